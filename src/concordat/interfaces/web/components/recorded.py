"""Which page shows which kind of record, and the way from it to its history."""

from __future__ import annotations

from collections.abc import Mapping

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links

# The pages that records have, by kind of reference.
PAGES: Mapping[str, str] = {
    "collaboration": "collaboration",
    "organisation": "organisation",
    "board": "board",
    "source": "source",
    "commitment": "commitment",
    "decision": "decision",
    "meeting": "meeting",
    "action": "action",
    "planned-decision": "planned-decision",
    "recommendation": "recommendation",
    "ledger-entry": "ledger-entry",
    "statement": "statement",
    "learnt-meaning": "learnt-meaning",
    "lesson": "learned-lesson",
    "agreement": "agreement",
    "business-case": "business-case",
    "appraisal": "appraisal",
    "challenge": "challenge",
    "dependency": "dependency",
    "opportunity": "opportunity",
    "post": "post",
    "police-plan": "police-plan",
    "benefit": "benefit",
    "savings-programme": "savings-programme",
    "shared-event": "shared-event",
    "service": "service",
    "term": "term",
    "grant": "grant",
    "fund": "fund",
    "bid": "bid",
}
# A return has a page too, under its period, which a reference does not say.
_KINDS = {page: kind for kind, page in PAGES.items()} | {"return": "return"}

# Of which kinds two days can be laid side by side, and where.
_TWO_DAYS = {
    "collaboration": "differences", "agreement": "agreement-differences", "business-case": "case-differences",
}  # fmt: skip


def history_of(page: str, key: str, links: Links) -> list[Link]:
    """From the page of a record to its time line and, where two days can be compared, to what changed between them.

    Empty where the page shows no record.
    """
    kind = _KINDS.get(page)
    if kind is None:
        return []
    found = [Link("Time line of this record", links.to("timeline", kind, key))]
    if kind in _TWO_DAYS:
        found.append(Link("What changed between two days", links.to(_TWO_DAYS[kind], key)))
    return found
