"""A function leaves a joint unit: each saving that was counted for it is kept, reversed or moved, in the ledger."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.benefits import post, pounds
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)

from concordat.foundation.history.models import Event
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions import function_leaves
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entries, entry, position, savings_for
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import Departure, DepartureAnswer
from concordat.registers.collaborations.rules import Answered, Decision, SavingAnswer
from concordat.registers.collaborations.rules.departures import check_answered, may_count_for

pytestmark = pytest.mark.django_db
ON, TOLD = date(2019, 3, 31), date(2019, 4, 2)
KEPT = Decision(SavingAnswer.KEPT, "Made before it left")
BACK = Decision(SavingAnswer.REVERSED, "Each force has its own team again")


@pytest.fixture
def unit():
    """A joint unit that carries Estates and Fleet, with three savings: of estates, of neither, of the fleet."""
    key = collaboration("Joint support services")
    for function in ("Estates", "Fleet"):
        actions.add_function(actor=kent_lead(), collaboration=key, function=function, evidence=typed(), now=NOW)
    planned = {"standing": Standing.PLANNED, "recurrence": Recurrence.ANNUAL}
    return (
        key,
        post(pounds(400), collaboration=key, what="Estates staff not replaced", **planned),
        post(pounds(300), collaboration=key, what="Fewer managers"),
        post(pounds(200), collaboration=key, what="Vehicles sold"),
    )


def leave(key, decisions, who=kent_lead, **more):
    values = {"function": "Estates", "on": ON, "reason": "The forces part", "evidence": typed(on=TOLD), "now": NOW}
    return function_leaves(actor=who(), collaboration=key, decisions=decisions, **(values | more))


def test_savings_that_name_the_function_or_none_are_asked_about(unit):
    key, estates, managers, _ = unit
    assert [one.id for one in savings_for(kent_lead(), collaboration=key, function="Estates")] == [estates, managers]
    assert savings_for(outsider(), collaboration=key, function="Estates") == []
    assert may_count_for("Fleet", "Vehicles sold")
    assert not may_count_for("Estates", "Vehicles sold")
    assert may_count_for("Estates", "Fewer managers")


def test_a_reversed_saving_is_taken_back_and_a_kept_one_is_named(unit):
    key, estates, managers, vehicles = unit
    leave(key, {estates: BACK, managers: KEPT}, variation="Third variation, clause 4",
          variation_ref=RecordRef("agreement", "kent-and-essex"))  # fmt: skip
    taken = entry(kent_lead(), number=entry(kent_lead(), number=estates).superseded_by)
    assert (taken.reversal, taken.reason) == (True, "Each force has its own team again")
    assert {one.id for one in entries(kent_lead(), collaboration=key)} == {managers, vehicles}
    (told,) = queries.departures(kent_lead(), collaboration=key)
    assert (told.function, told.on.text, told.variation) == ("Estates", "2019-03-31", "Third variation, clause 4")
    assert told.variation_ref == RecordRef("agreement", "kent-and-essex")
    assert {(one.entry.key, one.answer, one.reason) for one in told.answers} == {
        (str(estates), SavingAnswer.REVERSED, BACK.reason), (str(managers), SavingAnswer.KEPT, KEPT.reason),
    }  # fmt: skip


def test_a_moved_saving_is_taken_back_here_and_stands_there(unit):
    key, estates, managers, _ = unit
    other = collaboration("Estates of Kent", (KENT,))
    before = position(kent_lead(), as_at=None, collaboration=key)
    moved = Decision(SavingAnswer.MOVED, "Its team goes on there", to_collaboration=other)
    leave(key, {estates: moved, managers: KEPT})
    (there,) = entries(kent_lead(), collaboration=other)
    assert (there.figure.amount, there.standing, there.recurrence, there.organisations) == (
        Money.pounds(400), Standing.PLANNED, Recurrence.ANNUAL, (KENT,),
    )  # fmt: skip
    assert not entry(kent_lead(), number=estates).stands
    assert position(kent_lead(), as_at=None, collaboration=key) != before
    answer = next(one for one in queries.departures(kent_lead(), collaboration=key)[0].answers if one.posted)
    assert (answer.posted, answer.reversal) == (
        there.ref, RecordRef("ledger-entry", str(entry(kent_lead(), number=estates).superseded_by)),
    )  # fmt: skip


def test_a_saving_may_move_to_an_organisation_alone(unit):
    key, estates, managers, _ = unit
    moved = Decision(SavingAnswer.MOVED, "It is Essex's own now", to_organisations=(ESSEX,))
    leave(key, {estates: moved, managers: KEPT}, who=programme_office)
    there = [one for one in entries(programme_office(), organisation=ESSEX) if one.collaboration is None]
    assert [(one.what, one.organisations) for one in there] == [("Estates staff not replaced", (ESSEX,))]


def test_no_saving_stays_without_an_answer(unit):
    key, estates, managers, vehicles = unit
    with pytest.raises(RuleBroken, match=r"Fewer managers \(£300, achieved\)") as told:
        leave(key, {estates: BACK})
    assert told.value.field == "answers"
    for wrong in (
        {estates: BACK, managers: KEPT, vehicles: KEPT},
        {estates: Decision(SavingAnswer.MOVED, "Somewhere"), managers: KEPT},
        {estates: Decision(SavingAnswer.MOVED, "Here", to_collaboration=key), managers: KEPT},
    ):
        with pytest.raises(RuleBroken):
            leave(key, wrong)
    assert not Departure.objects.exists()
    assert entry(kent_lead(), number=estates).stands


def test_the_function_is_carried_until_it_left_and_may_come_back(unit):
    key, estates, managers, _ = unit
    leave(key, {estates: BACK, managers: KEPT})
    assert queries.functions(kent_lead(), collaboration=key) == ["Fleet"]
    assert queries.collaborations(kent_lead(), as_at=date(2018, 1, 1))[0].functions == ("Estates", "Fleet")
    with pytest.raises(RuleBroken, match="does not carry Estates"):
        leave(key, {managers: KEPT})
    actions.add_function(
        actor=kent_lead(), collaboration=key, function="Estates", evidence=typed(on=date(2020, 1, 1)), now=NOW
    )
    assert sorted(queries.collaborations(kent_lead())[0].functions) == ["Estates", "Fleet"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"on": date(2019, 5, 1)}, "on"), ({"reason": ""}, "reason"), ({"function": "ICT"}, "function"),
    ],
)  # fmt: skip
def test_what_has_not_happened_or_is_not_said_is_refused(unit, given, field):
    key, function = unit[0], given.get("function", "Estates")
    named = {one.id: KEPT for one in savings_for(kent_lead(), collaboration=key, function=function)}
    with pytest.raises(RuleBroken) as told:
        leave(key, named, **given)
    assert told.value.field == field
    assert LedgerEntry.objects.count() == 3


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(unit, who, refusal):
    key, estates, managers, _ = unit
    before = (Event.objects.count(), LedgerEntry.objects.count())
    with pytest.raises(refusal):
        leave(key, {estates: BACK, managers: KEPT}, who=who)
    assert (Event.objects.count(), LedgerEntry.objects.count(), Departure.objects.count()) == (*before, 0)


def test_a_saving_that_the_person_may_not_see_stops_it(unit):
    key, estates, managers, _ = unit
    personal = replace(typed(by=ESSEX), marking=Marking.SENSITIVE_PERSONAL)
    post(pounds(100), collaboration=key, what="Fewer premises", evidence=personal)
    with pytest.raises(RuleBroken, match="savings that you may not see"):
        leave(key, {estates: BACK, managers: KEPT})
    assert not Departure.objects.exists()


def test_partners_see_it_and_others_do_not(unit):
    key, estates, managers, _ = unit
    leave(key, {estates: BACK, managers: KEPT})
    assert len(queries.departures(essex_lead(), collaboration=key)[0].answers) == 2
    assert queries.departures(outsider(), collaboration=key) == []
    event = Event.objects.latest("sequence")
    assert (event.verb, event.collaboration) == ("recorded that a function left", key)


def test_what_the_ledger_does_not_say_is_no_answer():
    ref = RecordRef("ledger-entry", "1")
    for answer in (
        Answered(ref, "Rent", SavingAnswer.REVERSED, "Because"),
        Answered(ref, "Rent", SavingAnswer.KEPT, "Because", reversal=ref),
        Answered(ref, "Rent", SavingAnswer.MOVED, "Because", reversal=ref),
        Answered(ref, "Rent", SavingAnswer.KEPT, " "),
    ):
        with pytest.raises(RuleBroken, match="Rent"):
            check_answered(answer)


def test_the_database_holds_the_same(unit):
    key, estates, managers, _ = unit
    departure = leave(key, {estates: BACK, managers: KEPT})
    row = {"reported_by": KENT, "recorded_at": NOW, "departure_id": departure, "what": "Rent", "reason": "Because"}
    for wrong in (
        {"entry": f"ledger-entry:{estates}", "answer": SavingAnswer.KEPT},
        {"entry": "ledger-entry:9", "answer": SavingAnswer.REVERSED},
        {"entry": "ledger-entry:9", "answer": SavingAnswer.KEPT, "posted": "ledger-entry:10"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            DepartureAnswer.objects.create(**row, **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Departure.objects.create(collaboration_id=key, function="Fleet", reason="", reported_by=KENT, recorded_at=NOW)
