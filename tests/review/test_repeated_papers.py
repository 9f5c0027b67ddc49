"""Each new paper repeats the last: nothing is doubled, what changed is seen, what contradicts is named."""

from datetime import date, timedelta

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, kent_lead, programme_office
from tests.factories.papers import accept_all, paper, received

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Source
from concordat.foundation.provenance.queries import citations
from concordat.intake.models import Candidate
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.registers.agreements.models import Agreement
from concordat.registers.agreements.queries import agreements
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entries, entry, position, totals
from concordat.registers.collaborations.models import Collaboration, Post
from concordat.registers.delivery.queries import statuses
from concordat.registers.governance.models import Commitment, Decision, Happening
from concordat.registers.governance.queries import commitments
from concordat.registers.governance.rules import CommitmentState
from concordat.review.queries import review_page

pytestmark = pytest.mark.django_db
SPRING, AUTUMN = date(2021, 6, 14), date(2021, 9, 13)
COUNTED = (Collaboration, Agreement, LedgerEntry, Post, Decision, Happening, Commitment)


@pytest.fixture
def spring(tmp_path):
    source = received(paper(tmp_path)).source
    assert accept_all(source) == []
    return source


def autumn(tmp_path, **changed):
    """The next quarter's paper, which repeats the first but for what is given."""
    path = paper(tmp_path, "autumn.txt", **({"date": "13 September 2021"} | changed))
    return received(path, now=NOW + timedelta(days=1)).source


def held():
    return {model.__name__: model.objects.count() for model in COUNTED}


def cards_of(source, kind):
    page = review_page(programme_office(), source_key=source, now=NOW)
    return [card for card in page.cards if card.candidate.statement.kind is kind]


def said(source, kind):
    return {(c.candidate.statement.value, c.known) for c in cards_of(source, kind)}


def test_the_same_paper_loaded_twice_adds_nothing(spring, tmp_path):
    before = (Source.objects.count(), Candidate.objects.count(), Event.objects.count())
    again = received(paper(tmp_path, "under-another-name.txt"))
    assert (again.already, again.source, again.statements) == (True, spring, 0)
    assert (Source.objects.count(), Candidate.objects.count(), Event.objects.count()) == before


def test_the_next_paper_that_repeats_it_doubles_nothing(spring, tmp_path):
    before, money = held(), totals(kent_lead(), as_at=AUTUMN)
    source = autumn(tmp_path)
    assert accept_all(source, now=NOW + timedelta(days=2)) == []
    assert held() == before
    after = totals(kent_lead(), as_at=AUTUMN)
    assert (after.annual, after.as_reported) == (money.annual, money.as_reported)
    assert money.annual == Money.pounds(105_000), "the printed total is not added to its rows"


def test_the_next_paper_adds_its_own_citation_to_what_is_held(spring, tmp_path):
    source = autumn(tmp_path)
    accept_all(source, now=NOW + timedelta(days=2))
    refs = [RecordRef("agreement", agreements(kent_lead())[0].key)]
    refs += [entry.ref for entry in entries(kent_lead())]
    refs += [RecordRef("post", str(post.pk)) for post in Post.objects.all()]
    assert len(refs) == 7
    for ref, found in citations(kent_lead(), refs).items():
        assert [c.source_key for c in found] == [spring, source], ref
    assert Event.objects.filter(verb="confirmed by a further source").count() >= len(refs)


def test_before_it_is_accepted_the_page_says_already_held(spring, tmp_path):
    source = autumn(tmp_path)
    for kind in (Kind.SAVING, Kind.AGREEMENT, Kind.ROLE, Kind.COLLABORATION, Kind.DECISION, Kind.RISK):
        assert {card.known for card in cards_of(source, kind)} == {Known.HELD}, kind
    saving = cards_of(source, Kind.SAVING)[0]
    assert "£95,500" in saving.before
    assert saving.held.kind == "ledger-entry"


def test_a_changed_amount_is_shown_beside_the_old_one_and_supersedes_it(spring, tmp_path):
    source = autumn(tmp_path, saved="£120,000")
    (changed,) = [c for c in cards_of(source, Kind.SAVING) if c.known is Known.CHANGED]
    assert changed.candidate.statement.value == 120_000
    assert "£95,500" in changed.before
    accept_all(source, now=NOW + timedelta(days=2))
    (new,) = entries(kent_lead(), collaboration="joint-fleet-workshops", as_at=AUTUMN)
    assert (new.figure.amount, new.supersedes) == (Money.pounds(120_000), int(changed.held.key))
    assert new.reason == "a later source gives another amount"
    old = entry(kent_lead(), number=new.supersedes)
    assert (old.figure.amount, old.superseded_by) == (Money.pounds(95_500), new.id)


def test_as_at_a_day_before_the_second_paper_the_first_amount_stands(spring, tmp_path):
    accept_all(autumn(tmp_path, saved="£120,000"), now=NOW + timedelta(days=2))
    (then,) = entries(kent_lead(), collaboration="joint-fleet-workshops", as_at=SPRING)
    assert (then.figure.amount, then.stands) == (Money.pounds(95_500), True)


def test_the_position_follows_the_last_cumulative_figure(spring, tmp_path):
    accept_all(autumn(tmp_path, kent="£40,000", total="£60,500"), now=NOW + timedelta(days=2))
    found = position(kent_lead(), as_at=AUTUMN, collaboration="cleaning-contract").lines
    assert {line.key.organisation: line.achieved for line in found} == {
        KENT: Money.pounds(40_000), ESSEX: Money.pounds(20_500),
    }  # fmt: skip


def test_another_amount_of_the_same_day_is_a_contradiction(spring, tmp_path):
    source = autumn(tmp_path, date="14 June 2021", kent="£33,000")
    assert (33_000, Known.CONTRADICTORY) in said(source, Kind.SAVING)
    assert (60_000, Known.HELD) in said(source, Kind.SAVING)


def test_a_contradiction_is_kept_beside_what_it_contradicts(spring, tmp_path):
    source = autumn(tmp_path, date="14 June 2021", kent="£33,000")
    accept_all(source, now=NOW + timedelta(days=2))
    amounts = {e.figure.amount for e in entries(kent_lead(), collaboration="cleaning-contract") if e.stands}
    assert {Money.pounds(31_000), Money.pounds(33_000)} <= amounts


def test_a_changed_rating_is_a_new_row_and_the_old_one_stays(spring, tmp_path):
    source = autumn(tmp_path, time="Amber")
    time = next(c for c in cards_of(source, Kind.STATUS) if c.candidate.statement.dimension == "time")
    assert (time.known, time.before) == (Known.CHANGED, "Time: Green")
    accept_all(source, now=NOW + timedelta(days=2))
    for day, colour in ((SPRING, Colour.GREEN), (AUTUMN, Colour.AMBER)):
        found = statuses(kent_lead(), as_at=day, collaborations=["joint-fleet-workshops"])
        assert {s.dimension: s.colour for s in found}[Dimension.TIME] is colour


def test_a_promise_that_moved_has_slipped_and_is_one_promise(spring, tmp_path):
    source = autumn(tmp_path, opening="December 2021")
    (card,) = cards_of(source, Kind.COMMITMENT)
    assert card.known is Known.CHANGED
    assert "due September 2021" in card.before
    accept_all(source, now=NOW + timedelta(days=2))
    (promise,) = commitments(kent_lead(), as_at=AUTUMN)
    assert (promise.state, promise.promised_for.text, promise.due.text) == (
        CommitmentState.SLIPPED, "2021-09", "2021-12",
    )  # fmt: skip


def test_papers_may_come_in_any_order(tmp_path):
    """The autumn paper first, then the spring one that it repeats: what is the same is held once."""
    assert accept_all(autumn(tmp_path)) == []
    before = held()
    late = received(paper(tmp_path), now=NOW + timedelta(days=3)).source
    assert accept_all(late, now=NOW + timedelta(days=3)) == []
    assert held() == before
