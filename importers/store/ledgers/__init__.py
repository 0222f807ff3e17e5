"""Ledgers against the database: what each row would change, and doing exactly that, in one transaction."""
