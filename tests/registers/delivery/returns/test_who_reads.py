"""A draft is its organisation's own until it is submitted: from every side, in forms, snapshots and history."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from tests.factories.cast import (
    ESSEX,
    KENT,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
)
from tests.factories.returns import ENDS, IN_TIME, READY, return_of, save, submitted

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.delivery.actions import challenge
from concordat.registers.delivery.queries import history_of, return_form, return_forms, snapshot, snapshots
from concordat.registers.delivery.rules.readers import is_own, readable
from concordat.registers.delivery.rules.returns import ReturnState

OTHERS = [essex_lead, programme_office]
DRAFTED = {"progress": "Nearly nothing was done.", "money.savings.achieved.kent-police": "£12,500"}


@dataclass(frozen=True)
class Kept:
    number: int
    question: str
    organisation: str = KENT
    beside: bool = False


def numbers(rows, steps, **more):
    return [row.number for row in readable(rows, steps, **({"own": False, "acting_for": ESSEX} | more))]


def test_the_rule():
    rows = [Kept(1, "a"), Kept(2, "a"), Kept(3, "b"), Kept(4, "b", beside=True), Kept(5, "a"), Kept(6, "c", ESSEX)]
    draft, told = [(ReturnState.DRAFT, 0)], [(ReturnState.DRAFT, 0), (ReturnState.SUBMITTED, 4)]
    assert numbers(rows, draft, own=True) == [1, 2, 3, 4, 5, 6]
    assert numbers(rows, draft) == [6], "what its own organisation entered"
    assert numbers(rows, draft, acting_for=None) == []
    assert numbers(rows, told) == [2, 3, 6], "what stood when it was submitted: no earlier wording, none beside"
    assert numbers(rows, [*told, (ReturnState.CHALLENGED, 4)]) == [2, 3, 6], "what is written since is a draft again"
    assert numbers(rows, [*told, (ReturnState.SUBMITTED, 6)]) == [2, 3, 5, 6]


def test_whose_a_draft_is():
    edit = Permission.RETURN_EDIT
    assert is_own(Actor("a", acting_for=KENT), KENT)
    assert is_own(Actor("a", grants=frozenset({(edit, KENT)})), KENT)
    assert not is_own(Actor("a", grants=frozenset({(edit, EVERYWHERE)}), acting_for=EVERYWHERE), KENT)
    above = Actor("a", grants=frozenset({(Permission.REGISTER_VIEW, KENT)}), acting_for="kent-pcc")
    assert not is_own(above, KENT), "a policing body sees its force's records, drafts apart"


@pytest.fixture
def number(db) -> int:
    return return_of(collaboration())


def texts(actor, number):
    """Every text of answers that an actor can come by."""
    form = return_form(actor, number=number, today=ENDS)
    found = {f.answer.text for f in form.questions if f.answer}
    found |= {other.text for f in form.questions for other in f.waiting}
    found |= {one.answer.text for one in history_of(actor, number=number) if one.answer}
    found |= {told.answer.text for one in snapshots(actor, numbers=[number]) for told in one.answers}
    return found


@pytest.mark.parametrize("who", OTHERS)
def test_a_draft_is_read_by_its_organisation_alone(number, who):
    save(number, DRAFTED)
    assert texts(who(), number) == set()
    assert texts(kent_lead(), number) == texts(kent_scrutineer(), number) == set(DRAFTED.values())
    with pytest.raises(NotThere, match="has not been submitted"):
        snapshot(who(), number=number)


@pytest.mark.parametrize("who", OTHERS)
def test_what_was_submitted_is_read_and_what_is_written_since_is_not(number, who):
    save(number, {"progress": "First thoughts."})
    submitted(number, DRAFTED | {"progress": "Nearly all was done."})
    told = set(READY.values()) - {READY["progress"]} | {"Nearly all was done.", "£12,500"}
    assert texts(who(), number) == told
    challenge(actor=programme_office(), number=number, note="Which depot?", now=IN_TIME + timedelta(hours=1))
    save(number, {"progress": "In truth half."}, now=IN_TIME + timedelta(hours=2))
    assert texts(who(), number) == told
    assert "In truth half." in texts(kent_lead(), number)


def test_conflicts_and_what_waits_are_its_own(number):
    old = save(number, {"next": "A review."}).bases["next"]
    save(number, {"next": "A review in May."}, base={"next": old})
    save(number, {"next": "No review."}, base={"next": old})
    for who in OTHERS:
        assert texts(who(), number) == set()
        assert return_form(who(), number=number, today=ENDS).problems.get("next") is not None
        assert "two people" not in return_form(who(), number=number, today=ENDS).problems["next"]


def test_an_office_sees_what_it_entered(number):
    save(number, {"progress": "By telephone."}, actor=programme_office())
    save(number, {"next": "Our own plan."})
    assert texts(programme_office(), number) == {"By telephone."}
    assert texts(kent_lead(), number) == {"By telephone.", "Our own plan."}
    assert texts(essex_lead(), number) == set()


def test_notes_are_for_its_organisation_and_the_office(number):
    submitted(number)
    challenge(actor=programme_office(), number=number, note="Which depot?", now=IN_TIME + timedelta(hours=1))
    for who, note in ((kent_lead, "Which depot?"), (programme_office, "Which depot?"), (essex_lead, "")):
        assert return_form(who(), number=number, today=ENDS).note == note
        assert {one.note for one in history_of(who(), number=number)} == {"", note}


def test_an_outsider_is_told_of_nothing(number):
    submitted(number)
    for asked in (
        lambda: return_form(outsider(), number=number, today=ENDS),
        lambda: snapshot(outsider(), number=number),
        lambda: history_of(outsider(), number=number),
    ):
        with pytest.raises(NotThere):
            asked()
    assert return_forms(outsider(), today=ENDS) == snapshots(outsider()) == []


def test_the_history_tells_who_answered_what_when(number):
    submitted(number)
    entries = history_of(kent_lead(), number=number)
    assert [one.state for one in entries if one.state] == [ReturnState.DRAFT, ReturnState.SUBMITTED]
    first = next(one for one in entries if one.answer)
    assert (first.label, first.by, first.organisation, first.at) == ("Overall rating", "kent-lead", KENT, IN_TIME)
