"""The clauses of an agreement as tables: what holds, and the checklist."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.html import format_html

from concordat.interfaces.web.components.cells import Cell, Link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.registers.agreements.records import AgreementLine
from concordat.registers.agreements.rules import Clause, ClauseTold, ClauseValue, Presence, Typed

QUIET = '<span class="cc-quiet">{}</span>'
TINTS = {Presence.PRESENT: "green", Presence.ABSENT: "red", Presence.NOT_KNOWN: "grey"}


def held_table(line: AgreementLine, names: Mapping[str, str], links: Links) -> DataTable:
    """The clauses that somebody has looked for, as they hold on the day."""
    told = [clause for clause in Clause if line.clause(clause).presence is not Presence.NOT_KNOWN]
    return _table(line, told, names, links, "Nobody has looked for its clauses yet.", edits=False)


def checklist(line: AgreementLine, names: Mapping[str, str], links: Links, *, edits: bool) -> DataTable:
    """Every clause of the checklist, with the link to fill it in."""
    return _table(line, list(Clause), names, links, "", edits=edits)


def _table(
    line: AgreementLine, clauses: list[Clause], names: Mapping[str, str], links: Links, empty: str, *, edits: bool
) -> DataTable:  # fmt: skip
    return DataTable(
        "Clauses", [Column(head) for head in ("Clause", "Is it there?", "What it says", "Value", "Given by")],
        [
            [_clause(line, clause, links, edits=edits), Cell(Tag(told.presence.words, TINTS[told.presence])),
             _says(told), text(value_words(told.value, clause, names)) if told.value.stated else Cell("–"),
             _by(line, clause, links)]
            for clause in clauses for told in (line.clause(clause),)
        ],
        caption_hidden=True, empty=empty,
    )  # fmt: skip


def value_words(value: ClauseValue, clause: Clause, names: Mapping[str, str]) -> str:
    """The value of a clause in words: "12 months", "Fixed shares, 69:31 (Kent Police 69%, Essex Police 31%)"."""
    parts = []
    if value.months is not None:
        parts.append(f"{value.months} month{'' if value.months == 1 else 's'}")
    if value.body:
        parts.append(names.get(value.body, value.body))
    parts += [part for part in (value.rule_words, value.words) if part]
    if value.weights:
        shares = ", ".join(
            f"{names.get(key, key)} {share.normalize():f}%"
            for key, share in sorted(value.weights.items(), key=lambda pair: (-pair[1], pair[0]))
        )
        noun = "votes" if clause.typed is Typed.VOTING else "shares"
        parts.append(f"{noun} {value.pattern()} ({shares})")
    return ", ".join(parts)


def _clause(line: AgreementLine, clause: Clause, links: Links, *, edits: bool) -> Cell:
    if not edits:
        return text(clause.words)
    return Cell(Link(clause.words, links.to("agreement-clause", line.record.key, clause.value)))


def _says(told: ClauseTold) -> Cell:
    if not told.says:
        return Cell(f"clause {told.number}" if told.number else "–")
    return Cell(format_html("{} " + QUIET, told.says, f"clause {told.number}" if told.number else ""))


def _by(line: AgreementLine, clause: Clause, links: Links) -> Cell:
    given = line.held.get(clause)
    if given is None:
        return Cell("–")
    if given.agreement == line.record.key:
        return text("the agreement")
    since = f"from {given.effective.words()}" if given.effective else ""
    return Cell(format_html("{} " + QUIET, Link(given.title, links.to("agreement", given.agreement)), since))
