"""What finance and a claim both tell: the pairs of entries that are one saving, and those of a line of the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from concordat.kernel.figures import FigureState
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.rules import EntryKind, Prices, Recurrence, Standing, Telling

_ABOUT = ("kind", "standing", "recurrence", "collaboration_id", "organisation_id")
_SAID = (
    "pk", *_ABOUT, "benefit_id", "what", "amount", "cashable", "effective_from", "effective_to", "prices", "price_year",
    "budget", "reckoning",
)  # fmt: skip


def told_again(actor: Actor, *, imported: Any, finance: Any = None, claims: Any = None) -> list[tuple[int, int]]:
    """The numbers of a claim and of finance's amount that tell the same saving and are both still in sums.

    ``imported`` is a query of the numbers of all that came from finance; ``finance`` or ``claims`` those to look at.
    Seven database queries at most.
    """
    counted = LedgerEntry.objects.visible_to(actor).standing(None).added(None).filter(
        state=FigureState.KNOWN, amount__isnull=False, organisation__isnull=False
    )  # fmt: skip
    if finance is not None:
        of_finance = counted.filter(pk__in=finance)
        claimed = _like(counted.exclude(pk__in=imported), of_finance)
    else:
        claimed = counted.filter(pk__in=claims).exclude(pk__in=imported)
        of_finance = _like(counted.filter(pk__in=imported), claimed)
    return list(rules.told_again(_tellings(claimed), _tellings(of_finance)))


def _like(rows: Any, others: Any) -> Any:
    """Those that are about what one of the others is about; each of few kinds, collaborations and organisations."""
    for column in ("kind", "standing", "organisation_id"):
        rows = rows.filter(**{f"{column}__in": _distinct(others, column)})
    named = _distinct(others, "collaboration_id")
    if None in named:
        return rows
    return rows.filter(collaboration_id__in=named)


def _distinct(rows: Any, column: str) -> list[Any]:
    return list(rows.order_by().values_list(column, flat=True).distinct())


def _tellings(rows: Any) -> Iterator[Telling]:
    for row in rows.order_by("pk").values_list(*_SAID).iterator(chunk_size=2_000):
        number, kind, standing, recurrence, collaboration, body, benefit, what, amount, cashable = row[:10]
        since, until, prices, year, budget, reckoning = row[10:]
        yield Telling(
            number, EntryKind(kind), Standing(standing), Recurrence(recurrence), collaboration, body, benefit, what,
            amount, cashable, since, until, Prices(prices), year, budget, reckoning,
        )  # fmt: skip
