"""Pages of records, for the partners of the collaboration; questions and their drafts, for those who ask and answer."""

from __future__ import annotations

from tests.factories.cast import ESSEX
from tests.interfaces.web.routes.route import ASKERS, AWAY, GONE, KENTS, NO, OK, ONLY_POSTED, PARTNERS, SEE, Route

from concordat.kernel.permissions.catalogue import Permission

WRITERS = (OK, OK, GONE, GONE, GONE, AWAY)  # of a draft that is Kent's own

RECORDS: dict[str, Route] = {
    # Records: the partners of the collaboration
    "collaboration": Route(SEE, PARTNERS, ("collaboration",)),
    "collaboration-health": Route(SEE, PARTNERS, ("collaboration",)),
    "collaboration-reviews": Route(SEE, PARTNERS, ("collaboration",)),
    "review-begin": Route(
        Permission.COLLABORATION_EDIT, ONLY_POSTED, ("collaboration",), post=(AWAY, AWAY, AWAY, NO, GONE, AWAY)
    ),
    "review-draft": Route(Permission.COLLABORATION_EDIT, WRITERS, ("reviewing",), post=WRITERS),
    "review-page": Route(
        Permission.COLLABORATION_EDIT, WRITERS, ("reviewing", "heading"), post=(AWAY, AWAY, GONE, GONE, GONE, AWAY),
        form={"words": "It serves both forces well.", "outcome": "continue", "version": "1"},
    ),
    "review-drop": Route(
        Permission.COLLABORATION_EDIT, ONLY_POSTED, ("reviewing",), post=(AWAY, AWAY, GONE, GONE, GONE, AWAY)
    ),
    "slip-chart": Route(SEE, PARTNERS, ("collaboration",)),
    "heat-map": Route(SEE, PARTNERS, ("collaboration", "organisation")),
    "ledger-entry": Route(SEE, PARTNERS, ("entry",)),
    "ledger-verify": Route(
        Permission.LEDGER_VERIFY, (NO, NO, NO, NO, GONE, AWAY), ("entry",), post=(NO, NO, NO, NO, GONE, AWAY)
    ),
    "ledger-correct": Route(
        Permission.LEDGER_POST, (OK, OK, OK, NO, GONE, AWAY), ("entry",),
        post=(AWAY, AWAY, AWAY, NO, GONE, AWAY), form={"amount": "1200", "reason": "Misread."},
    ),
    "ledger-reverse": Route(
        Permission.LEDGER_POST, (OK, OK, OK, NO, GONE, AWAY), ("entry",),
        post=(AWAY, AWAY, AWAY, NO, GONE, AWAY), form={"reason": "Posted twice by mistake."},
    ),
    "commitment": Route(SEE, PARTNERS, ("commitment",)),
    "finding": Route(SEE, KENTS, ("finding",)),
    **{
        f"finding-{act}": Route(
            Permission.FINDING_SETTLE, KENTS, ("finding",), post=(AWAY, AWAY, GONE, AWAY, GONE, AWAY),
            form={"words": "The row is of another year.", "to": "{person}"},
        )
        for act in ("assign", "answer", "close")
    },
    "finding-reopen": Route(
        Permission.FINDING_SETTLE, KENTS, ("finding",), post=(OK, OK, GONE, OK, GONE, AWAY), form={"words": "Again."}
    ),
    # A policing body's notes and drafts are its own; a sent question is of both sides
    "note-new": Route(
        Permission.QUESTION_PUT, ASKERS, post=(NO, NO, NO, AWAY, NO, AWAY), form={"text": "Ask at the panel."}
    ),
    "question-new": Route(
        Permission.QUESTION_PUT, ASKERS, post=(NO, NO, NO, AWAY, NO, AWAY),
        form={"text": "How was it measured?", "meant_for": ESSEX},
    ),
    "question-draft": Route(
        Permission.QUESTION_PUT, (GONE, GONE, GONE, OK, GONE, AWAY), ("draft",),
        post=(GONE, GONE, GONE, AWAY, GONE, AWAY), form={"text": "How was it measured?", "meant_for": ESSEX},
    ),
    "question": Route(SEE, PARTNERS, ("question",)),
    "question-answer": Route(
        Permission.QUESTION_ANSWER, (OK, NO, OK, NO, GONE, AWAY), ("question",),
        post=(AWAY, NO, AWAY, NO, GONE, AWAY), form={"text": "From the ledger."},
    ),
    "question-withdraw": Route(
        Permission.QUESTION_PUT, (NO, NO, NO, OK, GONE, AWAY), ("question",),
        post=(NO, NO, NO, AWAY, GONE, AWAY), form={"text": "Answered at the meeting."},
    ),
}  # fmt: skip
