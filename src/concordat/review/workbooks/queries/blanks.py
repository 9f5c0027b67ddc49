"""Workbooks to be filled in, for the returns that the actor may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.delivery.queries import period as period_of
from concordat.registers.delivery.queries import return_forms, returns
from concordat.rendering.workbooks.writing import written
from concordat.review.workbooks.laying_out import laid_out
from concordat.review.workbooks.records import Asking, Blank


def blanks(actor: Actor, *, period: str, today: date, organisation: str | None = None) -> Iterator[Blank]:
    """A workbook for each organisation with returns of a period that the actor may edit, or for one of them.

    NotThere for a period that the actor may not see, or where there is no return that it may edit.
    """
    asked = period_of(actor, key=period, today=today)
    forms = [f for f in return_forms(actor, today=today, period=period, organisation=organisation) if f.may_edit]
    if not forms:
        raise NotThere("There is no open return in this period that you may answer.")
    forms.sort(key=lambda f: (f.summary.organisation, f.summary.collaboration_name, f.summary.number))
    return (
        Blank(f"{asked.key}-{body}.xlsx", written(laid_out(list(among), asked)), body)
        for body, among in groupby(forms, key=lambda f: f.summary.organisation)
    )


def asking(actor: Actor, *, period: str, today: date) -> list[Asking]:
    """The organisations whose open returns of a period the actor may answer, by name."""
    open_ones = [
        (one.organisation_name, one.organisation)
        for one in returns(actor, today=today, period=period)
        if one.state.open and may(actor, Permission.RETURN_EDIT, [one.organisation])
    ]
    return [Asking(key, name, count) for (name, key), count in sorted(Counter(open_ones).items())]
