"""What finance reports beside what papers and returns claimed: told beside each other, never added."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from concordat.calculations.reconciling import Outcome, Part, Side, judged, paired, summed
from concordat.kernel.errors import NotThere
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import grouped, grouped_numbers
from concordat.registers.benefits.records import GroupedAmounts
from concordat.registers.benefits.rules import Recurrence, prices_words
from concordat.review.finance.models import ExtractLine, Reconciling
from concordat.review.finance.records import ReconciledLine, Saying
from concordat.review.finance.rules.lines import key_of, part_of

# What a person has to look at comes first.
FIRST = (Outcome.DIFFERING, Outcome.NOT_KNOWN, Outcome.ONLY_FINANCE, Outcome.MATCHED, Outcome.ONLY_CLAIMED)
LATEST = ("reported_on", "recorded_at", "pk")


def reconciliation(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, organisation: str | None = None
) -> list[ReconciledLine]:
    """Every thing and period with both its figures, as told by ``as_at``. Three database queries and those of scope."""
    imported = ExtractLine.objects.visible_to(actor).values("entry_id")
    of_finance, of_claims = (
        {
            key_of(one): one
            for one in grouped(actor, as_at=as_at, collaboration=collaboration, organisation=organisation, **which)
        }
        for which in ({"among": imported}, {"without": imported})
    )
    sayings = _sayings(actor, as_at)
    together = {
        one.other: line for line, said in sayings.items() for one in {s.other: s for s in said}.values()
        if one.other and not one.withdrawn
    }  # fmt: skip
    pairs = paired(
        [part_of(key, one) for key, one in of_claims.items()], [part_of(key, one) for key, one in of_finance.items()],
        together,
    )  # fmt: skip
    lines = [_line(claimed, finance, of_claims, of_finance, sayings) for claimed, finance in pairs]
    return sorted(lines, key=_order)


def reconciled_line(actor: Actor, *, key: str, as_at: date | None = None) -> ReconciledLine:
    """One line by its key or id; NotThere where the actor sees no such line."""
    found = next((one for one in reconciliation(actor, as_at=as_at) if key in (one.key, one.id)), None)
    if found is None:
        raise NotThere("There is no such line of the reconciliation.")
    return found


def is_finances(actor: Actor, *, entry: int) -> bool:
    """Whether an amount came with a finance extract: only finance supersedes it, a claim is joined to it."""
    return bool(ExtractLine.objects.visible_to(actor).filter(entry_id=entry).exists())


def numbers_of(actor: Actor, *, key: str, imported: bool) -> list[int]:
    """The entries behind one side of a line, of finance where ``imported``; none where no line has the key."""
    lines = ExtractLine.objects.visible_to(actor).values("entry_id")
    side: dict[str, Any] = {"among": lines} if imported else {"without": lines}
    like = next((one for one in grouped(actor, **side) if key_of(one) == key), None)
    return grouped_numbers(actor, like=like, **side) if like else []


def _order(one: ReconciledLine) -> tuple[object, ...]:
    return FIRST.index(one.outcome), one.collaboration or "", one.organisation or "", one.key


def _sayings(actor: Actor, as_at: date | None) -> dict[str, list[Saying]]:
    found: dict[str, list[Saying]] = defaultdict(list)
    for row in Reconciling.objects.visible_to(actor).as_at(as_at).order_by(*LATEST):
        found[row.line].append(Saying(row.line, row.other, row.why, row.reported_on, row.by, row.withdrawn))
    return found


def _line(
    claimed: Part | None, finance: tuple[Part, ...], of_claims: dict[str, GroupedAmounts],
    of_finance: dict[str, GroupedAmounts], sayings: dict[str, list[Saying]],
) -> ReconciledLine:  # fmt: skip
    key = claimed.key if claimed else finance[0].key
    one = of_claims[key] if claimed else of_finance[key]
    side: Side | None = claimed.side if claimed else None
    other = summed(finance)
    outcome, off = judged(side, other)
    year = FinancialYear(one.price_year) if one.price_year is not None else None
    unit = ["non-cashable" if one.non_cashable else "", prices_words(one.prices, year)]
    if claimed and one.recurrence is Recurrence.CUMULATIVE:
        unit.append("cumulative")
    return ReconciledLine(
        key, one.collaboration, one.organisation, one.benefit, one.kind, one.standing, ", ".join(filter(None, unit)),
        one.what, one.since, one.until, side, other, outcome, off, one.first, tuple(part.key for part in finance),
        tuple(sayings.get(key, ())), one.aside if claimed else 0, _aside(finance, of_finance),
    )  # fmt: skip


def _aside(finance: tuple[Part, ...], of_finance: dict[str, GroupedAmounts]) -> int:
    return sum(of_finance[part.key].aside for part in finance)
