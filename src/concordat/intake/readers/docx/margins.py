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
_DATED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+(?:19|20)\d\d\b"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)?\d\d)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_HEAD = 40  # lines of the body in which a running head is looked for


def read_margins(parts: Parts, body: Body, met: Met) -> list[tuple[str, str]]:
    """("header" or "footer", words) of the first page, but for page numbers; a marking ("OFFICIAL") becomes a note."""
    found: list[tuple[str, str]] = []
    for where, root in parts.first_page():
        for text in _texts(body.items(root)):
            if _MARKING.fullmatch(text):
                met.tell(f"The {where} marks the paper “{text}”.")
            elif not _PAGE.fullmatch(text):
                found.append((where, text))
    return found


def belonging(margin: Iterable[tuple[str, str]], body: list[Line | Grid], met: Met) -> list[Line]:
    """The lines that stand before the body: fields and dates, and a title where the body has none.

    What the head of the body prints as well is left out; other words of a header or footer are told and not read.
    """
    head = [item for item in body[:_HEAD] if isinstance(item, Line) and item.text]
    said = {_key(item.text) for item in head}
    titled = any(item.heading == 1 for item in head)
    kept: list[Line] = []
    for where, text in margin:
        if _key(text) in said:
            continue
        said.add(_key(text))
        if len(text) <= _LONGEST and (is_meta(text) or _DATED.search(text) or _is_title(where, text, titled)):
            kept.append(Line(0, text))
        else:
            met.tell(f"The {where} was not read: “{text[:_LONGEST]}”.")
    return kept


def _is_title(where: str, text: str, titled: bool) -> bool:
    return where == "header" and not titled and len(_WORD.findall(text)) > 2


def _texts(items: Iterable[Line | Grid]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Line):
            parts: Iterable[str] = item.cells or (item.text,)
        else:
            parts = (cell.text for row in item.rows for cell in row)
        yield from (part.strip() for part in parts if part.strip())


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
