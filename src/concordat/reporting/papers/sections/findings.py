"""Findings: what does not add up, with its arithmetic and the question that the board may ask."""

from __future__ import annotations

from concordat.kernel.findings import Finding, Severity
from concordat.rendering.documents.tree import (
    Block,
    Cell,
    Column,
    NoteRef,
    Paragraph,
    Table,
    Text,
    TextCell,
    text,
)
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, in_words, on_day

SILENT, UNKNOWN = "promise-gone-silent", "amount-not-known"
# What another recommendation asks for already.
_ASKED = frozenset({UNKNOWN, "behind-plan-to-date", "rag-declared-against-derived"})
# A slip of the pen is a finding, but no matter for a board to decide.
_OF_THE_PEN = frozenset({"text-repeated"})
_MOST_TOLD = 12
_MOST_DECISIONS = 4
_QUESTIONS = (Column("Finding", 3), Column("What the figures say", 3), Column("Question", 2.4))


def told(material: Material) -> list[Finding]:
    """Those told one by one: certain and likely, surest first. Silent promises stand in their own section."""
    found = [one for one in _shown(material) if one.check != UNKNOWN and one.severity is not Severity.QUESTION]
    return sorted(found, key=lambda one: (one.severity is not Severity.CERTAIN, one.check in _OF_THE_PEN))[:_MOST_TOLD]


def decisions(material: Material) -> list[str]:
    """What the board is asked to decide: the certain findings, by paragraph."""
    items = [
        f"decide on {Numbers.at(f'finding-{place}')} ({one.sentence.rstrip('.')})"
        for place, one in enumerate(told(material))
        if one.severity is Severity.CERTAIN and one.check not in _ASKED | _OF_THE_PEN
    ]
    others = len(items) - _MOST_DECISIONS
    if others > 1:
        items[_MOST_DECISIONS:] = [
            f"decide on the {in_words(others)} other certain findings of {Numbers.at('findings')}"
        ]
    return items


def told_one_by_one(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A paragraph a finding; the rest and the questions are annexed."""
    shown = _shown(material)
    if not shown:
        words = f"Nothing in what was reported by {on_day(material.as_at)} contradicts itself."
        return (Paragraph(text(words), numbers.next()),)
    one_by_one = told(material)
    blocks: list[Block] = [Paragraph(text(_summary(shown)), numbers.next())]
    blocks += [_paragraph(one, notes, numbers.next(f"finding-{place}")) for place, one in enumerate(one_by_one)]
    more = len(shown) - len(one_by_one)
    if more:
        words = f"{capital(counted(more, 'further finding'))} {'stands' if more == 1 else 'stand'} in an annex."
        blocks.append(Paragraph(text(words), numbers.next()))
    return tuple(blocks)


def others(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The annex: amounts that are not known, questions, and what the section on findings had no room for."""
    one_by_one = told(material)
    rest = [one for one in _shown(material) if one not in one_by_one]
    if not rest:
        return (Paragraph(text("Every finding is told in the section on findings.")),)
    return (Table("Amounts not known, and further questions", _QUESTIONS, _rows(rest, notes)),)


def _shown(material: Material) -> list[Finding]:
    return [one for one in material.findings if one.check != SILENT]


def _summary(shown: list[Finding]) -> str:
    counts = {severity: sum(1 for one in shown if one.severity is severity) for severity in Severity}
    sure = f"{in_words(counts[Severity.CERTAIN])} certain, {in_words(counts[Severity.LIKELY])} likely"
    asked = counted(counts[Severity.QUESTION], "question")
    first = f"{capital(counted(len(shown), 'finding'))} in what partners reported: {sure}, and {asked}."
    return f"{first} Commitments that have gone silent are told with the commitments."


def _paragraph(one: Finding, notes: Notes, number: str) -> Paragraph:
    words = f" {one.arithmetic} Question: {one.question} ({capital(one.severity.value)})"
    marks = tuple(NoteRef(mark) for mark in notes.at(*one.evidence))
    return Paragraph((Text(one.sentence, bold=True), Text(words), *marks), number)


def _rows(found: list[Finding], notes: Notes) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            TextCell((Text(one.sentence), *(NoteRef(mark) for mark in notes.at(*one.evidence)))),
            TextCell(text(one.arithmetic)),
            TextCell(text(one.question)),
        )
        for one in found
    )
