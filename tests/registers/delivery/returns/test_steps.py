"""Submitting, sending back, accepting, freezing and reminding: by whom, when, and what is left when it is refused."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.factories.cast import collaboration, essex_lead, kent_lead, kent_scrutineer, outsider, programme_office
from tests.factories.returns import DUE, IN_TIME, READY, accepted, kept, led, opened, return_of, save, submitted

from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import accept_step, challenge, freeze, remind, reopen, submit
from concordat.registers.delivery.models import Answer, Reminder, ReturnStep
from concordat.registers.delivery.queries import chase_list, due_for, returns, to_judge
from concordat.registers.delivery.rules.returns import NotReady, ReminderChannel, ReminderKind, ReturnState

pytestmark = pytest.mark.django_db
LATER = datetime(2019, 1, 22, 9, 0, tzinfo=UTC)
OFFICE_STEPS = [
    (challenge, {"note": "Which depot?"}), (accept_step, {}), (reopen, {"note": "One more thing."}),
]  # fmt: skip


@pytest.fixture
def number() -> int:
    return return_of(collaboration())


def state(number, today=date(2019, 1, 20)):
    return next(one for one in returns(programme_office(), today=today) if one.number == number)


def test_the_whole_way(number):
    submitted(number)
    office = programme_office()
    challenge(actor=office, number=number, note="  Which depot? ", now=LATER)
    assert ReturnStep.objects.get(state="challenged").note == "Which depot?"
    save(number, {"progress": "The second depot, at the docks."}, now=LATER)
    submit(actor=kent_lead(), number=number, now=LATER + timedelta(hours=1))
    accept_step(actor=office, number=number, now=LATER + timedelta(hours=2))
    reopen(actor=office, number=number, note="The costs are last quarter's.", now=LATER + timedelta(hours=3))
    submit(actor=kent_lead(), number=number, now=LATER + timedelta(hours=4))
    accept_step(actor=office, number=number, now=LATER + timedelta(hours=5))
    assert freeze(actor=office, numbers=[number], now=LATER + timedelta(hours=6)) == (number,)
    last = Answer.objects.last().pk
    assert [step.state for step in ReturnStep.objects.all()] == [
        "draft", "submitted", "challenged", "submitted", "accepted", "challenged", "submitted", "accepted", "frozen",
    ]  # fmt: skip
    assert set(ReturnStep.objects.filter(at__gt=LATER).values_list("upto", flat=True)) == {last}
    told = [event.verb for event in events(kent_lead(), subjects=[RecordRef("return", str(number))])]
    assert told[:3] == ["froze a return", "accepted a return", "submitted a return"]
    assert {"challenged a return", "reopened a return", "answered a return"} <= set(told)


def test_the_history_that_partners_see_tells_no_note_and_no_draft(number):
    submitted(number)
    challenge(actor=programme_office(), number=number, note="Which depot?", now=LATER)
    seen = events(essex_lead(), subjects=[RecordRef("return", str(number))])
    assert {event.verb for event in seen} == {"asked for a return", "submitted a return", "challenged a return"}
    assert "depot" not in str([event.detail for event in seen])


def test_what_is_missing_is_named_and_nothing_is_submitted(number):
    save(number, READY | {"next": "", "rating.time": "purple", "risk.new1.impact": "4"})
    before = kept(number)
    with pytest.raises(NotReady, match="What comes next: give an answer") as refused:
        submit(actor=kent_lead(), number=number, now=IN_TIME)
    assert set(refused.value.problems) == {"next", "rating.time", "risk.new1.what"}
    assert kept(number) == before


def test_two_answers_are_settled_before_submitting(number):
    old = save(number, READY).bases["next"]
    save(number, {"next": "A review in May."}, base={"next": old})
    save(number, {"next": "No review."}, base={"next": old}, now=IN_TIME + timedelta(hours=1))
    with pytest.raises(NotReady, match="What comes next: two people wrote different answers"):
        submit(actor=kent_lead(), number=number, now=IN_TIME)


def test_the_office_submits_what_it_entered_but_no_draft_of_others(number):
    save(number, READY, actor=programme_office())
    step = submit(actor=programme_office(), number=number, now=IN_TIME)
    assert ReturnStep.objects.get(pk=step).organisation == programme_office().acting_for
    other = return_of(collaboration("Shared training"), starts=date(2018, 7, 1), ends=date(2018, 9, 30))
    save(other, {"progress": "In our own words."})
    save(other, READY, actor=programme_office())
    before = kept(other)
    with pytest.raises(RuleBroken, match="answers that it has not submitted"):
        submit(actor=programme_office(), number=other, now=IN_TIME)
    assert kept(other) == before


@pytest.mark.parametrize("who", [essex_lead, kent_scrutineer])
def test_only_its_organisation_submits(number, who):
    save(number, READY)
    before = kept(number)
    with pytest.raises(NotAllowed):
        submit(actor=who(), number=number, now=IN_TIME)
    with pytest.raises(NotThere):
        submit(actor=outsider(), number=number, now=IN_TIME)
    assert kept(number) == before


@pytest.mark.parametrize(("action", "more"), OFFICE_STEPS)
@pytest.mark.parametrize("who", [kent_lead, essex_lead, outsider])
def test_only_the_office_judges(number, action, more, who):
    submitted(number)
    before, told = kept(number), Event.objects.count()
    with pytest.raises(NotAllowed):
        action(actor=who(), number=number, now=LATER, **more)
    assert (kept(number), Event.objects.count()) == (before, told)


def test_what_the_table_forbids_leaves_nothing(number):
    office = programme_office()
    for action, more in OFFICE_STEPS:
        with pytest.raises(RuleBroken, match="cannot become"):
            action(actor=office, number=number, now=LATER, **more)
    with pytest.raises(RuleBroken, match="not started cannot become submitted"):
        submit(actor=kent_lead(), number=number, now=LATER)
    assert kept(number) == (0, 0, 0)
    submitted(number)
    before = kept(number)
    with pytest.raises(RuleBroken, match="Challenge it, with the reason"):
        reopen(actor=office, number=number, note="Wrong.", now=LATER)
    with pytest.raises(RuleBroken, match="Say what is to be put right"):
        challenge(actor=office, number=number, note=" ", now=LATER)
    assert kept(number) == before
    accept_step(actor=office, number=number, now=LATER)
    with pytest.raises(RuleBroken, match="Reopen it, with the reason"):
        challenge(actor=office, number=number, note="Wrong.", now=LATER)
    freeze(actor=office, numbers=[number], now=LATER)
    for action, more in OFFICE_STEPS:
        with pytest.raises(RuleBroken, match="This return is frozen"):
            action(actor=office, number=number, now=LATER, **more)


def test_a_period_freezes_what_is_accepted():
    first, second = led(collaboration()), led(collaboration("Shared training"))
    done = opened(collaborations=[first, second])
    office = programme_office()
    with pytest.raises(RuleBroken, match="no accepted return"):
        freeze(actor=office, period=done.period, now=LATER)
    accepted(done.returns[0])
    with pytest.raises(RuleBroken, match="cannot become frozen"):
        freeze(actor=office, numbers=done.returns, now=LATER)
    assert state(done.returns[0]).state is ReturnState.ACCEPTED, "all or none"
    with pytest.raises(NotAllowed):
        freeze(actor=kent_lead(), period=done.period, now=LATER)
    with pytest.raises(NotThere):
        freeze(actor=outsider(), period=done.period, now=LATER)
    assert freeze(actor=office, period=done.period, now=LATER) == done.returns[:1]
    assert state(done.returns[1]).state is ReturnState.NOT_STARTED


def test_who_has_reported_when_and_how_late(number):
    assert (state(number).overdue, state(number).days_late, state(number).reported_at) == (True, 2, None)
    save(number, READY)
    submit(actor=kent_lead(), number=number, now=LATER)
    found = state(number, date(2019, 3, 1))
    assert (found.overdue, found.days_late, found.reported_at, found.reported_by) == (False, 4, LATER, "kent-lead")
    challenge(actor=programme_office(), number=number, note="Which depot?", now=LATER + timedelta(days=1))
    assert state(number).reported_at == LATER
    assert state(number).last_step_at == LATER + timedelta(days=1)


def test_the_chase_list_and_home(number, django_assert_num_queries):
    period = state(number).period
    office = programme_office()
    with django_assert_num_queries(3):
        (row,) = chase_list(office, period=period, today=date(2019, 1, 20))
    assert (row.reason, row.reminders) == (ReminderKind.OVERDUE, ())
    assert [one.number for one in due_for(kent_lead(), today=DUE)] == [number]
    assert due_for(essex_lead(), today=DUE) == due_for(office, today=DUE) == due_for(outsider(), today=DUE) == []
    submitted(number)
    assert due_for(kent_lead(), today=DUE) == []
    assert chase_list(office, period=period, today=date(2019, 1, 20))[0].reason is None
    assert chase_list(outsider(), period=period, today=DUE) == []


def test_home_reads_the_returns_that_wait_and_no_others(number, django_assert_num_queries):
    lead, office = kent_lead(), programme_office()
    with django_assert_num_queries(2):
        assert [one.number for one in due_for(lead, today=DUE)] == [number]
    with django_assert_num_queries(0):
        assert to_judge(lead, today=DUE) == []
    submitted(number)
    with django_assert_num_queries(1):
        assert due_for(lead, today=DUE) == []
    with django_assert_num_queries(2):
        assert [one.number for one in to_judge(office, today=DUE)] == [number]
    challenge(actor=office, number=number, note="Which depot?", now=LATER)
    assert [one.state for one in due_for(lead, today=DUE)] == [ReturnState.CHALLENGED]
    with django_assert_num_queries(1):
        assert to_judge(office, today=DUE) == []


def test_a_reminder_is_written_down_once_a_day_in_words(number):
    values = {"actor": programme_office(), "numbers": [number], "channel": ReminderChannel.EMAIL}
    with pytest.raises(RuleBroken, match="None of these returns needs a reminder"):
        remind(**values, now=datetime(2019, 1, 3, 9, tzinfo=UTC))
    assert kept(number) == (0, 0, 0)
    (notice,) = remind(**values, now=LATER)
    assert notice.organisation == "kent-police"
    assert notice.subject == "Joint Fleet Workshops: return for Q3 2018/19 (overdue)"
    assert "was due on 18 January 2019" in notice.text
    with pytest.raises(RuleBroken, match="None of these"):
        remind(**values, now=LATER + timedelta(hours=3))
    remind(**(values | {"channel": ReminderChannel.DIGEST}), now=LATER)
    assert Reminder.objects.count() == 2
    (row,) = chase_list(programme_office(), period=state(number).period, today=date(2019, 1, 23))
    assert [(one.kind, one.channel, one.by) for one in row.reminders] == [
        (ReminderKind.OVERDUE, ReminderChannel.EMAIL, "programme-office"),
        (ReminderKind.OVERDUE, ReminderChannel.DIGEST, "programme-office"),
    ]
    assert events(kent_lead(), subjects=[RecordRef("return", str(number))])[0].verb == "reminded of a return"


@pytest.mark.parametrize("who", [kent_lead, kent_scrutineer, outsider])
def test_only_the_office_reminds(number, who):
    with pytest.raises(NotAllowed):
        remind(actor=who(), numbers=[number], channel=ReminderChannel.EMAIL, now=LATER)
    assert kept(number) == (0, 0, 0)
