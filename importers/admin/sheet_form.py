"""The form of a sheet: a small form for each fact and each project, and those by which a person adds one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from importers.admin.words import CHOICES, KINDS, PROGRAMME_LABELS, SELECTS, TENSES, problem_words
from importers.entry.corrections import CorrectionError, corrected, located, read_words
from importers.entry.sheet import Choice, Entry, Item, Kind, Sheet, Target
from projects.date_window import DateWindow
from projects.enums import Role
from projects.models import ArticleDraft

ADDABLE = tuple(kind for kind in Kind if kind not in (Kind.PROGRAMME, Kind.STAGE, Kind.CATEGORY))


def text(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=1000, **more)


def select(label: Any, choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=False)


def fields_of(kind: Kind) -> dict[str, forms.Field]:
    """What of a fact can be typed over; nothing where its words are all that it says."""
    if kind.is_figure:
        year = {"year": text(_("year"))} if kind.is_yearly else {}
        return {"written": text(_("value as written")), **year}
    if kind in SELECTS:
        return {"value": select(KINDS[kind], SELECTS[kind])}
    if kind is Kind.MILESTONE:
        dates = {"tense": select(_("planned or done"), TENSES), "date": text(_("date as written"))}
        return {"name": text(_("milestone")), **dates}
    if kind is Kind.UNIT:
        return {"name": text(_("name")), "role": select(_("role"), Role.choices)}
    if kind is Kind.PERSON:
        return {"name": text(_("name")), "title": text(_("title of a person"))}
    if kind is Kind.PROGRAMME:
        return {"year": text(_("year")), **{name: text(label) for name, label in PROGRAMME_LABELS.items()}}
    return {}


class ItemForm(forms.Form):
    """One fact: take it, let it wait or refuse it; another project; other values."""

    choice = forms.ChoiceField(choices=CHOICES, required=False)
    owner = forms.ChoiceField(label=_("project"), required=False)

    def __init__(self, item: Item, sheet: Sheet, data: Any = None) -> None:
        super().__init__(data, prefix=item.key, auto_id="id_%s", initial=initial_of(item))
        self.item = item
        self.typed = fields_of(item.kind)
        self.fields.update(self.typed)
        self.fields["owner"].choices = owners(sheet)
        if item.kind is Kind.PROGRAMME:
            del self.fields["owner"]

    @property
    def inputs(self) -> list[Any]:
        return [self[name] for name in self.typed]

    def read(self, published: DateWindow | None) -> Item:
        """The fact as it was sent; what wasn't sent stays. Errors stand at their inputs."""
        if self.item.is_stored or not self.is_valid():
            return self.item
        sent = {name: self.cleaned_data[name] for name in self.fields if self.add_prefix(name) in self.data}
        typed = {name: value for name, value in sent.items() if name in self.typed}
        try:
            item = corrected(self.item, typed, published=published)
        except CorrectionError as error:
            self.add_error(error.field or next(iter(self.typed)), problem_words(error))
            return self.item
        choice = Choice(sent.get("choice") or item.choice)
        return replace(item, choice=choice, owner=sent.get("owner") or item.owner)


class EntryForm(forms.Form):
    """One project of the article: which of ours it is, what a new one is called, of what it is a part."""

    target = forms.CharField(required=False, max_length=20)
    called = text(_("name of a new project"))
    parent = forms.ChoiceField(label=_("part of"), required=False)
    aliases = text(_("other names"), help_text=_("With 、 between them."))

    def __init__(self, entry: Entry, sheet: Sheet, targets: list[str], data: Any = None) -> None:
        super().__init__(data, prefix=entry.key, auto_id="id_%s", initial={**vars_of(entry)})
        self.entry, self.targets = entry, targets
        below = {entry.key, *descendants(sheet, entry.key)}
        self.fields["parent"].choices = [("", _("nothing")), *(o for o in owners(sheet) if o[0] not in below)]

    def read(self) -> Entry:
        if self.entry.is_stored or not self.is_valid():
            return self.entry
        sent = {name: self.cleaned_data[name].strip() for name in self.fields if self.add_prefix(name) in self.data}
        target = sent.get("target", self.entry.target)
        if target not in self.targets:
            self.add_error("target", _("Choose one of these."))
            return self.entry
        called = sent.get("called", self.entry.called)
        if not 0 < len(called) <= 100:
            self.add_error("called", _("A name has 1 to 100 characters."))
            return self.entry
        aliases = (
            tuple(filter(None, (name.strip() for name in sent["aliases"].split("、")))) if "aliases" in sent else None
        )
        return replace(
            self.entry,
            target=target,
            is_chosen=self.entry.is_chosen or target != self.entry.target,
            called=called,
            parent=sent.get("parent", self.entry.parent),
            aliases=self.entry.aliases if aliases is None else aliases,
        )


class AddForm(forms.Form):
    """A fact that the reading missed: words of the article, and what they say."""

    words = text(_("words of the article"), widget=forms.Textarea(attrs={"rows": 2}))
    start = forms.IntegerField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("what they say"), choices=[(kind.value, KINDS[kind]) for kind in ADDABLE])
    owner = forms.ChoiceField(label=_("project"))
    name = text(_("name"), help_text=_("Of a milestone, a unit or a person."))
    value = text(_("value or date"), help_text=_("Empty: what the words themselves say."))
    tense = select(_("of a milestone"), TENSES)
    role = select(_("of a unit"), Role.choices)

    def __init__(self, sheet: Sheet, data: Any = None) -> None:
        super().__init__(data, prefix="add", auto_id="id_%s")
        self.fields["owner"].choices = owners(sheet)
        self.sheet = sheet

    def read(self, draft: ArticleDraft) -> Item | None:
        if not self.is_valid():
            return None
        sent, kind = self.cleaned_data, Kind(self.cleaned_data["kind"])
        try:
            words = located(draft.text, sent["words"], sent["start"])
            typed = {name: sent[name] for name in ("name", "value", "tense", "role")}
            values = read_words(kind, words, typed, published=draft.published)
        except CorrectionError as error:
            field = {"written": "value", "date": "value"}.get(error.field, error.field)
            self.add_error(field if field in self.fields else "words", problem_words(error))
            return None
        key = self.sheet.next_key("f")
        return Item(key, sent["owner"], kind, values, words, Choice.ACCEPT, is_added=True)


class AddProjectForm(forms.Form):
    """A project that the reading missed, or one of ours to which a fact belongs."""

    name = text(_("name of the project"))

    def __init__(self, sheet: Sheet, data: Any = None) -> None:
        super().__init__(data, prefix="addp", auto_id="id_%s")
        self.sheet = sheet

    def read(self, draft: ArticleDraft) -> Entry | None:
        """Its words are those of the article where the name stands there; a new project's name has to."""
        name = self.cleaned_data["name"].strip() if self.is_valid() else ""
        if not 1 < len(name) <= 100:
            self.add_error("name", _("A name has 2 to 100 characters."))
            return None
        if any(name == entry.name for entry in self.sheet.entries):
            self.add_error("name", _("It is in the list already."))
            return None
        try:
            words = located(draft.text, name, first_place(draft.text, name))
        except CorrectionError:
            words = None
        return Entry(self.sheet.next_key("p"), name, name, words, target=Target.UNDECIDED)


def first_place(article: str, words: str) -> int:
    return article.find(words)


def owners(sheet: Sheet) -> list[tuple[str, str]]:
    return [(entry.key, path(sheet, entry)) for entry in sheet.entries]


def path(sheet: Sheet, entry: Entry) -> str:
    above = sheet.entry(entry.parent).called if entry.parent else ""
    return f"{above}：{entry.called}" if above and not entry.called.startswith(above) else entry.called


def descendants(sheet: Sheet, key: str) -> list[str]:
    parts = [entry.key for entry in sheet.entries if entry.parent == key and entry.key != key]
    return [*parts, *(below for part in parts for below in descendants(sheet, part))]


def initial_of(item: Item) -> Mapping[str, Any]:
    return {**item.values, "choice": item.choice.value, "owner": item.owner}


def vars_of(entry: Entry) -> dict[str, Any]:
    return {
        "target": entry.target,
        "called": entry.called,
        "parent": entry.parent,
        "aliases": "、".join(entry.aliases),
    }
