"""PDF files: page by page to pieces, then tables, columns and paragraphs, in reading order.

Pages without a layer of text are named in the notes. A process reads one file at a time: the library that opens pages
is not safe with threads.
"""

from __future__ import annotations

from collections import Counter
from statistics import median

from concordat.intake.readers.lines import Line, Sheet
from concordat.intake.readers.pdf.furniture import without_furniture
from concordat.intake.readers.pdf.joining import add_parts
from concordat.intake.readers.pdf.opening import leaves_of
from concordat.intake.readers.pdf.pages import Setting, parts_of
from concordat.intake.readers.pdf.paragraphs import Paragraph, Part
from concordat.intake.readers.pdf.places import Leaf
from concordat.intake.readers.pdf.ruled import Table
from concordat.intake.readers.pdf.tables import grid_of
from concordat.intake.readers.shading import sentence_on
from concordat.intake.readers.shapes import ends_sentence

_LARGE = 1.12  # of the size of most letters: larger ones are headings
_HEADING_WORDS = 30
_DEEPEST = 6
_NAMED = 12  # pages that a note names
_LONG = 25  # letters of a piece that is running text: cells and notes do not say which size the paper is set in


def read_pdf(data: bytes, name: str) -> Sheet:
    """Lines and grids of the pages, each with its page.

    Raises UnreadableFile for what is encrypted, broken, without pages, or a picture on every page.
    """
    leaves, notes = leaves_of(data, name)
    heads = without_furniture(leaves)
    if heads:
        notes.append(f"Read once, as it stands on most pages: {'; '.join(heads[:6])}.")
    known = _words(leaves)
    body = _body_size(leaves)
    setting = Setting(body, _edge(leaves), known)
    parts: list[Part] = []
    charts: list[int] = []
    for leaf in leaves:
        leaf.known = known
        page, charted = parts_of(leaf, setting)
        charts += [leaf.number] if charted else []
        add_parts(parts, page, body, known)
    if charts:
        notes.append(f"The labels of charts were not read (page {', '.join(map(str, charts[:_NAMED]))}).")
    return _sheet(parts, body, notes)


def _words(leaves: list[Leaf]) -> frozenset[str]:
    """The words of the paper, if it has hyphens at line ends or tables: they tell how to join what was parted there."""
    hyphens = any(piece.text.endswith(("-", "\u00ad", "\u2010")) for leaf in leaves for piece in leaf.pieces)
    if not hyphens and not any(len(leaf.drawn.across) > 1 for leaf in leaves):
        return frozenset()
    text = " ".join(piece.text for leaf in leaves for piece in leaf.pieces).lower()
    return frozenset(word.strip(".,;:()[]“”‘’'\"") for word in text.split())


def _body_size(leaves: list[Leaf]) -> float:
    sizes: Counter[float] = Counter()
    for leaf in leaves:
        for piece in leaf.pieces:
            length = len(piece.text)
            sizes[round(piece.size, 1)] += length if length < _LONG or piece.raised else 10 * length
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _edge(leaves: list[Leaf]) -> float:
    """Where the lines of most pages end."""
    edges = [max(piece.right for piece in leaf.pieces) for leaf in leaves if leaf.pieces]
    return median(edges) if edges else 0.0


def _levels(parts: list[Part], body: float) -> dict[float, int]:
    """Sizes of headings, the largest first; the title's, which only one has, does not push the others down."""
    large = Counter(round(part.size, 1) for part in parts if isinstance(part, Paragraph) and _is_large(part, body))
    sizes = sorted(large, reverse=True)
    title = bool(sizes) and large[sizes[0]] == 1 and len(sizes) > 1
    return {size: min(max(place - title, 0) + 1, _DEEPEST) for place, size in enumerate(sizes)}


def _is_large(part: Paragraph, body: float) -> bool:
    return part.size >= _LARGE * body and len(part.text.split()) <= _HEADING_WORDS


def _sheet(parts: list[Part], body: float, notes: list[str]) -> Sheet:
    sheet = Sheet(notes=notes)
    coloured = 0
    levels = _levels(parts, body)
    number = 1
    before: Part | None = None
    for part in parts:
        if isinstance(part, Table):
            grid, count = grid_of(part, number + 1)
            coloured += count
            sheet.items += [Line(number, ""), grid, Line(number + 2, "")]
        else:
            if part.apart or not isinstance(before, Paragraph) or before.all_bold != part.all_bold:
                sheet.items.append(Line(number, ""))
            level = levels.get(round(part.size, 1)) if _is_large(part, body) else None
            text = part.text if not part.note or ends_sentence(part.text) else f"{part.text}."
            sheet.items.append(Line(number + 1, text, part.bold, level, page=part.page))
        before = part
        number += 3
    if coloured:
        sheet.notes.append(sentence_on(coloured))
    return sheet
