"""Names as articles print them, brought to one form so that two of them can be compared."""

from __future__ import annotations

import re
import unicodedata

from importers.lexicon import either, words

ORDINALS = dict(zip("一二三四五六七八九", "123456789", strict=True)) | {"首": "1", "十": "10"}
ORDINAL = r"第?(?:\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3}|首|[a-z]|[甲乙丙丁]|[东西南北中]{1,2})"
DIVISION = r"(?:期|标段|标|段|号|地块|组团|区块|片区|区|栋|幢|座|批|版|延|侧|线|#)"
MARK = re.compile(rf"{ORDINAL}{DIVISION}|\d+(?:\.\d+)?")
ORNAMENTS = re.compile(r"[\s“”‘’\"'《》「」『』·\-—–]")
ENDING = re.compile(rf"(?:{either(words('matching', 'endings', 'project'))}|\(\))$")
ROAD = re.compile(rf"{either(words('matching', 'endings', 'road'))}$")
PLACE = re.compile(
    rf"(?:{either(words('matching', 'places', 'names'))}|[\u4e00-\u9fff]{{1,5}}?(?:省|市|新区|区|县|镇|乡|街道|村))+"
)
GENERIC = re.compile(rf"{either(words('matching', 'generic', 'words'))}+")
SHORTEST_TELLING_NAME = 4


def normalise(name: str) -> str:
    """Full-width and half-width forms made one; quotation marks, dashes and spaces dropped."""
    return ORNAMENTS.sub("", unicodedata.normalize("NFKC", name)).casefold()


def marks(name: str) -> frozenset[str]:
    """The phases, sections and numbers in a name: what tells 一期 from 二期, A区 from B区, 1.0版 from 2.0版."""
    return frozenset(_plain_number(match) for match in MARK.findall(normalise(name)))


def core(name: str) -> str:
    """The name without its marks and without endings such as 建设项目."""
    rest = MARK.sub("", normalise(name))
    while (shorter := ENDING.sub("", rest)) and shorter != rest:
        rest = shorter
    return rest


def same_name(one: str, other: str) -> bool:
    return normalise(one) == normalise(other) or (core(one) == core(other) and marks(one) == marks(other))


def contradict(one: str, other: str) -> bool:
    """Both names carry marks, and different ones."""
    return bool(marks(one)) and bool(marks(other)) and marks(one) != marks(other)


def is_generic(name: str) -> bool:
    """The name fits any project of its kind (学校, 安置小区)."""
    return bool(GENERIC.fullmatch(core(name) or normalise(name)))


def is_telling(name: str) -> bool:
    """Long and particular enough to be recognised outside its parent; a road's name isn't."""
    return len(core(name)) > SHORTEST_TELLING_NAME and not is_generic(name) and not ROAD.search(core(name))


def ends_with(longer: str, shorter: str) -> bool:
    """`longer` is `shorter` with something in front (a place, an owner), and both have the same marks."""
    if len(core(shorter)) < SHORTEST_TELLING_NAME or is_generic(shorter) or marks(longer) != marks(shorter):
        return False
    return core(longer) != core(shorter) and core(longer).endswith(core(shorter))


def differs_by_place(longer: str, shorter: str) -> bool:
    """`longer` is `shorter` with nothing but a place name in front: 南昌VR科创城, VR科创城."""
    return ends_with(longer, shorter) and bool(PLACE.fullmatch(core(longer).removesuffix(core(shorter))))


def _plain_number(mark: str) -> str:
    mark = mark.removeprefix("第")
    return "".join(ORDINALS.get(character, character) for character in mark)
