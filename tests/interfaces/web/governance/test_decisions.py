"""Decisions in full, as people open, fill and read them."""

from __future__ import annotations

import pytest
from tests.factories import governance as factory
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office, typed
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.registers.governance.actions import record_decision
from concordat.registers.governance.models import Decision, DecisionVote
from concordat.registers.governance.rules import DecisionState

pytestmark = pytest.mark.django_db
BOARD = "performance-and-delivery-board"
WHY = "The minutes of the board."


@pytest.fixture
def board() -> str:
    accounts()
    collaboration()
    return factory.board()


def text_of(path: str, who: str = "kent") -> str:
    answer = client(who).get(path)
    assert answer.status_code == 200, path
    return words(one(parsed(answer.content.decode()), "main"))


def test_a_decision_is_opened_filled_voted_on_and_read(board: str) -> None:
    kent = client("kent")
    answer = kent.post(
        f"/boards/{board}/decisions/open/",
        {"title": "Merge the workshops", "collaboration": "joint-fleet-workshops", "marking": "official",
         "recommendation": "Approve the full case.", "reason": WHY},
    )  # fmt: skip
    number = Decision.objects.get().pk
    assert answer["Location"] == f"/decisions/{number}/"
    path = f"/decisions/{number}/"
    kent.post(f"{path}case/", {"recommendation": "Approve it.", "options": "Do nothing.", "reason": WHY})
    kent.post(f"{path}considerations/", {"legal": "Section 22A.", "reason": WHY})
    kent.post(f"{path}rule/", {"rule": "unanimity", "reason": WHY})
    for body, share in ((KENT, "69"), (ESSEX, "31")):
        form = {"organisation": body, "weight": "50", "resources": share, "stands": "yes", "reason": WHY}
        assert kent.post(f"{path}party/", form).status_code == 302
    kent.post(f"{path}votes/", {f"answer-{KENT}": "for", f"answer-{ESSEX}": "against", "reason": WHY})
    kent.post(
        f"{path}outcome/",
        {"state": "approved", "decided_on_0": "7", "decided_on_1": "2", "decided_on_2": "2018", "reason": WHY},
    )
    read = text_of(path, "essex")
    for part in (
        "Merge the workshopsApproved", "Approve it.", "Do nothing.", "Section 22A.",
        "Reported as approved, which is not what the votes come to. Not carried: unanimity needs both parties, and",
        "1 is for it; not for it: Essex Police (against).",
        "Votes 50:50, resources 69:31 (Kent Police and Essex Police).",
    ):  # fmt: skip
        assert part in read
    assert "Merge the workshops" in text_of(f"/boards/{BOARD}/")
    assert "Merge the workshops" in text_of("/decisions/", "essex")
    assert "Record the votes" not in read, "a partner reads it; the board's own people write it"


def test_what_is_wrong_is_said_at_its_field_and_the_typed_is_kept(board: str) -> None:
    number = factory.decision(board, KENT)
    answer = client("kent").post(f"/decisions/{number}/rule/", {"rule": "weighted", "reason": WHY})
    shown = parsed(answer.content.decode())
    assert "Give the share of all votes that carries it" in words(one(shown, ".govuk-error-summary"))
    assert [link.get("href") for link in select(one(shown, ".govuk-error-summary"), "a")] == ["#id_threshold"]
    assert one(shown, "#id_reason").get("value") == WHY


def test_no_answer_is_an_answer_of_its_own(board: str) -> None:
    number = factory.decision(board, KENT, ESSEX)
    client("kent").post(f"/decisions/{number}/votes/", {f"answer-{KENT}": "for", f"answer-{ESSEX}": "", "reason": WHY})
    assert DecisionVote.objects.count() == 1
    assert "Pending: unanimity needs both parties, and 1 is for it; no answer yet: Essex Police." in text_of(
        f"/decisions/{number}/"
    )


def test_a_reported_decision_has_a_page_and_no_tasks(board: str) -> None:
    number = record_decision(
        actor=programme_office(), what="Share the yard", state=DecisionState.AGREED, board=board, evidence=typed(),
        now=NOW,
    )  # fmt: skip
    assert "known only from what a paper reports" in text_of(f"/decisions/{number}/")
    assert client("kent").get(f"/decisions/{number}/votes/").status_code == 404
