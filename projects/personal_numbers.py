"""Numbers by which a person can be found: telephone, identity card, passport, bank card. They are masked, not kept.

Each is replaced by as many characters as it had, so that what lies behind it stays where it was. A number is told by
its form and, where that could be an amount's or a document's too, by the words before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

MASK = "*"
# A few characters stay, so that a reader sees what has been left out: 138********.
KEPT = 3

DIGITS = str.maketrans("０１２３４５６７８９ｘＸ－＋（）　", "0123456789xX-+() ")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
REGION = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
# A permit to build is a region, its day and a serial number, as an identity card is: nobody on a site is so young.
BORN_BEFORE = 2012
CELL = "｜"
CARD_LENGTHS = range(16, 20)

FREE = r"(?<![\w.@/*-])"
NO_MORE = r"(?![\w@/*-]|\.\d)"
GAP = r"[ -]?"
# What makes a number of eleven digits an amount, an extent or a count.
MEASURED = re.compile(r"\s*(?:[%％‰元万亿千百美欧港㎡m²³kKtTlL]|平方|立方|公[里顷斤]|米|吨|[个项户人株套亩台辆])")
MONEY_BEFORE = re.compile(r"(?:[¥￥$€]|人民币|RMB|CNY|金额|投资|造价|总价|资金|合计)[:： ]*$", re.IGNORECASE)
NUMBERED_BEFORE = re.compile(
    r"(?:代码|编码|编号|文号|案号|单号|序号|图号|档号|证号|流水号|批准号|许可证|字第|项目号|合同号|第|No\.?|№)[:： ]*$",
    re.IGNORECASE,
)
PERSON_BEFORE = re.compile(r"(?:身份证|公民身份|证件)[^\d\n]{0,8}$")
PAPER_BEFORE = re.compile(r"(?:护照|通行证|台胞证|回乡证|军官证|士兵证)[^\w\n]{0,3}(?:号码?|证号)?[^\w\n]{0,3}$")
CARD_BEFORE = re.compile(r"(?:银行卡|卡号|账号|账户|帐号|帐户|存折)[^\d\n]{0,8}$")
CALL_BEFORE = re.compile(r"(?:电话|手机|座机|传真|联系方式|致电|拨打|Tel|Phone|Fax)[^\d\n]{0,6}$", re.IGNORECASE)
ACCOUNT_BEFORE = re.compile(r"(?:微信|QQ)[^\w\n]{0,3}(?:号码?|群)?[^\w\n]{0,3}$", re.IGNORECASE)

CANDIDATE = re.compile(r"[0-9０-９]{3}|@")
# Where a number may be: letters and digits with what may stand between them, five digits or an @ among them.
TOKEN = re.compile(r"[\w@+(][\w@.+() /*-]{4,}", re.ASCII)
MARKED = re.compile(r"@|\d(?:\D*\d){4}", re.ASCII)
CONTEXT = 24
CUT = re.compile(r"(?<=\d)\r?\n(?=\d)")
Accepts = Callable[[str, str, str], bool]


def masked(text: str) -> str:
    """The text, of the same length, with every such number masked but for its first characters."""
    if not CANDIDATE.search(text):
        return text
    letters = list(text)
    for start, end in {*_spans(text.translate(DIGITS)), *_spans_over_lines(text.translate(DIGITS))}:
        for place in range(start + KEPT, end):
            letters[place] = letters[place] if letters[place].isspace() else MASK
    return "".join(letters)


def _spans_over_lines(text: str) -> Iterator[tuple[int, int]]:
    """Of numbers that a printed column cut in two."""
    breaks = [place for match in CUT.finditer(text) for place in range(*match.span())]
    if breaks:
        left_out = set(breaks)
        places = [place for place in range(len(text)) if place not in left_out]
        for start, end in _spans(CUT.sub("", text)):
            yield places[start], places[end - 1] + 1


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for token in TOKEN.finditer(text):
        if MARKED.search(token[0]):
            start = max(0, token.start() - CONTEXT)
            for first, last in _spans_near(text[start : token.end() + CONTEXT]):
                if token.start() <= start + first and start + last <= token.end():
                    yield start + first, start + last


def _spans_near(text: str) -> Iterator[tuple[int, int]]:
    for pattern, accepts in KINDS:
        for match in pattern.finditer(text):
            before, after = text[max(0, match.start() - CONTEXT) : match.start()], text[match.end() :]
            if accepts(re.sub(r"[ -]", "", match[0]), before, after):
                yield match.span()


def _is_figure(before: str, after: str) -> bool:
    """An amount, an extent, a document's number, or a figure alone in the cell of a ledger."""
    if MEASURED.match(after) or MONEY_BEFORE.search(before) or NUMBERED_BEFORE.search(before):
        return True
    ends = before[-1:], after[:1]
    return CELL in ends and all(end in (CELL, "", "\n") for end in ends)


def _is_mobile(number: str, before: str, after: str) -> bool:
    return bool(CALL_BEFORE.search(before)) or not _is_figure(before, after)


def _is_landline(number: str, before: str, after: str) -> bool:
    return not _is_figure(before, after)


def _is_identity(number: str, before: str, after: str) -> bool:
    """GB 11643: the region, the day of birth, a serial number, and from 1999 on a check digit."""
    if PERSON_BEFORE.search(before):
        return True
    born = number[6:14] if len(number) == 18 else f"19{number[6:12]}"
    if not REGION.match(number) or not _is_day(born) or int(born[:4]) >= BORN_BEFORE:
        return False
    if len(number) == 15:
        return not _is_figure(before, after)
    return CHECKS[sum(int(d) * w for d, w in zip(number, WEIGHTS, strict=False)) % 11] == number[17].upper()


def _is_day(digits: str) -> bool:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year >= 1900
    except ValueError:
        return False


def _is_bank_card(number: str, before: str, after: str) -> bool:
    """A card by its check digit (Luhn) and a bank's first digits; any long number behind the word for an account."""
    if CARD_BEFORE.search(before):
        return True
    doubled = (int(d) * (1 + at % 2) for at, d in enumerate(reversed(number)))
    is_sound = sum(one - 9 * (one > 9) for one in doubled) % 10 == 0
    is_free = len(number) in CARD_LENGTHS and not _is_figure(before, after)
    return is_sound and is_free and number.startswith(("62", "4", "5"))


def _after(words: re.Pattern[str]) -> Accepts:
    return lambda number, before, after: bool(words.search(before))


def _always(number: str, before: str, after: str) -> bool:
    return True


def _kind(pattern: str, accepts: Accepts) -> tuple[re.Pattern[str], Accepts]:
    """Of letters and digits alone: a Chinese character beside a number is no part of it."""
    return re.compile(pattern, re.ASCII), accepts


ABROAD = rf"{FREE}(?:\+|00)86{GAP}|(?<![\d.*-])(?<![A-Za-z])(?<!\w/)"
KINDS: tuple[tuple[re.Pattern[str], Accepts], ...] = (
    _kind(rf"(?:{ABROAD})1[3-9]\d(?:{GAP}\d{{4}}){{2}}{NO_MORE}", _is_mobile),
    _kind(rf"(?<![\d.*-])\(?0(?:10|2\d|[3-9]\d\d)\)?{GAP}\d{{3,4}}{GAP}\d{{4}}(?:-\d{{1,5}})?{NO_MORE}", _is_landline),
    _kind(rf"(?<![\w.*-])\d{{3,4}}{GAP}\d{{4}}(?:-\d{{1,5}})?{NO_MORE}", _after(CALL_BEFORE)),
    _kind(rf"{FREE}\d{{6}} ?\d{{8}} ?\d{{3}}[\dXx]{NO_MORE}", _is_identity),
    _kind(rf"{FREE}\d{{15}}{NO_MORE}", _is_identity),
    _kind(rf"{FREE}\d{{4}}(?:{GAP}\d{{4}}){{3}}{GAP}\d{{0,3}}{NO_MORE}", _is_bank_card),
    _kind(rf"{FREE}\d{{10,30}}{NO_MORE}", _after(CARD_BEFORE)),
    _kind(rf"{FREE}[A-Z]{{1,2}}\d{{7,9}}{NO_MORE}", _after(PAPER_BEFORE)),
    _kind(rf"{FREE}[A-Za-z0-9][\w-]{{4,19}}{NO_MORE}", _after(ACCOUNT_BEFORE)),
    _kind(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", _always),
)
