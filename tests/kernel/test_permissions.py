"""Who may do what: the one decision."""

import pytest

from concordat.kernel.errors import NotAllowed
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.permissions.roles import RECORD, ROLES, SEE, Role

POST = Permission.LEDGER_POST


def holder(*organisations):
    return Actor("someone", grants=frozenset((POST, organisation) for organisation in organisations))


@pytest.mark.parametrize(
    ("held", "wanted", "answer"),
    [
        (("kent",), ["kent"], True),
        (("kent",), ["essex"], False),
        (("kent",), ["essex", "kent"], True),
        (("kent",), [], True),
        ((), [], False),
        ((EVERYWHERE,), ["essex"], True),
        ((EVERYWHERE,), [], True),
        (("kent",), [EVERYWHERE], False),
    ],
)
def test_the_decision(held, wanted, answer):
    assert may(holder(*held), POST, wanted) is answer
    if answer:
        assert require(holder(*held), POST, wanted) is None
    else:
        with pytest.raises(NotAllowed, match="Post plan, forecast and achieved amounts"):
            require(holder(*held), POST, wanted)


def test_one_permission_is_not_another():
    assert not may(holder(EVERYWHERE), Permission.LEDGER_VERIFY)
    assert holder("kent").holds(POST)
    assert not holder("kent").holds(Permission.LEDGER_VERIFY)
    assert holder("kent", "essex").organisations_for(POST) == {"kent", "essex"}


def test_nobody_may_anything():
    assert not any(may(Actor("nobody"), permission) for permission in Permission)


def test_every_permission_has_a_sentence_and_somebody_who_holds_it():
    assert all(permission.sentence.endswith(".") for permission in Permission)
    assert frozenset().union(*ROLES.values()) == frozenset(Permission)
    assert set(ROLES) == set(Role)


def test_who_claims_does_not_verify():
    """Finance verifies; leads and the office, who claim, do not."""
    assert [role for role in Role if Permission.LEDGER_VERIFY in ROLES[role]] == [Role.FINANCE]


@pytest.mark.parametrize("role", [Role.SCRUTINEER, Role.CHIEF_OFFICER, Role.MEMBER])
def test_who_only_reads_writes_nothing_in_a_register(role):
    """A scrutineer asks and says what its policing body publishes; a chief officer answers, for a party to a case too,
    and sees the load of whom it manages; no more than that.
    """
    asking = {Permission.QUESTION_PUT, Permission.QUESTION_ANSWER, Permission.FINDING_SETTLE}
    asking |= {
        Role.CHIEF_OFFICER: {Permission.BUSINESS_CASE_ANSWER, Permission.STRETCH_VIEW},
        Role.SCRUTINEER: {Permission.AGREEMENT_PUBLISH},
    }.get(role, set())
    assert ROLES[role] - asking <= SEE
    assert not (ROLES[role] - asking) & RECORD
