"""Agreements: the register, one agreement and what is told of it, and entering one."""

from __future__ import annotations

from tests.factories.cast import KENT
from tests.interfaces.web.routes.route import (
    ALL,
    AWAY,
    GONE,
    KENTS,
    KENTS_WRITERS,
    LOADERS,
    NO,
    OFFICE,
    OK,
    OPEN,
    SEE,
    Route,
)

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.AGREEMENT_EDIT
TOLD = (AWAY, AWAY, GONE, NO, GONE, AWAY)
DRAFTS = (OK, OK, GONE, GONE, GONE, AWAY)
KEPT = (AWAY, AWAY, GONE, GONE, GONE, AWAY)
PCC = "kent-police-and-crime-commissioner"


def act(*more: str, **form: str) -> Route:
    """A form about one agreement of Kent's; ``more`` name the further arguments of its address."""
    return Route(EDIT, KENTS_WRITERS, ("agreement", *more), post=TOLD, form={"reason": "The minutes", **form})


def decides(**form: str) -> Route:
    """A decision of Kent's commissioner about an agreement; of those who see it, the office alone acts for the body."""
    told = {"decided_by": "The commissioner", "decided_on_0": "6", "decided_on_1": "1", "decided_on_2": "2020"}
    return Route(Permission.AGREEMENT_PUBLISH, OFFICE, ("agreement", "policing_body"),
                 post=(AWAY, NO, GONE, NO, GONE, AWAY), form={**told, **form})  # fmt: skip


AGREEMENTS: dict[str, Route] = {
    "agreements": Route(SEE, ALL),
    "agreement-calendar": Route(SEE, ALL),
    "agreement": Route(SEE, KENTS, ("agreement",)),
    "agreement-clauses": Route(SEE, KENTS, ("agreement",)),
    "agreement-document": Route(SEE, KENTS, ("document",)),
    "agreement-clause": act("clause", presence="present", months="6"),
    "agreement-provision": act(kind="policing_body", bodies="Kent Police and Crime Commissioner", heads="premises"),
    "agreement-party": act(organisation="Kent County Council"),
    "agreement-sign": act(party=KENT, signed_on="2019"),
    "agreement-state": act(state="approved"),
    "agreement-terms": act(review_on="2030"),
    "agreement-vary": act(title="First variation", effective="2021"),
    "agreement-change": act(by="{later}", kind="supersedes", effective="2021"),
    "agreement-novate": act(party=PCC, successor="Kent County Council", ground="law", since="2021"),
    "agreement-publish": act(organisation=PCC, state="exempt", why="It names premises."),
    "agreement-mark": act(what="", marking="official_sensitive_commercial"),
    "agreement-attach": act(title="As signed", file="a file"),
    "agreement-put-on-page": decides(
        state="fact_only", title="Rent of the hub", details="parties", why="It names premises.", confirmed="1"
    ),
    "agreement-withhold": decides(state="withdrawn", why="The lease is in dispute."),
    "publication": Route(SEE, ALL),
    "publication-csv": Route(SEE, ALL),
    "publication-xlsx": Route(SEE, ALL),
    "published-bodies": Route(None, OPEN),
    "published": Route(None, OPEN, ("policing_body",)),
    "published-csv": Route(None, OPEN, ("policing_body",)),
    "published-zip": Route(None, OPEN, ("policing_body",)),
    "published-document": Route(None, OPEN, ("on_page",)),
    "agreement-enter": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY), form={"title": "Shared kennels", "kind": "mou"}
    ),
    "agreement-draft": Route(EDIT, KEPT, ("entering",)),
    "agreement-page": Route(
        EDIT, DRAFTS, ("entering", "page"), post=KEPT, form={"parties": "Kent County Council", "version": "3"}
    ),
    "agreement-check": Route(EDIT, DRAFTS, ("entering",), post=KEPT),
    "agreement-drop": Route(EDIT, DRAFTS, ("entering",), post=KEPT),
}  # fmt: skip
