"""Duties to publish as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from django.utils.html import format_html, format_html_join

from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import Value
from concordat.registers.agreements.records import Duty
from concordat.registers.agreements.rules.publication import DutyState

HEADS = ("Policing body", "Agreement", "State", "Due", "Made on", "What is published", "Decided by", "Decided on",
         "Why not in full", "Where")  # fmt: skip
_ORDER = (DutyState.OVERDUE, DutyState.DAY_NOT_KNOWN, DutyState.DUE, DutyState.WITHHELD, DutyState.NOT_YET,
          DutyState.MET)  # fmt: skip
_TINTS = {DutyState.MET: "green", DutyState.OVERDUE: "red", DutyState.DAY_NOT_KNOWN: "yellow", DutyState.DUE: "blue"}


def ordered(rows: Sequence[Duty]) -> list[Duty]:
    """What is overdue first, then what is left to be done."""
    return sorted(rows, key=lambda one: (_ORDER.index(one.standing.state), one.standing.due or date.max))


def said(rows: Sequence[Duty]) -> str:
    """3 overdue, 1 due and 5 published, in one line."""
    count = Counter(one.standing.state for one in rows)
    return ", ".join(f"{count[state]:,} {state.words.lower()}" for state in _ORDER if count[state])


def duties_table(rows: Sequence[Duty], links: Links) -> DataTable:
    """One line a body and agreement: how it stands, by when, and what was decided."""
    return DataTable(
        caption="Publication of agreements", caption_hidden=True,
        columns=[Column(head) for head in ("Policing body", "Agreement", "State", "Due", "What is published")],
        rows=[
            [text(one.name), link(one.agreement.title, f"{links.to('agreement', one.agreement.key)}#publication"),
             Cell(_tag(one)), _due(one), _told(one)]
            for one in rows
        ],
        empty="No agreement here is one that a policing body must publish.",
    )  # fmt: skip


def bodies_table(rows: Sequence[Duty], links: Links, may_decide: Callable[[str], bool]) -> DataTable:
    """The policing bodies of one agreement: how each stands, and what may be done."""
    heads = ("Policing body", "State", "Due", "What is published", "Decision")
    return DataTable(
        caption="Publication", caption_hidden=True, columns=[Column(head) for head in heads],
        rows=[
            [text(one.name), Cell(_tag(one)), _due(one), _told(one),
             _acts(one, links) if may_decide(one.organisation) else text("–")]
            for one in rows
        ],
        empty="No policing body is a party that must publish it.",
    )  # fmt: skip


def duty_lines(rows: Sequence[Duty]) -> Iterator[Sequence[Value]]:
    """The same for a spreadsheet."""
    for one in rows:
        told = one.told
        yield (
            one.name, one.agreement.title, one.standing.state.words, one.standing.due, one.made_on,
            told.state.words if told else None, told.decided_by if told else None, told.decided_on if told else None,
            told.why if told else None, told.where if told else None,
        )  # fmt: skip


def _tag(one: Duty) -> Tag:
    return Tag(one.standing.state.words, _TINTS.get(one.standing.state, "grey"))


def _due(one: Duty) -> Cell:
    if one.standing.state in (DutyState.MET, DutyState.WITHHELD, DutyState.NOT_YET):
        return text("–")
    return day(one.standing.due) if one.standing.due else Cell("day made not known", unknown=True)


def _told(one: Duty) -> Cell:
    """What was decided, when and why, and where it can be read."""
    told = one.told
    if told is None:
        return Cell("nothing on record", unknown=True)
    when = [f"on {told.published_on.words()}"] if told.published_on and told.state.public else []
    by = [f"decided by {told.decided_by}"] if told.decided_by else ["as reported"]
    quiet = "; ".join(filter(None, [*when, *by, told.why, told.where]))
    return Cell(format_html('{} <span class="cc-quiet">{}</span>', told.state.words, quiet))


def _acts(one: Duty, links: Links) -> Cell:
    told, key = one.told, one.agreement.key
    put, keep = (links.to(to, key, one.organisation) for to in ("agreement-put-on-page", "agreement-withhold"))
    public = told is not None and told.state.public
    acts = [Link("Change what is published" if public else "Publish", put, f"by {one.name}"),
            Link("Withdraw" if public else "Withhold", keep, f"for {one.name}")]  # fmt: skip
    if told is not None and told.on_page:
        acts.append(Link("The public page", links.to("published", one.organisation), f"of {one.name}"))
    listed = format_html_join("", "<li>{}</li>", ((act,) for act in acts))
    return Cell(format_html('<ul class="govuk-list">{}</ul>', listed))
