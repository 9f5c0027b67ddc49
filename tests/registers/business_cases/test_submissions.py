"""What is put to whom, what every party answers, and the conditions that it makes."""

from datetime import date
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.business_cases import answered, business_case, force, heading, standing, submitted
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    actor,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    passage_of,
    programme_office,
    source,
    typed,
)
from tests.factories.governance import board

from concordat.calculations.voting import VotingRule
from concordat.foundation.history.queries import events
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.roles import Role
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.actions import NewCondition
from concordat.registers.business_cases.models import (
    Condition,
    ConditionReport,
    HeadingReport,
    PartyAnswer,
    Submission,
    SubmissionParty,
)
from concordat.registers.business_cases.queries import case, checklist, condition, submission, submissions, to_answer
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.business_cases.rules.checklist import NEEDED, Heading, Made, gaps
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.submissions import (
    ANSWER_MOVES,
    CONDITION_MOVES,
    CaseAnswer,
    ConditionState,
    Outcome,
    PartyStand,
    check_answered,
    check_condition,
    decided,
    misstated,
)

YES, NO = CaseAnswer.APPROVE, CaseAnswer.REJECT
MARCH, JUNE = date(2018, 3, 1), date(2018, 6, 1)
BODY = OrganisationKind.POLICING_BODY


def stands(*answers, **more):
    return [PartyStand(f"p{n}", one, **more) for n, one in enumerate(answers)]


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ([YES, YES, YES, YES], Outcome.APPROVED),
        ([YES, YES, YES, NO], Outcome.NOT_APPROVED),
        ([YES, YES, YES, None], Outcome.WAITING),
        ([YES, NO, None, None], Outcome.NOT_APPROVED),
        ([YES, CaseAnswer.IN_PRINCIPLE], Outcome.IN_PRINCIPLE),
        ([YES, CaseAnswer.DEFER], Outcome.DEFERRED),
        ([CaseAnswer.DEFER, None], Outcome.WAITING),
        ([YES, CaseAnswer.WITH_CONDITIONS], Outcome.APPROVED),
    ],
)
def test_what_answers_come_to_where_all_must_agree(answers, outcome):
    assert decided(VotingRule.UNANIMITY, stands(*answers)).outcome is outcome


def test_a_majority_needs_more_than_half_and_conditions_that_are_open_are_said():
    assert decided(VotingRule.MAJORITY, stands(YES, NO)).outcome is Outcome.NOT_APPROVED
    found = decided(VotingRule.MAJORITY, stands(CaseAnswer.WITH_CONDITIONS, YES, NO, open_conditions=1))
    assert (found.outcome, found.open_conditions) == (Outcome.CONDITIONS_OPEN, 2)
    assert decided(VotingRule.MAJORITY, []) is None


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*CaseAnswer, None]), min_size=1, max_size=6), st.sampled_from(VotingRule))
def test_a_party_that_comes_to_approve_never_makes_it_worse(answers, rule):
    """Among equals: whoever moves to approval leaves what was approved approved, and nothing else refused."""
    threshold = 60 if rule is VotingRule.WEIGHTED else None
    before = decided(rule, stands(*answers), threshold)
    after = decided(rule, stands(YES, *answers[1:]), threshold)
    if before.outcome is Outcome.APPROVED:
        assert after.outcome is Outcome.APPROVED
    if after.outcome is Outcome.NOT_APPROVED:
        assert before.outcome is Outcome.NOT_APPROVED
    everyone = [*after.approve, *after.in_principle, *after.deferred, *after.against, *after.waiting]
    assert len(everyone) == len(set(everyone)) == len(answers)


def test_answers_and_conditions_move_by_their_tables():
    for before in CaseAnswer:
        for after in set(CaseAnswer) - ANSWER_MOVES[before]:
            with pytest.raises(RuleBroken, match="answered"):
                check_answered(before, after, [])
    for before, following in CONDITION_MOVES.items():
        for after in set(ConditionState) - following:
            with pytest.raises(RuleBroken, match=f"This condition is {before.value} already"):
                check_condition(before, after, "The lease")


def test_a_stage_needs_more_than_the_one_before_it():
    order = {Made.PARTLY: 1, Made.PRESENT: 2}
    stages = list(NEEDED.values())
    for earlier, later in pairwise(stages):
        assert all(order[later[one]] >= order[earlier[one]] for one in Heading)
    assert [gap.words() for gap in gaps(Stage.FBC, dict.fromkeys(Heading, Made.PRESENT) | {
        Heading.FINANCIAL: Made.PARTLY
    })] == ["Financial case: partly made, needed in full"]  # fmt: skip
    assert len(gaps(Stage.SOC, {})) == 5
    assert gaps(Stage.MANDATE, {}) == []


def test_a_share_as_said_against_what_the_weights_say():
    said = [PartyStand("n", weight=16, said=520), PartyStand("s", weight=16, said=480)]
    assert [(who, str(one), str(other)) for who, one, other in misstated(said)] == [
        ("n", "52", "50.0"), ("s", "48", "50.0"),
    ]  # fmt: skip
    assert misstated([PartyStand("n", weight=69, said=690), PartyStand("s", weight=31)]) == []
    assert misstated([PartyStand("n", weight=1, said=330), PartyStand("s", weight=2, said=670)]) == []


@pytest.mark.django_db
class TestInTheRegister:
    @pytest.fixture
    def key(self):
        return business_case(collaboration(partners=(KENT, ESSEX, KENT_FIRE)))

    def test_a_merger_that_three_of_four_agreed_to(self):
        """Devon and Cornwall with Dorset, 2018: four corporations sole, one against: not carried, and not sent on."""
        four = [
            force("dc-police", "Devon and Cornwall Police"), force("dorset-police", "Dorset Police"),
            force("dc-commissioner", "Commissioner for Devon and Cornwall", BODY),
            force("dorset-commissioner", "Commissioner for Dorset", BODY),
        ]  # fmt: skip
        merger = business_case(collaboration("Merger of two forces", four), "Merger")
        number = submitted(merger, *four, put_to="The Home Secretary, by the four", told_on=MARCH)
        for party in (four[0], four[1], four[3]):
            answered(number, party, YES, told_on=JUNE)
        assert submission(programme_office(), number=number).said() == (
            "Waits for answers: 3 of 4 are for, 4 needed (unanimity). "
            "Not yet answered: Commissioner for Devon and Cornwall."
        )
        answered(number, four[2], NO, told_on=JUNE)
        found = submission(programme_office(), number=number)
        assert found.decided.outcome is Outcome.NOT_APPROVED
        assert found.said() == (
            "Not approved: 3 of 4 are for, 4 needed (unanimity). Rejected by Commissioner for Devon and Cornwall."
        )
        then = submission(programme_office(), number=number, as_at=MARCH)
        assert then.decided.outcome is Outcome.WAITING

    def test_a_control_room_whose_share_was_rounded(self):
        """Norfolk and Suffolk: £16m of £32m is 50%, not the 52% that was said; one commissioner rejected it."""
        two = [force("n-commissioner", "Commissioner for Norfolk", BODY),
               force("s-commissioner", "Commissioner for Suffolk", BODY)]  # fmt: skip
        room = business_case(collaboration("One control room", two), "One control room")
        shares = [PartyStand(two[0], weight=16, said=520), PartyStand(two[1], weight=16)]
        number = submitted(room, *shares, rule=VotingRule.WEIGHTED, threshold=51)
        answered(number, two[0], YES)
        answered(number, two[1], NO)
        found = submission(programme_office(), number=number)
        assert found.misstated() == ["Commissioner for Norfolk: 52% is said; 16 of 32 is 50%"]
        assert found.said() == (
            "Not approved: 16 of 32 of the weight are for, 17 needed (weighted majority). "
            "Rejected by Commissioner for Suffolk."
        )
        as_said = [PartyStand("n", YES, weight=52), PartyStand("s", NO, weight=48)]
        assert decided(VotingRule.WEIGHTED, as_said, 51).outcome is Outcome.APPROVED, "the trap"

    def test_a_submission_reports_the_stage_and_is_in_the_history(self, key):
        number = submitted(key, KENT, ESSEX, put_to="", board=board(), on=PreciseDate.parse("2018-02-01"),
                           told_on=date(2018, 2, 1))  # fmt: skip
        found = submission(kent_lead(), number=number)
        assert (found.put_to, found.on.text) == ("Performance and Delivery Board", "2018-02-01")
        reached = case(kent_lead(), key=key).reached
        assert (reached.told.stage, reached.told.state) == (Stage.FBC, StageState.SUBMITTED)
        assert events(kent_lead(), subjects=[found.ref])[0].verb == "submitted a case"

    def test_what_is_still_to_come_is_not_told_as_done(self, key):
        later, told = PreciseDate.parse("2018-02"), {"told_on": date(2018, 1, 20)}
        with pytest.raises(RuleBroken, match="February 2018 is still to come"):
            submitted(key, KENT, ESSEX, on=later, **told)
        number = submitted(key, KENT, ESSEX, on=PreciseDate.parse("2018-01-10"), **told)
        with pytest.raises(RuleBroken, match="February 2018 is still to come"):
            answered(number, KENT, CaseAnswer.APPROVE, on=later, **told)
        with pytest.raises(RuleBroken, match="It was put to the parties on 10 January 2018"):
            answered(number, KENT, CaseAnswer.APPROVE, on=PreciseDate.parse("2018-01-09"), **told)
        answered(number, KENT, CaseAnswer.APPROVE, on=PreciseDate.parse("2018-01"), **told)
        assert submission(kent_lead(), number=number).parties[0].last.answer is CaseAnswer.APPROVE

    def test_conditions_are_followed_to_their_discharge(self, key):
        number = submitted(key, KENT, ESSEX)
        answered(number, KENT, YES)
        made = NewCondition("The lease is signed", to_meet=ESSEX, due=PreciseDate.parse("2018-02"))
        answered(number, ESSEX, CaseAnswer.WITH_CONDITIONS, made)
        found = submission(kent_lead(), number=number)
        assert found.said() == "Approved, conditions open: 2 of 2 are for, 2 needed (unanimity). 1 condition open."
        (one,) = found.conditions
        assert (one.to_meet, one.overdue(MARCH), one.overdue(date(2018, 2, 28))) == (ESSEX, True, False)
        actions.report_condition(
            actor=kent_lead(), condition=one.id, state=ConditionState.DISCHARGED, note="The signed lease",
            on=PreciseDate.parse("2018-03-01"), evidence=typed(on=MARCH), now=NOW,
        )  # fmt: skip
        found = submission(kent_lead(), number=number)
        assert found.decided.outcome is Outcome.APPROVED
        assert (found.conditions[0].note, found.conditions[0].closed_on.text) == ("The signed lease", "2018-03-01")
        assert submission(kent_lead(), number=number, as_at=date(2018, 2, 1)).decided.open_conditions == 1
        assert condition(kent_lead(), number=one.id)[0].state is ConditionState.DISCHARGED

    def test_what_waits_for_whose_answer(self, key):
        number = submitted(key, KENT, ESSEX)
        answered(number, KENT, YES)
        assert to_answer(kent_lead()) == []
        ((found, party),) = to_answer(essex_lead())
        assert (found.id, party.organisation) == (number, ESSEX)
        answered(number, ESSEX, CaseAnswer.DEFER, told_on=MARCH)
        assert len(to_answer(essex_lead())) == 1
        again = submitted(key, KENT, ESSEX, told_on=JUNE)
        assert [one.id for one, _ in to_answer(essex_lead())] == [again]
        standing(key, Standing.STOPPED, on=JUNE)
        assert to_answer(essex_lead()) == []
        assert to_answer(kent_scrutineer()) == []

    def test_a_later_answer_stands_and_what_another_body_tells_is_marked(self, key):
        number = submitted(key, KENT, ESSEX)
        answered(number, ESSEX, NO)
        answered(number, ESSEX, YES, told_on=MARCH, actor=kent_lead(), evidence=typed(by=KENT, on=MARCH))
        party = submission(kent_lead(), number=number).parties[1]
        assert [one.answer for one in party.answers] == [NO, YES]
        assert [one.second_hand for one in party.answers] == [False, True]

    def test_a_chief_officer_answers_for_the_own_body_alone(self, key):
        number = submitted(key, KENT, ESSEX)
        chief = actor("essex-chief", Role.CHIEF_OFFICER, ESSEX)
        assert answered(number, ESSEX, YES, actor=chief)
        with pytest.raises(NotAllowed):
            answered(number, KENT, YES, actor=chief)
        with pytest.raises(NotAllowed):
            answered(number, KENT, YES, actor=chief, evidence=typed(by=ESSEX))

    def test_gaps_are_explained_by_whoever_submits_and_taken_from_a_paper(self, key):
        with pytest.raises(RuleBroken, match="checklist has gaps") as broken:
            submitted(key, KENT, ESSEX, note="")
        assert broken.value.field == "note"
        for one in Heading:
            heading(key, one, Made.PRESENT)
        assert submitted(key, KENT, ESSEX, note="")
        passage = passage_of(source(JUNE))
        assert submitted(key, KENT, ELSEWHERE, of=Stage.OBC, note="", evidence=passage)
        assert [one.heading for one in checklist(kent_lead(), case=key)] == list(Heading)

    def test_who_could_not_see_it_is_not_asked(self, key):
        with pytest.raises(RuleBroken, match="no partner of Joint Fleet Workshops"):
            submitted(key, KENT, ELSEWHERE)

    @pytest.mark.parametrize(
        ("parties", "more", "field"),
        [
            ((), {}, "parties"),
            ((KENT, KENT), {}, "parties"),
            ((PartyStand(KENT, weight=0),), {}, "parties"),
            ((KENT,), {"put_to": " "}, "board"),
            ((KENT,), {"rule": VotingRule.WEIGHTED}, "threshold"),
        ],
    )
    def test_a_submission_names_parties_rule_and_board(self, key, parties, more, field):
        with pytest.raises(RuleBroken) as broken:
            submitted(key, *parties, **more)
        assert broken.value.field == field
        assert not Submission.objects.exists()

    @pytest.mark.parametrize(
        ("answer", "conditions"), [(CaseAnswer.WITH_CONDITIONS, ()), (YES, ("A lease",)), (NO, ("A lease",))]
    )
    def test_conditions_belong_to_a_conditional_approval(self, key, answer, conditions):
        number = submitted(key, KENT, ESSEX)
        with pytest.raises(RuleBroken):
            answered(number, KENT, answer, *conditions)
        assert not PartyAnswer.objects.exists()

    def test_who_may_not_leaves_nothing(self, key):
        for who, by, refusal in (
            (kent_scrutineer(), KENT, NotAllowed), (essex_lead(), KENT, NotAllowed), (outsider(), ELSEWHERE, NotThere)
        ):  # fmt: skip
            with pytest.raises(refusal):
                submitted(key, KENT, ESSEX, actor=who, evidence=typed(by=by))
            with pytest.raises(refusal):
                heading(key, Heading.ECONOMIC, Made.PRESENT, actor=who, evidence=typed(by=by))
        assert (Submission.objects.count(), HeadingReport.objects.count()) == (0, 0)
        number = submitted(key, KENT, ESSEX)
        with pytest.raises(NotThere):
            answered(number, KENT_FIRE, YES)
        with pytest.raises(NotThere):
            answered(number, KENT, YES, actor=outsider(), evidence=typed(by=ELSEWHERE))
        answered(number, ESSEX, CaseAnswer.WITH_CONDITIONS, "A lease")
        one = Condition.objects.get().pk
        told = {"state": ConditionState.WAIVED, "note": "No need", "now": NOW}
        with pytest.raises(NotThere):
            actions.report_condition(actor=outsider(), condition=one, evidence=typed(by=ELSEWHERE), **told)
        with pytest.raises(NotAllowed):
            actions.report_condition(actor=kent_scrutineer(), condition=one, evidence=typed(), **told)
        assert not ConditionReport.objects.exists()
        assert submissions(outsider()) == []
        assert [len(submissions(who)) for who in (kent_lead(), fire_lead())] == [1, 1]
        with pytest.raises(NotThere):
            condition(outsider(), number=one)

    def test_the_database_refuses_what_no_rule_lets_through(self, key):
        number = submitted(key, KENT, ESSEX)
        held = Submission.objects.get(pk=number)
        held.pk, held.threshold = None, 50
        with pytest.raises(IntegrityError), transaction.atomic():
            held.save()
        party = SubmissionParty.objects.first()
        party.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            party.save()
        with pytest.raises(IntegrityError), transaction.atomic():
            SubmissionParty.objects.create(submission_id=number, organisation_id=KENT_FIRE, weight=0)
        heading(key, Heading.ECONOMIC, Made.ABSENT, where="")
        row = HeadingReport.objects.get()
        row.pk, row.made = None, Made.PRESENT
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
        answered(number, ESSEX, CaseAnswer.WITH_CONDITIONS, "A lease")
        with pytest.raises(IntegrityError), transaction.atomic():
            PartyAnswer.objects.get().delete()
        one = Condition.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            ConditionReport.objects.create(
                condition=one, state=ConditionState.WAIVED, note="", reported_by=KENT, recorded_at=NOW
            )
