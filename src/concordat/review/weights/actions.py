"""Weights taken in from a spreadsheet: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.agreements.actions.weights import report_weights
from concordat.registers.agreements.queries.weights import weight_set
from concordat.registers.agreements.rules.weights import WeightsTold
from concordat.review.weights.queries import look
from concordat.review.weights.records import TakenWeights
from concordat.review.weights.sources import store_weights
from concordat.review.workbooks.records import Remark


class WeightsNotTaken(RuleBroken):
    """Nothing of a sheet was taken; ``remarks`` name each fault by sheet, cell and field."""

    def __init__(self, file: str, remarks: Sequence[Remark]) -> None:
        super().__init__("\n".join(f"{file}, {remark.line}" for remark in remarks))
        self.remarks = tuple(remarks)


@in_turn
def take_weights(
    *, actor: Actor, organisation: str, key: str, book: BookCells, basis: PreciseDate, unit: str, source: str,
    now: datetime,
) -> TakenWeights:  # fmt: skip
    """Take a sheet of weights into a set as its next version, each weight with its cell as evidence.

    ``organisation`` is whose word the file is. The same weights again, on the same basis, change nothing.
    WeightsNotTaken names each fault; nothing is taken while there is one.
    """
    require(actor, Permission.SOURCE_LOAD, [organisation])
    require(actor, Permission.AGREEMENT_EDIT, [organisation])
    found = look(actor, book, key=key)
    if not found.takes:
        raise WeightsNotTaken(found.file, found.faults or [Remark("There is no weight in it.")])
    told = WeightsTold(basis, unit.strip(), source.strip(), found.values)
    last = weight_set(actor, key=key).last
    if last is not None and last.content == told.content:
        return TakenWeights(last.id, new=False)
    kept = store_weights(actor=actor, organisation=organisation, looked=found, dated=now.date(), now=now)
    number = report_weights(
        actor=actor, weight_set=key, weights=told, evidence=kept.whole, cells=kept.cells, now=now
    )  # fmt: skip
    return TakenWeights(number, new=True)
