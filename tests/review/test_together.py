"""Several statements in one act: names and small matter as groups, a passage, the sure ones; and what is counted."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.factories.cast import (
    KENT,
    NOW,
    bodies,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
)
from tests.factories.papers import paper, read, received, waits

from concordat.foundation.history.models import Event
from concordat.intake.actions import receive_prepared
from concordat.intake.extraction.pipeline import extract
from concordat.intake.queries import candidates
from concordat.intake.readers.reading import read_document
from concordat.intake.rules import CandidateState
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.statements import Kind
from concordat.registers.agreements.models import Agreement
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.delivery.models import StatusReport
from concordat.review.actions import accept, accept_above, accept_passage, accept_together
from concordat.review.queries import NAMES_GROUP, review_page, sure_ones

pytestmark = pytest.mark.django_db
PAPERS = Path(__file__).parents[1] / "intake" / "extraction" / "papers"


@pytest.fixture
def source(tmp_path):
    return received(paper(tmp_path)).source


def page_of(source):
    return review_page(programme_office(), source_key=source, now=NOW)


def waiting(source, *kinds):
    """What waits for a person; what waits for its register does not."""
    return [c for c in read(source, *kinds) if c.waiting and not waits(c)]


def decide_quickly(source):
    """As a person does on the review page: the names first, then passage by passage beside the text."""
    office, now = programme_office(), NOW
    names = page_of(source).groups[0]
    accept_together(actor=office, source=source, numbers=[c.candidate.id for c in names.cards], now=now)
    for passage in dict.fromkeys(c.passage for c in waiting(source)):
        now += timedelta(seconds=1)
        accept_passage(actor=office, source=source, passage=passage, now=now)


def prepared(path, confidence):
    """The paper as if the reader were this sure of every statement."""
    bodies()
    document = read_document(path)
    statements = [replace(s, confidence=confidence) for s in extract(document)]
    return receive_prepared(
        actor=programme_office(), document=document, statements=statements, path=path, now=NOW
    ).source  # fmt: skip


def test_the_names_of_a_paper_are_one_group_and_each_sections_small_matter_one(source):
    groups = page_of(source).groups
    assert groups[0].name == NAMES_GROUP
    assert {c.candidate.statement.kind for c in groups[0].cards} == {
        Kind.PAPER, Kind.ORGANISATION, Kind.COLLABORATION,
    }  # fmt: skip
    for group in groups[1:]:
        assert len({c.candidate.statement.section for c in group.cards}) == 1
        assert {c.candidate.statement.kind for c in group.cards} <= {Kind.MEASURE, Kind.EVENT, Kind.ROLE, Kind.RISK}


def test_a_group_is_one_event_and_its_statements_say_in_bulk(source):
    names = page_of(source).groups[0]
    numbers = [card.candidate.id for card in names.cards]
    done = accept_together(actor=programme_office(), source=source, numbers=numbers, now=NOW)
    assert (done.accepted, done.waiting) == (len(numbers), sum(c.waiting for c in read(source)))
    (event,) = Event.objects.filter(verb="accepted in bulk")
    assert (event.subject, event.detail) == (
        f"source:{source}", {"accepted": len(numbers), "asked": len(numbers)},
    )  # fmt: skip
    assert Event.objects.filter(verb="accepted a statement in bulk").count() == len(numbers)
    assert all(c.in_bulk for c in read(source) if not c.waiting)


@pytest.mark.parametrize("kind", [Kind.SAVING, Kind.STATUS, Kind.AGREEMENT, Kind.DECISION, Kind.COMMITMENT])
def test_a_group_refuses_what_is_decided_one_by_one(source, kind):
    numbers = [c.id for c in waiting(source, kind)]
    assert numbers
    with pytest.raises(RuleBroken, match="decided one by one"):
        accept_together(actor=programme_office(), source=source, numbers=numbers, now=NOW)
    assert not Event.objects.filter(verb="accepted in bulk").exists()
    assert len(waiting(source, kind)) == len(numbers)


def test_numbers_of_another_paper_are_left_alone(source, tmp_path):
    other = received(paper(tmp_path, "other.txt", date="15 June 2021")).source
    numbers = [c.id for c in waiting(other, Kind.COLLABORATION)]
    assert accept_together(actor=programme_office(), source=source, numbers=numbers, now=NOW).accepted == 0
    assert len(waiting(other, Kind.COLLABORATION)) == len(numbers)


def test_a_table_read_beside_its_statements_is_one_decision(source):
    accept_together(
        actor=programme_office(), source=source, numbers=[c.id for c in waiting(source, Kind.COLLABORATION)], now=NOW
    )
    table = waiting(source, Kind.STATUS)[0].passage
    done = accept_passage(actor=kent_lead(), source=source, passage=table, now=NOW)
    assert done.accepted == StatusReport.objects.count() == 8
    assert Event.objects.filter(verb="accepted a passage").count() == 1
    assert not any(c.in_bulk for c in read(source, Kind.STATUS)), "a person read it beside the text"


def test_an_obstacle_stops_only_its_own_statement(source):
    """Before the collaborations are accepted, nothing that is about them can be taken."""
    table = waiting(source, Kind.STATUS)[0].passage
    done = accept_passage(actor=programme_office(), source=source, passage=table, now=NOW)
    assert (done.accepted, done.waiting) == (0, sum(c.waiting for c in read(source)))
    assert not StatusReport.objects.exists()


def test_the_sure_ones_at_nine_in_ten_leave_out_money_ratings_and_agreements(tmp_path):
    source = prepared(paper(tmp_path), 0.98)
    asked = sure_ones(programme_office(), source_key=source, threshold=0.9, now=NOW)
    done = accept_above(actor=programme_office(), source=source, threshold=0.9, now=NOW)
    assert done.accepted == len(asked) > 0
    left = {c.statement.kind for c in waiting(source)}
    assert left == {Kind.SAVING, Kind.STATUS, Kind.AGREEMENT}
    assert not LedgerEntry.objects.exists()
    assert not Agreement.objects.exists()


def test_at_ninety_nine_in_a_hundred_they_are_taken_too(tmp_path):
    source = prepared(paper(tmp_path), 0.99)
    accept_above(actor=programme_office(), source=source, threshold=0.5, now=NOW)
    assert waiting(source) == []
    assert LedgerEntry.objects.count() == 5
    assert all(c.in_bulk for c in read(source) if not waits(c))


def test_nothing_below_what_was_asked_is_taken(tmp_path):
    source = prepared(paper(tmp_path), 0.89)
    assert accept_above(actor=programme_office(), source=source, threshold=0.9, now=NOW).accepted == 0
    assert sure_ones(programme_office(), source_key=source, threshold=0.9, now=NOW) == []


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotThere), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_accepts_nothing_in_bulk(source, who, refusal):
    before = Event.objects.count()
    numbers = [c.id for c in waiting(source, Kind.COLLABORATION)]
    passage = waiting(source, Kind.STATUS)[0].passage
    for act in (
        lambda: accept_together(actor=who(), source=source, numbers=numbers, now=NOW),
        lambda: accept_passage(actor=who(), source=source, passage=passage, now=NOW),
        lambda: accept_above(actor=who(), source=source, threshold=0.5, now=NOW),
    ):
        with pytest.raises(refusal):
            act()
    assert Event.objects.count() == before
    assert not Collaboration.objects.exists()


def test_decisions_are_counted_and_what_is_decided_together_counts_once(source):
    assert page_of(source).decisions == 0
    first = page_of(source)
    accept_together(
        actor=programme_office(), source=source, numbers=[c.candidate.id for c in first.groups[0].cards], now=NOW
    )
    assert page_of(source).decisions == 1
    accept(actor=programme_office(), number=waiting(source, Kind.ROLE)[0].id, now=NOW + timedelta(minutes=1))
    assert page_of(source).decisions == 2


@pytest.mark.parametrize("name", ["four_forces.txt", "scrutiny_panel.txt", "ambulance.txt"])
def test_at_most_one_decision_for_four_statements(name):
    """Papers of other house styles, reviewed as a person does: what is decided, and in how many acts."""
    source = received(PAPERS / name).source
    decide_quickly(source)
    page = page_of(source)
    assert page.decisions > 1
    assert page.progress.reviewed / page.decisions >= 4
    stopped = candidates(programme_office(), source=source, state=CandidateState.WAITING)
    assert len(stopped) <= page.progress.total / 4


def test_the_review_of_a_short_paper_asks_the_database_at_most_sixty_times(source, django_assert_max_num_queries):
    office = programme_office()
    with django_assert_max_num_queries(60):
        page = review_page(office, source_key=source, now=NOW)
    assert page.cards


def test_a_reviewed_paper_leaves_nothing_that_a_person_cannot_see(source):
    decide_quickly(source)
    page = page_of(source)
    left = [card for card in page.cards if waits(card.candidate)]
    assert page.progress.waiting == len(left)
    assert page.groups == ()
    assert page.progress.accepted == page.progress.total - len(left)
    assert all(card.candidate.record for card in page.cards if card not in left)
    assert {c.owner for c in read(source)} == {KENT}
