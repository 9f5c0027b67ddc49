"""Saving answers: what differs is kept, two editors are told of each other, and nobody's words vanish."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    passage_of,
    programme_office,
    source,
)
from tests.factories.delivery import risk_of
from tests.factories.returns import ENDS, IN_TIME, accepted, kept, return_of, save, submitted

from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import challenge
from concordat.registers.delivery.models import Answer, Reminder, ReturnStep
from concordat.registers.delivery.queries import return_form
from concordat.registers.delivery.rules.returns import Channel, ReturnState

pytestmark = pytest.mark.django_db

LATER = IN_TIME + timedelta(hours=1)


@pytest.fixture
def number() -> int:
    return return_of(collaboration())


def form(number, actor=None):
    return {f.question.key: f for f in return_form(actor or kent_lead(), number=number, today=ENDS).questions}


def test_the_first_answer_makes_a_draft(number):
    done = save(number, {"rating.time": "Amber", "progress": "  The depot\r\nopened. ", "help": " "})
    assert (done.state, set(done.written), done.conflicts) == (ReturnState.DRAFT, {"rating.time", "progress"}, ())
    row = Answer.objects.get(question="progress")
    assert (row.text, row.organisation, row.by, row.channel) == ("The depot\nopened.", KENT, "kent-lead", "web")
    assert done.bases == {"rating.time": form(number)["rating.time"].base, "progress": row.pk, "help": None}
    assert [(s.state, s.organisation) for s in ReturnStep.objects.all()] == [("draft", KENT)]
    (event,) = events(kent_lead(), subjects=[RecordRef("return", str(number))])[:1]
    assert (event.verb, event.detail) == ("answered a return", {"channel": "web", "last": Answer.objects.last().pk})


def test_only_what_differs_is_written(number):
    save(number, {"rating.time": "Amber"})
    before = Event.objects.count()
    again = save(number, {"rating.time": "Amber", "progress": ""})
    assert (again.written, kept(number), Event.objects.count()) == ((), (1, 1, 0), before)


def test_nothing_to_say_starts_nothing(number):
    assert save(number, {"progress": ""}).state is ReturnState.NOT_STARTED
    assert kept(number) == (0, 0, 0)


def test_what_cannot_be_read_is_kept_with_its_message(number):
    done = save(number, {"rating.time": "purple", "money.savings.achieved.kent-police": "lots"})
    assert done.problems["rating.time"].startswith("Time: “purple” is none of the answers.")
    assert len(done.written) == 2
    assert form(number)["money.savings.achieved.kent-police"].answer.text == "lots"


def test_what_is_not_asked_or_too_long_is_refused_and_the_rest_goes_on(number):
    done = save(number, {"colour": "Amber", "next": "x" * 20_001, "progress": "The depot opened."})
    assert done.refused["colour"].startswith("This return does not ask for “colour”.")
    assert done.refused["next"].startswith("What comes next: Keep the answer to 20,000")
    assert done.written == ("progress",)


def test_two_editors_are_told_and_neither_loses_words(number):
    first = save(number, {"progress": "The depot opened."})
    old = first.bases["progress"]
    save(number, {"progress": "The depot opened in May."}, base={"progress": old})
    done = save(number, {"progress": "Two depots opened."}, base={"progress": old}, now=LATER)
    (conflict,) = done.conflicts
    assert (conflict.yours, conflict.theirs) == ("Two depots opened.", "The depot opened in May.")
    assert (conflict.label, conflict.organisation, conflict.at) == ("What was done in this period", KENT, IN_TIME)
    assert "progress" not in done.bases
    asked = form(number)["progress"]
    assert (asked.answer.text, [other.text for other in asked.waiting]) == (
        "The depot opened in May.", ["Two depots opened."],
    )  # fmt: skip
    assert "two people wrote different answers" in asked.problem
    assert asked.base == conflict.standing
    settled = save(
        number, {"progress": "Two depots opened in May."}, base={"progress": conflict.standing}, settles=["progress"]
    )
    assert settled.conflicts == ()
    assert form(number)["progress"].waiting == ()
    assert Answer.objects.filter(question="progress").count() == 4


def test_a_page_whose_own_save_was_on_its_way_has_no_other_editor(number):
    save(number, {"progress": "The depot op"})
    done = save(number, {"progress": "The depot opened."}, base={"progress": None})
    assert (done.conflicts, form(number)["progress"].answer.text) == ((), "The depot opened.")


def test_what_waits_may_be_settled_by_keeping_what_stands(number):
    old = save(number, {"next": "A review."}).bases["next"]
    standing = save(number, {"next": "A review in May."}).bases["next"]
    save(number, {"next": "No review."}, base={"next": old}, now=LATER)
    assert save(number, {"next": "A review in May."}).written == (), "saved again by itself, it decides nothing"
    assert form(number)["next"].waiting
    save(number, {"next": "A review in May."}, base={"next": standing}, settles=["next"])
    assert not form(number)["next"].waiting


def test_the_office_writes_on_behalf_and_it_is_told(number):
    done = save(number, {"progress": "By telephone."}, actor=programme_office())
    assert done.written == ("progress",)
    row = Answer.objects.get()
    assert (row.channel, row.by, row.organisation) == (
        Channel.OFFICE,
        "programme-office",
        programme_office().acting_for,
    )
    assert form(number)["progress"].answer.text == "By telephone."
    save(number, {"next": "From the mail."}, actor=programme_office(), channel=Channel.EMAIL)
    assert Answer.objects.get(question="next").channel == Channel.EMAIL


def test_the_office_cannot_guess_a_draft(number):
    save(number, {"rating.time": "Red"})
    for colour in ("Red", "Green", "Green"):
        done = save(number, {"rating.time": colour}, actor=programme_office(), base={"rating.time": 1})
        (conflict,) = done.conflicts
        assert (conflict.theirs, conflict.standing, conflict.organisation, conflict.by) == (None, None, "", "")
    asked = form(number)["rating.time"]
    assert (asked.answer.text, [other.text for other in asked.waiting]) == ("Red", ["Green"])
    assert Answer.objects.count() == 3, "sent twice, it is kept once"


def test_where_an_answer_was_read_is_kept(number):
    passage = passage_of(source(ENDS)).passage
    save(number, {"progress": "The workshops open."}, channel=Channel.WORD, passages={"progress": passage})
    assert form(number)["progress"].answer.passage == passage


@pytest.mark.parametrize("who", [essex_lead, kent_scrutineer])
def test_who_may_not_leaves_nothing(number, who):
    before = Event.objects.count()
    with pytest.raises(NotAllowed):
        save(number, {"progress": "Not ours."}, actor=who())
    assert (kept(number), Event.objects.count()) == ((0, 0, 0), before)


def test_an_outsider_is_told_of_nothing(number):
    with pytest.raises(NotThere):
        save(number, {"progress": "Not ours."}, actor=outsider())
    assert kept(number) == (0, 0, 0)


def test_what_was_submitted_is_written_only_when_it_was_sent_back(number):
    submitted(number)
    before = kept(number)
    with pytest.raises(RuleBroken, match=r"This return is submitted\. Ask the programme office"):
        save(number, {"progress": "More."})
    assert kept(number) == before
    challenge(actor=programme_office(), number=number, note="Which depot?", now=IN_TIME)
    assert save(number, {"progress": "More."}).state is ReturnState.CHALLENGED


def test_an_accepted_return_is_not_written(number):
    accepted(number)
    with pytest.raises(RuleBroken, match="This return is accepted"):
        save(number, {"progress": "More."})


def test_what_the_register_holds_is_asked(number):
    key = (Answer.objects.none() and None) or return_form(kent_lead(), number=number, today=ENDS).summary.collaboration
    risk = risk_of(key)
    save(number, {f"risk.{risk}.likelihood": "4", "money.costs.actual.essex-police": "TBC"})
    asked = form(number)
    assert asked[f"risk.{risk}.likelihood"].question.line_words == "Contracts end on different days"
    assert asked["money.costs.actual.essex-police"].question.column == "Essex Police"
    assert form(number, essex_lead())["money.costs.actual.essex-police"].answer is None


def test_the_tables_refuse_any_change(number):
    save(number, {"progress": "The depot opened."})
    row = Answer.objects.get()
    step = ReturnStep.objects.get()
    for kept_row in (row, step):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            kept_row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        ReturnStep.objects.create(of_id=number, state=ReturnState.CHALLENGED, at=IN_TIME, by="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(
            of_id=number, question="next", beside=True, settles=True, by="x", at=IN_TIME, channel=Channel.WEB
        )
    assert Reminder.append_only
    assert Answer.objects.filter(organisation=ESSEX).count() == 0
