"""Cases in a list, and one case with all that this register holds of it."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.queries.appraisals import appraisals
from concordat.registers.business_cases.queries.life import lives, plans, reliances
from concordat.registers.business_cases.queries.people import people
from concordat.registers.business_cases.queries.reviews import reviews
from concordat.registers.business_cases.queries.stages import case, cases
from concordat.registers.business_cases.queries.submissions import checklist, submissions
from concordat.registers.business_cases.records.stages import CaseRecord
from concordat.registers.business_cases.records.views import CaseLine, CaseView


def case_lines(actor: Actor, *, as_at: date | None = None, collaboration: str | None = None) -> list[CaseLine]:
    """The cases that the actor may see, by title, as a list shows them. The same queries however many there are."""
    return _lines(actor, cases(actor, as_at=as_at, collaboration=collaboration), as_at)


def case_view(actor: Actor, *, key: str, as_at: date | None = None) -> CaseView:
    """One case with all that this register holds of it; NotThere where the actor may not see it."""
    (line,) = _lines(actor, [case(actor, key=key, as_at=as_at)], as_at)
    return CaseView(
        line,
        tuple(submissions(actor, cases=[key], as_at=as_at)),
        tuple(checklist(actor, case=key, as_at=as_at)),
        tuple(reliances(actor, case=key, as_at=as_at)),
        tuple(reviews(actor, cases=[key], as_at=as_at)),
        people(actor, case=key, as_at=as_at),
        tuple(appraisals(actor, case=key, as_at=as_at)),
    )


def _lines(actor: Actor, found: list[CaseRecord], as_at: date | None) -> list[CaseLine]:
    keys = [one.key for one in found]
    life, held = lives(actor, cases=keys, as_at=as_at), plans(actor, cases=keys, as_at=as_at)
    last = {one.case: one for one in submissions(actor, cases=keys, as_at=as_at) if not one.replaced}
    return [CaseLine(one, life[one.key], held[one.key], last.get(one.key)) for one in found]
