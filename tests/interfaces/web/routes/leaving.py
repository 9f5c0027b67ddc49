"""What leaving an agreement costs, and data agreements."""

from __future__ import annotations

from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, NO, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.AGREEMENT_EDIT
TOLD = (AWAY, AWAY, GONE, NO, GONE, AWAY)
ASKED_FIRST = (AWAY, AWAY, GONE, AWAY, GONE, AWAY)

LEAVING: dict[str, Route] = {
    "leaving-list": Route(SEE, ALL),
    "leaving": Route(SEE, KENTS, ("agreement",)),
    "leaving-csv": Route(SEE, ASKED_FIRST, ("agreement",)),
    "leaving-xlsx": Route(SEE, ASKED_FIRST, ("agreement",)),
    "leaving-part": Route(
        EDIT, KENTS_WRITERS, ("agreement", "exit_part"), post=TOLD,
        form={"notice_months": "12", "notice_from": "day_given", "reason": "Clause 14"},
    ),
    "data-agreements": Route(SEE, ALL),
    "data-agreement": Route(SEE, KENTS, ("data",)),
    "data-agreement-part": Route(
        EDIT, KENTS_WRITERS, ("data", "data_part"), post=TOLD,
        form={"name": "Journeys", "description": "Miles", "people": "Drivers", "reason": "The draft"},
    ),
}  # fmt: skip
