"""Web pages: the paper of a saved page, without the menus, links, scripts and hidden parts around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from concordat.intake.readers.html.decoding import decoded
from concordat.intake.readers.html.page import parts_of
from concordat.intake.readers.html.walk import Seen, Walk
from concordat.intake.readers.lines import Line, Sheet
from concordat.intake.readers.shading import sentence_on
from concordat.kernel.errors import UnreadableFile

_SITE = re.compile(r"\s+[|–—»-]\s+[^|–—»]*$")


def read_html(data: bytes, name: str) -> Sheet:
    """Lines and grids of the page's paper.

    Raises UnreadableFile for a web archive, for what is no web page, and for a page without words.
    """
    text, encoding = decoded(data, name)
    if not text.strip():
        raise UnreadableFile(name, "the file holds no text")
    tree = LexborHTMLParser(text)
    parts, cut = parts_of(tree)
    walk = Walk()
    for part in parts:
        walk.read(part)
    if not any(isinstance(item, Line) and item.heading == 1 for item in walk.items):
        walk.items[:0] = _title(tree)
    walk.seen.furniture = walk.seen.furniture or cut
    notes = [] if encoding == "utf-8" else [f"Read as {encoding}."]
    return Sheet(walk.items, [*notes, *_sentences(walk.seen)])


def _title(tree: LexborHTMLParser) -> list[Line]:
    """The title of the window, without the name of the site, where the page prints no title of its own."""
    title = tree.css_first("title")
    words = " ".join(title.text().split()) if title is not None else ""
    short = _SITE.sub("", words)
    return [Line(0, short or words, heading=1)] if words else []


def _sentences(seen: Seen) -> Iterator[str]:
    if seen.furniture:
        yield "Menus, links and other parts of the page around the paper were not read."
    if seen.hidden:
        yield "Hidden parts of the page were not read."
    if seen.struck:
        yield "Words that are struck out were not read."
    if seen.coloured:
        yield sentence_on(seen.coloured)
    if seen.pictures:
        pictures = "1 picture" if seen.pictures == 1 else f"{seen.pictures} pictures"
        yield f"{pictures}: words in them are not read."
