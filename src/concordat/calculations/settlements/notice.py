"""When a party has left: the end of its notice."""

from __future__ import annotations

from datetime import date, timedelta

from concordat.calculations.settlements.terms import ExitTerms, NoticeFrom
from concordat.kernel.periods import FinancialYear, month_end, month_start


def months_after(day: date, months: int) -> date:
    """The corresponding date some months on: the same number of the month, or its last day where it has no such day.

    The rule of Dodds v Walker [1981] 1 WLR 1027: four months from 30 September end on 30 January, not on the 31st.
    """
    first = month_start(day.year, day.month + months)
    return first.replace(day=min(day.day, month_end(first.year, first.month).day))


def notice_ends(given_on: date, months: int, counted: NoticeFrom) -> date:
    """The last day of a notice: the corresponding date of the day given, or the end of the last whole month."""
    if counted is NoticeFrom.DAY_GIVEN:
        return months_after(given_on, months)
    if counted is NoticeFrom.NEXT_MONTH:
        first = month_start(given_on.year, given_on.month + 1)
    else:
        first = FinancialYear.containing(given_on).last_day + timedelta(days=1)
    return month_start(first.year, first.month + months) - timedelta(days=1)


def leaves_on(terms: ExitTerms, given_on: date) -> date:
    """The last day in the agreement: the end of the notice, or the earliest exit that is stated if that is later.

    ValueError where the period of notice, or the day from which it is counted, is not stated.
    """
    if terms.notice_months is None or terms.notice_from is None:
        raise ValueError("The agreement does not say how long notice is, and from which day.")
    end = notice_ends(given_on, terms.notice_months, terms.notice_from)
    return max(end, terms.not_before) if terms.not_before else end
