"""One statement at a time: accepted, corrected, rejected, brought back; and what stops it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.factories.cast import (
    KENT,
    NOW,
    actor,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
)
from tests.factories.papers import paper, read, received, waits

from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import broken_link, events
from concordat.foundation.provenance.models import Citation
from concordat.foundation.provenance.queries import citations
from concordat.intake.queries import candidate, candidates, progress
from concordat.intake.rules import CandidateState
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.permissions.roles import Role
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entry
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.collaborations.queries import collaboration, collaborations
from concordat.review.actions import accept, bring_back, reject
from concordat.review.names import Names
from concordat.review.queries import review_card, review_page

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def source(tmp_path):
    return received(paper(tmp_path)).source


def first(source, kind, **wanted):
    """The first statement of a kind whose keys have these values."""
    found = [
        c for c in read(source, kind) if all(getattr(c.statement, name) == value for name, value in wanted.items())
    ]
    return found[0]


def named(source):
    """The collaborations of the paper, accepted."""
    for one in read(source, Kind.COLLABORATION):
        accept(actor=programme_office(), number=one.id, now=NOW)


def test_an_accepted_saving_is_in_the_ledger_with_its_passage(source):
    named(source)
    saving = first(source, Kind.SAVING, value=95_500)
    ref = accept(actor=kent_lead(), number=saving.id, now=LATER)
    posted = entry(kent_lead(), number=int(ref.key))
    assert posted.figure.amount == Money.pounds(95_500)
    assert (posted.standing, posted.recurrence) == (Standing.ACHIEVED, Recurrence.CUMULATIVE)
    assert (posted.reported_by, posted.collaboration) == (KENT, "joint-fleet-workshops")
    assert posted.reported_on == saving.dated
    (citation,) = citations(kent_lead(), [ref])[str(ref)]
    assert (citation.passage, citation.quote) == (saving.passage, saving.statement.quote)
    assert citation.paragraph == "2.2"


def test_the_quote_stands_in_its_passage_where_the_statement_says(source):
    page = review_page(programme_office(), source_key=source, now=NOW)
    texts = {passage.id: passage.text for passage in page.passages}
    assert len(page.cards) > 20
    for card in page.cards:
        s = card.candidate.statement
        assert texts[card.candidate.passage][s.start : s.end] == s.quote


def test_what_was_decided_is_kept_beside_what_was_read(source):
    named(source)
    saving = first(source, Kind.SAVING, value=95_500)
    accept(actor=kent_lead(), number=saving.id, now=LATER)
    after = candidate(kent_lead(), number=saving.id)
    assert (after.state, after.decided_by, after.decided_at, after.in_bulk) == (
        CandidateState.ACCEPTED, "kent-lead", LATER, False,
    )  # fmt: skip
    assert RecordRef.parse(after.record).kind == "ledger-entry"
    event = Event.objects.latest("sequence")
    assert (event.verb, event.subject, event.actor) == ("accepted a statement", f"statement:{saving.id}", "kent-lead")
    assert event.detail == {"record": after.record, "reason": "new"}
    assert (event.organisation, event.collaboration) == (KENT, "joint-fleet-workshops")


def test_a_statement_is_decided_once(source):
    named(source)
    saving = first(source, Kind.SAVING, value=95_500)
    accept(actor=kent_lead(), number=saving.id, now=NOW)
    before = (LedgerEntry.objects.count(), Citation.objects.count(), Event.objects.count())
    with pytest.raises(RuleBroken):
        accept(actor=kent_lead(), number=saving.id, now=LATER)
    with pytest.raises(RuleBroken):
        reject(actor=kent_lead(), number=saving.id, reason="too late", now=LATER)
    assert (LedgerEntry.objects.count(), Citation.objects.count(), Event.objects.count()) == before


def test_a_corrected_statement_goes_in_as_corrected_and_says_so(source):
    named(source)
    saving = first(source, Kind.SAVING, value=95_500)
    corrected = replace(saving.statement, value=95_000, recurrence="annual")
    ref = accept(actor=kent_lead(), number=saving.id, corrected=corrected, now=NOW)
    posted = entry(kent_lead(), number=int(ref.key))
    assert (posted.figure.amount, posted.recurrence) == (Money.pounds(95_000), Recurrence.ANNUAL)
    assert posted.figure.written == "£95,500", "what was printed stays"
    after = candidate(kent_lead(), number=saving.id)
    assert (after.state, after.statement.value, after.as_read.value) == (CandidateState.CORRECTED, 95_000, 95_500)


def test_corrected_to_what_was_read_is_accepted_as_read(source):
    named(source)
    saving = first(source, Kind.SAVING, value=95_500)
    accept(actor=kent_lead(), number=saving.id, corrected=replace(saving.statement), now=NOW)
    assert candidate(kent_lead(), number=saving.id).state is CandidateState.ACCEPTED


def test_a_rejected_statement_stays_and_can_come_back(source):
    wrong = first(source, Kind.COLLABORATION, subject="Cleaning contract")
    office = programme_office()
    reject(actor=office, number=wrong.id, reason="a heading", now=NOW)
    assert candidate(office, number=wrong.id).state is CandidateState.REJECTED
    assert Event.objects.latest("sequence").detail["reason"] == "a heading"
    with pytest.raises(RuleBroken):
        accept(actor=office, number=wrong.id, now=NOW)
    assert not Collaboration.objects.exists()
    bring_back(actor=office, number=wrong.id, now=LATER)
    assert candidate(office, number=wrong.id).waiting
    assert accept(actor=office, number=wrong.id, now=LATER) == RecordRef("collaboration", "cleaning-contract")


def test_a_name_that_means_nothing_yet_stops_a_statement(source):
    saving = first(source, Kind.SAVING, value=95_500)
    card = review_card(programme_office(), number=saving.id, now=NOW)
    assert "Choose what “Joint Fleet Workshops” means" in card.obstacle
    with pytest.raises(RuleBroken, match="or create it"):
        accept(actor=programme_office(), number=saving.id, now=NOW)
    assert not LedgerEntry.objects.exists()
    assert candidate(programme_office(), number=saving.id).waiting


def test_the_name_may_be_created_in_the_same_act(source):
    saving = first(source, Kind.SAVING, value=95_500)
    accept(actor=programme_office(), number=saving.id, create_subject=True, now=NOW)
    (made,) = collaborations(programme_office())
    assert made.name == "Joint Fleet Workshops"
    assert KENT in {partner.organisation for partner in made.partners}
    assert LedgerEntry.objects.get().collaboration_id == made.key


def test_when_a_later_step_fails_the_name_is_not_created_either(source):
    saving = first(source, Kind.SAVING, value=95_500)
    wrong = replace(saving.statement, date="the spring")
    with pytest.raises(RuleBroken, match="the spring is not a date"):
        accept(actor=programme_office(), number=saving.id, corrected=wrong, create_subject=True, now=NOW)
    assert not Collaboration.objects.exists()
    assert not LedgerEntry.objects.exists()


def test_what_a_name_means_can_be_changed(source):
    named(source)
    saving = first(source, Kind.SAVING, value=95_500)
    corrected = replace(saving.statement, subject="Cleaning contract")
    ref = accept(actor=kent_lead(), number=saving.id, corrected=corrected, now=NOW)
    assert entry(kent_lead(), number=int(ref.key)).collaboration == "cleaning-contract"


def test_what_a_name_may_mean_is_proposed(source):
    named(source)
    meaning = Names(programme_office()).meaning("Fleet Workshop (joint)")
    assert meaning.ref is None
    assert meaning.proposals[0].name == "Joint Fleet Workshops"
    assert Names(programme_office()).meaning("KENT POLICE").ref == RecordRef("organisation", KENT)


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        (outsider, NotThere),
        (essex_lead, NotThere),
        (kent_scrutineer, NotAllowed),
        (lambda: actor("m", Role.MEMBER, KENT), NotThere),
    ],
)
def test_the_wrong_person_decides_nothing_and_leaves_nothing(source, who, refusal):
    named(source)
    saving = first(source, Kind.SAVING, value=95_500)
    before = Event.objects.count()
    for act in (
        lambda: accept(actor=who(), number=saving.id, now=NOW),
        lambda: reject(actor=who(), number=saving.id, reason="no", now=NOW),
        lambda: bring_back(actor=who(), number=saving.id, now=NOW),
    ):
        with pytest.raises(refusal):
            act()
    assert candidate(programme_office(), number=saving.id).waiting
    assert Event.objects.count() == before
    assert not LedgerEntry.objects.exists()


def test_a_reviewer_needs_the_registers_own_permission_too(source):
    """Judging statements does not give the right to write: the register's own action asks again."""
    named(source)
    reviewer = actor("reviewer", Role.LEAD, KENT)
    without = replace(reviewer, grants=frozenset(g for g in reviewer.grants if g[0] != "ledger.post"))
    saving = first(source, Kind.SAVING, value=95_500)
    with pytest.raises(NotAllowed):
        accept(actor=without, number=saving.id, now=NOW)
    assert candidate(programme_office(), number=saving.id).waiting


def test_what_no_register_takes_yet_stays_in_review_marked_so(tmp_path):
    path = tmp_path / "sites.txt"
    path.write_text(
        "REPORT OF: Chief Constable of Kent Police\nDATE: 14 June 2021\n\n1. Estate\n\n"
        "1.1 Kent Police and Kent Fire and Rescue Service share the fire station at Northfield.\n"
    )
    source = received(path).source
    site = read(source, Kind.SITE)[0]
    assert review_card(programme_office(), number=site.id, now=NOW).waits_for == "shared sites"
    with pytest.raises(RuleBroken, match="register of shared sites is not there yet"):
        accept(actor=programme_office(), number=site.id, now=NOW)
    assert candidate(programme_office(), number=site.id).waiting


def to_accept(source):
    found = candidates(programme_office(), source=source, state=CandidateState.WAITING)
    return [one for one in found if not waits(one)]


def test_every_kind_reaches_its_register(source):
    """One by one, in reading order after the names, the whole paper goes in."""
    named(source)
    refs = {}
    for one in to_accept(source):
        refs.setdefault(one.statement.kind, accept(actor=programme_office(), number=one.id, now=NOW).kind)
    assert refs == {
        Kind.ORGANISATION: "board", Kind.PAPER: "paper", Kind.MEASURE: "reading", Kind.AGREEMENT: "agreement",
        Kind.EVENT: "happening", Kind.SAVING: "ledger-entry", Kind.ROLE: "post", Kind.COMMITMENT: "commitment",
        Kind.DECISION: "decision", Kind.RISK: "risk", Kind.STATUS: "status", Kind.STAGE: "stage",
    }  # fmt: skip
    assert progress(programme_office())[source].waiting == sum(map(waits, candidates(programme_office())))
    assert [p.state for p in collaboration(programme_office(), key="joint-fleet-workshops").posts] == ["vacant"]
    assert broken_link(programme_office()) is None


def test_every_accepted_statement_has_a_citation_and_an_event(source):
    named(source)
    for one in to_accept(source):
        accept(actor=programme_office(), number=one.id, now=NOW)
    done = [one for one in candidates(programme_office(), source=source) if not waits(one)]
    cited = citations(programme_office(), {RecordRef.parse(one.record) for one in done})
    told = {event.subject for event in events(programme_office(), limit=500)}
    for one in done:
        assert one.passage in {citation.passage for citation in cited[one.record]}
        assert f"statement:{one.id}" in told
