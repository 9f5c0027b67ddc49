"""What can be changed of a collaboration, each with what is on record, as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Inset
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.kernel.dates import PreciseDate
from concordat.registers.collaborations.records import CollaborationDetail, ObjectiveRecord, PartnerRecord
from concordat.registers.collaborations.rules import AccountKind

WORDS = {
    AccountKind.PURPOSE: "Purpose", AccountKind.SCOPE_IN: "In scope", AccountKind.SCOPE_OUT: "Out of scope",
}  # fmt: skip


def changes(found: CollaborationDetail, links: Links) -> list[tuple[str, Component]]:
    """Each with its heading: what it is, what it is for, who is in it, what becomes of it."""
    key = found.summary.key
    if found.followed_by:
        gone = Inset(f"Its record was {found.followed_by[0].how}: what is new is recorded there.")
        undo = SummaryList(
            [Fact("It did not hold", "Both records stay", [Link("Take it back", links.to("collaboration-back", key))])]
        )
        return [("What became of it", gone), ("Undo", undo)]
    return [
        ("What it is", _what(found, links)),
        ("What it is for", _aims(found, links)),
        ("Objectives", _objectives(found, links)),
        ("Partners", _partners(found, links)),
        ("What becomes of it", _becomes(found, links)),
    ]


def partner_words(one: PartnerRecord) -> str:
    """Host, since April 2018; left in March 2019."""
    said = [one.role.words]
    if one.joined:
        said.append(f"since {PreciseDate.parse(one.joined).words()}")
    if one.left:
        said.append(f"left {PreciseDate.parse(one.left).words()}")
    return ", ".join(said)


def objective_words(one: ObjectiveRecord) -> str:
    """Days off the road: at most 4 days by March 2027; open."""
    return f"{one.last.measure}: {one.last.target_words()}; {one.last.state.words.lower()}"


def _what(found: CollaborationDetail, links: Links) -> SummaryList:
    summary, key = found.summary, found.summary.key
    functions = ", ".join(summary.functions)
    leaving = [Link("Record that one leaves", links.to("function-leaving", key))] if functions else []
    started = f", since {PreciseDate.parse(summary.started).words()}" if summary.started else ""
    return SummaryList(
        [
            Fact("Name", f"{summary.name}: {summary.tier.replace('_', ' ').replace('-', ' ')}{started}",
                 _change("collaboration-identity", key, links, "the name, tier or start")),
            Fact("Also called", ", ".join(summary.aliases),
                 [Link("Add", links.to("collaboration-name", key), "another name")]),
            Fact("Kind", summary.kind.words if summary.kind else None,
                 _change("collaboration-kind", key, links, "the kind")),
            Fact("Part of", found.parent_name or "nothing larger on record",
                 _change("collaboration-place", key, links, "its place")),
            Fact("State", summary.state.words if summary.state else None,
                 _change("collaboration-state", key, links, "the state")),
            Fact("Functions", functions, [Link("Add", links.to("function-add", key), "a function"), *leaving]),
        ]
    )  # fmt: skip


def _aims(found: CollaborationDetail, links: Links) -> SummaryList:
    key = found.summary.key
    words = []
    for kind, label in WORDS.items():
        held = found.last_account(kind)
        action = Link("Change", links.to("collaboration-words", key, kind.value), label.lower())
        words.append(Fact(label, held.text if held else None, [action]))
    themes = ", ".join(one.theme.words for one in found.themes)
    served = ", ".join(one.priority.text for one in found.priorities)
    return SummaryList(
        [
            *words,
            Fact("Themes", themes, _change("collaboration-themes", key, links, "the themes")),
            Fact("Plan priorities", served, _change("collaboration-priorities", key, links, "the plan priorities")),
        ]
    )


def _objectives(found: CollaborationDetail, links: Links) -> SummaryList:
    key = found.summary.key
    held = [
        Fact(
            one.text, objective_words(one), [Link("Report on it", links.to("objective-report", key, one.id), one.text)]
        )
        for one in found.objectives
    ]
    return SummaryList([*held, Fact("Another", "none is on record" if not held else " ",
                                    [Link("Add an objective", links.to("objective-add", key))])])  # fmt: skip


def _partners(found: CollaborationDetail, links: Links) -> SummaryList:
    key = found.summary.key
    held = [
        Fact(one.name, partner_words(one), [] if one.left else [
            Link("Role", links.to("partner-role", key, one.organisation), f"of {one.name}"),
            Link("Leaves", links.to("partner-leave", key, one.organisation), f": {one.name}"),
        ])
        for one in found.summary.partners
    ]  # fmt: skip
    return SummaryList([*held, Fact("Another", " ", [Link("Add a partner", links.to("partner-add", key))])])


def _becomes(found: CollaborationDetail, links: Links) -> SummaryList:
    key = found.summary.key
    return SummaryList(
        [
            Fact("Recorded twice", "One record stands for both",
                 [Link("Merge", links.to("collaboration-merge", key), "it into another record")]),
            Fact("Now several things", "Each gets a record of its own",
                 [Link("Split", links.to("collaboration-split", key), "it")]),
        ]
    )  # fmt: skip


def _change(name: str, key: str, links: Links, hidden: str) -> Sequence[Link]:
    return [Link("Change", links.to(name, key), hidden)]
