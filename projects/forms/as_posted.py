"""What a browser would send for a value: the way back from a row to the text of its inputs."""

from __future__ import annotations

from typing import Any

from django import forms


def as_posted(form: Any, name: str, value: Any) -> dict[str, list[str]]:
    """The entries of a POST for one field; none for a box that isn't ticked, nor for a file."""
    field, html_name = form.fields[name], form.add_prefix(name)
    widget = getattr(field.widget, "widget", field.widget)
    prepared = field.prepare_value(value)
    if isinstance(widget, forms.CheckboxInput):
        return {html_name: ["on"] if prepared else []}
    if isinstance(widget, forms.FileInput):
        return {}
    if isinstance(widget, forms.MultiWidget):
        parts = zip(widget.widgets_names, widget.widgets, widget.decompress(prepared), strict=True)
        return {html_name + suffix: texts(part.format_value(each)) for suffix, part, each in parts}
    return {html_name: texts(widget.format_value(prepared))}


def texts(formatted: Any) -> list[str]:
    """A select gives a list, where an empty choice stands as an empty text."""
    if isinstance(formatted, list | tuple):
        return [str(each) for each in formatted]
    return ["" if formatted is None else str(formatted)]
