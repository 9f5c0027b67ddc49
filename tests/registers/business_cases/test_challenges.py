"""Innovation challenges: problem, partners, pilot, evaluation, and what became of it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.business_cases import challenge_of, challenge_told
from tests.factories.cast import (
    ELSEWHERE,
    KENT,
    KENT_FIRE,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.business_cases.models import Challenge, ChallengeReport
from concordat.registers.business_cases.queries import challenge, challenges
from concordat.registers.business_cases.rules.challenges import (
    CHALLENGE_MOVES,
    CLOSED,
    ChallengeState,
    check_challenge_move,
)

S = ChallengeState


@pytest.mark.parametrize("before", list(S))
def test_moves_are_those_of_the_table(before):
    for after in S:
        if after in CHALLENGE_MOVES[before]:
            check_challenge_move(before, after, "The board said so", "A university")
        else:
            with pytest.raises(RuleBroken, match="it cannot become"):
                check_challenge_move(before, after, "The board said so", "A university")


def test_what_is_adopted_or_handed_on_is_the_end():
    assert {state for state, following in CHALLENGE_MOVES.items() if not following} == CLOSED - {S.DROPPED}


@pytest.mark.django_db
class TestInTheRegister:
    def test_from_the_problem_to_what_became_of_it(self):
        key = challenge_of(collaboration())
        challenge_told(key, S.PARTNERS_FOUND, partners="A university and a maker of sensors", on=date(2018, 1, 10))
        challenge_told(key, S.PILOT, on=date(2018, 3, 1))
        challenge_told(key, S.EVALUATION, on=date(2018, 9, 1))
        challenge_told(key, S.HANDED_ON, partners="The national programme", on=date(2018, 12, 1))
        found = challenge(essex_lead(), key=key)
        assert (found.state, found.partners) == (S.HANDED_ON, "The national programme")
        assert challenge(kent_lead(), key=key, as_at=date(2018, 4, 1)).state is S.PILOT
        assert events(kent_lead(), subjects=[found.ref])[0].verb == "set an innovation challenge"
        with pytest.raises(RuleBroken, match="From handed on"):
            challenge_told(key, S.PILOT, on=date(2019, 1, 1))

    @pytest.mark.parametrize(
        ("state", "more", "field"), [(S.PARTNERS_FOUND, {}, "partners"), (S.DROPPED, {"what": ""}, "what")]
    )
    def test_a_move_says_what_happened_and_who(self, state, more, field):
        key = challenge_of(None)
        with pytest.raises(RuleBroken) as broken:
            challenge_told(key, state, **more)
        assert broken.value.field == field

    def test_a_challenge_has_a_problem(self):
        with pytest.raises(RuleBroken) as broken:
            challenge_of(None, problem="Short")
        assert broken.value.field == "problem"

    def test_a_challenge_of_no_collaboration_is_seen_by_whose_it_is(self):
        key = challenge_of(None)
        assert challenge(kent_lead(), key=key).collaboration is None
        assert [challenges(who) for who in (essex_lead(), outsider())] == [[], []]
        with pytest.raises(NotThere):
            challenge(outsider(), key=key)

    def test_who_may_not_leaves_nothing(self):
        shared = collaboration(partners=(KENT, KENT_FIRE))
        for who, by, refusal in (
            (kent_scrutineer(), KENT, NotAllowed), (outsider(), ELSEWHERE, NotThere), (essex_lead(), KENT, NotAllowed)
        ):  # fmt: skip
            with pytest.raises(refusal):
                challenge_of(shared, actor=who, evidence=typed(by=by))
        assert not Challenge.objects.exists()
        key = challenge_of(shared)
        with pytest.raises(NotThere):
            challenge_told(key, S.DROPPED, actor=outsider(), evidence=typed(by=ELSEWHERE))
        with pytest.raises(NotAllowed):
            challenge_told(key, S.DROPPED, actor=kent_scrutineer())
        assert not ChallengeReport.objects.exists()
        assert len(challenges(fire_lead())) == 1

    def test_the_database_keeps_the_rows(self):
        key = challenge_of(None)
        challenge_told(key, S.DROPPED)
        for table in (Challenge, ChallengeReport):
            with pytest.raises(IntegrityError), transaction.atomic():
                table.objects.get().save()
