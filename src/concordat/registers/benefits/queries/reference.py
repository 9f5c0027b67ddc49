"""What the benefits of earlier cases came to, for where it stands in the place of an expert's range."""

from __future__ import annotations

from datetime import date

from concordat.calculations.simulation.inputs import FEWEST_RESULTS
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.records.ranges import ReferenceResults
from concordat.registers.business_cases.queries.reviews import reviews
from concordat.registers.business_cases.rules.baselines import Head


def reference_results(actor: Actor, *, as_at: date | None = None) -> ReferenceResults:
    """Achieved / predicted of the yearly benefit in the last review of each case that the actor may see. Two queries.

    Too few to say anything are told with the reason. A result below nought is left out: no range reaches there.
    """
    last = {one.case: one for one in reviews(actor, as_at=as_at)}
    changes = [
        compared.change
        for one in last.values()
        for compared in one.compared
        if compared.head is Head.BENEFIT and compared.change is not None and compared.change.ratio >= 0
    ]
    count = len(changes)
    why = (
        ""
        if count >= FEWEST_RESULTS
        else f"{count or 'no'} {'review compares' if count < 2 else 'reviews compare'} a benefit achieved with the one "
        f"predicted, and fewer than {FEWEST_RESULTS} say nothing of a range"
    )
    ratios = tuple(sorted(float(change.ratio) for change in changes))
    return ReferenceResults(ratios, sum(change.bound is not None for change in changes), why)
