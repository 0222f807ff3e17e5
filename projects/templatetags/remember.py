"""{% remember "name" key … %}…{% endremember %}: a part of a page that is drawn once for all pages that have it."""

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

    def __init__(self, keys: list[FilterExpression], nodelist: NodeList) -> None:
        self.keys, self.nodelist = keys, nodelist

    def render(self, context: Context) -> SafeString:
        as_of = context.get("as_of")
        if as_of is None:
            return self.nodelist.render(context)
        key = (self.origin.name, *(one.resolve(context) for one in self.keys))
        text = remembered(as_of, key, lambda: str(self.nodelist.render(context)), kilobytes)
        return mark_safe(text)  # nosec B308, B703  # noqa: S308 - rendered, so escaped


def kilobytes(text: str) -> int:
    return 1 + 2 * len(text) // 1024


@register.tag
def remember(parser: Parser, token: Token) -> Any:
    _tag, *keys = token.split_contents()
    nodelist = parser.parse(("endremember",))
    parser.delete_first_token()
    return RememberNode([parser.compile_filter(key) for key in keys], nodelist)
