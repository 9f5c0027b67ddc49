"""Files taken into the register: all of a file, or nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from concordat.foundation.history.recording import in_turn, record
from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.errors import ConcordatError, NotAllowed, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.review.register.queries import look
from concordat.review.register.records import Looked, TakenFile
from concordat.review.register.roads import ROADS
from concordat.review.register.roads.road import Act
from concordat.review.register.rules.comparing import parents_first
from concordat.review.register.rules.rows import RowChange
from concordat.review.register.rules.sheets import Sheet, column_of
from concordat.review.register.sources import store_file
from concordat.review.workbooks.records import Remark

OWN = {Sheet.COLLABORATIONS: "parent", Sheet.BOARDS: "clears_first"}


class FileNotTaken(RuleBroken):
    """Nothing of a file was taken; ``remarks`` name each fault by sheet, cell and column."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        super().__init__("\n".join(remark.line for remark in remarks))
        self.remarks = tuple(remarks)


@in_turn
def take_register(*, actor: Actor, organisation: str, book: BookCells, now: datetime) -> TakenFile:
    """Take the rows of a file into the registers, each with its cell as evidence: all of them, or none.

    ``organisation`` is whose word the file is. What the register says already changes nothing, so that the same file
    again takes nothing. FileNotTaken names each fault; NotAllowed where the actor may not write what a row says.
    """
    require(actor, Permission.SOURCE_LOAD, [organisation])
    found = look(actor, book)
    if found.faults:
        raise FileNotTaken(found.faults)
    if not found.wanted:
        return TakenFile(found.file, 0, len(found.rows))
    source, cells = store_file(actor=actor, organisation=organisation, found=found, now=now)
    made: dict[str, str] = {}
    faults = []
    for one in _in_turn(found):
        try:
            with transaction.atomic():
                key = ROADS[one.row.sheet](Act(actor, one, cells, made, now))
        except NotAllowed:
            raise
        except ConcordatError as error:
            faults.append(_fault(one, error))
        else:
            made[one.token] = key
    if faults:
        raise FileNotTaken(faults)
    record(
        actor=actor, verb="took in rows of the register", subject=RecordRef("source", source), at=now,
        organisation=organisation, file=found.file, rows=len(found.wanted), same=len(found.rows) - len(found.wanted),
    )  # fmt: skip
    return TakenFile(found.file, len(found.wanted), len(found.rows) - len(found.wanted), source, made)


def _in_turn(found: Looked) -> list[RowChange]:
    """The rows that say something new, what is named before what names it."""
    ordered: list[RowChange] = []
    for sheet in Sheet:
        some = [one for one in found.wanted if one.row.sheet is sheet]
        ordered += parents_first(some, OWN[sheet]) if sheet in OWN else some
    return ordered


def _fault(one: RowChange, error: ConcordatError) -> Remark:
    """A rule that a row breaks, at the cell that the rule is about."""
    field = str(getattr(error, "field", "") or "")
    key = field if field in one.row.cells else next(iter(one.row.said))
    return Remark(str(error), one.row.page, address(*one.row.cells[key]), column_of(one.row.sheet, key).label)
