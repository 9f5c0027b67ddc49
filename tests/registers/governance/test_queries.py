from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories import cast
from tests.factories import governance as factory

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance import actions, queries
from concordat.registers.governance.rules import CommitmentState, DecisionState, Outcome

pytestmark = pytest.mark.django_db

DECEMBER, MARCH, JUNE, SEPTEMBER = date(2017, 12, 6), date(2018, 3, 7), date(2018, 6, 6), date(2018, 9, 5)
NOW_DAY = date(2020, 1, 6)


def decide(collaboration: str | None, what: str = "Share the workshops", **more: object) -> int:
    return actions.record_decision(
        actor=cast.programme_office(), what=what, collaboration=collaboration, now=cast.NOW,
        **{"state": DecisionState.AGREED, "evidence": cast.typed(), **more},
    )  # type: ignore[arg-type]  # fmt: skip


def happen(collaboration: str | None, what: str, on: str | None) -> int:
    return actions.record_happening(
        actor=cast.programme_office(), what=what, collaboration=collaboration, organisation=cast.KENT,
        happened_on=PreciseDate.parse(on) if on else None, evidence=cast.typed(), now=cast.NOW,
    )  # fmt: skip


def tell(commitment: int, outcome: Outcome, on: date, due: str | None = None) -> int:
    return actions.report_commitment(
        actor=cast.programme_office(), commitment=commitment, outcome=outcome, now=cast.NOW,
        due=PreciseDate.parse(due) if due else None, evidence=cast.typed(on=on),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        (cast.programme_office, (2, 2, 2)),
        (cast.kent_lead, (2, 2, 2)),
        (cast.kent_scrutineer, (2, 2, 2)),
        (cast.essex_lead, (1, 1, 1)),
        (cast.outsider, (0, 0, 0)),
    ],
)
def test_partners_see_what_is_shared_and_an_outsider_nothing(
    who: Callable[[], Actor], sees: tuple[int, int, int]
) -> None:
    shared = cast.collaboration()
    own = cast.collaboration("Kent Estate", partners=[cast.KENT])
    for key in (shared, own):
        decide(key)
        factory.promise(key)
        happen(key, "It opened", "2018-06")
    actor = who()
    found = (queries.decisions(actor), queries.commitments(actor, as_at=NOW_DAY), queries.happenings(actor))
    assert tuple(len(rows) for rows in found) == sees


def test_a_board_is_seen_by_whose_it_is() -> None:
    key = factory.board()
    factory.paper(key, MARCH)
    assert [board.key for board in queries.boards(cast.kent_lead())] == [key]
    assert len(queries.papers(cast.kent_lead())) == 1
    for stranger in (cast.essex_lead(), cast.outsider()):
        assert queries.boards(stranger) == []
        assert queries.papers(stranger) == []
        with pytest.raises(NotThere):
            queries.board(stranger, key=key, as_at=NOW_DAY)


def test_a_board_with_its_papers_decisions_and_promises() -> None:
    before = factory.board("Officers' Group")
    key = factory.board(clears_first=before, aliases=["PDB"])
    collaboration = cast.collaboration()
    source = factory.paper(key, MARCH)
    promised = factory.promise(collaboration, source_key=source)
    factory.promise(collaboration, what="Sell the old yard")
    decide(collaboration, board=key)
    factory.meeting(key, MARCH)
    found = queries.board(cast.kent_lead(), key=key, as_at=NOW_DAY)
    assert (found.clears_first_name, found.summary.aliases) == ("Officers' Group", ("PDB",))
    assert (found.summary.papers, found.summary.last_paper) == (1, MARCH)
    assert [paper.source for paper in found.papers] == [source]
    assert [commitment.id for commitment in found.commitments] == [promised]
    assert [len(found.decisions), len(found.meetings)] == [1, 1]


def test_a_paper_takes_the_date_that_its_source_is_given_later() -> None:
    from concordat.foundation.provenance.actions import date_source

    key = factory.board()
    source = cast.source(None)
    actions.add_paper(
        actor=cast.kent_lead(),
        title="Undated",
        board=key,
        source=source,
        evidence=cast.passage_of(source),
        now=cast.NOW,
    )
    assert [paper.dated for paper in queries.papers(cast.kent_lead())] == [None]
    date_source(actor=cast.programme_office(), key=source, dated=MARCH, now=cast.NOW)
    assert [paper.dated for paper in queries.papers(cast.kent_lead())] == [MARCH]


def test_a_promise_through_its_life_as_at_each_day() -> None:
    number = factory.promise(cast.collaboration(), due="2018-06")
    tell(number, Outcome.SLIPPED, JUNE, "2018-09")
    tell(number, Outcome.KEPT, date(2018, 10, 1))
    kent = cast.kent_lead()
    with pytest.raises(NotThere):
        queries.commitment(kent, number=number, as_at=date(2017, 12, 5))
    states = {
        day: queries.commitment(kent, number=number, as_at=day).state
        for day in (DECEMBER, date(2018, 6, 5), JUNE, date(2018, 9, 30), date(2018, 10, 1))
    }
    assert list(states.values()) == [
        CommitmentState.OPEN, CommitmentState.OPEN, CommitmentState.SLIPPED, CommitmentState.SLIPPED,
        CommitmentState.KEPT,
    ]  # fmt: skip
    found = queries.commitment(kent, number=number, as_at=NOW_DAY)
    assert [report.outcome for report in found.reports] == [Outcome.SLIPPED, Outcome.KEPT]
    assert found.promised_for == PreciseDate.parse("2018-06")


def test_a_later_paper_that_names_a_promise_keeps_it_from_silence() -> None:
    board = factory.board()
    made = factory.paper(board, DECEMBER)
    number = factory.promise(cast.collaboration(), source_key=made)
    second, third = factory.paper(board, MARCH), factory.paper(board, JUNE)
    kent = cast.kent_lead()
    assert queries.commitment(kent, number=number, as_at=MARCH).state is CommitmentState.OPEN
    assert queries.commitment(kent, number=number, as_at=JUNE).state is CommitmentState.SILENT
    factory.mention(number, second)
    found = queries.commitment(kent, number=number, as_at=JUNE)
    assert (found.state, found.mentioned_on, found.boards) == (CommitmentState.OPEN, (MARCH,), (board,))
    factory.paper(board, SEPTEMBER)
    assert queries.commitment(kent, number=number, as_at=SEPTEMBER).state is CommitmentState.SILENT
    assert third in {paper.source for paper in queries.papers(kent)}


def test_papers_of_another_board_say_nothing_of_a_promise() -> None:
    made = factory.paper(factory.board(), DECEMBER)
    number = factory.promise(cast.collaboration(), source_key=made)
    other = factory.board("Estates Board")
    for day in (MARCH, JUNE):
        factory.paper(other, day, title="Estates")
    assert queries.commitment(cast.kent_lead(), number=number, as_at=NOW_DAY).state is CommitmentState.OPEN


def test_silent_first_then_by_time_and_by_filter() -> None:
    collaboration = cast.collaboration()
    kept = factory.promise(collaboration, what="Buy a lift", due="2018-01")
    tell(kept, Outcome.KEPT, MARCH)
    late = factory.promise(collaboration, what="Train the fitters", due="2021-06")
    soon = factory.promise(collaboration, what="Paint the doors", due="2020-06")
    silent = factory.promise(collaboration, what="Publish the rota", due="2018-02")
    elsewhere = factory.promise(None, what="Recruit a clerk", due="2022-01")
    kent = cast.kent_lead()
    order = [c.id for c in queries.commitments(kent, as_at=NOW_DAY)]
    assert order == [silent, soon, late, elsewhere, kept]
    of_state = queries.commitments(kent, as_at=NOW_DAY, state=CommitmentState.KEPT)
    assert [c.id for c in of_state] == [kept]
    assert elsewhere not in {c.id for c in queries.commitments(kent, as_at=NOW_DAY, collaboration=collaboration)}
    assert [c.id for c in queries.commitments(kent, as_at=NOW_DAY, organisation=cast.KENT)] == [elsewhere]


def test_decisions_and_events_as_at_and_in_order() -> None:
    collaboration = cast.collaboration()
    decide(collaboration, evidence=cast.typed(on=JUNE), decided_on=PreciseDate.parse("2019-12-19"))
    happen(collaboration, "It closed", None)
    happen(collaboration, "It opened", "2018-06")
    happen(collaboration, "It was planned", "2016")
    kent = cast.kent_lead()
    assert queries.decisions(kent, as_at=MARCH) == []
    found = queries.decisions(kent, as_at=JUNE)
    assert [decision.dated_after_its_paper for decision in found] == [True]
    assert [h.what for h in queries.happenings(kent, as_at=DECEMBER)] == ["It was planned", "It opened", "It closed"]
    assert queries.happenings(kent, as_at=date(2017, 1, 1)) == []


def test_what_is_held_is_known_again_by_those_who_may_see_it() -> None:
    collaboration = cast.collaboration()
    number = factory.promise(collaboration, what="Open the new workshops", due="2018-06")
    decided = decide(collaboration, "Share the workshops of both forces")
    happened = happen(collaboration, "The workshops opened", "2018-06")
    kent = cast.kent_lead()
    subject = {"collaboration": collaboration}
    again = queries.same_commitment(kent, what="Opening of the new workshops", as_at=NOW_DAY, **subject)
    assert again is not None
    assert again.id == number
    decision = queries.same_decision(kent, what="The workshops of both forces to share", **subject)
    assert decision is not None
    assert decision.id == decided
    event = queries.same_happening(kent, what="Workshops opened", **subject)
    assert event is not None
    assert event.id == happened
    assert queries.same_decision(kent, what="Close the workshops of both forces", **subject) is None
    assert queries.same_happening(kent, what="Workshops opened", organisation=cast.ESSEX) is None
    assert queries.same_commitment(cast.outsider(), what="Open the new workshops", as_at=NOW_DAY, **subject) is None


def test_a_board_is_known_by_its_names() -> None:
    key = factory.board("Kent Performance and Delivery Board", aliases=["PDB"])
    factory.board("Kent Governance Board")
    kent = cast.kent_lead()

    def meant(name: str, organisation: str | None = None) -> str | None:
        found = queries.same_board(kent, name=name, organisation=organisation)
        return found.key if found else None

    assert meant("PDB") == key
    assert meant("Performance and Delivery Board", cast.KENT) == key
    assert meant("Performance and Delivery Board", cast.ESSEX) is None
    assert meant("Kent Board", cast.KENT) is None


def test_a_paper_is_known_by_its_source_or_its_title_and_day() -> None:
    board = factory.board()
    source = factory.paper(board, MARCH)
    kent = cast.kent_lead()
    by_source = queries.same_paper(kent, title="Anything", source=source)
    by_title = queries.same_paper(kent, title="Update on Working Together", board=board, dated=MARCH)
    assert by_source is not None
    assert by_source == by_title
    assert queries.same_paper(kent, title="Update on working together", board=board, dated=JUNE) is None


def test_the_number_of_database_queries_does_not_grow() -> None:
    collaboration = cast.collaboration()
    board = factory.board()
    kent = cast.kent_lead()
    counts = []
    for n in range(1, 4):
        source = factory.paper(board, date(2018, n, 1))
        factory.promise(collaboration, what=f"Promise {n}", source_key=source)
        with CaptureQueriesContext(connection) as captured:
            queries.board(kent, key=board, as_at=NOW_DAY)
        counts.append(len(captured))
    assert counts[0] == counts[-1]
    with CaptureQueriesContext(connection) as captured:
        queries.commitments(kent, as_at=NOW_DAY)
    assert len(captured) <= 5


def test_promises_are_counted_by_state_and_the_first_few_told_whole() -> None:
    key = cast.collaboration()
    numbers = [factory.promise(key, what=f"Open depot {due}", due=due) for due in ("2018-06", "2018-03", "2090-01")]
    tell(factory.promise(key, what="Sell the yard"), Outcome.KEPT, MARCH)
    hidden = factory.promise(cast.collaboration("Kent Estate", partners=[cast.KENT]), what="Move in", due="2018-01")
    for actor in (cast.kent_lead(), cast.essex_lead(), cast.programme_office(), cast.outsider()):
        for day in (NOW_DAY, date(2018, 4, 1), date(2017, 1, 1)):
            listed = queries.commitments(actor, as_at=day)
            found = queries.commitments_counted(actor, as_at=day, most=2)
            assert dict(found.by_state) == Counter(one.state for one in listed)
            assert list(found.first) == listed[:2]
    kent = queries.commitments_counted(cast.kent_lead(), as_at=NOW_DAY, most=2)
    assert kent.by_state == {CommitmentState.SILENT: 3, CommitmentState.OPEN: 1, CommitmentState.KEPT: 1}
    assert [one.id for one in kent.first] == [hidden, numbers[1]]
