"""How large a ledger may be. A ledger of 50,000 rows with 40 columns passes; what lies beyond is no ledger.

They hold before and while a file is unpacked, so that no file costs more than seconds and some tens of megabytes.
"""

MEGABYTE = 1024 * 1024
FILE_BYTES = 60 * MEGABYTE
PARTS = 1000
PART_BYTES = 200 * MEGABYTE
ALL_BYTES = 320 * MEGABYTE
TEXT_PART_BYTES = 48 * MEGABYTE
SMALL_PART_BYTES = 8 * MEGABYTE
#: How far a part may have been pressed together; rows of figures reach 20 to 60, a bomb 1000.
RATIO = 200
RATIO_COUNTS_FROM = 4 * MEGABYTE
ROWS = 100_000
COLUMNS = 256
CELLS = 2_000_000
#: As many characters as Excel lets into a cell.
CELL_CHARACTERS = 32_767
TEXTS = 1_000_000
TEXT_CHARACTERS = 24_000_000
MERGES = 50_000
SHEETS = 100
