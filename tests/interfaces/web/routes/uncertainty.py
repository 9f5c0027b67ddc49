"""Uncertainty: the range of a benefit of Kent's hub, and an event of the hub, which Essex does not see."""

from __future__ import annotations

from tests.factories.register import HUB
from tests.interfaces.web.routes.benefits import BENEFIT, CHOSEN, EDIT, TOLD, act
from tests.interfaces.web.routes.route import ALL, KENTS, LOADERS, SEE, Route

EVENT = ("event",)
JUDGED = {"judged_by": "Head of estates", "judged_on_0": "1", "judged_on_1": "12", "judged_on_2": "2019"}
RANGE = {"basis": "judged", "unit": "share", "low": "50", "likely": "100", "high": "110", **JUDGED}
UNCERTAINTY: dict[str, Route] = {
    "uncertainty": Route(SEE, ALL),
    "uncertainty-years": Route(SEE, (200, 200, 404, 200, 404, 302)),
    "uncertainty-risk": Route(SEE, (200, 200, 404, 200, 404, 302)),
    "shared-events": Route(SEE, ALL),
    "shared-event-record": Route(
        EDIT, LOADERS, post=CHOSEN, form={"title": "The lease is renewed", "collaboration": HUB, **TOLD}
    ),
    "shared-event": Route(SEE, KENTS, EVENT),
    "shared-event-judge": act(EVENT, state="open", chance="30", **{"lost-less-rent-paid": "40"}, **JUDGED),
    "benefit-range": act(BENEFIT, **RANGE),
}
