"""The tree and the organisations as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html

from concordat.foundation.organisations.records import OrganisationDetail
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.dates import day_words
from concordat.kernel.rag import Dimension
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules import Tier
from concordat.reporting.portfolio.records import PortfolioRow, Ratings

OVERALL = Dimension.OVERALL


def collaborations_table(rows: Sequence[CollaborationRecord], links: Links, caption: str) -> DataTable:
    """Collaborations with their tier and partners."""
    return DataTable(
        caption=caption,
        caption_hidden=True,
        columns=[Column("Collaboration"), Column("Tier"), Column("Partners"), Column("Functions")],
        rows=[
            [link(row.name, links.to("collaboration", row.key)), text(tier_words(row)),
             text(", ".join(p.name for p in row.partners)), text(", ".join(row.functions))]
            for row in rows
        ],
        empty="None is on record.",
    )  # fmt: skip


def organisation_facts(found: OrganisationDetail, links: Links) -> SummaryList:
    """What a body is, what it is called, and whom it answers to."""
    aliases = [name.name for name in found.names]
    return SummaryList(
        [
            Fact("Kind", found.organisation.kind.words),
            Fact("Area", found.organisation.area),
            Fact("Also called", ", ".join(aliases[:12])),
            *(Fact("Answers to", body(one.organisation, one.name, links)) for one in found.answers_to),
            *(Fact("Answers to it", body(one.organisation, one.name, links)) for one in found.below),
            Fact("Alliances", ", ".join(alliance.name for alliance in found.alliances)),
        ]
    )


def shares_sentence(row: CollaborationRecord) -> str:
    """Who does what together, in one sentence."""
    who = [partner.name for partner in row.partners if partner.left is None]
    what = f" share {and_list([f.lower() if not f.isupper() else f for f in row.functions])}" if row.functions else ""
    return f"{and_list(who)}{what or ' work together'}." if len(who) > 1 else ""


def and_list(words: Sequence[str]) -> str:
    """Kent Police, Essex Police and Kent Fire and Rescue Service."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def tier_words(row: CollaborationRecord) -> str:
    """Bilateral, Tri-force, Emergency services."""
    return tier_name(row.tier)


def tier_name(tier: Tier) -> str:
    """A tier as pages print it."""
    return tier.replace("_", " ").replace("-services", " services").capitalize()


def rated_on(found: Ratings) -> Cell:
    """The day of the youngest rating; an overall one of more than a quarter ago is stale, with its own day."""
    overall = found.declared.get(OVERALL)
    if overall is None or not overall.reported_on or not found.stale(OVERALL):
        return day(found.reported_on)
    old = format_html('<span class="cc-quiet">{}</span>', f"overall stale, of {day_words(overall.reported_on)}")
    if overall.reported_on == found.reported_on:
        old = format_html('<span class="cc-quiet">{}</span>', "stale: more than a quarter ago")
    return Cell(format_html("{} <br>{}", day_words(found.reported_on or overall.reported_on), old))


def indented(row: PortfolioRow, links: Links) -> str:
    """The link to a collaboration, set in by its place in the tree."""
    href = links.to("collaboration", row.collaboration.key)
    mark = format_html('<span class="govuk-visually-hidden">level {} </span>', row.depth + 1) if row.depth else ""
    return format_html(
        '<span class="cc-depth cc-depth--{}">{}<a class="govuk-link" href="{}">{}</a></span>',
        min(row.depth, 4), mark, href, row.name,
    )  # fmt: skip
