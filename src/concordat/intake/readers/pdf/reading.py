"""PDF files: page by page to pieces, then tables, columns and paragraphs, in reading order.

Pages without a layer of text are named in the notes. A process reads one file at a time: the library that opens pages
is not safe with threads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from concordat.intake.readers.lines import Line, Sheet
from concordat.intake.readers.pdf.columns import bands_of
from concordat.intake.readers.pdf.furniture import without_furniture
from concordat.intake.readers.pdf.opening import leaves_of
from concordat.intake.readers.pdf.paragraphs import Paragraph, Part, broken_over, join, paragraphs_of
from concordat.intake.readers.pdf.places import Leaf, Piece
from concordat.intake.readers.pdf.rows import rows_of
from concordat.intake.readers.pdf.ruled import Table, ruled_tables
from concordat.intake.readers.pdf.tables import goes_on, grid_of, put_together
from concordat.intake.readers.pdf.unruled import lined_tables
from concordat.intake.readers.shading import sentence_on

_LARGE = 1.12  # of the size of most letters: larger ones are headings
_HEADING_WORDS = 30
_DEEPEST = 6
_PLACE = "\0"  # the words of a piece that stands for a table


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
    parts: list[Part] = []
    for leaf in leaves:
        _add(parts, list(_parts(leaf, known)), body, known)
    return _sheet(parts, body, notes)


def _words(leaves: list[Leaf]) -> frozenset[str]:
    """The words of the paper, if a line of it ends with a hyphen: they tell how to join what was parted there."""
    if not any(piece.text.endswith(("-", "\u00ad", "\u2010")) for leaf in leaves for piece in leaf.pieces):
        return frozenset()
    text = " ".join(piece.text for leaf in leaves for piece in leaf.pieces).lower()
    return frozenset(word.strip(".,;:()[]“”‘’'\"") for word in text.split())


def _body_size(leaves: list[Leaf]) -> float:
    sizes: Counter[float] = Counter()
    for leaf in leaves:
        for piece in leaf.pieces:
            sizes[round(piece.size, 1)] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _parts(leaf: Leaf, known: frozenset[str]) -> Iterator[Part]:
    tables = ruled_tables(leaf)
    taken = {number for table in tables for number in table.pieces}
    if len(leaf.drawn.across) >= 3:
        for table in lined_tables(leaf):
            if not table.pieces & taken:
                tables.append(table)
                taken |= table.pieces
    flow = [piece for number, piece in enumerate(leaf.pieces) if number not in taken]
    for number, table in enumerate(tables):
        middle = (table.box.top + table.box.bottom) / 2
        flow.append(Piece(f"{_PLACE}{number}", table.box.left, table.box.right, middle, 1.0))
    notes: list[Part] = []
    for band in bands_of(flow):
        lines = []
        for row in rows_of(band):
            if row.pieces[0].text.startswith(_PLACE):
                yield from _sorted(paragraphs_of(lines, leaf.number, known), notes)
                lines = []
                yield tables[int(row.pieces[0].text[1:])]
            else:
                lines.append(row)
        yield from _sorted(paragraphs_of(lines, leaf.number, known), notes)
    yield from notes


def _sorted(parts: Iterator[Part], notes: list[Part]) -> Iterator[Part]:
    """Footnotes wait for the end of their page."""
    for part in parts:
        if isinstance(part, Paragraph) and part.note:
            notes.append(part)
        else:
            yield part


def _add(parts: list[Part], page: list[Part], body: float, known: frozenset[str]) -> None:
    """Put a page to the pages before it; a paragraph or a table that is broken between them is made whole."""
    first = next((n for n, part in enumerate(page) if not (isinstance(part, Paragraph) and part.note)), None)
    last = next((part for part in reversed(parts) if not (isinstance(part, Paragraph) and part.note)), None)
    if first is not None and last is not None:
        new = page[first]
        if isinstance(new, Paragraph) and isinstance(last, Paragraph) and broken_over(last, new, body):
            join(last, new, known)
            del page[first]
        elif isinstance(new, Table) and isinstance(last, Table) and goes_on(last, new):
            put_together(last, new)
            del page[first]
    parts += page


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
            sheet.items.append(Line(number + 1, part.text, part.bold, level, page=part.page))
        before = part
        number += 3
    if coloured:
        sheet.notes.append(sentence_on(coloured))
    return sheet
