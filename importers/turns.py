"""Set phrases that come back to what was named before: 这些项目, 此次改造, 前者, 该桥."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from importers.annotate import Annotated
from importers.beside import OF_A_PROJECT, is_stretch
from importers.candidates import PROMOTED, stretch_of_line
from importers.counted_works import CountedWorks
from importers.drafts import Draft
from importers.family import put_under
from importers.groups import group_members
from importers.itemised import is_item, place_item, whole_of_items, works_of_item
from importers.latent_parts import told_later
from importers.mention import ONE_OF_A_ROW, Mention
from importers.names import UNDERTAKING, core, phase_of
from importers.naming import Naming
from importers.orphans import RUN_TELLS
from importers.other_lines import behind_its_line, is_known_line
from importers.parts import DONE_TO_IT, OF_ALL, Part
from importers.renewals import Renewal
from importers.scene import ALL_NAMED, GROUPED, LISTED, NAMED, Reference, Scene
from importers.signs import DONE_TO
from importers.step_events import EVENT
from importers.subjects import IN_A_ROW, opens_passage
from importers.the_rest import REST, may_tell_of_rest, whole_of_opened

#: 此次改造, 这次扩建
THESE_WORKS = re.compile(
    r"(?:此次|这次|本次|该)(?:综合)?(?P<done>改造|扩建|整治|治理|提升|修缮|迁建|拓宽|加固)(?![^，。；的]{0,6}(?:项目|工程))"
)
NEAR = 6
#: 该桥, 这条路: called by the last word of its name
THAT_ONE = re.compile(
    r"(?:该|此|这[座条所栋幢个家])(?P<noun>[桥路街巷楼站厂馆园校院线闸坝港渠河塔])(?!段[为是系即]|[\u4e00-\u9fff]?(?:[长区务班委方办]|网))"
)
#: 两校, 两桥: the two that were named last
BOTH = re.compile(r"两(?P<noun>[校桥路馆院厂园站楼])(?=的|均|都|共|总|由|同|建|相|投|合|先|皆|，)")
OF_TWO, LATTER = re.compile(r"前者|后者"), "后者"
#: the last words of the names that such a noun comes back to
CALLED_SO = {noun: (noun,) for noun in "桥街巷馆闸坝港渠河塔站"} | {
    "路": ("路", "大道", "街", "高速", "通道", "段", "南延", "北延", "东延", "西延"),
    "楼": ("楼", "大厦"),
    "厂": ("厂", "工厂", "基地"),
    "园": ("园", "公园", "基地"),
    "校": ("学校", "小学", "中学", "校区", "学院", "大学", "高中", "初中", "幼儿园"),
    "院": ("院", "院区", "分院", "保健院"),
    "线": ("线", "铁路", "高铁", "地铁", "高速", "公路", "高速公路", "路", "大道", "段"),
}
#: 该桥 is rather a bridge than what a campaign is called by: “渡改桥”项目
SLOGANS = ("”项目", "”工程")
#: 除甲、乙等4个先行工程外
#: 甲路开工建设，乙馆、丙园等项目建成投产: what has been told of others before
TOLD_BEFORE = re.compile(rf"{EVENT.pattern}(?=，)")
EXCEPTED = re.compile("[^，。；]{0,4}外，")
#: where an item stands, the method that reads it, and the item
Item = tuple[int, Callable[[Scene, Any], Reference | None], Any]


class Turns(Naming):
    """Looks for each where a character stands that it holds, and reads it."""

    def read_works_of_row(self, scene: Scene, mention: Mention) -> Reference | None:
        """甲中学宿舍楼封顶；乙水厂通水: works by themselves, of which something is told."""
        reference = self.read_mention(scene, mention)
        if reference is not None and opens_passage(scene.here.text, mention):
            works = reference.targets[-1]
            scene.abreast.append(works)
            if ONE_OF_A_ROW not in works.why:
                works.weigh(IN_A_ROW, ONE_OF_A_ROW)
        return reference

    def without_told(self, scene: Scene, listed: dict[str, Draft]) -> dict[str, Draft]:
        """分南苑、北苑，南苑9月交付: of the parts just listed, those that the sentence doesn't go on to tell of."""
        later = told_later(scene.here.text, listed) if listed and scene.is_body else []
        for part in later:
            if any(r.start == part.start and r.targets[-1].label == part.label for r in scene.references):
                continue
            scene.references = [r for r in scene.references if not part.start <= r.start < part.end]
            draft = self.make_part(scene.here, part, listed[part.label])
            self.introduced[part.label] = draft
            self.note(scene, Reference(part.start, part.end, (draft,), OF_A_PROJECT))
        told = {part.label for part in later}
        return {name: whole for name, whole in listed.items() if name not in told}

    def read_other_line(self, scene: Scene, part: Part) -> Reference | None:
        """听松路二期开工，完成云望高速青河至梅岭段: no stretch of what was told of last."""
        told = behind_its_line(scene.here.text, part) if part.kind == "section" else None
        if told is None or is_known_line(told[2], self.drafts):
            return None
        start, stretch, _ = told
        known = self.find(scene.here.text[start : part.end])
        if known is None:
            line, known = stretch_of_line(scene.here, start, stretch)
            self._remember(line)
            self._remember(known)
        return Reference(start, part.end, (known,), OF_A_PROJECT)

    def leaves_item(self, here: Annotated) -> bool:
        """①甲水产厂，…；②乙电子厂…: another item begins, and the one before told of works of its own."""
        return self.item is not None and bool(self.focus) and self.focus[-1].root is self.item and is_item(here.text)

    def go_through_items(self, scene: Scene) -> None:
        """●路网工程…: a part of what the sentence above opened a list of."""
        if is_item(scene.here.text):
            place_item(scene, self.itemised)
            self.item = works_of_item(scene)
        elif scene.here.sentence.paragraph != self.itemised_in:
            self.itemised = None
        self.itemised_in = scene.here.sentence.paragraph
        self.told_before = scene.here.text
        self.opened = next((r.targets[-1] for r in scene.references if not r.start), None)
        self.itemised = whole_of_items(scene, self.focus) or self.itemised

    def _turns(self, text: str) -> Iterator[Item]:
        if "等" in text:
            yield from ((match.start(), self._read_all, match) for match in OF_ALL.finditer(text))
        if "次" in text or "该" in text:
            yield from ((match.start(), self._read_these_works, match) for match in THESE_WORKS.finditer(text))
        if "该" in text or "这" in text or "此" in text:
            yield from ((match.start(), self._read_that_one, match) for match in THAT_ONE.finditer(text))
        if "两" in text:
            yield from ((match.start(), self._read_both, match) for match in BOTH.finditer(text))
        if "者" in text:
            yield from ((match.start(), self._read_of_two, match) for match in OF_TWO.finditer(text))
        if may_tell_of_rest(text):
            yield from ((match.start(), self._read_rest, match) for match in REST.finditer(text))

    def _read_all(self, scene: Scene, match: re.Match[str]) -> Reference | None:
        """甲，乙等20个项目已建成: what is told of all is told of each that is named."""
        start = max(scene.here.text.rfind(mark, 0, match.start()) for mark in "；：") + 1
        start = max([start, *(r.end for r in scene.references if r.why == ALL_NAMED)])
        start = max([start, *(told.end() for told in TOLD_BEFORE.finditer(scene.here.text, start, match.start()))])
        named = [r for r in scene.references if r.start >= start and (r.why in (NAMED, LISTED) or is_stretch(r))]
        lines = {r.start for r in named if is_stretch(r)}
        named = [r for r in named if r.end not in lines]
        targets = tuple(dict.fromkeys(draft for r in named for draft in r.targets))
        if any(names.owner is not None and names.end > match.start() for names in scene.lists):
            return None
        if not targets or scene.here.text[named[-1].end : match.start()].strip("”）"):
            return None
        if EXCEPTED.match(scene.here.text, match.end()):
            return None
        scene.enumerated.append((match.start(), match.end()))  # 等一批城建项目 names no other
        return Reference(match.start(), match.end(), targets, ALL_NAMED)

    def _read_rest(self, scene: Scene, match: re.Match[str]) -> Reference | None:
        whole = whole_of_opened(scene, self.focus, self.told_before, match.start())
        return None if whole is None else Reference(match.start(), match.end(), (whole,), "the rest of it")

    def _read_these_works(self, scene: Scene, match: re.Match[str]) -> Reference | None:
        """此次改造涉及7个小区: the works in focus, or else the last ones that are called by what is done."""
        works = [*self.focus[-1:], *([self.topic] if self.topic else []), *reversed(self.drafts[-NEAR:])]
        meant = next((draft for draft in works if draft.holds(match["done"]) or DONE_TO in draft.why), None)
        return None if meant is None else Reference(match.start(), match.end(), (meant,), "the works just told of")

    def _read_that_one(self, scene: Scene, match: re.Match[str]) -> Reference | None:
        """在云溪大桥，工人正忙。该桥全长…: even what was named on the way is told of then."""
        endings = CALLED_SO[match["noun"]]
        known = [*reversed(self.focus), *reversed(self.recent), *reversed(self.drafts[-NEAR:])]
        called = [draft for draft in known if _called(draft).endswith(endings)]
        meant = next((draft for draft in called if not draft.name.endswith(SLOGANS)), next(iter(called), None))
        if meant is None:
            return None
        meant.is_background = False
        return Reference(match.start(), match.end(), (meant,), "definite noun")

    def _read_both(self, scene: Scene, match: re.Match[str]) -> Reference | None:
        """甲小学和乙中学…。两校均由…承建: both of that kind, where no third was named since."""
        endings = CALLED_SO[match["noun"]]
        told = next((r.targets for r in reversed(scene.references) if len(r.targets) == 2), self.pair)
        known = [*reversed(told), *reversed(self.drafts[-NEAR:])]
        kin = list(dict.fromkeys(d for d in known if core(phase_of(d.name)[0]).endswith(endings)))[:2]
        if len(kin) < 2 or any(draft.parent in kin for draft in kin):
            return None
        return Reference(match.start(), match.end(), (kin[1], kin[0]), GROUPED)

    def _read_of_two(self, scene: Scene, match: re.Match[str]) -> Reference | None:
        """前者, 后者: of the two projects that were last named together, or one after the other."""
        told = next((r.targets for r in reversed(scene.references) if len(r.targets) == 2), None)
        two = told or tuple(self.pair or self.recent[-2:])
        if len(two) != 2:
            return None
        self.pair = two
        scene.equals.append(two)
        works = two[match.group() == LATTER]
        if ONE_OF_A_ROW not in works.why:
            works.weigh(IN_A_ROW, ONE_OF_A_ROW)
        return Reference(match.start(), match.end(), (works,), "one of two")

    def read_renewal(self, scene: Scene, renewal: Renewal) -> Reference:
        """对甲、乙等6个小区实施改造: the works on them that the story knows, or else new ones."""
        known = next((d for d in reversed(self.drafts) if d.holds(renewal.things) and UNDERTAKING.search(d.name)), None)
        known = known or self.make_described(scene.here, renewal.start, renewal.end, renewal.name)
        return Reference(renewal.start, renewal.end, (known,), "works done to several")

    def read_counted(self, scene: Scene, counted: CountedWorks) -> Reference:
        """5个口袋公园总面积3.1公顷: all of them together; those of the kind that were just named are its parts."""
        known = next((draft for draft in self.drafts if draft.name == counted.name), None)
        kin = group_members(counted.as_group, self.recent, (), [])
        whole = kin[0].parent if kin and len(kin) == counted.count else None
        if known is None and whole is not None and all(draft.parent is whole for draft in kin):
            return Reference(counted.start, counted.end, (whole,), "the whole of it")
        if known is None:
            known = self.make_described(scene.here, counted.start, counted.end, counted.name)
            known.weigh(PROMOTED, RUN_TELLS)
        for draft in kin if counted.count == len(kin) else ():
            put_under(draft, known)
        return Reference(counted.start, counted.end, (known,), "works done to several")


def _called(draft: Draft) -> str:
    """The thing itself: 滨江大道快速化改造 is a road."""
    return DONE_TO_IT.sub("", core(phase_of(draft.name)[0]))
