"""One walk over the paper's part of a web page: lines for headings, paragraphs and items, grids for tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from concordat.intake.readers.html.lists import items_of
from concordat.intake.readers.html.page import NEVER, Node, is_furniture, is_hidden
from concordat.intake.readers.html.tables import cells_of, rows_of, span_cells, tables_in
from concordat.intake.readers.lines import Grid, Line, line_of
from concordat.intake.readers.spans import lay_out
from concordat.intake.readers.tables import find_tables
from concordat.intake.readers.words import Words

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "details",
        "dialog",
        "div",
        "dd",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "p",
        "section",
        "summary",
        "caption",
    ]
)
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_BOLD = frozenset({"b", "strong", "summary"})
_STRUCK = frozenset({"del", "s", "strike"})
_WEIGHT = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 150  # elements within elements; below this the words are taken without their form


@dataclass(frozen=True, slots=True)
class _Look:
    """How words are printed where the walk stands."""

    bold: bool = False
    raised: bool = False
    depth: int = 0


@dataclass(slots=True)
class Seen:
    """What was met and not read as plain words."""

    furniture: bool = False
    hidden: int = 0
    struck: int = 0
    pictures: int = 0
    coloured: int = 0


class Walk:
    """Gathers ``items`` in the order of the page."""

    def __init__(self) -> None:
        self.items: list[Line | Grid] = []
        self.seen = Seen()
        self._count = 0
        self._words = Words()
        self._heading: int | None = None
        self._mark: tuple[str | None, bool] = (None, False)
        self.in_cell = False

    def read(self, node: Node) -> None:
        """Read a part of the page."""
        self._element(node, _Look())
        self._end()

    def _inside(self, node: Node, look: _Look) -> None:
        deeper = replace(look, depth=look.depth + 1)
        for child in node.iter(include_text=True):
            if child.tag == "-text":
                self._text(child.text_content or "", look)
            elif deeper.depth >= _DEEPEST:
                self._text(child.text(separator=" "), look)
            elif child.tag not in NEVER and child.tag != "-comment":
                self._element(child, deeper)

    def _element(self, node: Node, look: _Look) -> None:
        tag, attributes = node.tag or "", node.attributes
        if self._is_left_out(node, tag, attributes):
            return
        if tag == "br":
            self._words.add("\n")
        elif tag == "img":
            self.seen.pictures += 1
        elif tag in _HEADINGS or attributes.get("role") == "heading":
            self._titled(node, look, _HEADINGS.get(tag) or _level(attributes.get("aria-level")))
        elif tag in _LISTS:
            self._list(node, look)
        elif tag == "table":
            if not self.in_cell:  # however deep it stands in a cell, it is read once, after the table of the cell
                self._table(node, look.depth)
        elif tag == "dl":
            self._pairs(node, look)
        elif tag == "pre":
            self._as_typed(node)
        elif tag == "sup":
            self._inside(node, replace(look, raised=True))
        else:
            self._plain(node, tag, attributes, look)

    def _is_left_out(self, node: Node, tag: str, attributes: dict[str, str | None]) -> bool:
        if is_hidden(attributes):
            self.seen.hidden += bool(node.text(strip=True))
        elif tag in _STRUCK:
            self.seen.struck += 1
        elif is_furniture(node):
            self.seen.furniture = True
        else:  # an arrow back to the mark of a note
            return tag == "a" and not any(c.isalnum() for c in node.text()) and not node.css_first("img")
        return True

    def _plain(self, node: Node, tag: str, attributes: dict[str, str | None], look: _Look) -> None:
        bold = look.bold or tag in _BOLD or bool(_WEIGHT.search(attributes.get("style") or ""))
        if tag in _BLOCKS:
            self._end()
            self._blank(tag)
        self._inside(node, replace(look, bold=bold))
        if tag in _BLOCKS:
            self._end()

    def _text(self, text: str, look: _Look) -> None:
        text = _SPACE.sub(" ", text)
        if look.raised:
            self._words.add_raised(text, bold=look.bold)
            return
        last = self._words.parts[-1][-1:] if self._words.parts else " "
        self._words.add(text.lstrip(" ") if last in {" ", "\n"} else text, bold=look.bold)

    def _end(self) -> None:
        """Close the line in hand."""
        words, self._words = self._words, Words()
        if not words.parts:
            return
        if self._heading is not None:
            words.parts = [part.replace("\n", " ") for part in words.parts]
        for text, bold in words.lines():
            if text.strip():
                self._count += 1
                label, bullet = self._mark
                self.items.append(Line(self._count, text, bold, self._heading, label, bullet))
                self._mark = (None, False)

    def _blank(self, tag: str) -> None:
        """An empty line before a block, as a browser leaves one; items and pairs stand close."""
        if tag not in {"li", "dd", "dt", "br"} and self.items and self.items[-1] != Line(self._count, ""):
            self.items.append(Line(self._count, ""))

    def _titled(self, node: Node, look: _Look, level: int) -> None:
        self._end()
        self._blank("h")
        self._heading = level
        self._inside(node, look)
        self._end()
        self._heading = None
        self._blank("h")

    def _list(self, node: Node, look: _Look) -> None:
        self._end()
        deeper = replace(look, depth=look.depth + 1)
        for item, label, bullet in items_of(node):
            self._mark = (label, bullet)
            self._inside(item, deeper)
            self._end()
            self._mark = (None, False)

    def _pairs(self, node: Node, look: _Look) -> None:
        """A list of names with what they are: "Date: 4 May 2021" where that is one line, else a lead and its text."""
        self._end()
        for child in node.iter():
            if child.tag in {"div", "dl"}:
                self._pairs(child, replace(look, depth=look.depth + 1))
            elif child.tag == "dt":
                self._end()
                self._inside(child, replace(look, depth=look.depth + 1))
            elif child.tag == "dd":
                if self._words.parts:
                    glue = " " if self._words.text.endswith((":", "?", ".")) else ": "
                    self._words.add(glue)
                self._inside(child, replace(look, depth=look.depth + 1))
                self._end()
        self._end()

    def _table(self, node: Node, depth: int) -> None:
        self._end()
        if (caption := node.css_first("caption")) is not None:
            self._plain(caption, "caption", caption.attributes, _Look())
        rows = rows_of(node)
        if node.attributes.get("role") == "presentation" or all(len(cells_of(row)) < 2 for row in rows):
            for row in rows:
                for cell in cells_of(row):
                    self._inside(cell, _Look(depth=depth + 2))
                    self._end()
            return
        grid, coloured = lay_out(list(span_cells(rows, lambda cell: self._cell(cell, depth + 2), self._next)))
        self.seen.coloured += coloured
        self.items.append(Line(self._count, ""))
        if grid.rows:
            self.items.append(grid)
        self.items.append(Line(self._count, ""))
        for inner in [inner for row in rows for cell in cells_of(row) for inner in tables_in(cell)]:
            if depth < _DEEPEST:
                self._table(inner, depth + 2)
            else:
                self._text(inner.text(separator=" "), _Look())

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _cell(self, cell: Node, depth: int) -> str:
        """The words of a cell on one line, without those of tables within it."""
        inner = Walk()
        inner.seen, inner.in_cell = self.seen, True
        for child in cell.iter(include_text=True):
            if child.tag == "-text":
                inner._text(child.text_content or "", _Look())
            elif child.tag not in NEVER and child.tag not in {"-comment", "table"}:
                inner._element(child, _Look(depth=depth))
        inner._end()
        lines = [item for item in inner.items if isinstance(item, Line) and item.text]
        return " ".join(" ".join(part for part in (line.label, line.text) if part) for line in lines)

    def _as_typed(self, node: Node) -> None:
        """Text that keeps its line breaks: read as a text file is, tables drawn with bars and all."""
        self._end()
        lines = []
        for raw in node.text().replace("\r", "").strip("\n").split("\n"):
            self._count += 1
            lines.append(line_of(self._count, raw))
        self.items += find_tables(lines)


def _level(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 3 else 2
