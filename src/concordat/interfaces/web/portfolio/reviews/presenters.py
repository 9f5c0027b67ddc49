"""Reviews as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.html import format_html

from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.portfolio.reviews.forms import Page
from concordat.kernel.dates import day_words
from concordat.registers.collaborations.records import ReviewDraftRecord, ReviewRecord, TimetableRow
from concordat.registers.collaborations.rules.reviews import ReviewOutcome, ReviewStanding

TINTS = {ReviewStanding.OVERDUE: "red", ReviewStanding.NEVER: "yellow", ReviewStanding.DUE: "yellow"}
HEADS = ("Reference", "Collaboration", "Standing", "Next review", "Last reviewed", "Reviewed by", "Outcome",
         "Reviews it next")  # fmt: skip


def timetable_table(rows: Sequence[TimetableRow], links: Links) -> DataTable:
    """What is overdue first, then what was never reviewed, then by day."""
    return DataTable(
        caption="Timetable of reviews", caption_hidden=True,
        columns=[Column("Collaboration"), Column("Standing"), Column("Next review"), Column("Last reviewed"),
                 Column("Outcome"), Column("Reviews it next")],
        rows=[_row(one, links) for one in rows],
        empty="No collaboration that is in being is on record for this view.",
    )  # fmt: skip


def timetable_lines(rows: Sequence[TimetableRow]) -> list[tuple[Value, ...]]:
    """One line a collaboration."""
    return [
        (
            one.collaboration.key, one.collaboration.name, one.standing.words, one.last.next_on if one.last else None,
            one.last.reviewed_on if one.last else "never", one.last.reviewed_by if one.last else "nobody",
            one.last.outcome.words if one.last else "none", one.whose_name or "nobody is named",
        )
        for one in rows
    ]  # fmt: skip


def review_facts(one: ReviewRecord) -> SummaryList:
    """A review: each heading in words with what follows, then the whole."""
    facts = [Fact(a.heading.question, a.words, note=f"What follows: {a.outcome.words.lower()}") for a in one.answers]
    tier = f" ({one.to_tier.replace('-', ' ')})" if one.to_tier else ""
    ahead = day_words(one.next_on) if one.next_on else "none: it is to end"
    return SummaryList([*facts, Fact("Outcome", f"{one.outcome.words}{tier}"), Fact("Next review", ahead)])


def reviews_table(rows: Sequence[ReviewRecord], links: Links) -> DataTable:
    """The reviews of one collaboration in short, for its record."""
    pages = reverse("collaboration-reviews", args=[rows[0].collaboration]) if rows else ""
    return DataTable(
        caption="Reviews", caption_hidden=True, name="reviews",
        columns=[Column("Reviewed on"), Column("By"), Column("Outcome"), Column("Next review")],
        rows=[
            [link(day_words(one.reviewed_on), links.keep(f"{pages}#review-{one.id}")), text(one.reviewed_by),
             text(one.outcome.words), day(one.next_on)]
            for one in rows
        ],
    )  # fmt: skip


def draft_facts(draft: ReviewDraftRecord, links: Links) -> SummaryList:
    """Every page of a draft with what was typed, and the link to change it."""
    return SummaryList([_page(draft, page, links) for page in Page])


def _page(draft: ReviewDraftRecord, page: Page, links: Links) -> Fact:
    kept = draft.answers.get(page.value)
    change = Link("Change" if kept else "Answer", links.to("review-page", draft.number, page.value), hidden=page.asks)
    if not kept:
        return Fact(page.asks, None, actions=[change])
    words = [str(value) for name, value in kept.items() if value and name != "outcome"]
    follows = f"What follows: {ReviewOutcome(kept['outcome']).words.lower()}" if kept.get("outcome") else ""
    return Fact(page.asks, "; ".join(words), note=follows, actions=[change])


def _row(one: TimetableRow, links: Links) -> list[Cell]:
    last = one.last
    reviewed = (
        format_html('{} <span class="cc-quiet">{}</span>', day_words(last.reviewed_on), last.reviewed_by)
        if last else "never"
    )  # fmt: skip
    return [
        link(one.collaboration.name, links.to("collaboration-reviews", one.collaboration.key)),
        Cell(Tag(one.standing.words, TINTS.get(one.standing, "grey"))), day(last.next_on if last else None),
        Cell(reviewed, unknown=last is None), Cell(last.outcome.words if last else "–"),
        Cell(one.whose_name or "nobody is named", unknown=not one.whose_name),
    ]  # fmt: skip
