"""The one entry of the reading engine: the text of a page in, its projects and programmes out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from importers.annotate import Annotated, annotate_all, without_names
from importers.attach import attach
from importers.checks import checked
from importers.closed_stretches import with_closed_stretches
from importers.discourse import Discourse
from importers.drafts import Draft
from importers.headlines import spoken_for
from importers.heard_later import with_heard_later
from importers.layout import Story, lay_out
from importers.ledger import read_rows
from importers.left_over import relate_left
from importers.likely_names import sifted
from importers.likely_right import as_sure_as_likely
from importers.merge import is_plain_count, merged, told_once
from importers.phased_lines import as_phases_of_lines
from importers.programmes import Programme, continued, divided, find_programmes, speaks_of_many
from importers.publishers import with_publishers
from importers.records import ArticleRecord, ProgrammeRecord, ProjectRecord
from importers.relations import relate, relate_told
from importers.renewed_estates import with_renewed_estates
from importers.same_day import with_same_days, with_same_years
from importers.scene import Scene
from importers.select import judge, names_that_mislead, select
from importers.sentences import sentences
from importers.speakers_own import without_speakers_own
from importers.tagged import tagged
from importers.transcripts import with_answering
from projects.date_window import DateWindow


def read_article(text: str, *, published: DateWindow | None) -> ArticleRecord:
    """All that the text tells of projects. `published` is when it was published; None leaves year-less dates open."""
    return as_sure_as_likely(read_by_rules(text, published))


def read_by_rules(text: str, published: DateWindow | None) -> ArticleRecord:
    """The same, each statement as sure as the rule that read it."""
    projects: list[ProjectRecord] = []
    programmes: list[ProgrammeRecord] = []
    told, rows = lay_out(text)
    for annotated in _annotated(told):
        found, totals = read_story(annotated, published)
        projects += found
        programmes += totals
    projects = with_publishers(text, [*projects, *read_rows(text, rows, published)])
    return checked(ArticleRecord(published, as_phases_of_lines(merged(projects)), tuple(programmes)))


def read_story(
    annotated: list[Annotated], published: DateWindow | None
) -> tuple[list[ProjectRecord], list[ProgrammeRecord]]:
    """Read with the names alone that may be a project's.

    Read twice where a noun that is no project has drawn to itself what is told of others.
    """
    annotated = without_speakers_own(sifted(tagged(annotated)))
    drafts, scenes, totals = _told(annotated, published)
    likely = judge(drafts, scenes)
    misleading = names_that_mislead(drafts, likely)
    if misleading:
        drafts, scenes, totals = _told([without_names(here, misleading) for here in annotated], published)
        likely = judge(drafts, scenes)
    return select(drafts, likely, published), totals


def candidates_of(story: Story, published: DateWindow | None) -> tuple[list[Draft], list[Scene], list[ProgrammeRecord]]:
    """All that may be a project in the story, with everything that is told of it; its sentences; its programmes."""
    return _told(annotated_of(story), published)


def annotated_of(story: Story) -> list[Annotated]:
    """The sentences of a story, with all that each shows by itself."""
    return tagged(untagged_of(story))


def untagged_of(story: Story) -> list[Annotated]:
    """The same before the tagger has judged its names: what that learns from."""
    (annotated,) = _annotated([story])
    return annotated


def _annotated(stories: Sequence[Story]) -> list[list[Annotated]]:
    """The same of each story."""
    told = [list(enumerate(sentences(story))) for story in stories]
    annotated = iter(annotate_all([numbered for story in told for numbered in story]))
    return [_heard(list(islice(annotated, len(story)))) for story in told]


def _heard(story: list[Annotated]) -> list[Annotated]:
    """With the days, the people and the renewed estates that a sentence has from those beside it."""
    story = with_closed_stretches(with_heard_later(with_same_days(with_same_years(story))))
    return with_answering(with_renewed_estates(story))


def _told(
    annotated: list[Annotated], published: DateWindow | None
) -> tuple[list[Draft], list[Scene], list[ProgrammeRecord]]:
    programmes = {here.index: _programmes(here, published) for here in annotated}
    for here, following in pairwise(annotated):
        if programmes[here.index] and here.sentence.paragraph == following.sentence.paragraph:
            programmes[here.index][0] = continued(programmes[here.index][0], following)
    _divide(annotated, programmes, published)
    #: a count by itself takes nothing from the works beside it
    summed = {at: [one for one in found if not is_plain_count(one.record)] for at, found in programmes.items()}
    discourse = Discourse(spoken_for=spoken_for(annotated))
    scenes = [
        discourse.enter(
            here,
            has_programme=bool(summed[here.index]) or speaks_of_many(here),
            programme_at=min((programme.start for programme in summed[here.index]), default=0),
        )
        for here in annotated
    ]
    totals = told_once([programme.record for found in programmes.values() for programme in found])
    drafts = [*discourse.forgotten, *discourse.drafts]
    if drafts:
        relate(scenes, drafts)
        relate_left(scenes, drafts)
        attach(scenes, published)
        relate_told(drafts)
    return drafts, scenes, totals


def _divide(annotated: list[Annotated], programmes: dict[int, list[Programme]], published: DateWindow | None) -> None:
    """其中，新开工项目28个: parts of a total told earlier in the paragraph."""
    told: set[int] = set()
    for here in annotated:
        paragraph = here.sentence.paragraph
        if paragraph in told and all(is_plain_count(told_here.record) for told_here in programmes[here.index]):
            programmes[here.index] = divided(here, published) or programmes[here.index]
        if programmes[here.index]:
            told.add(paragraph)


def _programmes(here: Annotated, published: DateWindow | None) -> list[Programme]:
    return [] if here.sentence.is_heading or here.sentence.is_caption else find_programmes(here, published)
