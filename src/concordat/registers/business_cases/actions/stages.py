"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from __future__ import annotations

from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.models.stages import BusinessCase, StageReport
from concordat.registers.business_cases.queries.rows import standing_by
from concordat.registers.business_cases.rules import stages as rules
from concordat.registers.business_cases.rules.days import check_happened
from concordat.registers.business_cases.rules.life import check_takes
from concordat.registers.business_cases.rules.stages import Stage, StageState, Told
from concordat.registers.collaborations import queries as collaborations
from concordat.registers.governance import queries as governance

EDIT = Permission.BUSINESS_CASE_EDIT


@in_turn
def open_case(*, actor: Actor, collaboration: str, title: str, evidence: Evidence, now: datetime) -> str:
    """A business case of a collaboration; returns its key. Its stages are reported one by one."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_title(title)
    key = free_key(BusinessCase, slugify(title)[:110] or "case")
    BusinessCase.objects.create(
        key=key, title=title.strip(), collaboration_id=collaborations.seen(actor, key=collaboration),
        **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("business-case", key), "opened a business case", evidence, actor=actor, now=now,
        collaboration=collaboration, title=title,
    )  # fmt: skip
    return key


@in_turn
def report_stage(
    *,
    actor: Actor,
    case: str,
    stage: Stage,
    state: StageState,
    evidence: Evidence,
    now: datetime,
    on: PreciseDate | None = None,
    what: str = "",
    decided_by: str = "",
    board: str | None = None,
) -> int:
    """How far a source says a case has got. ``on`` is the date of the stage; ``decided_by`` as written.

    RuleBroken where the case was closed, stopped, split or merged by the date of the source.
    """
    require(actor, EDIT, [evidence.reported_by])
    row = BusinessCase.objects.visible_to(actor).filter(pk=case).first()
    if row is None or (board and not governance.boards(actor, keys=[board])):
        raise NotThere(f"There is no {'business case ' + case if row is None else f'board {board}'}.")
    if state is not StageState.PLANNED:
        check_happened(on, evidence)
    check_takes(standing_by(actor, case=case, by=evidence.reported_on), stage)
    rules.check_report(_told_by_then(row, evidence), Told(stage, state, on, evidence.reported_on))
    report = StageReport.objects.create(
        case=row, stage=stage, state=state, effective_from=on, what=what.strip()[:500],
        decided_by=decided_by.strip()[:200], board_id=board, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("stage", str(report.pk)), "reported a stage", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, case=case, stage=str(stage), state=str(state), on=on.text if on else None,
    )  # fmt: skip
    return int(report.pk)


def _told_by_then(row: BusinessCase, evidence: Evidence) -> list[Told]:
    """What had been told of the case by the date of this source; of all, where it is undated."""
    earlier = StageReport.objects.filter(case=row).as_at(evidence.reported_on).order_by(*LATEST)
    return [Told(Stage(r.stage), StageState(r.state), r.effective_from, r.reported_on) for r in earlier]
