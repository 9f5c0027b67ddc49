"""Which findings stand in a paper, each with the note of the place that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from concordat.kernel.dates import day_words
from concordat.kernel.findings import FindingEvidence
from concordat.rendering.documents.tree import NoteRef, Paper, Text
from concordat.reporting.papers.records import Material

Told = set[tuple[str, int]]


def told_with_notes(paper: Paper, material: Material, day: date) -> Told:
    """The check and the line of each place in the source of a day that the paper tells a finding of, with its note."""
    notes = {note.number: "".join(run.text for run in note.runs if isinstance(run, Text)) for note in paper.notes}
    marks: dict[str, set[str]] = {}
    for runs in _all_runs(paper.blocks):
        first = runs[0]
        if isinstance(first, Text):
            marks.setdefault(first.text, set()).update(notes[r.number] for r in runs if isinstance(r, NoteRef))
    return {
        (finding.check, one.line)
        for finding in material.findings
        for one in finding.evidence
        if one.line and one.paper_date == day and _noted(one, marks.get(finding.sentence, set()))
    }


def _noted(one: FindingEvidence, notes: set[str]) -> bool:
    """Whether a note leads to this place: the day of the source, and its paragraph or line."""
    day = day_words(one.paper_date) if one.paper_date else "undated"
    places = (f"paragraph {one.paragraph}.", f"line {one.line}.")
    return any(day in words and words.endswith(places) for words in notes)


def _all_runs(part: Any) -> Iterator[tuple[Any, ...]]:
    """Every line of words in a tree."""
    if isinstance(part, tuple):
        if part and all(isinstance(one, Text | NoteRef) for one in part):
            yield part
        else:
            for one in part:
                yield from _all_runs(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _all_runs(getattr(part, field.name))
