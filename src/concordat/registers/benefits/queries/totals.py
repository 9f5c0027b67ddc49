"""The lines of a position added up, saying what is not in the sum."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits import rules
from concordat.registers.benefits.queries.position import position
from concordat.registers.benefits.records import LineKey, Position, PositionLine, Totals
from concordat.registers.benefits.rules import Assurance, EntryKind
from concordat.registers.collaborations.queries import wholes


def totals(
    actor: Actor,
    *,
    as_at: date | None,
    organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
) -> Totals:
    """What the lines of the position come to, each plan to the date of its achieved figure.

    A line is not added where a collaboration above it in the tree has a line of the same organisation, which may
    contain it; nor is a non-cashable one, or one in real prices. Ten database queries at most, whatever the
    number of rows.
    """
    return position_and_totals(actor, as_at=as_at, organisation=organisation, kind=kind)[1]


def position_and_totals(
    actor: Actor,
    *,
    as_at: date | None,
    collaboration: str | None = None,
    organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
) -> tuple[Position, Totals]:
    """The lines and what they come to, for a page that shows both: the lines are asked for once."""
    found = position(actor, as_at=as_at, collaboration=collaboration, organisation=organisation, kind=kind)
    return found, _added_up(found, _contained(found.lines, wholes(actor, as_at=as_at)))


def _added_up(found: Position, contained: set[LineKey]) -> Totals:
    lines = [line for line in found.lines if line.key not in contained and not line.key.apart]
    return Totals(
        annual=rules.added(line.annual for line in lines),
        plan=rules.added(line.plan for line in lines),
        as_reported=_achieved(lines, Assurance.AS_REPORTED),
        claimed=_achieved(lines, Assurance.CLAIMED),
        verified=_achieved(lines, Assurance.VERIFIED),
        lines=len(lines),
        unknowns=len(found.unknowns),
        left_out=len(found.left_out),
        not_added=tuple(line.key for line in found.lines if line.key in contained or line.key.apart),
        annual_unstated=rules.added(line.annual_unstated for line in lines),
        achieved_unstated=rules.added(line.achieved_unstated for line in lines),
    )


def _achieved(lines: list[PositionLine], assurance: Assurance) -> Money | None:
    return rules.added(line.achieved for line in lines if line.assurance is assurance)


def _contained(lines: tuple[PositionLine, ...], parents: dict[str, str | None]) -> set[LineKey]:
    """The lines that a line of the same organisation further up the tree may contain."""
    placed: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line.key.collaboration:
            placed[line.key.organisation].add(line.key.collaboration)
    return {
        key for key in (line.key for line in lines)
        if key.collaboration and rules.nearest_above(key.collaboration, parents, placed[key.organisation])
    }  # fmt: skip
