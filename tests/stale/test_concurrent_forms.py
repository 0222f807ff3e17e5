"""Many people send the same page at the same moment: one is saved, each other one is told, and nothing is mixed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse

from projects.models import Project
from tests.admin.form_data import sent
from tests.factories import ProjectFactory
from tests.stale.conftest import logged_in

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = 4


def test_one_of_many_is_saved_and_the_others_are_told():
    url = reverse("admin:projects_project_change", args=[ProjectFactory(location="红谷滩").pk])
    browsers = [logged_in(f"user-{number}") for number in range(PEOPLE)]
    pages = [sent(browser.get(url), location=f"地点{number}") for number, browser in enumerate(browsers)]
    together = Barrier(PEOPLE)

    def send(number: int) -> int:
        together.wait()
        try:
            return browsers[number].post(url, pages[number]).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as pool:
        codes = list(pool.map(send, range(PEOPLE)))

    project = Project.objects.get()
    assert sorted(codes) == [200] * (PEOPLE - 1) + [302]
    assert project.location == f"地点{codes.index(302)}"
    assert project.version == 1
