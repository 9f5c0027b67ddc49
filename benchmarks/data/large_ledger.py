"""A ledger of a nation's size, invented: 100 organisations, 5,000 benefits, ten years, a million entries.

Each benefit has five partners, and each of them 40 entries: a running estimate, the plan, the forecast and the result
of each year, five cumulative results, two sales, an amount not known, and a correction of one result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.models import Organisation
from concordat.foundation.orm.bulk import insert_many
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import post_entries
from concordat.registers.benefits.models import Benefit, LedgerEntry, Verification
from concordat.registers.benefits.rules import (
    BenefitKind,
    EntryKind,
    Posting,
    Proof,
    Recurrence,
    Standing,
    Stated,
)
from concordat.registers.collaborations.models import Collaboration, Partner
from concordat.registers.collaborations.rules import PartnerRole, Tier

NOW = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
MAKER = system_actor("benchmark")
FIRST, YEARS = 2015, 10
BODIES, BENEFITS_EACH, PARTNERS, SHARING = 100, 10, 10, 5
A_SALE_FOR, CUMULATIVE_FOR, VERIFIED_FOR = 5, 2, 4
YEAR = [PreciseDate.parse(f"FY{FinancialYear(FIRST + one)}") for one in range(YEARS)]
CLOSED = [FinancialYear(FIRST + one).last_day for one in range(YEARS)]
AS_AT = date(2026, 5, 1)


def bodies() -> list[str]:
    """The keys of the organisations."""
    return list(Organisation.objects.order_by("key").values_list("key", flat=True)[:BODIES])


def one_in_ten(keys: Sequence[str], benefits: int) -> Actor:
    """Who sees the collaborations of one body alone: a tenth of all."""
    mine = frozenset(f"c-{one}" for one in range(benefits // BENEFITS_EACH) if one % PARTNERS == 0)
    return Actor("user:1", grants=frozenset({(Permission.REGISTER_VIEW, keys[0])}), collaborations=mine)


def fill_registers(keys: Sequence[str], benefits: int) -> None:
    """The collaborations with their partners, and the benefits."""
    told: dict[str, Any] = {"reported_by": keys[0], "reported_on": date(2015, 4, 1), "recorded_at": NOW}
    programmes = range(benefits // BENEFITS_EACH)
    insert_many(Collaboration, [
        Collaboration(key=f"c-{one}", name=f"Programme {one:03}", tier=Tier.REGIONAL, **told) for one in programmes
    ])  # fmt: skip
    insert_many(Partner, [
        Partner(collaboration_id=f"c-{one}", organisation_id=keys[_partner(one, place)], role=PartnerRole.MEMBER,
                **told)
        for one in programmes for place in range(PARTNERS)
    ])  # fmt: skip
    kinds = (BenefitKind.CASHABLE, BenefitKind.NON_CASHABLE)
    insert_many(Benefit, [
        Benefit(key=f"b-{one}", title=f"Benefit {one}", kind=kinds[one % 5 == 4],
                collaboration_id=f"c-{one // BENEFITS_EACH}", recurrence=Recurrence.ANNUAL, **told)
        for one in range(benefits)
    ])  # fmt: skip


def extracts(keys: Sequence[str], benefits: int) -> Iterator[tuple[list[Posting], list[Evidence]]]:
    """The amounts of each organisation in turn, with the evidence of each, as its finance extract brings them."""
    for place, body in enumerate(keys):
        pairs = [
            pair for benefit in range(benefits) if place in _sharing(benefit) for pair in _amounts(benefit, place, body)
        ]
        if pairs:
            yield [one for one, _ in pairs], [of for _, of in pairs]


def post(rows: Sequence[Posting], each: Sequence[Evidence]) -> Sequence[int]:
    """One extract through the action; the numbers of its entries."""
    return post_entries(actor=MAKER, rows=rows, evidence=each[0], each=each, now=NOW).numbers


def correct_and_verify(numbers: Sequence[int]) -> int:
    """Of each 39 amounts a result is corrected by a new entry, and some cumulative results verified; returns how many.

    Corrections go one by one in the product; here they are written as its rows are.
    """
    results, proved = list(numbers[25::39]), list(numbers[35::39])[::VERIFIED_FOR]
    held = LedgerEntry.objects.in_bulk(results)
    after = [_corrected(held[number]) for number in results]
    insert_many(LedgerEntry, after)
    body = held[results[0]].reported_by
    insert_many(Verification, [
        Verification(entry_id=number, proof=Proof.BUDGET_REDUCTION, cost_centre_from="1234", year=FIRST + YEARS - 1,
                     verified_by="user:9", reported_by=body, reported_on=AS_AT, recorded_at=NOW)
        for number in proved
    ])  # fmt: skip
    return len(after)


def _partner(programme: int, place: int) -> int:
    return (programme + PARTNERS * place) % BODIES


def _sharing(benefit: int) -> set[int]:
    """The places of the five bodies among the ten of its programme that have a part in a benefit."""
    return {_partner(benefit // BENEFITS_EACH, (benefit + 2 * one) % PARTNERS) for one in range(SHARING)}


def _amounts(benefit: int, place: int, body: str) -> Iterator[tuple[Posting, Evidence]]:
    """The 39 amounts that one body posts of one benefit, in the order of their reports."""
    pounds = 10_000 + 137 * benefit + 11 * place
    planned, forecast, achieved = Standing.PLANNED, Standing.FORECAST, Standing.ACHIEVED
    running = {"recurrence": Recurrence.ANNUAL, "standing": planned, "in_service": PreciseDate.of(date(FIRST, 4, 1))}
    yield _amount(benefit, body, pounds, 0, **running)
    for standing, share in ((planned, 100), (forecast, 97), (achieved, 91)):
        for year in range(YEARS):
            one_year = {"since": YEAR[year], "until": YEAR[year], "recurrence": Recurrence.ANNUAL}
            yield _amount(benefit, body, pounds * share // 100 + year, year, standing=standing, **one_year)
    for year in range(1, YEARS, CUMULATIVE_FOR):
        to_date = {"since": YEAR[0], "until": YEAR[year], "recurrence": Recurrence.CUMULATIVE}
        yield _amount(benefit, body, pounds * (year + 1) * 9 // 10, year, standing=achieved, **to_date)
    for year in range(0, YEARS, A_SALE_FOR):
        once = {"since": YEAR[year], "until": YEAR[year], "recurrence": Recurrence.ONE_OFF}
        yield _amount(benefit, body, 500 + benefit, year, standing=achieved, **once)
    yield _amount(benefit, body, None, YEARS - 1, recurrence=Recurrence.ANNUAL, standing=forecast)


def _amount(benefit: int, body: str, pounds: int | None, year: int, **more: Any) -> tuple[Posting, Evidence]:
    figure = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)
    if pounds is not None:
        figure = Figure(f"{pounds:,}", Money.pounds(pounds))
    row = Posting(
        kind=EntryKind.SAVING, what=f"Benefit {benefit}", stated=Stated(figure), organisations=(body,),
        collaboration=f"c-{benefit // BENEFITS_EACH}", benefit=f"b-{benefit}", cashable=benefit % 5 != 4, **more,
    )  # fmt: skip
    return row, _EVIDENCE(body, year)


class _Told:
    """The evidence of each year's extract of a body, made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, int], Evidence] = {}

    def __call__(self, body: str, year: int) -> Evidence:
        if (body, year) not in self._made:
            self._made[body, year] = Evidence(body, CLOSED[year], reason=f"Finance extract of {YEAR[year].words()}.")
        return self._made[body, year]


_EVIDENCE = _Told()


def _corrected(row: LedgerEntry) -> LedgerEntry:
    """The entry that supersedes a result: a tenth less."""
    amount = row.amount
    held = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if field.name != "id"}
    less = {"amount": Money(amount.pence * 9 // 10), "supersedes_id": row.pk, "reason": "Counted twice."}
    return LedgerEntry(**{**held, **less, "reported_on": AS_AT})
