"""An office that answers a reader: 县交通运输局回复：, with the works in the sentences behind."""

from __future__ import annotations

import re
from itertools import islice

from importers.attachment import common
from importers.blocks import WHO_ANSWERS
from importers.drafts import Draft
from importers.organisations import Organisation
from importers.resolve import is_works
from importers.scene import LISTED, Scene
from importers.subjects import begins_item

GREETING = "：(?:您好|你好|尊敬的[^，。！]{1,8}|网友)[^。！]{0,12}[，。！：]?"
ANSWERS = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,6}}?(?:回复|答复|回应)(?:如下|内容|称|道)?(?:{GREETING}|：)?|{GREETING})$"
    r"|(?:[、和][\u4e00-\u9fff]{3,14})?(?:回复|答复|回应|答|解答|反馈|解释)(?:如下|称|道)?："
)
#: 答：市城投集团项目部经理章明：…, 答：市文旅局体育科：…
ANSWERS_AFTER_LABEL = re.compile("[^，。：“”]{0,20}：(?!“)")
LABEL = re.compile("(?:【?答】?|A|回答|回复|答复)：?(?<=[：】])")
WHO_ANSWERS_LENGTH = 5
NUMBER = r"[一二三四五六七八九十\d]{1,2}[、.．]"
#: 二、网友“老车迷”问：, 市民李女士来电：
ASKS = re.compile(
    rf"(?:{NUMBER})?(?:(?:网友|网民)[^：。？]{{0,18}}|(?:市民|读者|群众|村民|居民|家长|来信人|留言人|来电人|有人)"
    rf"[^：。？]{{0,14}}(?:问|留言|来电|来信|咨询|反映|提问))：|{NUMBER}问："
)
#: sentences of thanks and politeness before the works are named
POLITE = 6
#: what the next item of an answer begins with, where it is about the same works
GOES_ON = re.compile(
    r"(?:[二三四五六七八]、|[（(][二三四五六七八2-8][）)]|[2-8][.．、](?!\d))(?:关于[^，。]{2,14}(?:问题|情况)[，。：])?(?:目前|现|截至目前)?，?"
    r"(?:(?:该|本|整个)?(?:项目|工程)(?=于|自|已|目前|现|正|总|建设|计划|预计|主要|用地|占地|由|采用|分|原|因|受|前期|主体|推进|进展|\d|20)"
    r"|该(?:小区|学校|道路|路段|路|桥|医院|公园)"
    r"|(?:[土主桩基外内室装绿安门电][建体基础坑墙装外修化装窗梯][^，。；]{0,14})(?:完成|封顶|施工|安装|过半|\d)"
    r"|(?:截至)?目前，(?![全我本各]))"
)


def goes_on(text: str) -> bool:
    """二、项目于2020年8月开工; 三、截至目前，外墙完成: an item of an answer about the works of the item before."""
    return GOES_ON.match(text) is not None


def asks(text: str) -> bool:
    """A reader's question begins, about something else than the answer before it."""
    return ASKS.match(text) is not None


def begins_another(text: str) -> bool:
    """An item or a question about other works than those before it."""
    return (begins_item(text) and not goes_on(text)) or asks(text)


def answers(scene: Scene, item: Organisation) -> bool:
    text = scene.here.text
    label = LABEL.match(text)
    if label is not None and label.end() == item.start and ANSWERS_AFTER_LABEL.match(text, item.end):
        return True
    before = max(0, item.start - WHO_ANSWERS_LENGTH)
    return bool(ANSWERS.match(text, item.end) or WHO_ANSWERS.match(text, before, item.start))


def answered(scenes: list[Scene], number: int, item: Organisation) -> tuple[Draft, ...]:
    """The works that its answer begins to tell of."""
    here = scenes[number]
    following = islice(scenes, number, number + 1 + POLITE) if answers(here, item) else ()
    for scene in following:
        if scene is not here and (not scene.is_body or any(answers(scene, item) for item in scene.here.organisations)):
            return ()
        label = ANSWERS_AFTER_LABEL.match(here.here.text, item.end)
        start = (label.end() if label else item.end) if scene is here else 0
        named = [r for r in scene.references if r.start >= start and not r.is_oblique and r.targets[-1].score > 0]
        told = [r for r in named if any(is_works(d) for d in r.targets)]
        told = told or sorted(named, key=lambda r: -r.targets[-1].score)
        if told:
            row = next((r for r in told if r.why == LISTED and len(r.targets) > 1), None)
            return row.targets if row else common(told[0].targets)
    return ()
