"""The chain of the history: what holds it together, and what breaks it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import connection, transaction
from tests.factories.cast import ESSEX, KENT, NOW, actor, collaboration, kent_lead, outsider, programme_office, typed

from concordat.foundation.access.actions import create_user, erase_name
from concordat.foundation.access.models import Person
from concordat.foundation.access.queries import names_of
from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import broken_link, events
from concordat.foundation.history.recording import Entry, record, record_many
from concordat.foundation.history.seal import seal_of
from concordat.kernel.errors import NotAllowed
from concordat.kernel.permissions.roles import Role
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.actions import report_state
from concordat.registers.collaborations.rules import State

CONTENT = {"actor": "a", "verb": "did", "subject": "board:one", "organisation": "", "collaboration": "", "detail": {}}


def past_the_triggers(statement: str, *values: object) -> None:
    """What only somebody with the database in hand can do: take the trigger off, and write."""
    with connection.cursor() as cursor:
        on = " ON history_event" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER history_event_no_update{on}")
        cursor.execute(f"DROP TRIGGER history_event_no_delete{on}")
        cursor.execute(statement, values)


def test_a_seal_follows_from_everything_that_is_said():
    seal = seal_of("0" * 64, 1, NOW, CONTENT)
    others = [
        seal_of("1" * 64, 1, NOW, CONTENT),
        seal_of("0" * 64, 2, NOW, CONTENT),
        seal_of("0" * 64, 1, NOW + timedelta(microseconds=1), CONTENT),
        *(seal_of("0" * 64, 1, NOW, CONTENT | {name: "other"}) for name in CONTENT),
    ]
    assert len({seal, *others}) == 1 + len(others)


def test_a_seal_does_not_depend_on_the_clock_of_the_reader():
    summer = datetime(2020, 7, 1, 12, tzinfo=UTC)
    assert seal_of("", 1, summer, CONTENT) == seal_of("", 1, summer.astimezone(timezone(timedelta(hours=1))), CONTENT)


@pytest.mark.django_db
def test_the_chain_holds_over_everything_that_actions_write():
    key = collaboration()
    report_state(actor=kent_lead(), collaboration=key, state=State.LIVE, evidence=typed(), now=NOW)
    numbers = list(Event.objects.values_list("sequence", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 2
    assert broken_link(programme_office()) is None


@pytest.mark.django_db
def test_an_altered_event_is_found():
    for state in (State.SCOPING, State.IMPLEMENTING, State.LIVE):
        key = collaboration(f"Workshops {state}")
        report_state(actor=kent_lead(), collaboration=key, state=state, evidence=typed(), now=NOW, as_found=True)
    second = Event.objects.order_by("sequence")[1].sequence
    past_the_triggers("UPDATE history_event SET verb = %s WHERE sequence = %s", "did nothing", second)
    assert broken_link(programme_office()) == second


@pytest.mark.django_db
def test_an_event_taken_out_is_found():
    for name in ("One", "Two", "Three"):
        collaboration(f"Workshops {name}")
    past_the_triggers("DELETE FROM history_event WHERE sequence = %s", 2)
    assert broken_link(programme_office()) == 3


@pytest.mark.django_db
def test_an_erased_name_leaves_the_chain_whole():
    collaboration()
    office = programme_office()
    reference = create_user(
        actor=office, username="lead-one", password="a-long-enough-word", organisation=KENT, role=Role.LEAD, now=NOW
    )
    report_state(
        actor=actor(reference, Role.LEAD, KENT), collaboration="joint-fleet-workshops", state=State.LIVE,
        evidence=typed(), now=NOW,
    )  # fmt: skip
    assert names_of(office, [reference]) == {reference: "lead-one"}
    erase_name(actor=office, reference=reference, now=NOW)
    assert Person.objects.get(pk=reference).name == ""
    assert names_of(office, [reference]) == {reference: "name erased"}
    assert reference in {event.actor for event in events(office)}
    assert broken_link(office) is None


@pytest.mark.django_db(transaction=True)
def test_nothing_is_recorded_outside_a_transaction():
    with pytest.raises(RuntimeError, match="in the transaction"):
        record(actor=programme_office(), verb="did", subject=RecordRef("board", "one"), at=NOW)
    assert not Event.objects.exists()


@pytest.mark.django_db
def test_only_who_sees_every_event_may_judge_the_chain():
    collaboration()
    with pytest.raises(NotAllowed):
        broken_link(kent_lead())


@pytest.mark.django_db
def test_events_are_seen_by_the_partners_and_by_nobody_else():
    key = collaboration()
    report_state(actor=kent_lead(), collaboration=key, state=State.LIVE, evidence=typed(), now=NOW)
    essex_lead = actor("essex-lead", Role.LEAD, ESSEX)
    assert [event.verb for event in events(essex_lead)] == ["reported a state", "recorded a collaboration"]
    assert events(outsider()) == []
    assert events(actor("member", Role.MEMBER, KENT)) == []


@pytest.mark.django_db
def test_events_come_newest_first_in_pages_and_by_record():
    collaboration("One")
    two = collaboration("Two")
    office = programme_office()
    newest, *older = events(office)
    assert newest.subject == f"collaboration:{two}"
    assert events(office, before=newest.sequence) == older
    assert events(office, limit=1) == [newest]
    assert events(office, subjects=[RecordRef("collaboration", two)]) == [newest]
    assert events(office, subjects=[]) == []


@pytest.mark.django_db
def test_many_events_at_once_are_chained_as_one_after_another():
    before = record(actor=programme_office(), verb="did", subject="board:one", at=NOW)
    entries = [Entry("did", RecordRef("board", str(number)), KENT, detail={"n": number}) for number in range(3)]
    with transaction.atomic():
        assert record_many(actor=programme_office(), entries=entries, at=NOW) == before + 3
        assert record_many(actor=programme_office(), entries=[], at=NOW) == 0
    assert broken_link(programme_office()) is None
    last = Event.objects.get(pk=before + 3)
    assert (last.subject, last.organisation, last.detail) == ("board:2", KENT, {"n": 2})
