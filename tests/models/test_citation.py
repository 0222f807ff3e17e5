"""A citation knows what it is about and whether the row still holds what its words state."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from projects.values import canonical
from tests.factories import CitationFactory, MilestoneFactory, ProgrammeFactory, ProjectFactory

pytestmark = pytest.mark.django_db

END_OF_MAY = DateWindow.of_month_part(2025, 5, 3, "5月底")


def test_subject_is_the_detail_before_the_project():
    milestone = MilestoneFactory()
    programme = ProgrammeFactory()
    project = ProjectFactory()

    subjects = [
        CitationFactory(project=milestone.project, milestone=milestone, field="planned").subject,
        CitationFactory(project=None, programme=programme, field="project_count").subject,
        CitationFactory(project=project).subject,
    ]

    assert subjects == [milestone, programme, project]


def test_a_window_agrees_by_its_days_whatever_its_words():
    milestone = MilestoneFactory(planned=END_OF_MAY)
    citation = CitationFactory(
        project=milestone.project, milestone=milestone, field="planned", stated=canonical(END_OF_MAY.worded("五月下旬"))
    )

    assert citation.agrees()

    milestone.planned = DateWindow.of_day(date(2025, 6, 30))
    assert not citation.agrees()
