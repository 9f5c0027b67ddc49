"""Rendered HTML as tests read it: parsed by lxml, chosen by the few CSS selectors that tests need."""

from __future__ import annotations

import re

from lxml import html

Node = html.HtmlElement

_PART = re.compile(r"\.(?P<kind>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<name>[\w-]+)(?:=(?P<value>[\w-]+))?\]")


def parsed(block: object) -> Node:
    """A whole page, or a fragment of one as a form so that its fields can be asked."""
    if str(block).lstrip().lower().startswith("<!doctype"):
        return html.document_fromstring(str(block))
    return html.fromstring(f"<form>{block}</form>")


def words(node: Node) -> str:
    """All text with single spaces, that of screen readers too."""
    return " ".join(node.text_content().split())


def select(node: Node, selector: str) -> list[Node]:
    """The nodes below that match: tags, ``.class``, ``#id``, ``[attr]``, ``[attr=value]``, descendants, commas."""
    return node.xpath(" | ".join(_xpath(one.strip()) for one in selector.split(",")))


def one(node: Node, selector: str) -> Node:
    """The only node that matches."""
    (found,) = select(node, selector)
    return found


def _xpath(selector: str) -> str:
    return "." + "".join(_step(simple) for simple in selector.split())


def _step(simple: str) -> str:
    tag = re.match(r"\w*", simple)[0] or "*"
    rest = simple[len(tag) if tag != "*" else 0 :]
    assert "".join(match[0] for match in _PART.finditer(rest)) == rest, f"{simple} is more than this understands"
    return f"//{tag}" + "".join(_condition(match) for match in _PART.finditer(rest))


def _condition(part: re.Match[str]) -> str:
    if part["kind"]:
        return f"[contains(concat(' ', normalize-space(@class), ' '), ' {part['kind']} ')]"
    if part["id"]:
        return f"[@id='{part['id']}']"
    return f"[@{part['name']}='{part['value']}']" if part["value"] else f"[@{part['name']}]"
