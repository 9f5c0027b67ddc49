"""Whether a case runs: paused, resumed, stopped, split, merged."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.business_cases import business_case, stage, standing
from tests.factories.cast import (
    ESSEX,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.models import BusinessCase, StandingReport, Succession
from concordat.registers.business_cases.queries import cases, lives
from concordat.registers.business_cases.rules import Stage, StageState, Told
from concordat.registers.business_cases.rules.life import (
    ENDED,
    STAGE_MOVES,
    STANDING_MOVES,
    Standing,
    check_parts,
    check_standing,
    passed_over,
)

MARCH, JUNE = date(2018, 3, 1), date(2018, 6, 1)


@pytest.mark.parametrize("before", list(Standing))
def test_every_standing_has_its_moves_and_nothing_else_is_taken(before):
    for after in Standing:
        if after in STANDING_MOVES[before]:
            check_standing(before, after, "The board said so")
        else:
            with pytest.raises(RuleBroken, match=f"A case that is {before.value} cannot become {after.value}"):
                check_standing(before, after, "The board said so")


def test_every_stage_leads_on_and_only_onwards():
    order = list(Stage)
    assert set(STAGE_MOVES) == set(Stage)
    back = {(Stage.TENDER, Stage.FBC), (Stage.DESIGN, Stage.FBC), (Stage.DESIGN, Stage.TENDER)}
    for before, following in STAGE_MOVES.items():
        assert all(order.index(after) > order.index(before) or (before, after) in back for after in following)


def test_a_stage_that_was_passed_over_is_told():
    told = [Told(Stage.MANDATE, StageState.APPROVED), Told(Stage.FBC, StageState.APPROVED)]
    assert passed_over(told) == [(Stage.MANDATE, Stage.FBC)]
    through = [Told(one, StageState.APPROVED) for one in (Stage.SOC, Stage.OBC, Stage.FBC)]
    assert passed_over(through) == []
    assert passed_over([*told[:1], Told(Stage.LIVE, StageState.PLANNED)]) == []


@pytest.mark.parametrize("titles", [[], ["One"], ["One", " one "]])
def test_parts_are_two_or_more_and_differ(titles):
    with pytest.raises(RuleBroken, match="two or more"):
        check_parts(titles)


@pytest.mark.django_db
class TestInTheRegister:
    @pytest.fixture
    def key(self):
        return business_case(collaboration())

    def life(self, key, actor=None, as_at=None):
        return lives(actor or kent_lead(), cases=[key], as_at=as_at)[key]

    def test_paused_and_resumed_with_reasons_cited_and_in_the_history(self, key):
        standing(key, Standing.PAUSED, "The council votes first", on=MARCH)
        standing(key, Standing.RUNNING, "The council agreed", on=JUNE)
        found = self.life(key)
        assert [one.standing for one in found.standings] == [Standing.PAUSED, Standing.RUNNING]
        assert (found.standing, found.reason) == (Standing.RUNNING, "The council agreed")
        assert self.life(key, as_at=date(2018, 4, 1)).reason == "The council votes first"
        ref = found.standings[0].ref
        assert citations(kent_lead(), [ref])[str(ref)][0].reason
        assert events(kent_lead(), subjects=[ref])[0].verb == "said that a case is paused"

    def test_what_was_stopped_takes_no_stage_until_it_is_taken_up_again(self, key):
        standing(key, Standing.STOPPED, on=MARCH)
        with pytest.raises(RuleBroken, match="was stopped: say first that it is taken up again"):
            stage(key, Stage.FBC, StageState.APPROVED, told_on=JUNE)
        stage(key, Stage.FBC, StageState.APPROVED, told_on=date(2018, 1, 1))
        stage(key, Stage.PIR, StageState.COMPLETED, told_on=JUNE)
        standing(key, Standing.RUNNING, on=JUNE)
        assert stage(key, Stage.BUILD, StageState.IN_PROGRESS, told_on=JUNE)

    def test_a_case_is_split_and_its_parts_know_where_they_come_from(self, key):
        told = {"actor": programme_office(), "evidence": typed(on=MARCH), "now": NOW}
        parts = actions.split_case(
            case=key, titles=["Who leads the function", "How it is built"], reason="Two decisions, two times", **told
        )
        found = self.life(key)
        assert found.standing is Standing.SPLIT
        assert [kin.key for kin in found.lives_on_in] == parts
        assert self.life(parts[0]).came_from[0].key == key
        assert [one.collaboration for one in cases(kent_lead()) if one.key in parts] == ["joint-fleet-workshops"] * 2
        with pytest.raises(RuleBroken, match="its parts are cases of their own"):
            standing(key, Standing.RUNNING, on=JUNE)

    def test_cases_are_merged_into_a_new_one(self, key):
        other = business_case("joint-fleet-workshops", "A second workshop")
        merged = actions.merge_cases(
            actor=programme_office(), cases=[key, other], title="All workshops", reason="One plan for both",
            evidence=typed(on=MARCH), now=NOW,
        )  # fmt: skip
        assert {kin.key for kin in self.life(merged).came_from} == {key, other}
        assert {self.life(one).standing for one in (key, other)} == {Standing.MERGED}
        assert {self.life(one).standing in ENDED for one in (key, other)} == {True}

    def test_a_case_that_may_not_be_seen_is_not_named_by_one_that_lives_on_in_it(self, key):
        theirs = business_case(collaboration("Estuary patrols", (ESSEX, "cumbria-constabulary")), "Two boats")
        merged = actions.merge_cases(
            actor=programme_office(), cases=[key, theirs], title="Workshops afloat", reason="One plan for both",
            evidence=typed(on=MARCH), now=NOW,
        )  # fmt: skip
        assert [one.key for one in cases(outsider())] == [theirs]
        for case in (theirs, merged):
            assert "Workshops" not in repr(lives(outsider(), cases=[case]))
        assert lives(programme_office(), cases=[theirs])[theirs].lives_on_in[0].title == "Workshops afloat"

    def test_who_may_not_leaves_nothing(self, key):
        told = {"standing": Standing.STOPPED, "reason": "No money", "now": NOW}
        with pytest.raises(NotAllowed):
            actions.change_standing(actor=kent_scrutineer(), case=key, evidence=typed(), **told)
        with pytest.raises(NotAllowed):
            actions.change_standing(actor=essex_lead(), case=key, evidence=typed(), **told)
        with pytest.raises(NotThere):
            actions.change_standing(actor=outsider(), case=key, evidence=typed(by="cumbria-constabulary"), **told)
        with pytest.raises(NotThere):
            actions.merge_cases(
                actor=essex_lead(), cases=[key, "no-such-case"], title="All", reason="One plan",
                evidence=typed(by=ESSEX), now=NOW,
            )  # fmt: skip
        assert (StandingReport.objects.count(), BusinessCase.objects.count()) == (0, 1)

    def test_split_and_merged_need_their_cases(self, key):
        with pytest.raises(RuleBroken, match="Name the cases"):
            standing(key, Standing.SPLIT)

    def test_an_outsider_sees_nothing(self, key):
        standing(key, Standing.PAUSED)
        assert self.life(key, outsider()).standings == ()
        assert self.life(key, essex_lead()).standing is Standing.PAUSED

    def test_the_database_refuses_change_and_what_has_no_reason(self, key):
        standing(key, Standing.PAUSED)
        row = StandingReport.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
        row.pk, row.reason = None, ""
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
        row.reason, row.standing = "x", "no such"
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
        own = BusinessCase.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            Succession.objects.create(case=own, into=own, reported_by="x", recorded_at=NOW)
