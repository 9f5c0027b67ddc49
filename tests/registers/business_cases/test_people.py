"""Staff consultation, the evaluation of posts and recruitment."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.business_cases import business_case, people_step, stage
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    NOW,
    actor,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.returns import ALLIANCE, alliance

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.roles import Role
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.models import AllianceConsultation, CaseConsultation, PeopleStep
from concordat.registers.business_cases.queries import consultation_rules, people
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.business_cases.rules.people import Step, StepKind, When, out_of_order

ASKED, POSTS, HIRED = StepKind
on = PreciseDate.parse
EARLY = (
    "Staff consultation opened February 2018; it comes after the full business case is agreed, which is reviewed in "
    "its light."
)


@pytest.mark.parametrize(
    ("steps", "agreed", "when", "said"),
    [
        ([Step(ASKED, on("2018-05"))], on("2018-03"), When.AFTER_FBC, []),
        ([Step(ASKED, on("2018-02"))], on("2018-03"), When.BEFORE_FBC, []),
        ([Step(ASKED, on("2018-02"))], on("2018-03"), None, []),
        ([Step(ASKED, on("2018-03"))], on("2018-03-10"), When.AFTER_FBC, []),
        ([Step(ASKED, on("2018-02"))], on("2018-03"), When.AFTER_FBC, [EARLY]),
        ([Step(ASKED, on("2018-02"))], None, When.AFTER_FBC, [EARLY]),
        ([Step(ASKED, on("2018-05"))], on("2018-03"), When.BEFORE_FBC,
         ["Staff consultation opened May 2018; it comes before the full business case is agreed."]),
        ([Step(POSTS, on("2018-05"))], None, None,
         ["Evaluation of posts opened May 2018; no staff consultation is on record."]),
        ([Step(ASKED, on("2018-05")), Step(POSTS, on("2018-06"))], None, None,
         ["Evaluation of posts opened June 2018, before the staff consultation closed."]),
        ([Step(ASKED, on("2018-05"), on("2018-06")), Step(POSTS, on("2018-06"), on("2018-07")),
          Step(HIRED, on("2018-08"))], None, None, []),
    ],
)  # fmt: skip
def test_what_is_out_of_order_is_said(steps, agreed, when, said):
    assert out_of_order(steps, agreed, when) == said


@pytest.mark.django_db
class TestInTheRegister:
    @pytest.fixture
    def key(self):
        return business_case(collaboration())

    def test_a_consultation_is_told_as_it_goes_on(self, key):
        people_step(key, ASKED, "Two unions and all staff of the stores", opened=on("2018-04-01"))
        people_step(
            key, ASKED, "Two unions and all staff of the stores", opened=on("2018-04-01"), closed=on("2018-05-15"),
            counter_proposals=14, outcome="Two posts more at the north site", told_on=date(2018, 6, 1),
        )  # fmt: skip
        (step,) = people(kent_lead(), case=key).steps
        assert (step.counter_proposals, step.closed.text) == (14, "2018-05-15")
        assert step.outcome == "Two posts more at the north site"
        assert people(kent_lead(), case=key, as_at=date(2018, 1, 1)).steps[0].counter_proposals is None
        people_step(key, ASKED, "The unions again", opened=on("2018-09"), round_=2, told_on=date(2018, 10, 1))
        assert [one.round for one in people(essex_lead(), case=key).steps] == [1, 2]

    def test_the_alliance_rules_when_and_a_case_may_differ(self, key):
        alliance()
        stage(key, Stage.FBC, StageState.APPROVED, on="2018-03-10", told_on=date(2018, 3, 12))
        people_step(key, ASKED, "All staff", opened=on("2018-01"))
        assert people(kent_lead(), case=key).when is None
        told = {"actor": programme_office(), "evidence": typed(), "now": NOW}
        actions.set_alliance_consultation(alliance=ALLIANCE, when=When.AFTER_FBC, since=date(2017, 1, 1), **told)
        found = people(kent_lead(), case=key)
        assert found.when is When.AFTER_FBC
        assert len(found.out_of_order) == 1
        assert consultation_rules(kent_lead(), on=date(2018, 1, 1)) == {ALLIANCE: When.AFTER_FBC}
        assert consultation_rules(kent_lead(), on=date(2016, 1, 1)) == {}
        actions.set_case_consultation(case=key, when=When.BEFORE_FBC, **told)
        found = people(kent_lead(), case=key)
        assert (found.when, found.whose, found.out_of_order) == (When.BEFORE_FBC, "this case", ())

    def test_steps_name_whom_and_run_forward(self, key):
        for wrong, field in (
            ({"bodies": ""}, "bodies"), ({"opened": on("2018-03"), "closed": on("2018-01")}, "closed"),
            ({"closed": on("2018-03")}, "opened"), ({"counter_proposals": -1}, "counter_proposals"),
        ):  # fmt: skip
            with pytest.raises(RuleBroken) as broken:
                people_step(key, ASKED, **({"bodies": "All staff"} | wrong))
            assert broken.value.field == field
        assert not PeopleStep.objects.exists()

    def test_who_may_not_leaves_nothing(self, key):
        alliance()
        for who, by, refusal in (
            (kent_scrutineer(), KENT, NotAllowed), (essex_lead(), KENT, NotAllowed), (outsider(), ELSEWHERE, NotThere)
        ):  # fmt: skip
            with pytest.raises(refusal):
                people_step(key, ASKED, "All staff", actor=who, evidence=typed(by=by))
            with pytest.raises(refusal):
                actions.set_case_consultation(
                    actor=who, case=key, when=When.AFTER_FBC, evidence=typed(by=by), now=NOW
                )  # fmt: skip
        with pytest.raises(NotAllowed):
            actions.set_alliance_consultation(
                actor=essex_lead(), alliance=ALLIANCE, when=When.AFTER_FBC, since=date(2018, 1, 1),
                evidence=typed(by=ESSEX), now=NOW,
            )  # fmt: skip
        with pytest.raises(NotAllowed):
            actions.set_alliance_consultation(
                actor=actor("another-office", Role.PROGRAMME_OFFICE, ELSEWHERE), alliance=ALLIANCE,
                when=When.AFTER_FBC, since=date(2018, 1, 1), evidence=typed(by=ELSEWHERE), now=NOW,
            )  # fmt: skip
        with pytest.raises(NotThere):
            actions.set_alliance_consultation(
                actor=programme_office(), alliance="none", when=When.AFTER_FBC, since=date(2018, 1, 1),
                evidence=typed(), now=NOW,
            )  # fmt: skip
        counts = [table.objects.count() for table in (PeopleStep, CaseConsultation, AllianceConsultation)]
        assert counts == [0, 0, 0]
        people_step(key, ASKED, "All staff")
        assert people(outsider(), case=key).steps == ()

    def test_the_database_keeps_the_rows(self, key):
        people_step(key, ASKED, "All staff")
        row = PeopleStep.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            row.delete()
        row.pk, row.bodies = None, ""
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
