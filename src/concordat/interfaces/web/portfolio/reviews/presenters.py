"""Reviews as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from concordat.interfaces.web.components.cells import Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.portfolio.reviews.forms import Page
from concordat.kernel.dates import day_words
from concordat.registers.collaborations.records import ReviewDraftRecord, ReviewRecord
from concordat.registers.collaborations.rules.reviews import ReviewOutcome, ReviewStanding

TINTS = {ReviewStanding.OVERDUE: "red", ReviewStanding.NEVER: "yellow", ReviewStanding.DUE: "yellow"}


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
