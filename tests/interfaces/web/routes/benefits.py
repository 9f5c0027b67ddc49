"""Benefits, their maps and savings programmes: a benefit of Kent's hub, and Kent's own programme."""

from __future__ import annotations

from tests.factories.cast import KENT
from tests.factories.register import HUB
from tests.interfaces.web.routes.route import ALL, AWAY, GONE, KENTS, KENTS_WRITERS, LOADERS, NO, OK, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

EDIT = Permission.LEDGER_POST
TOLD = {"reason": "The workshop."}
DONE = (AWAY, AWAY, GONE, NO, GONE, AWAY)
CHOSEN = (AWAY, AWAY, OK, NO, OK, AWAY)  # what others may not choose is told at its field
BENEFIT, MAP, PROGRAMME = ("benefit",), ("hub",), ("programme",)
DAY = {"starts_0": "1", "starts_1": "4", "starts_2": "2020"}
PROFILE = {
    "outcome": "The hub costs less", "kind": "cashable", "owner": KENT, "owner_role": "Head of estates",
    "lasting": "recurring", "state": "known", "amount": "1,000", "shape": "straight", "status": "agreed", **DAY,
}  # fmt: skip


def act(args: tuple[str, ...], **form: str) -> Route:
    """Something told of a record of Kent's."""
    return Route(EDIT, KENTS_WRITERS, args, post=DONE, form={**form, **TOLD})


BENEFITS: dict[str, Route] = {
    "benefits": Route(SEE, ALL),
    "benefit-record": Route(
        EDIT, LOADERS, post=CHOSEN, form={"title": "Less rent", "kind": "cashable", "collaboration": HUB, **TOLD}
    ),
    "ledger-record": Route(
        EDIT,
        LOADERS,
        post=CHOSEN,
        form={
            "kind": "saving",
            "what": "Tyres bought together",
            "collaboration": HUB,
            "organisation": KENT,
            "amount": "£1,200",
            "standing": "achieved",
            "often": "year",
            "since": "2018/19",
            **TOLD,
        },
    ),
    "benefit": Route(SEE, KENTS, BENEFIT),
    "benefit-chart": Route(SEE, KENTS, BENEFIT),
    "benefit-profile": act(BENEFIT, **PROFILE),
    "benefit-baseline": act(BENEFIT, amount="90,000", taken_on_0="31", taken_on_1="3", taken_on_2="2019"),
    "benefit-sign": act(("benefit", "baseline")),
    "benefit-depends": act(BENEFIT, on_words="The grant is paid"),
    "benefit-depends-end": act(("benefit", "depends")),
    "benefits-map": Route(SEE, KENTS, MAP),
    "benefits-map-picture": Route(SEE, KENTS, MAP),
    "benefits-map-put": act(MAP, kind="outcome", title="One site is enough"),
    "benefits-map-link": act(MAP, source="{node}", target="benefit:{benefit}"),
    "benefits-map-take": act(MAP, what="{node}"),
    "savings-programmes": Route(SEE, ALL),
    "savings-begin": Route(
        EDIT, LOADERS, post=CHOSEN, form={"organisation": KENT, "title": "Savings of the decade", **TOLD}
    ),
    "savings-programme": Route(SEE, KENTS, PROGRAMME),
    "savings-chart": Route(SEE, KENTS, PROGRAMME),
    "savings-workbook": Route(SEE, KENTS, PROGRAMME),
    "savings-target": act(PROGRAMME, amount="20m", baseline="120m", baseline_of="NRE", measured="Budget book"),
    "savings-required": act(PROGRAMME, year="2020", amount="1m"),
    "savings-count": act(PROGRAMME, benefit="{uncounted}"),
    "savings-amount": act(("programme", "saving_line"), year="full", amount="5", why="The contract says so"),
    "savings-take-out": act(("programme", "saving_line")),
}
