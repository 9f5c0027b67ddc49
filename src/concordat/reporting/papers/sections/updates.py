"""What was reported of each collaboration since the board's last paper; who has no news says so in one line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules import State
from concordat.rendering.documents.tree import (
    Block,
    Bullets,
    Cell,
    Column,
    NoteRef,
    Paragraph,
    Runs,
    Section,
    Table,
    Text,
    TextCell,
    text,
)
from concordat.reporting.papers import changes, news
from concordat.reporting.papers.naming import bodies, standing
from concordat.reporting.papers.news import News
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import returned
from concordat.reporting.papers.words import capital, counted, listed, on_day, sentence

_STATES = {
    State.OPPORTUNITY: "an opportunity", State.SCOPING: "being scoped", State.BUSINESS_CASE: "at business case",
    State.IMPLEMENTING: "being implemented", State.LIVE: "live", State.IN_REVIEW: "under review",
    State.ENDED: "ended", State.DECLINED: "declined",
}  # fmt: skip
_BY_DAY = (Column("Last reported", 1.2), Column("Collaborations, with how far their case or life has got", 6))
_MOST_QUIET = 12
_QUIET = (
    Column("Collaboration", 2.4),
    Column("Partners", 3),
    Column("Where it stands", 1.8),
    Column("Last reported", 1.3),
)


def state_words(state: State) -> str:
    """A state of life after "it is": being scoped, live."""
    return _STATES[state]


def by_collaboration(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A part for each collaboration with news, rating or figures; one table for the others."""
    told, held, quiet = parted(material)
    blocks: list[Block] = [Paragraph(text(summary(material)), numbers.next())]
    for one in told:
        blocks.append(Section(one.name, told_of(material, notes, numbers, one), level=2))
    blocks += other_matters(material, notes, numbers)
    if held or quiet:
        blocks.append(without_update(material, notes, numbers, [*held, *quiet]))
    return tuple(blocks)


Three = tuple[list[CollaborationRecord], list[CollaborationRecord], list[CollaborationRecord]]


def parted(material: Material) -> Three:
    """Those with news, the rated and costed first; those without, but rated or costed; and the rest."""
    told = [one for one in material.collaborations if has_news(material, one.key)]
    held = [one for one in material.collaborations if one not in told and _substantial(material, one.key)]
    quiet = [one for one in material.collaborations if one not in told and one not in held]
    return sorted(told, key=lambda c: (not _substantial(material, c.key), c.name.casefold())), held, quiet


def has_news(material: Material, key: str) -> bool:
    """Whether a source or a return tells something of a collaboration that the board's last paper did not."""
    return bool(_fresh(material, key)) or any(
        returned.tells(one) for one in material.returns if one.collaboration == key
    )


def told_of(
    material: Material, notes: Notes, numbers: Numbers, one: CollaborationRecord, *, theme: str = "",
    with_ratings: bool = True,
) -> tuple[Block, ...]:  # fmt: skip
    """What is told of one collaboration: where it stands, its return of the period, and what the papers report.

    ``theme`` begins the first paragraph, where work is told by themes.
    """
    lead: Runs = (Text(f"{theme}. ", bold=True),) if theme else ()
    blocks: list[Block] = [Paragraph((*lead, *_standing(material, notes, one)), numbers.next())]
    for report in material.returns:
        if report.collaboration == one.key:
            blocks += returned.told(material, notes, numbers, report, with_ratings=with_ratings)
    fresh = _fresh(material, one.key)
    if len(fresh) == 1:
        runs = (*changes.lead(material), *_item(fresh[0], notes))
        blocks.append(Paragraph(runs, numbers.next()))
    elif fresh:
        words = f"New since the last paper, of {on_day(material.since)}:" if material.since else "Reported so far:"
        blocks += [Paragraph(text(words), numbers.next()), Bullets(tuple(_item(item, notes) for item in fresh))]
    return tuple(blocks)


def other_matters(material: Material, notes: Notes, numbers: Numbers) -> list[Block]:
    """What was reported of the board's own bodies and of no collaboration."""
    general = [one for one in news.of_bodies(material) if news.is_new(material, one.told)]
    if not general:
        return []
    head = f"Of {listed([material.named(key) for key in material.board.bodies])}, outside any one collaboration:"
    items = Bullets(tuple(_item(one, notes) for one in general))
    return [Section("Other matters", (Paragraph(text(head), numbers.next()), items), level=2)]


def _fresh(material: Material, key: str) -> list[News]:
    return [one for one in news.of_collaboration(material, key) if news.is_new(material, one.told)]


def _substantial(material: Material, key: str) -> bool:
    return key in material.ratings or material.has_figures(key)


def summary(material: Material) -> str:
    """How many collaborations have something to report since the board's last paper."""
    total, told = len(material.collaborations), len(parted(material)[0])
    if material.since is None:
        reported = counted(told, "collaboration")
        return f"No earlier paper of this board is held, so all that has been reported of {reported} is told."
    if not told:
        return f"Nothing has been reported of any collaboration since the last paper, of {on_day(material.since)}."
    verb = "has" if told == 1 else "have"
    return (
        f"{capital(counted(told, 'collaboration'))} of {total} {verb} something to report since the last paper, of "
        f"{on_day(material.since)}."
    )


def _item(one: News, notes: Notes) -> Runs:
    return notes.marked(one.words, *one.refs)


def _standing(material: Material, notes: Notes, one: CollaborationRecord) -> Runs:
    """With whom, in which state, under what agreement, how far the business case has got: one sentence each."""
    runs: list[Text | NoteRef] = [Text(_shared(material, one)), *_marks(notes.of(one.ref))]
    for words, marks in (*_agreements(material, notes, one.key), *_cases(material, notes, one)):
        runs += [Text(f" {words}"), *_marks(marks)]
    return tuple(runs)


def _marks(numbers: Iterable[int]) -> list[NoteRef]:
    return [NoteRef(number) for number in numbers]


def _shared(material: Material, one: CollaborationRecord) -> str:
    partners = [p.organisation for p in one.partners if p.left is None]
    state = f" It is {_STATES[one.state]}." if one.state else ""
    if not partners:
        return f"No partner is named.{state}"
    if len(partners) == 1:
        return f"{material.named(partners[0])} is the only partner named.{state}"
    return f"The partners are {bodies(material, partners)}.{state}"


def _agreements(material: Material, notes: Notes, key: str) -> list[tuple[str, tuple[int, ...]]]:
    found = [agreement for agreement in material.agreements if agreement.collaboration == key]
    return [(sentence(f"{one.title}: {_lower(standing(one))}"), notes.of(one.ref)) for one in found]


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _cases(material: Material, notes: Notes, one: CollaborationRecord) -> list[tuple[str, tuple[int, ...]]]:
    """Where each business case had got to, unless the news just below says so."""
    found = [case.reached for case in material.cases if case.collaboration == one.key and case.reached]
    return [
        (sentence(f"The business case has reached: {news.stage_words(report)}"), notes.of(report.ref))
        for report in found
        if not news.is_new(material, report.told.reported_on)
    ]


def without_update(
    material: Material, notes: Notes, numbers: Numbers, rest: list[CollaborationRecord]
) -> Section:  # fmt: skip
    """The collaborations of which nothing new was reported, with when something last was."""
    since = f" since the last paper, of {on_day(material.since)}" if material.since else ""
    verb = "it" if len(rest) == 1 else "them"
    has = "has" if len(rest) == 1 else "have"
    words = f"{capital(counted(len(rest), 'collaboration'))} {has} no update{since}; what is held of {verb} stands."
    if len(rest) > _MOST_QUIET:
        caption = "Collaborations without an update, by when they were last reported"
        table = Table(caption, _BY_DAY, _by_day(material, rest))
    else:  # only here: a row that is made cites its notes, and each note has to stand in the paper
        rows = tuple(_quiet_row(material, notes, one) for one in rest)
        table = Table("Collaborations without an update", _QUIET, rows)
    return Section("No update reported", (Paragraph(text(words), numbers.next()), table), level=2)


def _by_day(material: Material, rest: Iterable[CollaborationRecord]) -> tuple[tuple[Cell, ...], ...]:
    """Many quiet collaborations in few rows, the latest reported first, each with where it stands."""
    days: dict[date | None, list[CollaborationRecord]] = {}
    for one in rest:
        days.setdefault(news.last_told(material, one.key), []).append(one)
    ordered = sorted(days, key=lambda day: day or date.min, reverse=True)
    return tuple(
        (TextCell(text(on_day(day))), TextCell(text("; ".join(_with_stage(material, one) for one in days[day]))))
        for day in ordered
    )  # fmt: skip


def _with_stage(material: Material, one: CollaborationRecord) -> str:
    found = [case.reached for case in material.cases if case.collaboration == one.key and case.reached]
    said = news.stage_words(found[-1]) if found else _STATES[one.state] if one.state else ""
    return f"{one.name} ({said})" if said else one.name


def _quiet_row(material: Material, notes: Notes, one: CollaborationRecord) -> tuple[Cell, ...]:
    last = news.last_told(material, one.key)
    partners = [p.organisation for p in one.partners if p.left is None]
    return (
        TextCell(notes.marked(one.name, one.ref)),
        TextCell(text(capital(bodies(material, partners)) or "not stated")),
        TextCell(_stands(material, notes, one)),
        TextCell(text(on_day(last))),
    )


def _stands(material: Material, notes: Notes, one: CollaborationRecord) -> Runs:
    """How far its business case has got, else the state of its life that was last reported."""
    found = [case.reached for case in material.cases if case.collaboration == one.key and case.reached]
    if found:
        return notes.marked(capital(news.stage_words(found[-1])), found[-1].ref)
    return text(capital(_STATES[one.state]) if one.state else "not stated")
