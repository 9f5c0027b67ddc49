"""Business cases, what is told of them, and innovation challenges."""

from __future__ import annotations

from tests.factories.cast import KENT
from tests.factories.register import HUB
from tests.factories.returns import ALLIANCE
from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.BUSINESS_CASE_EDIT
SURE = {"sure": "1", "reason": "Minutes."}
HEADINGS = ("strategic", "economic", "commercial", "financial", "management")
MADE = dict.fromkeys(HEADINGS, "present") | {f"{name}_where": "Section 4" for name in HEADINGS}


def act(form: dict[str, str], *args: str, permission: Permission = EDIT) -> Route:
    """Something told of Kent's case, checked and sent."""
    return Route(permission, KENTS_WRITERS, args or ("case",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
                 form={**form, **SURE})  # fmt: skip


CASES: dict[str, Route] = {
    "business-cases": Route(SEE, ALL),
    "reference-class": Route(SEE, ALL),
    "consultation-rules": Route(SEE, ALL),
    "consultation-rule-set": Route(
        Permission.PERIOD_OPEN, (OK, NO, NO, NO, NO, AWAY), post=(AWAY, NO, NO, NO, NO, AWAY),
        form={"alliance": ALLIANCE, "when": "after_fbc", "since_0": "1", "since_1": "1", "since_2": "2020", **SURE},
    ),
    "case-open": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, OK, NO, OK, AWAY), form={"collaboration": HUB, "title": "A new hub", **SURE}
    ),
    "business-case": Route(SEE, KENTS, ("case",)),
    "case-stage": act({"stage": "fbc", "state": "approved"}),
    "case-standing": act({"standing": "paused", "why": "The council votes first"}),
    "case-split": act({"cases": "Who leads\nHow it is built", "why": "Two decisions"}),
    "case-merge": act({"cases": "{other_case}", "title": "Both", "why": "One board"}),
    "case-baseline": act({"set_up": "£5.5m", "why": "The grant was refused"}),
    "case-forecast": act({"set_up": "£16m"}),
    "case-reliance": act({"what": "The grant", "benefits": "Rent no longer paid: £80,000"}),
    "case-reliance-report": act({"state": "failed"}, "case", "reliance"),
    "case-checklist": act(MADE, "case", "case_stage"),
    "case-submit": act({"stage": "fbc", "put_to": "Both bodies", "rule": "unanimity", f"party_{KENT}": "1",
                        "note": "The checklist follows"}),
    "case-answer": act({"party": KENT, "answer": "approve"}, "submission", permission=Permission.BUSINESS_CASE_ANSWER),
    "case-condition": act({"state": "discharged", "note": "The signed lease"}, "condition"),
    "case-review": act({"what": "It did what it was for", "benefit_predicted": "£1m", "benefit_achieved": "£2m"}),
    "case-people": act({"kind": "consultation", "round": "1", "bodies": "All staff"}),
    "case-consultation": act({"when": "before_fbc"}),
    "appraisals": Route(SEE, ALL),
    "appraisal-template": Route(SEE, ALL),
    "appraisal": Route(SEE, KENTS, ("appraisal",)),
    "appraisal-workbook": Route(SEE, KENTS, ("appraisal",)),
    "appraisal-chart": Route(SEE, KENTS, ("appraisal",)),
    "appraisal-file": Route(Permission.SOURCE_VIEW, KENTS, ("appraisal",)),
    "appraisal-send": Route(EDIT, KENTS_WRITERS, ("case",)),
    "challenges": Route(SEE, ALL),
    "challenge-set": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY),
        form={"title": "Vans at night", "problem": "Vans stand still at night.", **SURE},
    ),
    "challenge": Route(SEE, KENTS, ("challenge",)),
    "challenge-report": act({"state": "dropped", "what": "Nobody answered"}, "challenge"),
}  # fmt: skip
