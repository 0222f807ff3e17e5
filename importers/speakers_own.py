"""Names that only stand in what a speaker is called: his firm's word for the works that the story tells of."""

from __future__ import annotations

from importers.annotate import Annotated, without_names
from importers.mention import Form, Mention
from importers.name_forms import same_project
from importers.names import WORKS


def without_speakers_own(story: list[Annotated]) -> list[Annotated]:
    """江建水利EPC项目总工陈明说: nothing is told of a project of that name, but of the one that he speaks of."""
    if not any(here.speakers for here in story):
        return story
    named = [(here, mention) for here in story for mention in here.mentions if mention.form is Form.NAMED]
    told = {mention.name for here, mention in named if not _in_a_role(here, mention)}
    own = {mention.name for _, mention in named if mention.name.endswith(WORKS)} - told
    own = {name for name in own if not any(same_project(name, other) for other in told)} if told else set()
    return [without_names(here, own) for here in story] if own else story


def _in_a_role(here: Annotated, mention: Mention) -> bool:
    return any(speaker.start <= mention.start < speaker.end for speaker in here.speakers)
