"""Of two people who read the same row, the second one to save is told so."""

import pytest
from django.apps import apps

from projects.models import Milestone
from projects.models.versioned import StaleRowError
from tests.factories import MilestoneFactory

pytestmark = pytest.mark.django_db


def test_each_save_raises_the_version():
    milestone = MilestoneFactory()

    milestone.save()
    milestone.save()

    assert (milestone.version, Milestone.objects.get().version) == (2, 2)


def test_saving_what_someone_else_changed_fails_and_changes_nothing():
    MilestoneFactory(name="开工")
    first, second = Milestone.objects.get(), Milestone.objects.get()
    first.name = "竣工"
    first.save()

    second.name = "通车"
    with pytest.raises(StaleRowError) as stale:
        second.save()

    assert (stale.value.row, second.version, Milestone.objects.get().name) == (second, 0, "竣工")


def test_saving_some_fields_is_guarded_too():
    MilestoneFactory()
    first, second = Milestone.objects.get(), Milestone.objects.get()
    first.save(update_fields=["name"])

    with pytest.raises(StaleRowError):
        second.save(update_fields=["scope"])


def test_a_row_deleted_meanwhile_is_stale():
    milestone = MilestoneFactory()
    Milestone.objects.all().delete()

    with pytest.raises(StaleRowError):
        milestone.save()


def test_history_keeps_each_version():
    milestone = MilestoneFactory(name="开工")
    milestone.name = "竣工"
    milestone.save()

    kept = milestone.history.order_by("version").values_list("version", "name")
    assert list(kept) == [(0, "开工"), (1, "竣工")]


def test_each_look_at_a_history_uses_the_same_manager_class():
    tracked = [model for model in apps.get_models() if hasattr(model, "history")]

    assert len(tracked) > 20
    assert [model for model in tracked if type(model.history) is not type(model.history)] == []
