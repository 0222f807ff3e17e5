"""Reads ledgers (台账): workbooks and CSV files to records with sheet, row and column. No database, no clock."""
