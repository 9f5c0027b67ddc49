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
    """How many findings were last given to the actor and are not closed. One query.

    Counted from the steps alone: whether each is still found, or has returned, is asked on its page.
    """
    seen = FindingStep.objects.visible_to(actor)
    given = seen.filter(finding__in=seen.filter(assigned_to=actor.reference).values("finding")).order_by("pk")
    holder: dict[str, str] = {}
    closed: dict[str, bool] = {}
    for finding, step, to in given.values_list("finding", "step", "assigned_to"):
        holder[finding] = to or holder.get(finding, "")
        closed[finding] = step == Step.CLOSED
    return sum(to == actor.reference and not closed[finding] for finding, to in holder.items())


def _case(finding: Finding, steps: list[StepRecord]) -> FindingCase:
    taken = [(step.step, step.fingerprint) for step in steps]
    return FindingCase(finding, state_after(taken, finding.fingerprint), tuple(steps))
