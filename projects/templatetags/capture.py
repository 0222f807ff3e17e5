"""{% capture name %}…{% endcapture %}: a part of a page that is printed in two places, such as its title."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import mark_safe

register = template.Library()


class CaptureNode(Node):
    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name, self.nodelist = name, nodelist

    def render(self, context: Context) -> str:
        rendered = self.nodelist.render(context).strip()
        context[self.name] = mark_safe(rendered)  # nosec B308, B703  # noqa: S308 - rendered, so escaped
        return ""


@register.tag
def capture(parser: Parser, token: Token) -> Any:
    _tag, name = token.split_contents()
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return CaptureNode(name, nodelist)
