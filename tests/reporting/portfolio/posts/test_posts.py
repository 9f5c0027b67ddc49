"""Posts beside the other registers: alarms, the money of a programme, and who sees the load on a holder."""

from datetime import date

import pytest
from tests.factories.business_cases import business_case, stage
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
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
from tests.factories.delivery import milestone_of, moved
from tests.factories.posts import MANAGER, cost_of, funded, holder_of, on, parts_of, post_of, share_of

from concordat.calculations.posts.alarms import AlarmKind
from concordat.kernel.errors import NotAllowed, NotThere
from concordat.kernel.findings import Severity
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import EVERYWHERE
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.roles import ROLES, Role
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules import Stage, StageState
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.rules import FunderShare, Successor
from concordat.reporting.assurance.queries import findings
from concordat.reporting.portfolio.queries.posts import (
    post_with_alarms,
    posts_with_alarms,
    programme_funding,
    stages_to_serve,
)
from concordat.reporting.portfolio.queries.stretch import stretch

pytestmark = pytest.mark.django_db
TODAY = date(2018, 3, 1)
SAME = {"evidence": typed(), "now": NOW}


def serves(post, ref=None, **more):
    return actions.report_stage_served(actor=kent_lead(), post=post, stage=ref, **(SAME | more))


def alarmed(post, who=kent_lead, today=TODAY, **more):
    found = post_with_alarms(who(), number=post, today=today, **more)
    return [(one.kind, one.sure) for one in found.alarms]


def test_money_that_ends_before_a_milestone_and_the_milestone_that_moves():
    fleet = collaboration()
    post, due = post_of(fleet), milestone_of(fleet)
    funded(post, 2017)
    serves(post, RecordRef("milestone", str(due)))
    assert alarmed(post) == [(AlarmKind.FUNDING, True)] * 2, "both funders stop in March, the milestone is due in June"
    funded(post, 2018)
    assert alarmed(post) == []
    moved(due, date(2018, 1, 10), forecast=on("2019-06"))
    assert alarmed(post) == [(AlarmKind.FUNDING, True)] * 2
    assert alarmed(post, as_at=date(2018, 1, 1)) == []
    moved(due, date(2018, 2, 10), actual=on("2018-02"))
    assert alarmed(post) == []
    found = post_with_alarms(kent_lead(), number=post, today=TODAY)
    assert found.stage is not None
    assert (found.stage.done, found.worst) == (True, None)


def test_a_funder_that_others_follow_in_full_is_no_alarm():
    fleet = collaboration()
    post, due = post_of(fleet), milestone_of(fleet)
    serves(post, RecordRef("milestone", str(due)))
    funded(post, 2017, share_of(100))
    funded(post, 2018, share_of(100, ESSEX))
    assert alarmed(post) == []
    funded(post, 2018, share_of(90, ESSEX))
    assert alarmed(post) == [(AlarmKind.FUNDING, True)], "a tenth of the year has nobody who pays"


def test_a_secondment_that_ends_before_a_stage_of_a_case():
    fleet = collaboration()
    post, case = post_of(fleet), business_case(fleet)
    stage(case, Stage.FBC, StageState.PLANNED, on="2018-09")
    ref = RecordRef("case-stage", f"{case}/fbc")
    assert ref in [one for one, _ in stages_to_serve(kent_lead(), collaboration=fleet)]
    serves(post, ref)
    actions.report_secondment(actor=kent_lead(), post=post, lent_by=KENT, lent_to=ESSEX, ends=on("2018-06-30"), **SAME)
    (one,) = post_with_alarms(kent_lead(), number=post, today=TODAY).alarms
    assert one.words == (
        "The secondment ends 30 June 2018, before full business case of One workshop for two forces is due "
        "(September 2018)."
    )
    stage(case, Stage.FBC, StageState.APPROVED, on="2018-02", told_on=date(2018, 2, 20))
    assert alarmed(post) == []
    assert ref not in [one for one, _ in stages_to_serve(kent_lead(), collaboration=fleet)]


def test_a_stage_in_words_and_one_that_the_reader_may_not_see():
    fleet, hub = collaboration(), collaboration("Northfield Hub", partners=(KENT, KENT_FIRE))
    post, hidden = post_of(fleet), milestone_of(hub)
    funded(post, 2017, share_of(100))
    serves(post, words="the go-live", due=on("2018-07"))
    assert alarmed(post) == [(AlarmKind.FUNDING, True)]
    serves(post, RecordRef("milestone", str(hidden)))
    assert alarmed(post) == [(AlarmKind.FUNDING, True)]
    seen = post_with_alarms(essex_lead(), number=post, today=TODAY)
    assert (seen.alarms, seen.stage.words) == ((), "a stage that is not on record here")


def test_leaving_and_vacancy_are_told_until_they_are_seen_to():
    fleet = collaboration()
    post = post_of(fleet)
    holder_of(post, until=on("2018-06"))
    assert alarmed(post) == [(AlarmKind.LEAVING, True)]
    actions.report_succession(actor=kent_lead(), post=post, successor=Successor(), **SAME)
    assert alarmed(post) == []
    actions.report_vacancy(actor=kent_lead(), post=post, **SAME)
    assert alarmed(post) == []
    assert alarmed(post, today=date(2018, 3, 7)) == [(AlarmKind.VACANT, True)], "vacant since the report, at the latest"


def test_alarms_are_findings_of_who_may_see_the_post():
    fleet = collaboration()
    post = post_of(fleet)
    holder_of(post, until=on("2018-06"))
    (one,) = [one for one in findings(kent_lead(), today=TODAY) if one.check == "post-ends-early"]
    assert one.sentence.startswith("Programme Manager: Who holds the post leaves (June 2018)")
    assert (one.severity, one.collaboration, one.anchor) == (Severity.CERTAIN, fleet, f"post:{post}:leaving")
    assert not [one for one in findings(outsider(), today=TODAY) if one.check == "post-ends-early"]


def test_the_money_of_a_programme_says_what_it_leaves_out():
    fleet = collaboration()
    manager, analyst, third = (post_of(fleet, title) for title in ("Programme Manager", "Analyst", "Third"))
    funded(manager, 2018)
    cost_of(manager, 2018, 60_000)
    funded(analyst, 2018, share_of(50), FunderShare(None, "Home Office"))
    found = programme_funding(kent_lead(), collaborations=[fleet])
    kent = dict(found.rows)["Kent Police"][2018]
    assert (kent.known, kent.posts, kent.unknown) == (Money.pounds(30_000), 2, ("Analyst",))
    assert dict(found.rows)["Home Office"][2018].unknown == ("Analyst",)
    assert found.missing == ((2018, "Analyst", "What Home Office pays is not known."),)
    total = found.total(2018)
    assert (found.years, found.unfunded, total.known, total.unknown) == (
        (2018,), ("Third",), Money.pounds(60_000), ("Analyst",),
    )  # fmt: skip
    assert third
    assert programme_funding(outsider()).rows == ()


def managed() -> tuple[str, str, int]:
    """Kent's lead manages somebody who holds two posts; returns the two collaborations and the managed post."""
    fleet, hub = collaboration(), collaboration("Northfield Hub", partners=(KENT, KENT_FIRE))
    manager = post_of(fleet, MANAGER)
    holder_of(manager, actor=programme_office(), person="kent-lead")
    post = post_of(fleet)
    held = queries.post_view(kent_lead(), number=post).particulars
    told = type(held)(kind=held.kind, home=held.home, line_manager=manager)
    actions.report_particulars(actor=programme_office(), post=post, particulars=told, **SAME)
    holder_of(post, name="A. N. Other")
    person = queries.post_view(kent_lead(), number=post).post.holder
    second = post_of(hub, "Site Manager", home=KENT_FIRE)
    holder_of(second, person=person)
    parts_of(post, (fleet, KENT, 60), (fleet, ESSEX, 20))
    parts_of(second, (hub, KENT_FIRE, 30))
    return fleet, hub, post


def test_the_line_manager_sees_the_load_over_every_post():
    fleet, hub, _ = managed()
    (one,) = stretch(kent_lead(), today=TODAY)
    assert (one.managed, [view.post.title for view in one.posts]) == (
        "Programme Manager", ["Programme Manager", "Site Manager"],
    )  # fmt: skip
    assert (one.load.share, one.load.over) == (11_000, 1_000)
    assert one.load.by_collaboration == ((fleet, 8_000), (hub, 3_000))
    assert set(one.load.organisations) == {KENT, ESSEX, KENT_FIRE}
    assert (one.boards, one.actions) == ((), 0)


def kent_chief():
    return actor("kent-chief", Role.CHIEF_OFFICER, KENT)


def other_manager():
    """Somebody else's line manager: another post of Kent's, with a post below it."""
    fleet = collaboration("Joint Stores")
    manager, post = post_of(fleet, "Head of Stores"), post_of(fleet, "Stores Officer")
    holder_of(manager, person="kent-chief")
    held = queries.post_view(kent_lead(), number=post).particulars
    told = type(held)(kind=held.kind, line_manager=manager)
    actions.report_particulars(actor=kent_lead(), post=post, particulars=told, **SAME)
    holder_of(post, name="Somebody Else")


@pytest.mark.parametrize("who", [programme_office, essex_lead, outsider, kent_chief])
def test_nobody_else_sees_it(who):
    """Not the office that sees every record, not a partner, not a chief officer of the same force, not an outsider."""
    managed()
    assert stretch(who(), today=TODAY) == []


def test_another_line_manager_sees_their_own_alone():
    managed()
    other_manager()
    (one,) = stretch(kent_chief(), today=TODAY)
    assert (one.managed, one.load.share, one.load.unknown) == ("Stores Officer", 0, ("Stores Officer",))


def test_who_manages_no_more_sees_no_more():
    managed()
    (manager,) = [one.id for one in queries.posts(kent_lead()) if one.title == MANAGER]
    holder_of(manager, name="A Successor", evidence=typed(on=date(2018, 1, 8)))
    assert stretch(kent_lead(), today=TODAY) == []
    assert stretch(kent_lead(), today=TODAY, as_at=date(2018, 1, 1)), "what was known on that day"


def test_who_has_had_a_last_day_sees_no_more_from_the_day_after():
    managed()
    (manager,) = [one.id for one in queries.posts(kent_lead()) if one.title == MANAGER]
    actions.report_leaving(actor=programme_office(), post=manager, leaves=on("2018-02-27"), **SAME)
    assert stretch(kent_lead(), today=date(2018, 2, 27))
    assert stretch(kent_lead(), today=date(2018, 2, 28)) == []


def test_a_collaboration_that_the_line_manager_does_not_see_is_in_no_sum():
    fleet, hub, post = managed()
    person = queries.post_view(kent_lead(), number=post).post.holder
    away = collaboration("Estuary Rescue", partners=(ESSEX, KENT_FIRE))
    values = {"actor": programme_office(), "evidence": typed(by=ESSEX), "now": NOW}
    third = actions.record_post(
        collaboration=away, title="Estuary Officer", particulars=type(queries.post_view(
            kent_lead(), number=post).particulars)(home=ESSEX), **values
    )  # fmt: skip
    actions.report_holder(post=third, person=person, **values)
    (one,) = stretch(kent_lead(), today=TODAY)
    assert one.load.collaborations == tuple(sorted((fleet, hub)))


def test_who_lacks_the_permission_is_refused():
    managed()
    for role in (Role.SCRUTINEER, Role.MEMBER, Role.BOARD_SECRETARY):
        assert Permission.STRETCH_VIEW not in ROLES[role]
    for somebody in (kent_scrutineer(), actor("kent-lead", Role.MEMBER, EVERYWHERE)):
        with pytest.raises(NotAllowed):
            stretch(somebody, today=TODAY)


def test_the_outsider_finds_no_post(django_assert_max_num_queries):
    post = post_of(collaboration())
    assert posts_with_alarms(outsider(), today=TODAY) == []
    with pytest.raises(NotThere):
        post_with_alarms(outsider(), number=post, today=TODAY)
    with django_assert_max_num_queries(13):
        assert len(posts_with_alarms(kent_lead(), today=TODAY)) == 1
