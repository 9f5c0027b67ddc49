"""What a collaboration is and is for: the first lines of its page, and the tables that belong to them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from concordat.interfaces.web.collaborations.shown import (
    departures_table,
    joined,
    objectives_table,
    partners_table,
    successions_table,
)
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import Cited, source_link
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.records import CollaborationDetail
from concordat.registers.collaborations.rules import AccountKind
from concordat.reporting.portfolio.records import CollaborationView


def facts(found: CollaborationView, cited: Cited, links: Links) -> SummaryList:
    """What it is, what it is for, who is in it, what governs it."""
    detail, summary = found.detail, found.detail.summary
    partners = ", ".join(f"{p.name}{' (left)' if p.left else ''}" for p in summary.partners)
    return SummaryList(
        [
            Fact("Purpose", _words(detail, AccountKind.PURPOSE)),
            Fact("Kind", summary.kind.words if summary.kind else None),
            *([Fact("Started", PreciseDate.parse(summary.started).words())] if summary.started else []),
            Fact("Partners", partners),
            Fact("Part of", Link(detail.parent_name, links.to("collaboration", summary.parent))
                 if summary.parent and detail.parent_name else "nothing larger on record"),
            *_aims(detail, links),
            Fact("Functions", ", ".join(summary.functions)),
            Fact("Also called", ", ".join(summary.aliases)),
            Fact("Agreement", found.agreements[-1].title if found.agreements else None,
                 note=found.agreements[-1].words if found.agreements else ""),
            Fact("First seen in", source_link(cited.get(str(summary.ref), ()), links)),
        ]
    )  # fmt: skip


def aims_tables(view: CollaborationView, cited: Cited, links: Links) -> dict[str, tuple[DataTable, ...]]:
    """The tables of a collaboration's own register, by the title of their section."""
    found, titles = view.detail, {one.key: one.title for one in view.agreements}
    return {
        "Objectives": (objectives_table(found, cited, links),),
        "Partners": (partners_table(found, cited, links),),
        "Changes": (departures_table(found, titles, links), successions_table(found, links)),
    }


def state_tag(found: CollaborationDetail) -> Tag | None:
    """Where it stands in its life; of a record that others stand for, that it was merged or split."""
    if found.followed_by:
        return Tag(found.followed_by[0].how.capitalize(), "grey")
    return Tag(found.summary.state.words, "blue") if found.summary.state else None


def own_references(found: CollaborationDetail) -> Iterable[RecordRef]:
    """The records of a collaboration's own register, to be cited and looked up in the history."""
    rows: Iterable[Any] = chain(
        found.states, found.kinds, found.themes, found.priorities, found.followed_by, found.follows, found.departures,
        found.objectives, (report for one in found.objectives for report in one.reports),
    )  # fmt: skip
    return [row.ref for row in rows]


def _aims(detail: CollaborationDetail, links: Links) -> list[Fact]:
    """Scope, themes and plan priorities; those that nobody has told take no room."""
    served = joined([Link(one.priority.text, links.to("police-plan", one.priority.plan)) for one in detail.priorities])
    told = {
        "In scope": _words(detail, AccountKind.SCOPE_IN), "Out of scope": _words(detail, AccountKind.SCOPE_OUT),
        "Themes": ", ".join(one.theme.words for one in detail.themes), "Plan priorities": served,
    }  # fmt: skip
    return [Fact(label, value) for label, value in told.items() if value]


def _words(detail: CollaborationDetail, kind: AccountKind) -> str | None:
    held = detail.last_account(kind)
    return held.text if held else None
