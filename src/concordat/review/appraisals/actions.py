"""Appraisals taken in from a spreadsheet: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.intake.storage import hold
from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.business_cases.actions import AppraisedFile, record_appraisal
from concordat.registers.business_cases.queries import case, same_appraisal
from concordat.registers.business_cases.rules.appraisals import AppraisalTold, check_appraisal
from concordat.registers.business_cases.rules.stages import Stage
from concordat.review.appraisals.looking import look
from concordat.review.appraisals.records import TakenAppraisal
from concordat.review.appraisals.sources import store_options
from concordat.review.workbooks.records import Remark


class OptionsNotTaken(RuleBroken):
    """Nothing of a file was taken; ``remarks`` name each fault by sheet, cell and option."""

    def __init__(self, file: str, remarks: Sequence[Remark]) -> None:
        super().__init__("\n".join(f"{file}, {remark.line}" for remark in remarks))
        self.remarks = tuple(remarks)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person says of a file of options: the stage, which option does nothing, which is preferred and why."""

    stage: Stage
    does_nothing: str
    preferred: str = ""
    why: str = ""
    marking: Marking = Marking.OFFICIAL


@in_turn
def take_appraisal(
    *, actor: Actor, organisation: str, key: str, book: BookCells, chosen: Chosen, dated: date, now: datetime
) -> TakenAppraisal:  # fmt: skip
    """Take a file of options as the next version of a case's appraisal at a stage, each line with its row as evidence.

    ``organisation`` is whose word the file is, ``dated`` its day. What the last version of the stage says already
    changes nothing. OptionsNotTaken names each fault; nothing is taken while there is one.
    """
    require(actor, Permission.SOURCE_LOAD, [organisation])
    require(actor, Permission.BUSINESS_CASE_EDIT, [organisation])
    case(actor, key=key)
    if dated > now.date():
        raise RuleBroken("The day of the appraisal is still to come.", field="dated")
    found = look(book)
    if not found.takes:
        raise OptionsNotTaken(found.file, found.faults or [Remark("There is no option in it.")])
    told = AppraisalTold(
        chosen.stage, found.options, found.rates, found.deflators, chosen.does_nothing, chosen.preferred, chosen.why
    )  # fmt: skip
    check_appraisal(told)
    held = same_appraisal(actor, case=key, stage=chosen.stage, content=told.content)
    if held is not None:
        return TakenAppraisal(held, new=False)
    hold(book.content, book.sha256, book.name)
    kept = store_options(
        actor=actor, organisation=organisation, book=book, dated=dated, marking=chosen.marking, now=now
    )  # fmt: skip
    number = record_appraisal(
        actor=actor, case=key, appraisal=told, file=AppraisedFile(book.name, book.sha256, kept.key),
        evidence=kept.whole, rows=kept.rows, now=now,
    )  # fmt: skip
    return TakenAppraisal(number, new=True)
