from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories import cast
from tests.factories import governance as factory

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.governance import actions, models
from concordat.registers.governance.rules import DecisionState, Outcome

pytestmark = pytest.mark.django_db

JUNE = PreciseDate.parse("2018-06")
Act = Callable[[Actor, str, str, int, Evidence], object]


def _board(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.add_board(actor=actor, name="Estates Board", aliases=["EB"], evidence=evidence, now=cast.NOW)


def _name(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.add_board_name(actor=actor, board=board, name="PDB", evidence=evidence, now=cast.NOW)


def _before(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.set_board_before(actor=actor, board=board, clears_first=None, evidence=evidence, now=cast.NOW)


def _paper(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.add_paper(actor=actor, title="Fleet", board=board, evidence=evidence, now=cast.NOW)


def _decision(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.record_decision(
        actor=actor, what="Share the workshops", state=DecisionState.AGREED, collaboration=collaboration,
        evidence=evidence, now=cast.NOW,
    )  # fmt: skip


def _promise(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.record_commitment(
        actor=actor, what="Close the old yard", collaboration=collaboration, evidence=evidence, now=cast.NOW
    )


def _report(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.report_commitment(
        actor=actor, commitment=promise, outcome=Outcome.KEPT, evidence=evidence, now=cast.NOW
    )


def _happening(actor: Actor, collaboration: str, board: str, promise: int, evidence: Evidence) -> object:
    return actions.record_happening(
        actor=actor, what="The workshops opened", collaboration=collaboration, happened_on=JUNE,
        evidence=evidence, now=cast.NOW,
    )  # fmt: skip


ACTS = [_board, _name, _before, _paper, _decision, _promise, _report, _happening]
OF_A_COLLABORATION = [_decision, _promise, _report, _happening]
TABLES = [
    models.Board, models.BoardName, models.BoardPaper, models.Decision, models.Commitment,
    models.CommitmentReport, models.Happening, Citation, Event,
]  # fmt: skip


@pytest.fixture
def scene() -> tuple[str, str, int]:
    collaboration = cast.collaboration()
    return collaboration, factory.board(), factory.promise(collaboration)


def held() -> list[int]:
    return [table.objects.count() for table in TABLES]  # type: ignore[attr-defined]


@pytest.mark.parametrize("act", ACTS)
def test_each_action_writes_with_its_evidence_and_its_event(act: Act, scene: tuple[str, str, int]) -> None:
    act(cast.kent_lead(), *scene, cast.typed())
    event = Event.objects.order_by("-sequence")[0]
    assert (event.actor, event.organisation) == ("kent-lead", cast.KENT)
    assert event.collaboration == (scene[0] if act in OF_A_COLLABORATION else "")
    assert Citation.objects.filter(record=event.subject, actor="kent-lead").count() == 1


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", [cast.kent_scrutineer, cast.outsider, cast.essex_lead])
def test_the_wrong_person_leaves_nothing(act: Act, who: Callable[[], Actor], scene: tuple[str, str, int]) -> None:
    before = held()
    with pytest.raises(NotAllowed), transaction.atomic():
        act(who(), *scene, cast.typed(by=cast.KENT))
    assert held() == before


@pytest.mark.parametrize("act", OF_A_COLLABORATION)
def test_what_the_actor_may_not_see_is_not_there(act: Act, scene: tuple[str, str, int]) -> None:
    before = held()
    with pytest.raises(NotThere), transaction.atomic():
        act(cast.outsider(), *scene, cast.typed(by=cast.ELSEWHERE))
    assert held() == before


@pytest.mark.parametrize("act", ACTS)
def test_no_fact_without_evidence(act: Act, scene: tuple[str, str, int]) -> None:
    before = held()
    with pytest.raises(RuleBroken, match="where this comes from"), transaction.atomic():
        act(cast.kent_lead(), *scene, Evidence(reported_by=cast.KENT, reported_on=cast.PAPER_DAY))
    assert held() == before


def test_a_decision_dated_after_its_paper_is_kept_with_both_dates(scene: tuple[str, str, int]) -> None:
    number = actions.record_decision(
        actor=cast.kent_lead(), what="Approve the case", state=DecisionState.APPROVED, collaboration=scene[0],
        decided_on=PreciseDate.parse("2019-12-19"), evidence=cast.typed(on=date(2019, 3, 31)), now=cast.NOW,
    )  # fmt: skip
    row = models.Decision.objects.get(pk=number)
    assert (row.decided_on.text, row.reported_on) == ("2019-12-19", date(2019, 3, 31))


def test_what_is_told_of_a_promise_follows_the_rules(scene: tuple[str, str, int]) -> None:
    tell = {"actor": cast.kent_lead(), "commitment": scene[2], "now": cast.NOW}
    actions.report_commitment(**tell, outcome=Outcome.KEPT, evidence=cast.typed(on=date(2018, 6, 1)))
    with pytest.raises(RuleBroken, match="kept already"), transaction.atomic():
        actions.report_commitment(**tell, outcome=Outcome.DROPPED, evidence=cast.typed(on=date(2018, 9, 1)))
    # A paper of the time before, loaded late, is judged by what had been told by then.
    actions.report_commitment(**tell, outcome=Outcome.SLIPPED, due=JUNE, evidence=cast.typed(on=date(2018, 3, 1)))
    assert models.CommitmentReport.objects.filter(commitment=scene[2]).count() == 2


def test_the_same_paper_is_not_recorded_twice(scene: tuple[str, str, int]) -> None:
    source = factory.paper(scene[1], date(2018, 3, 1))
    with pytest.raises(RuleBroken, match="recorded already"):
        actions.add_paper(
            actor=cast.programme_office(), title="Again", source=source, evidence=cast.typed(), now=cast.NOW
        )


def test_a_paper_whose_text_the_actor_may_not_read_is_not_there(scene: tuple[str, str, int]) -> None:
    source = cast.source(date(2018, 3, 1))
    with pytest.raises(NotThere):
        actions.add_paper(
            actor=cast.essex_lead(), title="Fleet", source=source, evidence=cast.typed(by=cast.ESSEX), now=cast.NOW
        )


def test_boards_stand_in_order(scene: tuple[str, str, int]) -> None:
    first = factory.board("Officers' Group")
    second = factory.board("Collaboration Board", clears_first=first)
    with pytest.raises(RuleBroken, match="before itself"):
        actions.set_board_before(
            actor=cast.kent_lead(), board=first, clears_first=second, evidence=cast.typed(), now=cast.NOW
        )


def test_unknown_bodies_and_boards_are_refused(scene: tuple[str, str, int]) -> None:
    make = {"actor": cast.kent_lead(), "what": "Share a yard", "evidence": cast.typed(), "now": cast.NOW}
    for subject in ({"organisation": "nowhere-police"}, {"board": "no-board"}, {"collaboration": "nothing"}):
        with pytest.raises(NotThere):
            actions.record_commitment(**make, **subject)  # type: ignore[arg-type]
    with pytest.raises(RuleBroken, match="about"):
        actions.record_commitment(**make)  # type: ignore[arg-type]


def test_a_name_held_already_changes_nothing(scene: tuple[str, str, int]) -> None:
    _name(cast.kent_lead(), *scene, cast.typed())
    before = held()
    _name(cast.kent_lead(), *scene, cast.typed())
    assert held() == before


FACT = {"reported_by": cast.KENT, "reported_on": cast.PAPER_DAY, "recorded_at": cast.NOW}


@pytest.mark.parametrize("table", [models.Decision, models.Commitment, models.Happening])
def test_constraint_about_something(table: type[models.GovernanceFact]) -> None:
    with pytest.raises(IntegrityError, match="about_something"), transaction.atomic():
        table.objects.create(what="Something", **FACT)


def test_constraint_only_a_slip_has_a_new_time(scene: tuple[str, str, int]) -> None:
    with pytest.raises(IntegrityError, match="only_a_slip"), transaction.atomic():
        models.CommitmentReport.objects.create(commitment_id=scene[2], outcome=Outcome.KEPT, due=JUNE, **FACT)


def test_constraint_a_board_is_not_before_itself() -> None:
    with pytest.raises(IntegrityError, match="not_before_itself"), transaction.atomic():
        models.Board.objects.create(key="b", name="Board", clears_first_id="b", **FACT)


def test_constraints_once(scene: tuple[str, str, int]) -> None:
    source = factory.paper(scene[1], date(2018, 3, 1))
    twice = [
        (models.BoardPaper, {"source_id": source, "title": "Again"}),
        (models.BoardName, {"board_id": scene[1], "name": "PDB"}),
    ]
    models.BoardName.objects.create(board_id=scene[1], name="PDB", **FACT)
    for table, values in twice:
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.create(**values, **FACT)


def test_nothing_reported_is_overwritten(scene: tuple[str, str, int]) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        models.Commitment.objects.get(pk=scene[2]).save()
