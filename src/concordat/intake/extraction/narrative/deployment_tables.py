"""Tables of mutual aid: who asked, who sent, for what and how many, a deployment a row."""

from __future__ import annotations

import re

from concordat.intake.extraction.names import find_names
from concordat.intake.extraction.narrative.deployment_words import Strength, counted_in, people_of, singular
from concordat.intake.extraction.narrative.passages import Passage
from concordat.intake.extraction.narrative.wording import plain
from concordat.intake.readers.blocks import Cell
from concordat.kernel.statements import Kind, Statement

_HEADS = {
    "requester": (
        r"(?:requested|asked for|requesting|supported)(?: by| force| service)?|requester|to|recipient|"
        r"receiv\w+(?: \w+)?|for"
    ),
    "provider": (r"(?:provided|supplied|sent|given|lent) by|provid(?:er|ing)(?: \w+)?|from|supplier|lender"),
    "event": r"(?:event|incident|operation|occasion|reason|purpose|deployment)(?: name| type| supported)?",
    "strength": (
        r"strength|numbers?(?: sent| deployed)?|resources?(?: sent| deployed)?|deployed|assets?|sent|"
        r"officers(?: sent| deployed)?"
    ),
    "skills": r"skills?|specialisms?|capabilit(?:y|ies)|role",
}
_COLUMNS = {name: re.compile(rf"(?:{words})\s*:?", re.IGNORECASE) for name, words in _HEADS.items()}
_RANKS = re.compile(
    r"(?:constables?|pcs?|sergeants?|inspectors?|superintendents?|officers?|firefighters?|paramedics?|crews?|"
    r"appliances?|"
    r"pumps?|staff)(?:\s*(?:\+|/|,|and|&)\s*(?:constables?|pcs?|sergeants?|inspectors?|officers?|firefighters?|"
    r"staff))*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:\+|/|,|and|&)\s*")


def in_table(passage: Passage) -> list[Statement]:
    """A deployment for each row of a table with an event, a side and numbers of people; else none."""
    rows: dict[int, dict[int, Cell]] = {}
    for cell in passage.block.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    if len(rows) < 2:
        return []
    first, *rest = (row for _, row in sorted(rows.items()))
    columns = _columns(first)
    ranked = {c: cell.text.strip() for c, cell in first.items() if _RANKS.fullmatch(cell.text.strip())}
    sided = "requester" in columns or "provider" in columns
    if "event" not in columns or not sided or not (ranked or "strength" in columns):
        return []
    return [one for row in rest if (one := _deployment(passage, row, columns, ranked))]


def _columns(heads: dict[int, Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, cell in heads.items():
        for name, pattern in _COLUMNS.items():
            if name not in found and pattern.fullmatch(cell.text.strip()):
                found[name] = column
                break
    return found


def _deployment(
    passage: Passage, row: dict[int, Cell], columns: dict[str, int], ranked: dict[int, str]
) -> Statement | None:
    said = {name: row[column].text.strip() for name, column in columns.items() if column in row}
    strength = _strength(said.get("strength", ""), row, ranked)
    event = said.get("event", "")
    if not strength or not event:
        return None
    cell = row[columns["event"]]
    cells = list(row.values())
    dates = [d for d in passage.dates if any(c.start <= d.start < c.end for c in cells)]
    author = passage.context.author
    requester, provider = _body(said.get("requester")), _body(said.get("provider"))
    return passage.statement(
        Kind.DEPLOYMENT,
        "deployment.sent",
        cell.start,
        cell.end,
        what=plain(event),
        event=plain(event.split(",")[0]),
        value=people_of(strength),
        unit="officers",
        strength=strength,
        requester=requester or (author if "requester" not in columns else None),
        provider=provider or (author if "provider" not in columns else None),
        skills=said.get("skills") or None,
        date=dates[0].text if dates else None,
    )


def _body(text: str | None) -> str | None:
    """The body that a cell names, by its full name; else as printed."""
    named = find_names(text or "")
    return named[0].name if named else (text or None)


def _strength(text: str, row: dict[int, Cell], ranked: dict[int, str]) -> Strength:
    """ "2 sergeants, 14 constables", "1 + 3 + 21" under three ranks, or a number under each rank."""
    found = counted_in(text)
    for column, head in ranked.items():
        cell = row.get(column)
        ranks = _BETWEEN.split(head)
        numbers = _BETWEEN.split(cell.text.strip()) if cell else []
        if len(ranks) != len(numbers) or not all(number.isdigit() for number in numbers):
            continue
        pairs = zip(ranks, numbers, strict=True)
        found += [{"rank": singular(rank), "count": int(number)} for rank, number in pairs if int(number)]
    return found
