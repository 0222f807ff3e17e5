"""The lines of a page, each with what it is: heading, body, caption, credit or masthead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from importers.lexicon import either, words
from importers.passage import SQUARES
from importers.verse import MARKED, Above, Place, verses
from projects.unchanging import changed, unchanging

HEADING_LONGEST = 45
ENUMERATED = re.compile(
    rf"(?:[（(]?[\d一二三四五六七八九十]{{1,3}}(?:[)）、．]|\.(?!\d))|[●■◆▲★•※▶►▷▸➤◇☆◎□·{SQUARES}])\s*"
)
LABELS = either(word for group in ("attributes", "dialogue", "names") for word in words("layout", "labels", group))
FIGURED = ("money", "square_metres", "mu", "hectares", "square_kilometres", "kilometres", "metres", "percent")
EVENTS = either(words("layout", "labels", "events"))
HEADS = rf"[\u4e00-\u9fff]{{0,6}}{either(words('layout', 'labels', 'heads'))}"
#: 建设单位：, 计划完工时间：, 总投资及资金来源：
LABEL = rf"(?:(?:预计|计划|实际|目标)?{EVENTS}|{LABELS}(?:[及和与、]{LABELS}|[及和与、]{HEADS})?|{HEADS})[：:]"
#: 用地：26亩, 治理河长：14.5公里: whatever the label, a figure with its unit is told
UNITS = either(unit for group in FIGURED for unit in words("quantities", "units", group))
TOLD = (
    r"[\u4e00-\u9fff]{2,8}[：:]\s*(?:约|近|超|逾|共|达)?[\d０-９][\d０-９.．,，]*\s*[万亿千百余多]*"
    rf"(?:{UNITS}|[个座栋套户张间所条台处辆])"
)
LABELLED = re.compile(rf"(?:{ENUMERATED.pattern})?(?:{LABEL}|{TOLD})")
ONE_MORE = re.compile(rf"\s(?:{LABEL}|{TOLD})")
FIGURE = re.compile(r"\d\s*(?:万|亿|公里|平方|亩|米|%|月|日)")
TITLE_WITH_COMMA_LONGEST = 30
CREDIT_LONGEST = 40
MASTHEAD_LONGEST = 60
CAPTION_LONGEST = 60
COLUMN_NARROWEST = 12
COLUMN_FEWEST, COLUMN_FILLED, COLUMN_SHARE = 3, 0.8, 0.5

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
WORDS = re.compile(r"\w")
#: what a picture shows, and the number of what follows: they stand in no sentence
ASIDE = re.compile(r"\s*(?:[▲△]\s*[^，。；]{1,24}(?:图|照片?)|(?:NO|No|PART|Part)?\.?\s*\d{1,2})\s*")
BLANK = "\ufeff \t\u3000\xa0\r\n\u2028\u2029"
MARKDOWN_HEADING = re.compile(r"(#{1,6})(?!\d)\s*")
SENTENCE_END = re.compile(r"[。！？!?；;]")
FINISHED = words("layout", "finished")
CREDIT_MARK = re.compile(either(words("layout", "credit_marks")))
PHOTOGRAPHER = tuple(mark + bracket for mark in ("摄", "摄影", "供图", "/图", "/文") for bracket in ("", ")", "）"))
MASTHEAD_MARK = re.compile(either(words("layout", "masthead_marks")))
FULL_DATE = re.compile(r"[12１２][\d０-９]{3}\s*[年\-/.]\s*[\d０-９]{1,2}\s*[月\-/.]\s*[\d０-９]{1,2}")
#: 开工时间：2025年3月1日, 2025年3月1日正式动工: days of works, not of the page
DAY_OF_WORKS = re.compile(
    rf"(?:工期|期限|施工|建设|封闭|管制|占道|限行|禁行|断行|围挡|{EVENTS})[\u4e00-\u9fff]{{0,6}}[：:]"
    rf"|{FULL_DATE.pattern}[日号]?[\u4e00-\u9fff]{{0,6}}{EVENTS}"
)
#: 2022年11月 项目开工, 2024年12月，预计竣工: a line of how works came about
DATED_STEP = re.compile(
    rf"(?:20\d\d|[今去明前])年\d{{1,2}}月(?:\d{{1,2}}[日号]|底|初|[上中下]旬)?[，：,: \u3000]*[\u4e00-\u9fff]{{0,6}}"
    rf"(?:{EVENTS}|立项|获批|批复|招标|中标|签约|验收|进场)(?:[（(](?:预计|计划)[）)])?"
)
SIGNED = re.compile(r"[(（][^()（）。]{2,40}[)）]$")


#: 当前位置：首页>新闻中心>正文, 首页 » 要闻 » 乡镇
NAVIGATION = re.compile(
    "(?:您|你)?(?:目前|当前|现在)?的?(?:所在)?(?:的?位置|的?栏目)(?:是|为)?\\s*[:：].{0,30}[>＞»›→]"
    "|(?:网站|本站)?首\\s?页\\s*[>＞»›→/]|(?:[^>＞»›]{1,20}[>＞»›]+){2}"
)
#: 2024-12-09 10:00　来源：县水利局 | 编辑：章明 | 作者：李远　浏览量：3853
META = re.compile(r"(来源|作者|编辑|责编|发布(?:时间|日期)|(?:浏览|阅读|点击)(?:量|次数)?|字号|字体|访问量)\s*[:：]")
META_LONGEST = 120
FROM, BETWEEN_NAMES = re.compile(r"来源\s*[:：]"), re.compile(r"[\s/、]")
IN_BRACKETS = re.compile(r"[(（][^()（）。]{2,40}[)）]")
#: 答复单位：县交通运输局　答复时间：2022-08-12
WHO_ANSWERS = re.compile("(?:答复|回复|办理|承办)(?:单位|部门)[：:，]")
#: 【同期】项目经理 章明: whose words are in the line below
WHO_SPEAKS = re.compile(r"[【\[（(](?:同期声?|(?:现场|人物)?采访|出镜|受访者?)[】\])）][^。]{4,40}$")
#: 市交通局局长章明说, 县文旅局的章明告诉小编: on a line of its own, the words in the lines around it
SAYS_SO = re.compile(
    "[长任员人理师监记事裁工务科处办的]\\s?[\u4e00-\u9fff·]{2,4}\\s?(?:介绍说?|表示|坦言|透露|说|告诉(?:小编|记者|我们|大家|小[\u4e00-\u9fff]))[：:，,]?$"
)
PAUSES = tuple("。；;，,：:.．")


class Kind(Enum):
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    MASTHEAD = "masthead"


#: an indent that was lost in the encoding: ????本报讯
LOST_INDENT = re.compile(r"^[?？]{2,}[ \t\u3000\xa0]*(?=[\u4e00-\u9fff“\d（])")


@unchanging
class Block:
    """One line of the page: text == raw[start:end], trimmed. `level` is that of a marked heading, 0 where unmarked."""

    kind: Kind
    text: str
    start: int
    end: int
    level: int = 0
    #: goes on with the line above, in text set to a column's width
    continues: bool = False
    #: one of many short lines, broken where a reader would pause
    is_verse: bool = False

    @property
    def is_finished(self) -> bool:
        return self.text.endswith(FINISHED) or self.text.endswith(PHOTOGRAPHER)

    @property
    def has_further_labels(self) -> bool:
        """开工日期：3月20日　竣工日期：8月31日: set apart by spaces."""
        return self.is_particular and bool(ONE_MORE.search(self.text))

    @property
    def is_row(self) -> bool:
        """A line of a list, whose columns are set apart by spaces."""
        return is_enumerated(self.text)

    @property
    def is_particular(self) -> bool:
        """A line of a sheet, with its label: 建设单位：…"""
        return is_labelled(self.text) or (not self.is_verse and DATED_STEP.fullmatch(self.text) is not None)

    @property
    def is_picture_story(self) -> bool:
        """Whole sentences under a photo, closed by its photographer."""
        return self.text.endswith(PHOTOGRAPHER) and bool(SENTENCE_END.search(self.text))

    @property
    def is_signed(self) -> bool:
        """It ends with its author in brackets, or with its photographer: its story ends here."""
        signed = self.text.endswith((")", "）")) and SIGNED.search(self.text)
        return bool(signed) or self.text.endswith(PHOTOGRAPHER)


@lru_cache(maxsize=1024)
def is_enumerated(line: str) -> bool:
    return ENUMERATED.match(line) is not None


@lru_cache(maxsize=1024)
def is_labelled(line: str) -> bool:
    return LABELLED.match(line) is not None


def blocks(raw: str) -> Iterator[Block]:
    """The lines that hold text, in order. Wrapped lines are judged by the run they stand in."""
    rows: list[tuple[re.Match[str], bool]] = []
    above: list[Above] = []
    end = 0
    for match in LINE.finditer(raw):
        if not WORDS.search(match.group()) or ASIDE.fullmatch(match.group()):
            continue
        between = raw[end : match.start()]
        gap = not rows or between.count("\n") > 1
        rows.append((match, gap))
        above.append(Above.MARK if between.strip(BLANK) else Above.EMPTY if gap else Above.NOTHING)
        end = match.end()
    continues = _continuing(rows)
    in_verse = verses([match.group().strip() for match, _ in rows], above, _is_apart)
    for index, ((match, _), place) in enumerate(zip(rows, in_verse, strict=True)):
        is_continued = continues[index + 1 : index + 2] == [True]
        block = _block(match, continues[index], is_continued)
        yield block if place is None else _short(block, place)


def _short(block: Block, place: Place) -> Block:
    """The same as one of a run of short lines."""
    if place is Place.TITLE:
        return changed(block, kind=Kind.HEADING, continues=False)
    return changed(block, kind=Kind.BODY, continues=place is Place.GOES_ON, is_verse=True)


def _in_columns(rows: list[tuple[re.Match[str], bool]]) -> list[bool]:
    """For each line whether the line above fills a column of its group's width without ending a sentence."""
    continuing = [False] * len(rows)
    starts = [index for index, (_, gap) in enumerate(rows) if gap] + [len(rows)]
    for start, end in pairwise(starts):
        if end - start < COLUMN_FEWEST:
            continue
        lines = [match.group().strip() for match, _ in rows[start:end]]
        widths = [_width(line) for line in lines]
        widest = max(widths)
        full = [width >= COLUMN_FILLED * widest for width in widths]
        told = any(SENTENCE_END.search(line) for line in lines)
        if widest < COLUMN_NARROWEST or not told or sum(full) < COLUMN_SHARE * len(lines):
            continue
        for index in range(1, len(lines)):
            is_open = full[index - 1] and not lines[index - 1].endswith(FINISHED)
            continuing[start + index] = is_open and not is_labelled(lines[index])
    return continuing


def _width(line: str) -> float:
    """As printed, in characters: Latin letters and digits take half a place."""
    return len(line) - 0.5 * len(line.encode("ascii", "ignore"))


def _is_apart(line: str) -> bool:
    """It says by itself what it is: a row, a label, a marked heading, who wrote it, where it was published."""
    if (is_enumerated(line) and not line.startswith(MARKED)) or is_labelled(line) or MARKDOWN_HEADING.match(line):
        return True
    return _is_masthead(line) or (_is_credit(line) and not IN_BRACKETS.fullmatch(line))


def _continuing(rows: list[tuple[re.Match[str], bool]]) -> list[bool]:
    """For each line whether it goes on with the paragraph of the line above, in text set to a column's width."""
    continuing = _in_columns(rows)
    in_indented = False
    for index, (match, gap) in enumerate(rows):
        line = match.group()
        if gap or _is_indented(line) or MARKDOWN_HEADING.match(line):
            in_indented = not MARKDOWN_HEADING.match(line) and _is_indented(line)
            continue
        above = rows[index - 1][0].group().rstrip()
        is_column = len(above) >= COLUMN_NARROWEST and not above.endswith(FINISHED) and not _is_title_pair(rows, index)
        is_column = is_column and not is_labelled(line.strip())
        continuing[index] = continuing[index] or in_indented or (is_column and continuing[index - 1])
    return continuing


def _is_title_pair(rows: list[tuple[re.Match[str], bool]], index: int) -> bool:
    """The line above is a heading or a dateline of its own: no sentence runs from it into this line."""
    above, here = rows[index - 1][0].group().strip(), rows[index][0].group().strip()
    return _is_masthead(here) or _is_masthead(above)


def _block(match: re.Match[str], continues: bool, is_continued: bool) -> Block:
    line = match.group()
    text = line.strip(BLANK)
    text = LOST_INDENT.sub("", text) if text[0] in "?？" else text
    start = match.start() + line.index(text)
    marked = MARKDOWN_HEADING.match(text) if text.startswith("#") else None
    level = len(marked[1]) if marked else 0
    if marked:
        start, text = start + marked.end(), text[marked.end() :]
    kind = Kind.HEADING if marked else Kind.BODY if continues or is_continued else _kind(text)
    return Block(kind, text, start, start + len(text), level, continues)


def _kind(text: str) -> Kind:
    told = DATED_STEP.fullmatch(text) or (len(text) <= HEADING_LONGEST and SAYS_SO.search(text))
    if told or WHO_SPEAKS.match(text):
        return Kind.BODY
    if _is_masthead(text):
        return Kind.MASTHEAD
    if _is_credit(text):
        return Kind.CREDIT
    if len(text) <= CAPTION_LONGEST and text.endswith(PHOTOGRAPHER) and not SENTENCE_END.search(text):
        return Kind.CAPTION
    if (is_enumerated(text) and FIGURE.search(text)) or is_labelled(text):
        return Kind.BODY
    is_clause = len(text) > TITLE_WITH_COMMA_LONGEST and ("，" in text or "," in text)
    is_closed = "。" in text or text.endswith(PAUSES)
    return Kind.HEADING if len(text) <= HEADING_LONGEST and not is_clause and not is_closed else Kind.BODY


def _is_masthead(text: str) -> bool:
    if NAVIGATION.match(text) and "。" not in text:
        return True
    if len(text) <= META_LONGEST and "。" not in text and len({*META.findall(text)}) > 1:
        return True
    short = len(text) <= MASTHEAD_LONGEST and "。" not in text and "，" not in text
    dated = FULL_DATE.search(text) and not DAY_OF_WORKS.search(text)
    return short and not WHO_ANSWERS.match(text) and bool(dated or (FROM.search(text) and MASTHEAD_MARK.search(text)))


def _is_credit(text: str) -> bool:
    if len(text) > CREDIT_LONGEST:
        return False
    named = CREDIT_MARK.search(text) and len(BETWEEN_NAMES.sub("", text)) <= 14 and not SENTENCE_END.search(text)
    return bool(named or IN_BRACKETS.fullmatch(text))


def _is_indented(line: str) -> bool:
    return line.startswith(("\u3000", "\t", "  ", "\xa0"))
