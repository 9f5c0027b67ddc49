"""Duties to publish as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from django.utils.html import format_html, format_html_join

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Cell, Link, day, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.registers.agreements.records import Duty
from concordat.registers.agreements.rules.publication import DutyState

ORDER = (DutyState.OVERDUE, DutyState.DAY_NOT_KNOWN, DutyState.DUE, DutyState.WITHHELD, DutyState.NOT_YET,
          DutyState.MET)  # fmt: skip
_TINTS = {DutyState.MET: "green", DutyState.OVERDUE: "red", DutyState.DAY_NOT_KNOWN: "yellow", DutyState.DUE: "blue"}


def by_urgency(one: Duty) -> tuple[int, date]:
    """What is overdue stands before what is left to be done, the earliest day first."""
    return ORDER.index(one.standing.state), one.standing.due or date.max


def said(rows: Sequence[Duty]) -> str:
    """3 overdue, 1 due and 5 published, in one line."""
    count = Counter(one.standing.state for one in rows)
    return ", ".join(f"{count[state]:,} {state.words.lower()}" for state in ORDER if count[state])


def bodies_table(rows: Sequence[Duty], links: Links, may_decide: Callable[[str], bool]) -> DataTable:
    """The policing bodies of one agreement: how each stands, and what may be done."""
    heads = ("Policing body", "State", "Due", "What is published", "Decision")
    return DataTable(
        caption="Publication", caption_hidden=True, columns=[Column(head) for head in heads],
        rows=[
            [body_cell(one.organisation, one.name, links), tag_cell(one), due_cell(one), told_cell(one),
             _acts(one, links) if may_decide(one.organisation) else text("–")]
            for one in rows
        ],
        empty="No policing body is a party that must publish it.",
    )  # fmt: skip


def tag_cell(one: Duty) -> Cell:
    """How it stands."""
    return Cell(Tag(one.standing.state.words, _TINTS.get(one.standing.state, "grey")))


def due_cell(one: Duty) -> Cell:
    """By when, where something is left to be done."""
    if one.standing.state in (DutyState.MET, DutyState.WITHHELD, DutyState.NOT_YET):
        return text("–")
    return day(one.standing.due) if one.standing.due else Cell("day made not known", unknown=True)


def told_cell(one: Duty) -> Cell:
    """What was decided, when and why, and where it can be read."""
    told = one.told
    if told is None:
        return Cell("nothing on record", unknown=True)
    if told.kept_back:
        return Cell(format_html('{} <span class="cc-quiet">{}</span>', told.state.words, told.kept_back), unknown=True)
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
    if told is not None and told.on_page and not told.kept_back:
        acts.append(Link("The public page", links.to("published", one.organisation), f"of {one.name}"))
    listed = format_html_join("", "<li>{}</li>", ((act,) for act in acts))
    return Cell(format_html('<ul class="govuk-list">{}</ul>', listed))
