"""What work depends on, the scales of risk and the tolerances."""

from __future__ import annotations

from tests.factories.cast import KENT
from tests.factories.register import HUB
from tests.factories.returns import ALLIANCE
from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

DELIVERY: dict[str, Route] = {
    "dependencies": Route(SEE, ALL),
    "milestones": Route(SEE, ALL),
    "risks": Route(SEE, ALL),
    "issues": Route(SEE, ALL),
    "dependency-record": Route(
        Permission.DELIVERY_EDIT, LOADERS, post=(AWAY, AWAY, OK, NO, OK, AWAY),
        form={"collaboration": HUB, "what": "A lease for the hub", "on_text": "the council", "reason": "Minutes."},
    ),
    "dependency": Route(SEE, KENTS, ("dependency",)),
    "dependency-report": Route(
        Permission.DELIVERY_EDIT, KENTS_WRITERS, ("dependency",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"state": "met", "reason": "Minutes."},
    ),
    "risk-scales": Route(SEE, ALL),
    "risk-scale-set": Route(
        Permission.DELIVERY_EDIT, LOADERS, post=(AWAY, AWAY, OK, NO, OK, AWAY),
        form={"organisation": KENT, "highest": "4", "medium": "4", "high": "8", "critical": "12", "since_0": "1",
              "since_1": "1", "since_2": "2020", "reason": "Minutes."},
    ),
    "risk-scale": Route(SEE, KENTS, ("organisation",)),
    "tolerances": Route(SEE, ALL),
    "tolerance-set": Route(
        Permission.PERIOD_OPEN, (OK, NO, NO, NO, NO, AWAY), post=(AWAY, NO, NO, NO, NO, AWAY),
        form={"alliance": ALLIANCE, "achieved_amber": "90", "spend_green": "100", "spend_amber": "110",
              "slip_amber_months": "1", "since_0": "1", "since_1": "1", "since_2": "2020", "reason": "Minutes."},
    ),
}  # fmt: skip
