"""The name of a body on a page, with what became of the body beside it: the one way in which pages name bodies."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.component import Content
from concordat.interfaces.web.components.links import Links


def body(key: str | None, name: str, links: Links, collaboration: str | None = None) -> Content:
    """The name as a link to the page of the body; only the name where the key is not known."""
    became = links.beside(key, collaboration)
    plain = name.removesuffix(f" ({became})")
    return _beside(Link(plain, links.to("organisation", key)) if key else plain, became)


def body_cell(key: str | None, name: str | None, links: Links, collaboration: str | None = None) -> Cell:
    """The name alone as a cell; "not stated" without one."""
    return Cell(_beside(name, links.beside(key, collaboration))) if name else text(None)


def body_words(key: str | None, name: str, links: Links, collaboration: str | None = None) -> str:
    """The same in plain words: "A (now B)"."""
    became = links.beside(key, collaboration)
    said = f"({became})"
    return f"{name} {said}" if became and not name.endswith(said) else name


def in_words(names: Mapping[str, str], links: Links) -> dict[str, str]:
    """The names by key, each with what became of the body: for tables that print several in a sentence."""
    return {key: body_words(key, name, links) for key, name in names.items()}


def _beside(name: Content, became: str) -> Content:
    # A name that says it already, being one of those ``in_words``, says it once.
    if not became or (isinstance(name, str) and name.endswith(f"({became})")):
        return name
    said: SafeString = format_html('{} <span class="cc-quiet">{}</span>', name, became)
    return said
