"""How findings stand: each with what was done about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from concordat.kernel.findings import Finding
from concordat.kernel.permissions.actor import Actor
from concordat.reporting.assurance.models import FindingStep
from concordat.reporting.assurance.records import FindingCase, StepRecord
from concordat.reporting.assurance.rules import Step, state_after


def cases(actor: Actor, found: Iterable[Finding]) -> list[FindingCase]:
    """The findings that the actor was shown, each with its state and the steps that the actor may see. One query."""
    wanted = list(found)
    steps: dict[str, list[StepRecord]] = defaultdict(list)
    rows = FindingStep.objects.visible_to(actor).filter(finding__in={finding.id for finding in wanted})
    for row in rows.order_by("pk"):
        steps[row.finding].append(
            StepRecord(Step(row.step), row.at, row.by, row.words, row.assigned_to, row.fingerprint)
        )
    return [_case(finding, steps[finding.id]) for finding in wanted]


def findings_assigned(actor: Actor) -> int:
    """How many findings were given to the actor and neither closed nor given to somebody else since. One query.

    Counted from the steps alone: whether each is still found is asked on its page.
    """
    rows = FindingStep.objects.visible_to(actor).order_by("pk").values_list("finding", "step", "assigned_to")
    holder: dict[str, str] = {}
    for finding, step, to in rows:
        if step == Step.ASSIGNED:
            holder[finding] = to
        elif step == Step.CLOSED:
            holder.pop(finding, None)
    return sum(to == actor.reference for to in holder.values())


def _case(finding: Finding, steps: list[StepRecord]) -> FindingCase:
    taken = [(step.step, step.fingerprint) for step in steps]
    return FindingCase(finding, state_after(taken, finding.fingerprint), tuple(steps))
