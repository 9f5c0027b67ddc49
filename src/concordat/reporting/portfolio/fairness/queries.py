"""Fairness of a collaboration and of an alliance."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from concordat.foundation.organisations.queries import alliances
from concordat.kernel.errors import NotThere
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreements
from concordat.registers.agreements.queries.holdings import clauses
from concordat.registers.agreements.queries.schemes import schemes
from concordat.registers.agreements.queries.weights import weight_sets
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.benefits.queries import position
from concordat.registers.benefits.records import Position
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.collaborations.queries import collaboration, collaborations, present_partners
from concordat.registers.governance.queries.decisions import decisions_in_full
from concordat.reporting.portfolio.fairness import gathering
from concordat.reporting.portfolio.fairness.records import Aspect, Fairness, FairnessOf, Told

TO_DATE = "to date"
AGREED_YEARS = 10  # years back for which the shares that a scheme gives are shown


def fairness_of(actor: Actor, *, key: str, on: date, as_at: date | None = None) -> Fairness:
    """What each partner of a collaboration pays, saves, decides and uses, year by year and to date.

    A share comes from the ledger, else from what is agreed or stated, and says so; else it is not known. NotThere
    where the actor may not see the collaboration.
    """
    about = collaboration(actor, key=key, as_at=as_at).summary
    names = {one.organisation: one.name for one in present_partners(actor, collaboration=key, as_at=as_at)}
    costs, savings = (
        position(actor, as_at=as_at, collaboration=key, kind=kind, whole=False, periods=True)
        for kind in (EntryKind.COST, EntryKind.SAVING)
    )
    held = schemes(actor, as_at=as_at, collaboration=key)
    sets = [one for one in weight_sets(actor, as_at=as_at, collaboration=key) if one.collaboration == key]
    under = {one.key: one.title for one in agreements(actor, as_at=as_at, collaboration=key)}
    asked = [
        one for one in decisions_in_full(actor, as_at=as_at, with_parties=True) if one.summary.collaboration == key
    ]
    vote = (
        gathering.by_votes(clauses(actor, agreements=list(under), as_at=as_at), under, names)
        or gathering.by_decisions(asked, names, resources=False)
        or Told(None, "no agreement or decision states the votes of all partners")
    )
    stated = gathering.by_decisions(asked, names, resources=True)

    def of(year: int | None) -> FairnessOf:
        cost = gathering.by_amounts(costs, year, names, "cost")
        saving = gathering.by_amounts(savings, year, names, "saving")
        agreed = gathering.by_scheme(held, Slot.RUNNING, year, names)
        return FairnessOf(str(FinancialYear(year)) if year is not None else TO_DATE, {
            Aspect.COST: cost if cost.shares is not None else agreed or stated or cost,
            Aspect.SAVING: saving if saving.shares is not None
            else gathering.by_scheme(held, Slot.SAVING, year, names) or saving,
            Aspect.VOTE: vote, Aspect.USE: gathering.by_use(sets, year, names),
        })  # fmt: skip

    told = gathering.years_of((costs, savings)) | {one.year for scheme in held for one in scheme.frozen}
    now = FinancialYear.containing(on).start
    for scheme in held:
        first = min((one.told.from_year for one in scheme.versions), default=now + 1)
        told |= set(range(max(first, now - AGREED_YEARS), now + 1))
    years = [of(year) for year in sorted(year for year in told if year <= now)]
    left = (*_left_out((costs, savings), names), *_not_shown(years), *gathering.not_sharing(held, now, names))
    return Fairness(key, about.name, names, _shown(years, of(None), names), left)


def fairness_of_alliance(actor: Actor, *, key: str, on: date, as_at: date | None = None) -> Fairness:
    """The same of the members of an alliance, over all that two of them or more do together.

    Votes are those of each collaboration, so that an alliance has none of its own here: they are not known.
    """
    held = next((one for one in alliances(actor, as_at=as_at) if one.key == key), None)
    if held is None:
        raise NotThere(f"There is no alliance {key}.")
    names = {one.organisation: one.name for one in held.members_on(on)}
    joint = _joint(actor, names, as_at)
    costs, savings = (
        position(actor, as_at=as_at, collaborations=joint, kind=kind, whole=False, periods=True)
        for kind in (EntryKind.COST, EntryKind.SAVING)
    )
    sets = [one for one in weight_sets(actor, as_at=as_at) if one.collaboration is None]
    vote = Told(None, "votes are those of each collaboration, not of the alliance")

    def of(year: int | None) -> FairnessOf:
        return FairnessOf(str(FinancialYear(year)) if year is not None else TO_DATE, {
            Aspect.COST: gathering.by_amounts(costs, year, names, "cost"),
            Aspect.SAVING: gathering.by_amounts(savings, year, names, "saving"),
            Aspect.VOTE: vote, Aspect.USE: gathering.by_use(sets, year, names),
        })  # fmt: skip

    years = [of(year) for year in sorted(gathering.years_of((costs, savings)))]
    left = (*_left_out((costs, savings), names), *_not_shown(years))
    return Fairness(key, held.name, names, _shown(years, of(None), names), left)


def _joint(actor: Actor, names: Mapping[str, str], as_at: date | None) -> Collection[str]:
    """The collaborations of which two members or more are partners."""
    return {
        one.key for one in collaborations(actor, as_at=as_at)
        if len({partner.organisation for partner in one.partners if not partner.left} & set(names)) > 1
    }  # fmt: skip


def _shown(years: list[FairnessOf], to_date: FairnessOf, names: Mapping[str, str]) -> tuple[FairnessOf, ...]:
    """The years of which anything is known, then all time; none where there are no two partners to compare."""
    return (*(one for one in years if one.known), to_date) if len(names) > 1 else ()


def _not_shown(years: list[FairnessOf]) -> list[str]:
    """The years that have no column though amounts of them are told, each with the reason: whose amount is lacking."""
    return [
        f"{one.year}: {told.source}"
        for one in years if not one.known
        for aspect in (Aspect.COST, Aspect.SAVING)
        if (told := one.told[aspect]).some
    ]  # fmt: skip


def _left_out(positions: tuple[Position, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    said = []
    for found in positions:
        apart = sum(line.key.apart for line in found.lines)
        others = sum(line.key.organisation not in names and not line.key.apart for line in found.lines)
        unknown = found.unknown
        counts = (
            (found.left - unknown, ("amount", "whose partner or period is not stated")),
            (unknown, ("amount", "not known")), (apart, ("line", "of another sort, never added to cashable ones")),
            (others, ("line", "of a body that is no partner")),
        )  # fmt: skip
        said += [f"{found.kind.value.capitalize()}: {_number(count, words)}" for count, words in counts if count]
    return tuple(said)


def _number(count: int, words: tuple[str, str]) -> str:
    """1 amount not known; 2 amounts not known."""
    noun, what = words
    return f"{count} {noun}{'' if count == 1 else 's'} {what}"
