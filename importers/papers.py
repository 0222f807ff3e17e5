"""Works called by a paper on them: 批复《云溪灌区续建配套与现代化改造可行性研究报告》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.names import FACILITY, UNDERTAKING, WORKS

#: what is only written of certain works, before they are built
KINDS = (
    "可行性研究报告|预可研报告|工可报告|可研报告|项目建议书|初步设计(?:及概算|报告|文件)?|施工图设计(?:文件)?"
    "|环境影响报告[书表]|水土保持方案报告[书表]|用地预审(?:与选址)?意见书"
)
PAPER = re.compile(
    r"《(?:(?:关于)?(?:同意|审批|报送|报批|批复)?)(?P<name>[^《》，。；：]{4,45}?)的?"
    rf"(?:{KINDS})(?:（[^《》（）]{{1,6}}）)?(?:的?(?:批复|请示|审查意见|评审意见|核准意见))?》"
)
TITLE = re.compile("《[^《》]{1,60}》")
PLANS = ("规划", "计划", "方案", "专项", "政策", "办法")


def papers(text: str) -> Iterator[re.Match[str]]:
    """The titles of such papers, each with the name of the works."""
    for match in PAPER.finditer(text) if "《" in text else ():
        name = match["name"]
        called = name.endswith(WORKS) or FACILITY.search(name) or UNDERTAKING.search(name)
        if called and not name.endswith(PLANS):
            yield match


def titles(text: str) -> list[tuple[int, int]]:
    """Where titles stand, but for the names of works in them."""
    on_works = {match.start(): match for match in papers(text)}
    spans: list[tuple[int, int]] = []
    for match in TITLE.finditer(text):
        paper = on_works.get(match.start())
        spans += [match.span()] if paper is None else _beside_name(paper)
    return spans


def _beside_name(paper: re.Match[str]) -> list[tuple[int, int]]:
    return [(paper.start(), paper.start("name")), (paper.end("name"), paper.end())]
