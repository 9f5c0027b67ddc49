"""Finance extracts that Kent sent, and the reconciliation of what it claimed."""

from __future__ import annotations

from tests.interfaces.web.routes.route import (
    ALL,
    AWAY,
    GONE,
    KENTS,
    KENTS_WRITERS,
    LOADERS,
    NO,
    ONLY_POSTED,
    PARTNERS,
    SEE,
    Route,
)

from concordat.kernel.permissions.catalogue import Permission

FINANCE: dict[str, Route] = {
    "extracts": Route(SEE, ALL),
    "extract-send": Route(Permission.LEDGER_POST, LOADERS),
    "extract": Route(Permission.LEDGER_POST, KENTS, ("extract",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY)),
    "extract-columns": Route(
        Permission.LEDGER_POST, KENTS_WRITERS, ("extract",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY),
        form={"column-4": "amount", "fixed-unit": "1", "fixed-kind": "saving", "fixed-standing": "achieved",
              "fixed-recurrence": "one_off"},
    ),
    "extract-revoke": Route(
        Permission.LEDGER_POST, ONLY_POSTED, ("extract",), post=(AWAY, AWAY, GONE, NO, GONE, AWAY)
    ),
    "extract-file": Route(SEE, KENTS, ("extract",)),
    "reconciliation": Route(SEE, ALL),
    "reconciliation-line": Route(
        Permission.LEDGER_POST, PARTNERS, ("line",), post=(AWAY, AWAY, NO, NO, GONE, AWAY),
        form={"why": "It is booked a month later."},
    ),
}  # fmt: skip
