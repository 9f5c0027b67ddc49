"""Reads of reviews, and of the reference class that they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from concordat.calculations.predictions import Change, spread
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models import Review
from concordat.registers.business_cases.records.reviews import ClassRecord, ReviewRecord
from concordat.registers.business_cases.rules.baselines import Head
from concordat.registers.business_cases.rules.reviews import Side
from concordat.registers.collaborations.queries import collaborations


def reviews(
    actor: Actor, *, cases: Collection[str] | None = None, as_at: date | None = None
) -> list[ReviewRecord]:  # fmt: skip
    """Post-implementation reviews, oldest first. Two database queries."""
    rows = Review.objects.visible_to(actor).as_at(as_at).select_related("case").prefetch_related("figures")
    if cases is not None:
        rows = rows.filter(case_id__in=list(cases))
    return [_review(row) for row in rows.order_by(*LATEST)]


def reference_class(actor: Actor, *, as_at: date | None = None) -> list[ClassRecord]:
    """How achieved stood to predicted in the last review of each case that the actor may see.

    By function of the collaboration, a case once in each of its functions, and for all ("" first); heads in order.
    """
    last = {one.case: one for one in reviews(actor, as_at=as_at)}
    functions = {one.key: one.functions for one in collaborations(actor, as_at=as_at)}
    found: dict[tuple[str, Head], list[Change]] = defaultdict(list)
    for one in last.values():
        for compared in one.compared:
            for function in {"", *functions.get(one.collaboration, ())}:
                if compared.change:
                    found[function, compared.head].append(compared.change)
    heads = list(Head)
    ordered = sorted(found, key=lambda pair: (pair[0], heads.index(pair[1])))
    return [ClassRecord(function, head, spread(found[function, head])) for function, head in ordered]


def _review(row: Review) -> ReviewRecord:
    figures = sorted(row.figures.all(), key=lambda one: one.pk)
    predicted = {Head(one.head): one.figure for one in figures if one.side == Side.PREDICTED}
    achieved = {Head(one.head): one.figure for one in figures if one.side == Side.ACHIEVED}
    return ReviewRecord(
        row.pk, row.case_id, row.case.collaboration_id, row.effective_from, row.what, predicted, achieved,
        row.reported_on,
    )  # fmt: skip
