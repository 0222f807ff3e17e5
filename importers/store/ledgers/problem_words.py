"""What is wrong with a file or a cell, and what to do about it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from importers.ledgers.cells import column_letters
from importers.ledgers.problems import CellProblem, Problem
from importers.ledgers.refusal import LedgerRefusedError, Refusal

PROBLEMS = {
    Problem.NO_NAME: _("The name is missing. Write it, or delete the row."),
    Problem.NO_RESULT: _(
        "The formula has no result in the file. Open it in the spreadsheet program and save it again."
    ),
    Problem.FORMULA_ERROR: _("The formula ends in an error. Mend the formula, or write the value."),
    Problem.NO_AMOUNT: _("This is no amount. Write a figure, as 1.5 or 1.5亿元."),
    Problem.NO_UNIT: _("The unit is missing. Write 亿元 or 万元 into the heading, or behind the figure."),
    Problem.NEGATIVE: _("An amount can't be negative."),
    Problem.TOO_LARGE: _("The amount is larger than any can be. Is the unit in the heading right?"),
    Problem.NO_DATE: _("This is no date. Write it as 2026年5月31日, 2026-05-31, 2026年5月 or 2026年5月底."),
    Problem.NO_YEARS: _("Write the first and the last year, as 2024-2026, or 2024年3月至2026年12月."),
    Problem.REVERSED: _("The end lies before the start (%(detail)s)."),
    Problem.TOO_LONG: _("The text is too long: at most %(detail)s characters."),
    Problem.CONTROL: _("The text holds characters that can't be seen. Write it anew."),
    Problem.NO_LEVEL: _("“%(detail)s” is no list. Lists are 省重点, 省大中型, 市重点, 市重点推进, 区重点."),
    Problem.NO_CATEGORY: _("Categories are 新质生产力, 高端制造业, 现代服务业, 城市基础设施, 农林水利, 社会民生."),
    Problem.NO_COHORT: _("Write 开工, 续建 or 竣工."),
    Problem.NO_CODE: _("A project code looks like 2026-360113-48-03-123456."),
    Problem.NO_PROJECT: _("The project of this node is missing. Write its name."),
    Problem.FUTURE: _("What has happened can't lie behind %(detail)s, the day for which the ledger stands."),
    Problem.PERCENT: _("A share lies between 0 and 100%%."),
    Problem.TWICE: _("The same is there in row %(detail)s. Keep one of them."),
    Problem.SEVERAL_PROJECTS: _("It may be one of several projects: %(detail)s. Write its code or full name."),
    Problem.OTHER_PROJECT: _("Code and name are those of different projects: %(detail)s. Mend one of them."),
    Problem.SEVERAL_UNITS: _("The unit may be one of several: %(detail)s. Write the full name."),
    Problem.UNKNOWN_PROJECT: _("There is no such project, neither here nor in the table of projects. Check its name."),
    Problem.UNKNOWN_PARENT: _("There is no project of the name that it shall belong to. List that one above it."),
    Problem.NOT_YOURS: _("No project of your unit has this name. New ones are entered by a reviewer."),
    Problem.NO_RIGHT: _("Only a reviewer can change this. Take your change back, or ask one."),
    Problem.CONTRADICTS: _("The table of projects and that of nodes give different dates. Write one alone."),
    Problem.MONTH_CLOSED: _("The month is closed. Correct the published report instead."),
    Problem.REFUSED: _("The report of this month is handed in already. Change it there."),
}
REFUSALS = {
    Refusal.EMPTY: _("The file is empty."),
    Refusal.TOO_LARGE: _("The file is too large: at most %(limit)s MB."),
    Refusal.NOT_A_LEDGER: _("This is no ledger. Upload a workbook (.xlsx) or a CSV file."),
    Refusal.OLD_OR_ENCRYPTED: _(
        "The file has a password, or is of the old format .xls. Take the password off, or save it as .xlsx."
    ),
    Refusal.ENCRYPTED: _("The file is encrypted. Take the password off and save it again."),
    Refusal.DAMAGED: _("The file is damaged. Open it in the spreadsheet program and save it again."),
    Refusal.UNPACKS_TOO_LARGE: _("The file unpacks to far more than any ledger. Copy the table into a new workbook."),
    Refusal.TOO_MANY_PARTS: _("The file holds far more parts than any ledger. Copy the table into a new workbook."),
    Refusal.MACROS: _("The file holds macros. Save it as .xlsx without macros."),
    Refusal.EXTERNAL_LINKS: _(
        "The file takes values from other files. Break the links (Data, Edit links) and save it again."
    ),
    Refusal.BINARY_WORKBOOK: _("The file is a binary workbook (.xlsb). Save it as .xlsx."),
    Refusal.DECLARES_ENTITIES: _(
        "The file declares what no spreadsheet program writes. Copy the table into a new file."
    ),
    Refusal.TOO_MANY_ROWS: _(
        "Sheet “%(sheet)s” has more than %(limit)s rows, empty ones included. Delete the empty rows at its end."
    ),
    Refusal.TOO_MANY_CELLS: _(
        "Sheet “%(sheet)s” has more than %(limit)s cells, empty ones included. Delete empty rows and columns."
    ),
    Refusal.OUT_OF_BOUNDS: _(
        "Sheet “%(sheet)s” has something far from the table, in row %(row)s, column %(column)s. Delete it."
    ),
    Refusal.TEXT_TOO_LONG: _("A cell holds more than %(limit)s characters. Shorten it."),
    Refusal.TOO_MANY_TEXTS: _("The file holds more text than any ledger. Copy the table into a new workbook."),
    Refusal.TOO_MANY_MERGES: _("Sheet “%(sheet)s” has more than %(limit)s merged cells. Unmerge them."),
    Refusal.UNKNOWN_ENCODING: _("The text is neither UTF-8 nor GB18030. Save the file as .xlsx, or as CSV UTF-8."),
    Refusal.BINARY: _("The file is no text and no workbook. Upload a workbook (.xlsx) or a CSV file."),
    Refusal.NO_SHEETS: _("The workbook has no sheets, or too many."),
    Refusal.NO_SUCH_SHEET: _("There is no sheet “%(sheet)s”. The sheets are: %(sheets)s."),
    Refusal.NO_HEADINGS: _("No row of headings was found: the table needs 项目名称 and one more that is known."),
    Refusal.NO_ROWS: _("There is no row of a project below the headings."),
    Refusal.COLUMN_TWICE: _("“%(one)s” and “%(other)s” mean the same (sheet “%(sheet)s”). Rename or delete one."),
}


def problem_words(problem: CellProblem) -> str:
    words = str(PROBLEMS[problem.problem])
    return words % {"detail": problem.detail} if "%" in words else words


def refusal_words(error: LedgerRefusedError) -> str:
    values = dict(error.values)
    if isinstance(at := values.get("column"), int):
        values["column"] = column_letters(at)
    words = str(REFUSALS[error.refusal])
    return words % values if "%" in words else words
