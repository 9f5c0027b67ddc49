"""Receiving a paper: what is kept, what is asked for, what is refused; and the states of what was read."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import ESSEX, KENT, NOW, PAPER_DAY, bodies, essex_lead, kent_lead, kent_scrutineer, outsider
from tests.factories.papers import paper, received

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.queries import passages, source
from concordat.intake.actions import receive_paper, settle
from concordat.intake.models import Candidate
from concordat.intake.queries import candidates, progress
from concordat.intake.receiving import heading_of
from concordat.intake.rules import MOVES, CandidateState, check_move
from concordat.intake.storage import place
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken, UnreadableFile
from concordat.kernel.statements import Kind, Statement

BARE = "1. Fleet\n\n1.1 The workshops have saved £95,500 to date.\n"


def test_a_heading_says_whose_paper_it_is_and_of_when():
    head = heading_of(
        [Statement(Kind.PAPER, subject="Kent Police", title=" Update ", board="Board", date="2021-06-14")], "a.txt"
    )
    assert (head.title, head.owner, head.board, head.dated) == ("Update", KENT, "Board", date(2021, 6, 14))


@pytest.mark.parametrize("text", [None, "2021-06", "FY2020/21"])
def test_a_date_that_is_not_a_day_dates_no_paper(text):
    assert heading_of([Statement(Kind.PAPER, date=text)], "a.txt").dated is None


def test_without_a_heading_the_file_names_the_paper():
    head = heading_of([], "note.txt")
    assert (head.title, head.owner, head.dated) == ("note.txt", None, None)


@pytest.mark.parametrize("before", CandidateState)
@pytest.mark.parametrize("after", CandidateState)
def test_a_statement_moves_only_as_the_table_says(before, after):
    if after in MOVES[before]:
        assert check_move(before, after) is None
    else:
        with pytest.raises(RuleBroken):
            check_move(before, after)


@pytest.mark.django_db
class TestReceiving:
    def test_the_file_its_passages_and_its_statements_are_kept(self, tmp_path):
        path = paper(tmp_path)
        receipt = received(path, by=kent_lead())
        held = source(kent_lead(), key=receipt.source)
        assert (held.owner, held.title, held.board, held.dated) == (
            KENT, "Collaboration update", "Joint Performance Board", date(2021, 6, 14),
        )  # fmt: skip
        assert len(passages(kent_lead(), source_key=held.key)) > 10
        found = candidates(kent_lead(), source=held.key)
        assert len(found) == receipt.statements > 20
        assert {one.state for one in found} == {CandidateState.WAITING}
        kept = list(place("x" * 64, ".txt").parents[1].rglob("*.txt"))
        assert [file.read_bytes() for file in kept] == [path.read_bytes()]

    def test_nothing_reaches_a_register_and_one_event_is_left(self, tmp_path):
        received(paper(tmp_path), by=kent_lead())
        assert [event.verb for event in Event.objects.all()] == ["loaded a source"]

    def test_a_paper_that_names_nobody_is_of_who_loads_it_and_may_be_dated(self, tmp_path):
        bodies()
        path = tmp_path / "note.txt"
        path.write_text(BARE, encoding="utf-8")
        receipt = receive_paper(actor=kent_lead(), path=path, now=NOW, dated=PAPER_DAY)
        held = source(kent_lead(), key=receipt.source)
        assert (held.owner, held.dated) == (KENT, PAPER_DAY)

    def test_another_organisations_paper_is_not_loaded(self, tmp_path):
        with pytest.raises(NotAllowed):
            received(paper(tmp_path), by=essex_lead())
        assert not Candidate.objects.exists()
        assert not Event.objects.exists()

    def test_who_may_not_load_leaves_nothing(self, tmp_path):
        with pytest.raises(NotAllowed):
            received(paper(tmp_path), by=kent_scrutineer())
        assert not Candidate.objects.exists()

    def test_an_unreadable_file_is_named_and_nothing_is_kept(self, tmp_path):
        bodies()
        path = tmp_path / "empty.txt"
        path.write_bytes(b"")
        with pytest.raises(UnreadableFile, match=r"empty\.txt"):
            receive_paper(actor=kent_lead(), path=path, now=NOW)
        assert not Event.objects.exists()

    def test_who_may_not_read_the_source_sees_no_statement(self, tmp_path):
        key = received(paper(tmp_path)).source
        for who in (essex_lead, outsider):
            assert candidates(who()) == []
            assert progress(who()) == {}
        assert progress(kent_lead())[key].reviewed == 0

    def test_statements_by_kind_and_state_and_as_at(self, tmp_path):
        received(paper(tmp_path))
        assert {c.statement.kind for c in candidates(kent_lead(), kinds=[Kind.SAVING])} == {Kind.SAVING}
        assert candidates(kent_lead(), state=CandidateState.ACCEPTED) == []
        assert candidates(kent_lead(), as_at=date(2021, 6, 13)) == []
        assert candidates(kent_lead(), as_at=date(2021, 6, 14))

    def test_what_is_accepted_names_its_record(self, tmp_path):
        received(paper(tmp_path))
        number = candidates(kent_lead())[0].id
        with pytest.raises(IntegrityError), transaction.atomic():
            settle(actor=kent_lead(), number=number, state=CandidateState.ACCEPTED, now=NOW)
        with pytest.raises(NotThere):
            settle(actor=outsider(), number=number, state=CandidateState.REJECTED, now=NOW)
        assert candidates(kent_lead())[0].waiting

    def test_one_place_in_a_paper_is_read_once(self, tmp_path):
        received(paper(tmp_path))
        row = Candidate.objects.first()
        row.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()

    def test_the_office_may_load_for_another(self, tmp_path):
        bodies()
        path = tmp_path / "note.txt"
        path.write_text(BARE, encoding="utf-8")
        with pytest.raises(NotAllowed):
            receive_paper(actor=kent_lead(), path=path, now=NOW, owner=ESSEX)
        assert not Candidate.objects.exists()
