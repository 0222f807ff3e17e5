"""Tables that hold what others say, put in a form that is quick to search: triggers keep them in the same transaction.

Whatever writes a row (a form, an import, `update()`, `bulk_create`, a cascade, another program), what is derived from
it is right before the transaction ends. `manage.py check_derived` recomputes it all and compares.
"""
