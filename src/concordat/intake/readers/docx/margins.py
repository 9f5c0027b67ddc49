"""Headers and footers: what the first page prints is read once; a running head is not a passage of every page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from concordat.intake.readers.docx.body import Body
from concordat.intake.readers.docx.met import Met
from concordat.intake.readers.docx.parts import Parts
from concordat.intake.readers.lines import Grid, Line
from concordat.intake.readers.shapes import is_meta

_MARKING = re.compile(
    r"\W*(?:(?:security |protective )?(?:marking|classification)\s*:?\s*)?"
    r"(?:(?:not )?protectively marked|official(?:\s*[-–:]\s*sensitive)?(?:\s*\([^()]*\))?|restricted|confidential|"
    r"secret|unclassified|unrestricted|not protected|open|public|private)\W*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\W*(?:page\b)?\W*(?:\d+|[ivx]+)?\W*(?:(?:of|/)\W*\d*)?\W*", re.IGNORECASE)
_LONGEST = 200
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_HEAD = 40  # lines of the body in which a running head is looked for


def read_margins(parts: Parts, body: Body, met: Met) -> list[Line]:
    """Lines that stand before the body: the first page's header, and of its footer what is dated or a field.

    A marking ("OFFICIAL") becomes a note; page numbers are dropped; ``without_repeats`` takes out what the body says.
    """
    lines: list[Line] = []
    for where, root in parts.first_page():
        for text in _texts(body.items(root)):
            if _PAGE.fullmatch(text):
                continue
            if _MARKING.fullmatch(text):
                _tell(met, f"The {where} marks the paper “{text}”.")
            elif (
                (where == "header" and len(text) <= _LONGEST)
                or is_meta(text)
                or (_DATED.search(text) and len(text) <= _LONGEST)
            ):
                lines.append(Line(0, text))
            else:
                _tell(met, f"The {where} was not read: “{text[:_LONGEST]}”.")
    return lines


def _belongs(where: str, text: str) -> bool:
    """Words of a header that are no essay; of a footer only a field or what carries a date."""
    return len(text) <= _LONGEST and (where == "header" or is_meta(text) or bool(_DATED.search(text)))


def without_repeats(margin: Iterable[Line], body: list[Line | Grid]) -> list[Line]:
    """The lines of the margin that the head of the body does not print as well."""
    said = {_key(item.text) for item in body[:_HEAD] if isinstance(item, Line)}
    kept: list[Line] = []
    for line in margin:
        if _key(line.text) not in said:
            said.add(_key(line.text))
            kept.append(line)
    return kept


def _texts(items: Iterable[Line | Grid]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Line):
            parts: Iterable[str] = item.cells or (item.text,)
        else:
            parts = (cell.text for row in item.rows for cell in row)
        yield from (part.strip() for part in parts if part.strip())


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _tell(met: Met, sentence: str) -> None:
    if sentence not in met.margins:
        met.margins.append(sentence)
