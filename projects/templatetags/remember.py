"""{% remember "name" key … by edits %}…{% endremember %}: a part of a page that is drawn once for all that have it.

`by edits` where it is of one tree of projects: until an edit may concern that.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template.base import FilterExpression, Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from projects.pages.remembering import remembered

register = template.Library()


class RememberNode(Node):
    """Drawn from nothing but what the keys stand for, the language and the day shown.

    The first key is its name among those of its template.
    """

    def __init__(self, keys: list[FilterExpression], edits: FilterExpression | None, nodelist: NodeList) -> None:
        self.keys, self.edits, self.nodelist = keys, edits, nodelist

    def render(self, context: Context) -> SafeString:
        as_of = context.get("as_of")
        if as_of is None:
            return self.nodelist.render(context)
        key = (self.origin.name, *(one.resolve(context) for one in self.keys))
        edits = self.edits.resolve(context) if self.edits else None
        text = remembered(as_of, key, lambda: str(self.nodelist.render(context)), kilobytes, edits)
        return mark_safe(text)  # nosec B308, B703  # noqa: S308 - rendered, so escaped


def kilobytes(text: str) -> int:
    return 1 + 2 * len(text) // 1024


@register.tag
def remember(parser: Parser, token: Token) -> Any:
    _tag, *keys = token.split_contents()
    edits = keys.pop() if keys[-2:-1] == ["by"] else ""
    nodelist = parser.parse(("endremember",))
    parser.delete_first_token()
    compiled = [parser.compile_filter(key) for key in keys if key != "by"]
    return RememberNode(compiled, parser.compile_filter(edits) if edits else None, nodelist)
