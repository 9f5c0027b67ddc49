"""A corrected paper: why it was corrected, and what differs between the two inputs, in plain words. Pure.

Inputs are the plain JSON values that are kept with a paper, so that a version of any age can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from concordat.kernel.dates import day_words
from concordat.kernel.money import Money
from concordat.rendering.documents.tree import (
    Block,
    Column,
    NumberCell,
    Paper,
    Paragraph,
    Section,
    Table,
    Text,
    TextCell,
    text,
)
from concordat.reporting.papers.inputs import CORRECTION
from concordat.reporting.papers.measured import readings
from concordat.reporting.papers.words import capital, counted

_COLUMNS = (Column("What", 3.2), Column("Before", 1.8, True), Column("After", 1.8, True))
_NONE, _GONE = "not there", "no longer there"
# Lists of the inputs: what one of their records is called, and which values of it, or of its last report, are compared.
_WATCHED: dict[str, tuple[str, tuple[str, ...]]] = {
    "collaborations": ("collaboration", ("name", "state")),
    "decisions": ("decision", ("what", "state", "decided_on")),
    "commitments": ("commitment", ("what", "promised_for", "due", "outcome")),
    "actions": ("action", ("what", "first_due", "due", "state")),
    "happenings": ("event", ("what", "happened_on")),
    "agreements": ("agreement", ("title", "state", "legal_basis")),
    "risks": ("risk", ("what", "likelihood", "impact", "state")),
    "milestones": ("milestone", ("what", "baseline", "forecast", "actual")),
    "issues": ("issue", ("what", "severity", "state")),
    "dependencies": ("dependency", ("what", "needed_by", "state")),
    "questions": ("question", ("text", "reply")),
    "measures": ("measure", ("name", "unit", "per")),
}
# Told by their own functions, or following from what is told.
_TOLD = frozenset({*_WATCHED, "entries", "statuses", "returns", "style", "names", "citations", "position", "reckoned",
                   "ratings", "traced", "findings", CORRECTION})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not what it was: an amount, a rating, a date, a sentence."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What a version says of itself: which paper it replaces, when it was issued, why, and what differs.

    ``content`` is the fingerprint of what went in, without this.
    """

    version: int
    replaces: int
    replaced_version: int
    issued_on: date
    erratum: str
    content: str
    differences: tuple[Difference, ...]

    @property
    def words(self) -> str:
        """Version 2, issued 4 May 2021, replaces version 1: the erratum."""
        return (
            f"Version {self.version}, issued {day_words(self.issued_on)}, replaces version {self.replaced_version}: "
            f"{self.erratum}"
        )


def correction_in(inputs: Mapping[str, Any]) -> Correction:
    """What the kept inputs of a corrected paper say of its version."""
    kept = inputs[CORRECTION]
    told = tuple(Difference(one["what"], one["before"], one["after"]) for one in kept["differences"])
    return Correction(
        kept["version"], kept["replaces"], kept["replaced_version"], date.fromisoformat(kept["issued_on"]),
        kept["erratum"], kept["content"], told,
    )  # fmt: skip


def corrected(paper: Paper, correction: Correction) -> Paper:
    """The paper with its erratum above all else, and its version in the head."""
    blocks: list[Block] = [Paragraph((Text(correction.words, bold=True),))]
    if correction.differences:
        rows = tuple(
            (TextCell(text(one.what)), NumberCell(one.before), NumberCell(one.after)) for one in correction.differences
        )
        blocks.append(Table("What differs from the version before", _COLUMNS, rows, sheet="Corrected"))
    else:
        blocks.append(Paragraph(text("No figure, rating, date or commitment differs from the version before.")))
    version = ("Version", f"{correction.version}, replaces version {correction.replaced_version}")
    head = Section("Erratum", tuple(blocks))
    return replace(paper, blocks=(head, *paper.blocks), particulars=(*paper.particulars, version))


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """What differs between the inputs of two versions: amounts first, then ratings, then all else that was reported.

    What cannot be told one by one is counted, so that no difference goes unsaid.
    """
    names = {**before.get("names", {}), **after.get("names", {})}
    found = [*_amounts(before, after, names), *_ratings(before, after, names), *_answers(before, after, names)]
    for kind, (noun, watched) in _WATCHED.items():
        found += _records(before.get(kind) or [], after.get(kind) or [], noun, watched)
    found += _readings(before, after)
    style = [(inputs.get("style") or {}).get("name", "") for inputs in (before, after)]
    if style[0] != style[1]:
        found.append(Difference("House style", *style))
    return (*found, *_counted(before, after, told=bool(found)))


def _by(rows: Sequence[Mapping[str, Any]], *keys: str) -> dict[tuple[Any, ...], Mapping[str, Any]]:
    return {tuple(row.get(key) for key in keys): row for row in rows}


def _amounts(before: Mapping[str, Any], after: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Difference]:
    old, new = _by(before["entries"], "id"), _by(after["entries"], "id")
    replaced: set[tuple[Any, ...]] = set()
    for key, entry in new.items():
        if key in old:
            if _shown(old[key]) != _shown(entry):
                yield Difference(_entry_words(entry, names), _shown(old[key]), _shown(entry))
            continue
        former = (entry.get("supersedes"),)
        replaced.add(former)
        yield Difference(_entry_words(entry, names), _shown(old[former]) if former in old else _NONE, _shown(entry))
    for key, entry in old.items():
        if key not in new and key not in replaced:
            yield Difference(_entry_words(entry, names), _shown(entry), _GONE)


def _shown(entry: Mapping[str, Any]) -> str:
    stated = entry["stated"]
    figure, low, high = stated["figure"], stated.get("lower"), stated.get("upper")
    if figure["amount"] is not None:
        bound = f"{figure['bound'].replace('_', ' ')} " if figure.get("bound") else ""
        return f"{bound}{Money(figure['amount'])}"
    if low is not None and high is not None:
        return f"{Money(low)} to {Money(high)}"
    return figure["written"] or "not stated"


def _entry_words(entry: Mapping[str, Any], names: Mapping[str, str]) -> str:
    where = [names.get(entry["collaboration"] or "", ""), *(names.get(key, "") for key in entry["organisations"])]
    return ": ".join(part for part in (", ".join(name for name in where if name), capital(entry["what"])) if part)


def _ratings(before: Mapping[str, Any], after: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Difference]:
    old, new = _colours(before), _colours(after)
    for collaboration, dimension in sorted({*old, *new}):
        was, now = old.get((collaboration, dimension), _NONE), new.get((collaboration, dimension), _GONE)
        if was != now:
            yield Difference(f"{names.get(collaboration, 'A collaboration')}: rating for {dimension}", was, now)


def _colours(inputs: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """The last rating of each collaboration in each dimension, as its word."""
    return {
        (one["collaboration"], one["dimension"]): one["colour"].replace("_", " ").capitalize()
        for one in inputs["statuses"]
    }


def _answers(before: Mapping[str, Any], after: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Difference]:
    old, new = _said(before), _said(after)
    for key in sorted({*old, *new}):
        was, now = old.get(key, ("", _NONE)), new.get(key, ("", _GONE))
        if was[1] != now[1]:
            label = now[0] or was[0]
            yield Difference(f"{names.get(key[0], 'A collaboration')}, return: {label}", was[1], now[1])


def _said(inputs: Mapping[str, Any]) -> dict[tuple[str, str], tuple[str, str]]:
    return {
        (one["collaboration"], answer["key"]): (answer["label"], answer["text"])
        for one in inputs.get("returns") or []
        for answer in one["answers"]
    }


def _readings(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    """The readings of measures, which are never overwritten: one that is there or is no longer there."""
    old, new = readings(before), readings(after)
    for key in {**old, **new}:
        (_, was), (_, now) = old.get(key, ("", _NONE)), new.get(key, ("", _GONE))
        if was != now:
            yield Difference(f"Measure: {new.get(key, old.get(key, ('',)))[0]}", was, now)


def _records(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]], noun: str, watched: Sequence[str]
) -> Iterator[Difference]:  # fmt: skip
    name = "key" if any("key" in row for row in (*before, *after)) else "id"
    name = "number" if any("number" in row for row in (*before, *after)) else name
    old, new = _by(before, name), _by(after, name)
    for key in {**old, **new}:
        was, now = old.get(key), new.get(key)
        subject = _called(now or was or {}, watched)
        if was is None or now is None:
            there = (_NONE, "there") if was is None else ("there", _GONE)
            yield Difference(f"{capital(noun)}: {subject}", *there)
            continue
        for value in watched:
            if _value(was, value) != _value(now, value):
                what = f"{capital(noun)}: {subject}, {value.replace('_', ' ')}"
                yield Difference(what, _plain(_value(was, value)), _plain(_value(now, value)))


def _value(row: Mapping[str, Any], name: str) -> Any:
    """A value of a record, or of the last of its reports."""
    if name in row:
        return row[name]
    reports = row.get("reports") or [{}]
    return reports[-1].get(name)


def _called(row: Mapping[str, Any], watched: Sequence[str]) -> str:
    return _plain(row.get(watched[0]))


def _plain(value: object) -> str:
    return "not stated" if value in (None, "") else str(value).replace("_", " ")


def _counted(before: Mapping[str, Any], after: Mapping[str, Any], *, told: bool) -> Iterator[Difference]:
    """Kinds of records that differ and are not told above; what follows from the register only where nothing is."""
    for kind in sorted({*before, *after}):
        was, now = before.get(kind), after.get(kind)
        if was == now or kind == CORRECTION or (kind in _TOLD and (told or kind in _WATCHED)):
            continue
        yield Difference(capital(kind.replace("_", " ")), _size(was), _size(now, changed=True))


def _size(value: object, *, changed: bool = False) -> str:
    end = ", changed" if changed else ""
    if isinstance(value, list | dict):
        return f"{counted(len(value), 'record')}{end}"
    return _plain(value)
