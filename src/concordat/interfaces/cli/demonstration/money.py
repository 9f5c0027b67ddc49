"""Money in the demonstration: what two forces planned and saved over the last years, one result verified, one corrected
and one taken back since the board last met.

Posted by the leads as an import of a finance extract would; the sums and words are invented.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.queries import user_named
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import correct_entry, post_entry, reverse_entry, verify_entry
from concordat.registers.benefits.rules import Assurance, EntryKind, Proof, Recurrence, Standing, Stated

VIDEO, STORE = "body-worn-video", "mobile-first"
_WEEK = timedelta(days=7)
# Planned and achieved in each of the last two financial years, and planned in the present one.
_BY_YEAR = {KENT: ((180_000, 171_400), (240_000, 251_250), (260_000, None)),
            ESSEX: ((150_000, 96_300), (210_000, 148_750), (230_000, None))}  # fmt: skip


def fill_money(clock: Clock) -> None:
    """Plans and results by year, a figure to date in two reports, and what changed in the last weeks."""
    now = clock()
    this = FinancialYear.containing(now.date())
    results = {body: _years(body, this, now) for body in _BY_YEAR}
    _to_date(this, now)
    for body in (KENT, ESSEX):
        _post(body, 120_000, "Digital evidence sent, not burned to disc", now, 30, VIDEO, cashable=False,
              recurrence=Recurrence.CUMULATIVE, until=PreciseDate.of(now.date() - 30 * _WEEK))  # fmt: skip
    _post(KENT, None, "Storage contract, saving not yet agreed", now, 6, VIDEO, standing=Standing.PLANNED,
          recurrence=Recurrence.ANNUAL)  # fmt: skip
    _since_the_board(results, this, now)


def _years(body: str, this: FinancialYear, now: datetime) -> list[int]:
    """A plan and a result for each year; returns the numbers of the results."""
    found = []
    for back, (planned, saved) in zip((2, 1, 0), _BY_YEAR[body], strict=True):
        year = FinancialYear(this.start - back)
        period = PreciseDate.parse(f"FY{year}")
        when = (now.date() - year.last_day) // _WEEK - 4 if back else 20
        common: dict[str, Any] = {"recurrence": Recurrence.ANNUAL, "since": period, "until": period}
        _post(body, planned, f"Printing and discs no longer bought, {year}", now, when + 40, VIDEO,
              standing=Standing.PLANNED, **common)  # fmt: skip
        if saved is not None:
            found.append(_post(body, saved, f"Printing and discs no longer bought, {year}", now, when, VIDEO, **common))
    return found


def _to_date(this: FinancialYear, now: datetime) -> None:
    """A yearly estimate from the start of last year, and what was saved by its end and by the end of September."""
    start = PreciseDate.of(FinancialYear(this.start - 1).first_day)
    for body, annual, first, second in ((KENT, 96_000, 88_200, 131_500), (ESSEX, 84_000, 51_000, 70_300)):
        _post(body, annual, "Time at the station saved, overtime not paid", now, 80, STORE,
              standing=Standing.PLANNED, recurrence=Recurrence.ANNUAL, in_service=start)  # fmt: skip
        for saved, until, weeks in ((first, FinancialYear(this.start - 1).last_day, 26),
                                    (second, this.quarter(2)[1], 4)):  # fmt: skip
            _post(body, saved, "Overtime not paid, to date", now, weeks, STORE, recurrence=Recurrence.CUMULATIVE,
                  since=start, until=PreciseDate.of(until))  # fmt: skip


def _since_the_board(results: dict[str, list[int]], this: FinancialYear, now: datetime) -> None:
    """Finance verified one result; one was corrected, and one taken back, each with its reason."""
    verify_entry(
        actor=_finance(), entry=results[KENT][0], proof=Proof.BUDGET_REDUCTION, cost_centre_from="4410",
        year=FinancialYear(this.start - 2), evidence=_told(KENT, now, 5, "Budget book, page 31"), now=now,
    )  # fmt: skip
    correct_entry(
        actor=lead(KENT), entry=results[KENT][1], stated=_stated(246_900, now, 3),
        reason="The last invoice of the year had been left out", evidence=_told(KENT, now, 3, "Ledger of March"),
        now=now,
    )  # fmt: skip
    reverse_entry(
        actor=lead(ESSEX), entry=results[ESSEX][0], reason="The money went into new storage and left no budget",
        evidence=_told(ESSEX, now, 2, "Outturn of the year"), now=now,
    )  # fmt: skip


def _post(body: str, amount: int | None, what: str, now: datetime, weeks: int, key: str, **more: Any) -> int:
    values: dict[str, Any] = {"standing": Standing.ACHIEVED, "assurance": Assurance.CLAIMED, "cashable": True} | more
    return post_entry(
        actor=lead(body), kind=EntryKind.SAVING, what=what, collaboration=key, organisations=[body],
        stated=_stated(amount, now, weeks), evidence=_told(body, now, weeks, "Finance extract"), now=now, **values,
    )  # fmt: skip


def _stated(amount: int | None, now: datetime, weeks: int) -> Stated:
    if amount is None:
        return Stated(Figure("to be confirmed", state=FigureState.TO_BE_CONFIRMED), reported_on=_day(now, weeks))
    return Stated(Figure(f"£{amount:,}", Money.pounds(amount)), reported_on=_day(now, weeks))


def _told(body: str, now: datetime, weeks: int, where: str) -> Evidence:
    return Evidence(reported_by=body, reported_on=_day(now, weeks), reason=where)


def _day(now: datetime, weeks: int) -> date:
    return now.date() - weeks * _WEEK


def _finance() -> Actor:
    account = user_named(system_actor("demonstration"), "finance-kent")
    if account is None:
        raise NotThere("There is no account finance-kent.")
    return actor_for(account)
