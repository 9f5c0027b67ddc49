"""The opportunity log, and the lessons that are learned."""

from __future__ import annotations

from tests.factories.cast import ESSEX, KENT
from tests.factories.register import HUB
from tests.interfaces.web.routes.cases import EDIT, SURE, act
from tests.interfaces.web.routes.route import ALL, AWAY, KENTS, LOADERS, NO, SEE, Route

OPPORTUNITIES: dict[str, Route] = {
    "opportunities": Route(SEE, ALL),
    "opportunities-csv": Route(SEE, ALL),
    "opportunities-xlsx": Route(SEE, ALL),
    "opportunity-log-csv": Route(SEE, ALL),
    "opportunity-log-xlsx": Route(SEE, ALL),
    "opportunity-propose": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY),
        form={"theme": "housing", "parties": "Kent Police", "title": "Homes", "what": "Homes for new officers.",
              "proposer": "The estates teams", **SURE},
    ),
    "opportunity": Route(SEE, KENTS, ("idea",)),
    "opportunity-file": Route(SEE, KENTS, ("idea", "form")),
    "opportunity-parties": act({"parties": "Kent Police\nCumbria Constabulary"}, "idea"),
    "opportunity-notify": act({"organisation": ESSEX, "duty": "none", "on": "1 March 2018"}, "idea"),
    "opportunity-view": act({"organisation": KENT, "view": "interested", "why": "It helps", "on": "2018"}, "idea"),
    "opportunity-consider": act({"matter": "other", "words": "The weather", "on": "1 March 2018"}, "idea"),
    "opportunity-decide": act(
        {"decision": "closed", "why": "Too far to drive", "organisation": "Kent Police", "decided_by": "The board",
         "on": "1 March 2018"}, "idea",
    ),
    "opportunity-led-to": act({"led_to": "challenge:{challenge}"}, "idea_taken"),
    "opportunity-review": act({"on_0": "1", "on_1": "3", "on_2": "2018", "words": "Nothing has changed"}, "idea"),
    "lessons": Route(SEE, ALL),
    "lesson-record": Route(
        EDIT, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY),
        form={"kind": "went_well", "what": "It went well", "why": "One plan", "recommendation": "Keep one plan",
              "themes": "housing", "reach": "own", **SURE},
    ),
    "learned-lesson": Route(SEE, KENTS, ("lesson",)),
    "lesson-judge": act({"state": "superseded", "note": "It holds no longer"}, "lesson"),
    "lesson-apply": act({"collaboration": HUB, "what": "One list is kept"}, "lesson"),
    "lesson-share": act({"reach": "all"}, "lesson"),
}  # fmt: skip
