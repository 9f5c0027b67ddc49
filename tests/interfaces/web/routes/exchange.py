"""Exchange: a service of Kent's for its fire service, which Essex does not see."""

from __future__ import annotations

from tests.factories.cast import KENT, KENT_FIRE
from tests.interfaces.web.routes.route import AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.EXCHANGE_EDIT
TOLD = {"reason": "The training plan."}
DONE = (AWAY, AWAY, GONE, NO, GONE, AWAY)
CHOSEN = (AWAY, AWAY, OK, NO, OK, AWAY)  # who neither gave nor received is told so at the field
SERVICE, PAIR = ("service",), ("sharer", "served")
GIVEN = {"provider": KENT, "receiver": KENT_FIRE, "kind": "training", "what": "First aid course", "value": "100"}

EXCHANGE: dict[str, Route] = {
    "service-record": Route(EDIT, LOADERS, post=CHOSEN, form={**GIVEN, **TOLD}),
    "service": Route(SEE, KENTS, SERVICE),
    "service-correct": Route(
        EDIT, KENTS_WRITERS, SERVICE, post=DONE, form={"value": "120", "why": "The price list changed", **TOLD}
    ),
    "term": Route(SEE, KENTS, ("term",)),
    "exchange-pair": Route(SEE, KENTS, PAIR),
    "exchange-chart": Route(SEE, KENTS, PAIR),
    "exchange-workbook": Route(SEE, KENTS, PAIR),
}
