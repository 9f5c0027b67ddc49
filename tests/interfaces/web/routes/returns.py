"""Periods of those who answer in them; returns of the partners; judged by the office, filled in by who answers."""

from __future__ import annotations

from tests.factories.cast import KENT
from tests.factories.register import FLEET
from tests.factories.returns import ALLIANCE
from tests.interfaces.web.routes.route import (
    ALL,
    AWAY,
    FILLERS,
    GONE,
    JUDGES,
    KENTS,
    KENTS_WRITERS,
    NO,
    OFFICE,
    OK,
    ONLY_POSTED,
    PARTNERS,
    SEE,
    UPLOADER,
    Route,
)

from concordat.kernel.permissions.catalogue import Permission

RETURNS: dict[str, Route] = {
    "returns": Route(SEE, ALL),
    "returns-digest": Route(SEE, ALL),
    "exceptions-csv": Route(SEE, ALL),
    "returns-open": Route(
        Permission.PERIOD_OPEN, (OK, NO, NO, NO, NO, AWAY), post=(AWAY, NO, NO, NO, NO, AWAY),
        form={"step": "open", "alliance": ALLIANCE, FLEET: KENT, "starts_0": "1", "starts_1": "1", "starts_2": "2019",
              "ends_0": "31", "ends_1": "3", "ends_2": "2019", "due_on_0": "18", "due_on_1": "4", "due_on_2": "2019"},
    ),
    "period": Route(SEE, KENTS, ("period",)),
    "period-csv": Route(SEE, KENTS, ("period",)),
    "period-remind": Route(
        Permission.PERIOD_OPEN, ONLY_POSTED, ("period",), post=(AWAY, NO, GONE, NO, GONE, AWAY)
    ),
    "period-freeze": Route(Permission.PERIOD_OPEN, OFFICE, ("period",), post=(AWAY, NO, GONE, NO, GONE, AWAY)),
    "period-workbooks": Route(
        Permission.RETURN_EDIT, KENTS_WRITERS, ("period",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY), form={"file": ""}
    ),
    "period-workbook": Route(Permission.RETURN_EDIT, KENTS_WRITERS, ("period", "organisation")),
    "workbook-upload": Route(
        Permission.RETURN_EDIT, UPLOADER, ("period", "upload"), post=(AWAY, GONE, GONE, NO, GONE, AWAY)
    ),
    "workbook-comments": Route(Permission.RETURN_EDIT, UPLOADER, ("period", "upload", "sent")),
    "workbook-received": Route(Permission.RETURN_EDIT, KENTS, ("taken",)),
    "return": Route(SEE, PARTNERS, ("period", "begun")),
    "return-history": Route(SEE, PARTNERS, ("period", "begun")),
    "return-fill": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun"), post=(AWAY, AWAY, NO, NO, GONE, AWAY),
        form={"help": "A decision.", "later": "1"},
    ),
    "return-save": Route(Permission.RETURN_EDIT, ONLY_POSTED, ("period", "begun"), post=FILLERS),
    "return-check": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun"), post=(AWAY, AWAY, NO, NO, GONE, AWAY)
    ),
    "return-letters": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun"), post=(AWAY, AWAY, NO, NO, GONE, AWAY),
        form={"pasted": "Progress: the second workshop has opened."},
    ),
    "return-letter": Route(
        Permission.RETURN_EDIT, FILLERS, ("period", "begun", "letter"), post=(AWAY, AWAY, NO, NO, GONE, AWAY),
        form={"keys": "progress"},
    ),
    "return-accept": Route(
        Permission.PERIOD_OPEN, ONLY_POSTED, ("period", "submitted"), post=(AWAY, NO, NO, NO, GONE, AWAY)
    ),
    "return-challenge": Route(
        Permission.PERIOD_OPEN, JUDGES, ("period", "submitted"), post=(AWAY, NO, NO, NO, GONE, AWAY),
        form={"note": "Is that so?"},
    ),
    "return-reopen": Route(
        Permission.PERIOD_OPEN, JUDGES, ("period", "accepted"), post=(AWAY, NO, NO, NO, GONE, AWAY),
        form={"note": "A figure was wrong."},
    ),
}  # fmt: skip
