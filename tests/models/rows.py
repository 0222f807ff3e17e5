"""Builders of rows that break a constraint, or just do not; each returns a function that writes them."""

from datetime import date

from tests import factories as make


def twice(factory, **same):
    def build():
        factory(**same)
        factory(**same)

    return build


def once_each(factory, one, other, **same):
    def build():
        factory(**same, **one)
        factory(**same, **other)

    return build


def window_reversed(factory, window, **extra):
    """Columns are set by hand: a DateWindow refuses them by itself. A factory in `extra` makes its row."""

    def build():
        row = factory.build(**{name: value() if callable(value) else value for name, value in extra.items()})
        for part, day in (("earliest", date(2025, 6, 1)), ("latest", date(2025, 5, 1))):
            setattr(row, f"{window}_{part}", day)
        row.save()

    return build


def own_parent(factory):
    def build():
        row = factory()
        row.parent = row
        row.save()

    return build


def parts(*names, parents=1):
    def build():
        above = [make.ProjectFactory() for _ in range(parents)]
        for number, name in enumerate(names):
            make.ProjectFactory(parent=above[number % parents], name=name)

    return build


def in_one_project(factory, *kinds):
    """Rows of one project, one for each dict of values."""

    def build():
        project = make.ProjectFactory()
        for values in kinds:
            factory(project=project, **values)

    return build


def roles(*pairs):
    def build():
        project, units = make.ProjectFactory(), [make.UnitFactory(), make.UnitFactory()]
        for unit, role in pairs:
            make.UnitRoleFactory(project=project, unit=units[unit], role=role)

    return build


def citation_of(**parts_given):
    def build():
        made = {name: factory() for name, factory in parts_given.items() if factory is not None}
        missing = {name: None for name, factory in parts_given.items() if factory is None}
        make.CitationFactory(**made, **missing)

    return build


def import_rows(*keys):
    def build():
        run = make.ImportRunFactory()
        for key in keys:
            make.ImportRowFactory(run=run, fact_key=key)

    return build
