"""A board of Kent's, its calendar, its papers and their styles."""

from __future__ import annotations

from tests.factories.cast import KENT
from tests.factories.register import HUB
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
    PARTNERS,
    SEE,
    Route,
)

from concordat.kernel.permissions.catalogue import Permission

MEETING = {"held_on_0": "1", "held_on_1": "9", "held_on_2": "2022", "reason": "The board's forward plan."}
SHOWN = ("coverage", "last meeting", "commitments", "other commitments")
STYLE = {"name": "A style of our own", "title": "Position at [date]", "rows": "4", "act": "save"}
STYLE |= {f"{name}-{n}": one for n, one in enumerate(SHOWN, start=1) for name in ("heading", "content")}
WROTE = (AWAY, AWAY, GONE, NO, GONE, AWAY)
RECORD = Permission.GOVERNANCE_EDIT


def written(*args: str, **form: str) -> Route:
    """A task of who keeps the board's record."""
    return Route(RECORD, KENTS_WRITERS, args, post=WROTE, form={"reason": "The board's minutes.", **form})


BOARDS: dict[str, Route] = {
    "decision": Route(SEE, KENTS, ("decision",)),
    "decision-open": written("board", title="Share a depot", marking="official"),
    "decision-case": written("decision", recommendation="Approve it."),
    "decision-considerations": written("decision", legal="Section 22A."),
    "decision-place": written("decision", meeting="{meeting}"),
    "decision-rule": written("decision", rule="majority"),
    "decision-party": written("decision", organisation=KENT, weight="1", stands="yes"),
    "decision-votes": written("decision", **{f"answer-{KENT}": "for"}),
    "decision-outcome": written("decision", state="rejected", decided_on_0="1", decided_on_1="9", decided_on_2="2021"),
    "board": Route(SEE, KENTS, ("board",)),
    "board-new": Route(
        RECORD, LOADERS, post=(AWAY, AWAY, AWAY, NO, AWAY, AWAY), form={"name": "Fleet Board", "reason": "Its terms."}
    ),
    "board-name": written("board", name="PDB"),
    "board-before": written("board", clears_first=""),
    "meeting": Route(SEE, KENTS, ("meeting",)),
    "agenda-add": written("meeting", title="Fleet", place="1", ask="note"),
    "attendance-record": written("meeting", organisation=KENT, post="Chief Constable", presence="present"),
    "action-raise": written("meeting", what="Bring the costs", organisation=KENT),
    "minutes-confirm": written("meeting", at="{next_meeting}"),
    "minutes-file": Route(SEE, KENTS, ("meeting", "form")),
    "agenda-item": written("item", title="Fleet again", place="2", ask="note", dropped="no"),
    "agenda-minute": written("item", minute="It was noted."),
    "actions": Route(SEE, ALL),
    "action": Route(SEE, KENTS, ("action",)),
    "action-report": written("action", state="done"),
    "pathway-set": Route(
        RECORD, (OK, OK, OK, NO, GONE, AWAY), ("collaboration",), post=(AWAY, AWAY, OK, NO, GONE, AWAY),
        form={"board-1": "{board}", "role-1": "decides", "reason": "The agreement."},
    ),
    "forthcoming": Route(SEE, ALL),
    "planned-new": written("board", what="Share a depot", state="planned"),
    "planned-decision": Route(SEE, KENTS, ("planned",)),
    "planned-report": written("planned", state="withdrawn", note="Not now."),
    "planned-file": Route(SEE, KENTS, ("planned", "form")),
    "recommendations": Route(SEE, ALL),
    "recommendation-new": Route(
        RECORD, LOADERS, post=(AWAY, AWAY, OK, NO, OK, AWAY),
        form={"kind": "audit_action", "what": "Reconcile the fuel cards", "body": "Internal audit", "report": "Fleet",
              "collaboration": HUB, "reason": "The report."},
    ),
    "recommendation": Route(SEE, PARTNERS, ("recommendation",)),
    "recommendation-report": Route(
        RECORD, (OK, OK, OK, NO, GONE, AWAY), ("recommendation",), post=(AWAY, AWAY, AWAY, NO, GONE, AWAY),
        form={"state": "in_progress", "reason": "The post said so."},
    ),
    "calendar": Route(SEE, ALL),
    "meeting-new": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=MEETING
    ),
    "meeting-change": Route(
        Permission.PAPER_ISSUE, OFFICE, ("meeting",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=MEETING
    ),
    "meeting-cancel": Route(
        Permission.PAPER_ISSUE, OFFICE, ("meeting",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"reason": "An election was called."},
    ),
    "issued-paper": Route(SEE, KENTS, ("paper",)),
    "paper-inputs": Route(SEE, KENTS, ("paper",)),
    "paper-file": Route(SEE, KENTS, ("paper", "form")),
    "paper-correct": Route(
        Permission.PAPER_ISSUE, OFFICE, ("paper",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"erratum": "A figure was misread."},
    ),
    "paper-public": Route(
        Permission.PAPER_ISSUE, OFFICE, ("paper",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form={"reason": ""}
    ),
    "paper-preview": Route(Permission.PAPER_ISSUE, OFFICE, ("board",)),
    "house-styles": Route(Permission.PAPER_ISSUE, OFFICE, ("board",)),
    "house-style-new": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=STYLE
    ),
    "house-style": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board", "style"), post=(AWAY, NO, GONE, NO, GONE, AWAY), form=STYLE
    ),
    "word-template": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"template": "a Word file"},
    ),
    "paper-issue": Route(
        Permission.PAPER_ISSUE, OFFICE, ("board",), post=(AWAY, NO, GONE, NO, GONE, AWAY),
        form={"as_at_0": "1", "as_at_1": "9", "as_at_2": "2021", "style": "position", "preview": "1"},
    ),
}  # fmt: skip
