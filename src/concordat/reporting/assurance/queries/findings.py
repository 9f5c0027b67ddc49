"""The findings over the record."""

from __future__ import annotations

from datetime import date

from concordat.calculations.checks.catalogue import in_facts
from concordat.kernel.findings import Finding, merged
from concordat.kernel.permissions.actor import Actor
from concordat.reporting.assurance.queries.gathering import gathered


def findings(
    actor: Actor, *, today: date, as_at: date | None = None, collaboration: str | None = None
) -> list[Finding]:  # fmt: skip
    """What the checks find in all that the actor may see, surest first, then the youngest paper.

    ``today`` is the day for promises where no as-at day is asked for; ``collaboration`` keeps the findings about one.
    The number of database queries does not depend on the number of rows.
    """
    given = gathered(actor, today=today, as_at=as_at)
    found = merged(in_facts(given.facts), given.printed)
    return [finding for finding in found if collaboration is None or finding.collaboration == collaboration]
