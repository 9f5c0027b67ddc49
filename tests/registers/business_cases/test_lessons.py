"""Lessons: who sees one, how it is looked for, and what it takes to be applied."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.lessons_learned import applied, judged, learned, widened

from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.business_cases import models
from concordat.registers.business_cases.queries import (
    Sought,
    learning,
    lesson,
    lessons,
    lessons_for,
    lessons_of_theme,
)
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.lessons import (
    HELD,
    LESSON_MOVES,
    LessonKind,
    LessonState,
    Reach,
    check_applied,
    check_lesson,
    check_lesson_move,
    check_reach,
)
from concordat.registers.collaborations.actions import set_themes
from concordat.registers.collaborations.rules.themes import Theme

S = LessonState


class TestRules:
    @pytest.mark.parametrize("before", list(S))
    def test_moves_are_those_of_the_table(self, before):
        for after in S:
            if after in LESSON_MOVES[before]:
                check_lesson_move(before, after, "The board said so")
            else:
                with pytest.raises(RuleBroken, match="cannot become"):
                    check_lesson_move(before, after, "The board said so")

    @pytest.mark.parametrize("state", list(S))
    def test_only_what_is_accepted_is_applied_or_published(self, state):
        for check in (
            lambda: check_applied(state, "One list is kept."),
            lambda: check_reach(state, Reach.OWN, Reach.ALL, None, official=True),
        ):
            if state in HELD:
                check()
            else:
                with pytest.raises(RuleBroken):
                    check()

    @pytest.mark.parametrize("before", list(Reach))
    @pytest.mark.parametrize("after", list(Reach))
    def test_a_lesson_reaches_further_and_never_less_far(self, before, after):
        if list(Reach).index(after) > list(Reach).index(before):
            check_reach(S.ACCEPTED, before, after, "a-collaboration", official=True)
        else:
            with pytest.raises(RuleBroken, match="not taken back"):
                check_reach(S.ACCEPTED, before, after, "a-collaboration", official=True)

    def test_what_is_marked_is_not_published_and_what_has_no_partners_not_shared(self):
        with pytest.raises(RuleBroken, match="OFFICIAL"):
            check_reach(S.ACCEPTED, Reach.OWN, Reach.ALL, None, official=False)
        with pytest.raises(RuleBroken, match="no partners"):
            check_reach(S.ACCEPTED, Reach.OWN, Reach.PARTNERS, None, official=True)

    @pytest.mark.parametrize(
        ("words", "themes", "field"),
        [(("", "It did", "Do it"), [Theme.WIDER], "what"), (("It broke", "", "Do so"), [Theme.WIDER], "why"),
         (("It broke", "It was old", ""), [Theme.WIDER], "recommendation"),
         (("It broke", "It was old", "Mend it"), [], "themes")],
    )  # fmt: skip
    def test_a_lesson_says_all_three_and_has_a_theme(self, words, themes, field):
        with pytest.raises(RuleBroken) as broken:
            check_lesson(*words, themes)
        assert broken.value.field == field


@pytest.mark.django_db
class TestWhoSees:
    def test_its_own_body_then_the_partners_then_everyone(self):
        key = learned(collaboration(partners=(KENT, ESSEX)))
        everyone = (kent_lead, essex_lead, fire_lead, outsider)
        assert [len(lessons(who())) for who in everyone] == [1, 0, 0, 0]
        widened(key, Reach.PARTNERS)
        assert [len(lessons(who())) for who in everyone] == [1, 1, 0, 0]
        with pytest.raises(RuleBroken, match="accepted"):
            widened(key, Reach.ALL)
        judged(key)
        widened(key, Reach.ALL)
        assert [len(lessons(who())) for who in everyone] == [1, 1, 1, 1]
        with pytest.raises(RuleBroken, match="not taken back"):
            widened(key, Reach.PARTNERS)

    def test_whoever_reads_what_is_published_sees_its_state_and_not_its_collaboration(self):
        key = learned(collaboration())
        judged(key)
        widened(key, Reach.ALL)
        found = lesson(outsider(), key=key)
        assert (found.state, found.collaboration, found.reach) == (S.ACCEPTED, None, Reach.ALL)
        assert lesson(kent_lead(), key=key).collaboration == "joint-fleet-workshops"
        judged(key, S.SUPERSEDED)
        assert lesson(outsider(), key=key).state is S.SUPERSEDED

    def test_an_unshared_lesson_leaves_no_trace_in_the_partners_history(self):
        key = learned(collaboration())
        judged(key)
        assert not [one for one in events(essex_lead(), limit=100) if "lesson" in one.subject]
        assert [one.verb for one in events(kent_lead(), limit=100) if one.subject == f"lesson:{key}"]

    def test_an_application_is_seen_by_its_partners_alone(self):
        key = learned()
        judged(key)
        widened(key, Reach.ALL)
        hub = collaboration("The hub", partners=(KENT, KENT_FIRE))
        applied(key, hub)
        assert [one.collaboration for one in lesson(fire_lead(), key=key).applications] == [hub]
        assert lesson(outsider(), key=key).applications == ()
        assert lesson(outsider(), key=key).state is S.APPLIED


@pytest.mark.django_db
class TestActing:
    def test_from_offered_to_superseded(self):
        shared = collaboration()
        key, other = learned(shared), learned(shared, recommendation="Name one buyer for both.")
        with pytest.raises(RuleBroken, match="only one that is accepted"):
            applied(key, shared)
        judged(key)
        with pytest.raises(RuleBroken, match="where it was applied"):
            judged(key, S.APPLIED)
        applied(key, shared)
        applied(key, collaboration("The hub"))
        found = lesson(kent_lead(), key=key)
        assert (found.state, len(found.applications), len(found.reports)) == (S.APPLIED, 2, 2)
        with pytest.raises(RuleBroken, match="another lesson"):
            judged(key, S.SUPERSEDED, by=key)
        judged(key, S.SUPERSEDED, by=other)
        assert lesson(kent_lead(), key=key).reports[-1].by == other

    def test_who_may_not_leaves_nothing(self):
        shared = collaboration()
        for who, by, refusal in (
            (kent_scrutineer(), KENT, NotAllowed), (essex_lead(), KENT, NotAllowed), (outsider(), ELSEWHERE, NotThere)
        ):  # fmt: skip
            with pytest.raises(refusal):
                learned(shared, actor=who, evidence=typed(by=by))
        assert not models.Lesson.objects.exists()
        key = learned(shared, reach=Reach.PARTNERS)
        judged(key)
        before = len(events(programme_office(), limit=500))
        for act, more in ((judged, {"state": S.SUPERSEDED}), (widened, {"reach": Reach.ALL})):
            for who, by, refusal in ((essex_lead(), ESSEX, NotAllowed), (outsider(), ELSEWHERE, NotThere)):
                with pytest.raises(refusal):
                    act(key, actor=who, evidence=typed(by=by), **more)
        with pytest.raises(NotThere):
            applied(key, shared, actor=outsider(), evidence=typed(by=ELSEWHERE))
        with pytest.raises(NotAllowed):
            widened(key, Reach.ALL, actor=kent_lead(), evidence=typed(by=ESSEX))
        assert len(events(programme_office(), limit=500)) == before

    def test_a_partner_may_apply_what_it_sees(self):
        key = learned(collaboration(), reach=Reach.PARTNERS)
        judged(key)
        hub = collaboration("Essex hub", partners=(ESSEX,))
        applied(key, hub, actor=essex_lead(), evidence=typed(by=ESSEX))
        assert lesson(kent_lead(), key=key).state is S.APPLIED
        assert lesson(kent_lead(), key=key).applications == ()

    def test_the_database_keeps_the_rows(self):
        key = learned(collaboration())
        judged(key)
        applied(key, collaboration("The hub"))
        with pytest.raises(IntegrityError), transaction.atomic():
            models.LessonApplication.objects.get().save()
        with pytest.raises(IntegrityError), transaction.atomic():
            models.LessonReport.objects.first().delete()

    @pytest.mark.parametrize(
        "broken",
        [
            lambda key: models.Lesson.objects.filter(pk=key).update(what=""),
            lambda key: models.Lesson.objects.filter(pk=key).update(shared_with=collaboration("Another")),
            lambda key: models.LessonReport.objects.create(
                lesson_id=key, state="accepted", note="So", by_id=key, reported_by=KENT, recorded_at=NOW
            ),
            lambda key: models.LessonApplication.objects.create(
                lesson_id=key, collaboration_id="joint-fleet-workshops", what="", reported_by=KENT, recorded_at=NOW
            ),
        ],
    )
    def test_the_database_refuses_what_the_rules_do(self, broken):
        key = learned(collaboration())
        with pytest.raises(IntegrityError), transaction.atomic():
            broken(key)


@pytest.mark.django_db
class TestLookingFor:
    def test_by_words_theme_stage_kind_collaboration_and_whether_applied(self):
        shared, hub = collaboration(), collaboration("The hub")
        first = learned(shared, stage=Stage.FBC)
        second = learned(
            hub, kind=LessonKind.WENT_WELL, themes=[Theme.HOUSING, Theme.WIDER], stage=Stage.LIVE,
            recommendation="Ask the tenants first.",
        )  # fmt: skip
        judged(first)
        applied(first, hub)
        for sought, found in (
            (Sought(), {first, second}), (Sought(text="ORDERS list"), {first}), (Sought(theme=Theme.WIDER), {second}),
            (Sought(stage=Stage.FBC), {first}), (Sought(kind=LessonKind.WENT_WELL), {second}),
            (Sought(collaboration=shared), {first}), (Sought(collaboration=hub), {first, second}),
            (Sought(applied=True), {first}), (Sought(applied=False), {second}), (Sought(state=S.OFFERED), {second}),
        ):  # fmt: skip
            assert {one.key for one in lessons(kent_lead(), sought=sought)} == found, sought

    def test_as_at_a_day_only_what_was_told_by_then(self):
        key = learned(evidence=typed(on=date(2017, 1, 5)))
        judged(key, evidence=typed(on=date(2018, 1, 5)))
        assert lessons(kent_lead(), as_at=date(2016, 1, 1)) == []
        assert lesson(kent_lead(), key=key, as_at=date(2017, 6, 1)).state is S.OFFERED
        assert lesson(kent_lead(), key=key).state is S.ACCEPTED

    def test_those_of_a_theme_come_as_they_have_proved_themselves(self):
        offered, proved, gone = learned(), learned(), learned()
        judged(proved)
        applied(proved, collaboration())
        judged(gone, S.SUPERSEDED)
        found = lessons_of_theme(kent_lead(), theme=Theme.ESTATES_ASSETS)
        assert [one.key for one in found] == [proved, offered]
        assert lessons_of_theme(kent_lead(), theme=Theme.HOUSING) == []

    def test_a_collaboration_is_shown_its_own_and_those_of_its_themes_at_its_stage(self):
        shared = collaboration()
        set_themes(
            actor=programme_office(), collaboration=shared, themes=[Theme.ESTATES_ASSETS], evidence=typed(), now=NOW
        )
        own, general = learned(shared), learned()
        later = learned(stage=Stage.LIVE)
        learned(themes=[Theme.HOUSING])
        mine, others = lessons_for(kent_lead(), collaboration=shared)
        assert ({one.key for one in mine}, {one.key for one in others}) == ({own}, {general, later})
        _, others = lessons_for(kent_lead(), collaboration=shared, stage=Stage.FBC)
        assert {one.key for one in others} == {general}

    def test_learning_is_counted_for_where_it_was_learned_and_where_applied(self, django_assert_max_num_queries):
        shared, hub = collaboration(), collaboration("The hub")
        key, _ = learned(shared), learned(shared)
        judged(key)
        applied(key, hub)
        actor = kent_lead()
        with django_assert_max_num_queries(3):
            found = learning(actor, collaborations=[shared, hub, "another"])
        assert {name: sorted(one.applied for one in held) for name, held in found.items()} == {
            shared: [False, True], hub: [True],
        }  # fmt: skip
        assert learning(outsider(), collaborations=[shared, hub]) == {}
