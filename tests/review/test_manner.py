"""What differs from the register is decided by a person who looks at it: not in bulk, a contradiction by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.factories.cast import NOW, bodies, programme_office
from tests.factories.papers import accept_all, paper, read, received, waits

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.actions import date_source
from concordat.foundation.provenance.models import Source
from concordat.intake.actions import receive_prepared
from concordat.intake.extraction.pipeline import extract
from concordat.intake.models import Candidate
from concordat.intake.queries import candidates
from concordat.intake.readers.reading import read_document
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.statements import Kind
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entries
from concordat.registers.collaborations.models import Collaboration
from concordat.review.actions import accept, accept_above, accept_passage
from concordat.review.queries import review_card, review_page, sure_ones
from concordat.review.rules import FIRM, Manner, check_dated, check_manner

OFFICE_LATER = NOW + timedelta(days=2)


def sure(path):
    """The paper as if the reader were sure of every statement."""
    bodies()
    document = read_document(path)
    statements = [replace(s, confidence=1.0) for s in extract(document)]
    return receive_prepared(
        actor=programme_office(), document=document, statements=statements, path=path, now=NOW
    ).source  # fmt: skip


def waiting(source):
    return [c for c in read(source) if c.waiting and not waits(c)]


def known(one):
    return review_card(programme_office(), number=one.id, now=NOW).known


@pytest.fixture
def spring(tmp_path, db):
    source = received(paper(tmp_path)).source
    assert accept_all(source) == []
    return source


@pytest.mark.parametrize("manner", [Manner.PASSAGE, Manner.BULK])
@pytest.mark.parametrize("kind", list(Kind))
def test_a_contradiction_is_never_decided_with_others(manner, kind):
    with pytest.raises(RuleBroken, match="by itself"):
        check_manner(manner, kind, Known.CONTRADICTORY)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_change_of_what_is_firm_is_not_decided_in_bulk(kind):
    check_manner(Manner.PASSAGE, kind, Known.CHANGED)
    if kind in FIRM:
        with pytest.raises(RuleBroken, match="by itself"):
            check_manner(Manner.BULK, kind, Known.CHANGED)
    else:
        check_manner(Manner.BULK, kind, Known.CHANGED)


@pytest.mark.parametrize("standing", list(Known))
def test_singly_everything_may_be_decided(standing):
    for kind in Kind:
        check_manner(Manner.SINGLY, kind, standing)


def test_a_contradiction_waits_through_bulk_and_passage_and_is_decided_by_itself(spring, tmp_path):
    source = sure(paper(tmp_path, "again.txt", date="14 June 2021", kent="£33,000"))
    held = LedgerEntry.objects.count()
    accept_above(actor=programme_office(), source=source, threshold=0.9, now=OFFICE_LATER)
    (left,) = waiting(source)
    assert (left.statement.value, known(left)) == (33_000, Known.CONTRADICTORY)
    done = accept_passage(actor=programme_office(), source=source, passage=left.passage, now=OFFICE_LATER)
    assert (done.accepted, done.waiting) == (0, sum(c.waiting for c in read(source)))
    assert LedgerEntry.objects.count() == held
    accept(actor=programme_office(), number=left.id, now=OFFICE_LATER)
    assert LedgerEntry.objects.count() == held + 1


def test_a_changed_amount_waits_in_bulk_and_is_taken_beside_its_text(spring, tmp_path):
    source = sure(paper(tmp_path, "autumn.txt", date="13 September 2021", saved="£120,000"))
    shown = {card.candidate.statement.value for card in sure_ones(
        programme_office(), source_key=source, threshold=0.9, now=NOW)}  # fmt: skip
    assert 120_000 not in shown
    assert 60_000 in shown
    accept_above(actor=programme_office(), source=source, threshold=0.9, now=OFFICE_LATER)
    left = waiting(source)
    assert {(c.statement.value, known(c)) for c in left if c.statement.value} == {(120_000, Known.CHANGED)}
    accept_passage(actor=programme_office(), source=source, passage=left[0].passage, now=OFFICE_LATER)
    (now,) = entries(programme_office(), collaboration="joint-fleet-workshops")
    assert now.figure.amount.pence == 12_000_000


def test_a_changed_rating_waits_in_bulk(spring, tmp_path):
    source = sure(paper(tmp_path, "autumn.txt", date="13 September 2021", time="Amber"))
    accept_above(actor=programme_office(), source=source, threshold=0.9, now=OFFICE_LATER)
    assert [(c.statement.kind, c.statement.colour) for c in waiting(source)] == [(Kind.STATUS, "amber")]


def spoiled(source, kind, **body):
    """A statement of the paper as a careless reader could have left it."""
    row = Candidate.objects.filter(source_id=source, kind=kind).first()
    row.body |= body
    row.save()
    return row.pk


def test_a_value_that_no_register_takes_stops_its_own_statement_and_is_named(tmp_path, db):
    source = sure(paper(tmp_path))
    number = spoiled(source, Kind.SAVING, standing="guessed")
    accept_above(actor=programme_office(), source=source, threshold=0.9, now=NOW)
    assert [c.id for c in waiting(source)] == [number]
    with pytest.raises(RuleBroken, match="Standing: 'guessed'") as refused:
        accept(actor=programme_office(), number=number, now=NOW)
    assert refused.value.field == "standing"
    assert "Standing: 'guessed'" in review_card(programme_office(), number=number, now=NOW).obstacle


@pytest.fixture
def undated(tmp_path, db):
    source = sure(paper(tmp_path))
    row = Source.objects.get(pk=source)
    row.dated = None
    row.save()
    return source


def test_an_undated_paper_gives_the_register_nothing_until_it_has_its_date(undated):
    office, before = programme_office(), Event.objects.count()
    for one in waiting(undated):
        with pytest.raises(RuleBroken, match="date first") as refused:
            accept(actor=office, number=one.id, now=NOW)
        assert refused.value.field == "dated"
    assert Event.objects.count() == before
    assert accept_above(actor=office, source=undated, threshold=0.9, now=NOW).accepted == 0
    assert not Collaboration.objects.exists()
    cards = [card for card in review_page(office, source_key=undated, now=NOW).cards if not card.waits_for]
    assert {card.obstacle for card in cards} == {
        "Give the paper its date first."
    }  # fmt: skip
    date_source(actor=office, key=undated, dated=date(2021, 6, 14), now=NOW)
    accept_above(actor=office, source=undated, threshold=0.9, now=NOW)
    assert waiting(undated) == []
    assert {e.reported_on for e in entries(office)} == {date(2021, 6, 14)}


def test_only_a_day_dates_a_paper():
    check_dated(date(2021, 6, 14))
    with pytest.raises(RuleBroken):
        check_dated(None)


def test_an_undated_paper_is_in_no_view_of_a_day_before_it_was_recorded(undated):
    office = programme_office()
    assert candidates(office, source=undated, as_at=NOW.date() - timedelta(days=1)) == []
    assert candidates(office, source=undated, as_at=NOW.date())
