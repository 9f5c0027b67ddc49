"""The lines of a position added up, saying what is not in the sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits import rules
from concordat.registers.benefits.queries.position import position
from concordat.registers.benefits.records import LineKey, Position, PositionLine, Totals
from concordat.registers.benefits.rules import Assurance, BenefitKind, Claim, EntryKind, Standing
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
    contain it; nor where another partner claims the very same of the same benefit, unless both tell their shares; nor
    is a non-cashable one, a capital or gross one, or one in real prices. Ten database queries at most, whatever the
    number of rows.
    """
    return position_and_totals(actor, as_at=as_at, organisation=organisation, kind=kind, whole=False)[1]


def position_and_totals(
    actor: Actor,
    *,
    as_at: date | None,
    collaboration: str | None = None,
    collaborations: Collection[str] | None = None,
    organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
    category: BenefitKind | None = None,
    whole: bool = True,
    periods: bool = False,
    each: bool = False,
) -> tuple[Position, Totals]:
    """The lines and what they come to, for a page that shows both: the lines are asked for once, as ``position``.

    ``each``: every collaboration is added up by itself, so that no line is left out for one further up the tree.
    """
    found = position(
        actor, as_at=as_at, collaboration=collaboration, collaborations=collaborations, organisation=organisation,
        kind=kind, category=category, whole=whole, periods=periods,
    )  # fmt: skip
    return found, _added_up(found, {} if each else wholes(actor, as_at=as_at))


def _added_up(found: Position, parents: Mapping[str, str | None]) -> Totals:
    """What the lines come to; ``parents`` are the collaborations above others, by key."""
    contained = _contained(found.lines, parents)
    claimed = _claimed_twice(found.lines, contained)
    why: dict[LineKey, str] = {}
    lines: list[PositionLine] = []
    by: dict[Assurance | None, list[Money | None]] = defaultdict(list)
    for line in found.lines:
        key = line.key
        if key.apart or key in contained or key in claimed:
            why[key] = key.unit if key.apart else rules.WITHIN if key in contained else rules.CLAIMED_TWICE
        else:
            lines.append(line)
            by[line.assurance].append(line.achieved)
    return Totals(
        annual=rules.added([line.annual for line in lines]),
        plan=rules.added([line.plan for line in lines]),
        as_reported=rules.added(by[Assurance.AS_REPORTED]),
        claimed=rules.added(by[Assurance.CLAIMED]),
        verified=rules.added(by[Assurance.VERIFIED]),
        lines=len(lines),
        unknowns=found.unknown,
        left_out=found.left,
        not_added=tuple(why),
        annual_unstated=rules.added([line.annual_unstated for line in lines]),
        achieved_unstated=rules.added([line.achieved_unstated for line in lines]),
        why_not_added=why,
    )


def _contained(lines: tuple[PositionLine, ...], parents: Mapping[str, str | None]) -> set[LineKey]:
    """The lines that a line of the same organisation further up the tree may contain."""
    placed: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line.key.collaboration:
            placed[line.key.organisation].add(line.key.collaboration)
    return {
        key for key in (line.key for line in lines)
        if key.collaboration and parents.get(key.collaboration)
        and rules.nearest_above(key.collaboration, parents, placed[key.organisation])
    }  # fmt: skip


def _claimed_twice(lines: tuple[PositionLine, ...], contained: set[LineKey]) -> set[LineKey]:
    """The lines whose saving another partner claims too, the first of each being the one that counts."""
    claims = [_claim(line) for line in lines if line.key.benefit and line.key not in contained and not line.key.apart]
    again = rules.claimed_again(claims)
    return {
        line.key for line in lines
        if not line.key.apart and (line.key.organisation, (line.key.collaboration, line.key.benefit)) in again
    }  # fmt: skip


def _claim(line: PositionLine) -> Claim:
    """What a line says that its organisation gets: a figure to date, else all its amounts of years and one-offs."""
    whose, thing = line.key.organisation, (line.key.collaboration, line.key.benefit)
    if line.achieved is not None:
        return Claim(whose, thing, line.achieved, line.until.text if line.until else "", share=line.share)
    told = sorted((one for one in line.periods if one.standing is Standing.ACHIEVED), key=lambda one: one.period)
    amount = rules.added(one.total for one in told)
    periods = ", ".join(f"{one.recurrence} {one.period} {one.total.pence}" for one in told)
    return Claim(whose, thing, amount, periods, share=any(one.share for one in told))
