"""Posts: what may be recorded of them, by whom; names kept apart and erased; who sees what."""

from datetime import date

import pytest
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.posts import MANAGER, cost_of, funded, holder_of, on, parts_of, post_of, share_of

from concordat.foundation.access.models import Person
from concordat.foundation.access.queries import names_of
from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import broken_link
from concordat.foundation.provenance.models import Citation
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import PostTenure
from concordat.registers.collaborations.rules import (
    Backfill,
    ControlHead,
    Particulars,
    PostKind,
    PostState,
    Successor,
    TimePart,
)
from concordat.registers.collaborations.rules.funding import FunderShare

pytestmark = pytest.mark.django_db
LATER = date(2018, 6, 1)
SAME = {"evidence": typed(), "now": NOW}


def view(post, who=kent_lead, **more):
    return queries.post_view(who(), number=post, **more)


def writes(post, fleet):
    """Every action on a post, ready to be done by somebody, by the words of its event."""
    same = {"post": post, **SAME}
    return {
        "reported a post": lambda who: actions.report_post(
            actor=who, collaboration=fleet, title="Programme manager", state=PostState.VACANT, **SAME
        ),
        "recorded a post": lambda who: actions.record_post(
            actor=who, collaboration=fleet, title="Analyst", particulars=Particulars(), **SAME
        ),
        "reported what a post is": lambda who: actions.report_particulars(
            actor=who, particulars=Particulars(kind=PostKind.SRO), **same
        ),
        "reported where a post's time goes": lambda who: actions.report_parts(
            actor=who, parts=(TimePart(fleet, KENT, 4_000),), **same
        ),
        "reported who holds a post": lambda who: actions.report_holder(actor=who, **same),
        "reported that a post is vacant": lambda who: actions.report_vacancy(actor=who, since=on("2017-09"), **same),
        "reported who follows in a post": lambda who: actions.report_succession(
            actor=who, successor=Successor(), **same
        ),
        "reported who pays for a post": lambda who: actions.report_funding(
            actor=who, year=2018, shares=[share_of(50)], **same
        ),
        "reported what a post costs": lambda who: actions.report_cost(
            actor=who, year=2018, amount=Money.pounds(50_000), **same
        ),
        "reported a secondment": lambda who: actions.report_secondment(
            actor=who, lent_by=KENT, lent_to=ESSEX, **same
        ),
        "reported the stage that a post serves": lambda who: actions.report_stage_served(
            actor=who, words="Go-live of the workshop", due=on("2019-10"), **same
        ),
    }  # fmt: skip


@pytest.mark.parametrize("verb", sorted(writes(0, "")))
def test_each_action_writes_its_event_and_its_evidence(verb):
    fleet = collaboration()
    post = post_of(fleet)
    cited = Citation.objects.count()
    writes(post, fleet)[verb](kent_lead())
    event = Event.objects.latest("sequence")
    assert (event.verb, event.collaboration, event.organisation, event.actor) == (verb, fleet, KENT, "kent-lead")
    assert Citation.objects.count() > cited


@pytest.mark.parametrize("verb", sorted(writes(0, "")))
@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(verb, who, refusal):
    fleet = collaboration()
    post = post_of(fleet)
    before = (Event.objects.count(), Citation.objects.count(), Person.objects.count())
    with pytest.raises(refusal):
        writes(post, fleet)[verb](who())
    assert (Event.objects.count(), Citation.objects.count(), Person.objects.count()) == before


def test_a_post_is_told_again_and_not_twice():
    fleet = collaboration()
    post = post_of(fleet)
    with pytest.raises(RuleBroken, match="on record here"):
        post_of(fleet, "Programme manager")
    again = actions.report_post(
        actor=kent_lead(), collaboration=fleet, title="programme manager", state=PostState.FILLED,
        evidence=typed(on=LATER), now=NOW,
    )  # fmt: skip
    (held,) = queries.posts(kent_lead())
    assert (again, held.id, held.state, held.reported_on) == (post, post, PostState.FILLED, LATER)
    (before,) = queries.posts(kent_lead(), as_at=date(2018, 1, 1))
    assert before.state is PostState.NOT_STATED


def test_a_post_is_told_of_in_its_own_collaboration_alone():
    fleet, hub = collaboration(), collaboration("Northfield Hub")
    post = post_of(fleet)
    given = {"actor": kent_lead(), "title": "Any", "state": PostState.VACANT, "post": post, **SAME}
    with pytest.raises(RuleBroken, match="a post of another collaboration"):
        actions.report_post(collaboration=hub, **given)
    assert not PostTenure.objects.exists()
    assert actions.report_post(collaboration=fleet, **given) == post


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (lambda post: actions.report_funding(
            actor=kent_lead(), post=post, year=2018, shares=[share_of(50, "nobody")], **SAME), "funder"),
        (lambda post: actions.report_secondment(
            actor=kent_lead(), post=post, lent_by=KENT, lent_to="nobody", **SAME), "lent_to"),
        (lambda post: actions.report_secondment(
            actor=kent_lead(), post=post, lent_by=KENT, lent_to=ESSEX, payer="nobody", **SAME), "payer"),
        (lambda post: actions.report_particulars(
            actor=kent_lead(), post=post, particulars=Particulars(employer="nobody"), **SAME), "employer"),
    ],
)  # fmt: skip
def test_an_organisation_that_is_not_on_record_is_refused_at_its_field(act, field):
    post = post_of(collaboration())
    with pytest.raises(RuleBroken, match="There is no organisation nobody: choose one") as error:
        act(post)
    assert error.value.field == field


def test_an_older_paper_loaded_later_tells_of_the_post_from_its_own_day():
    fleet = collaboration()
    post = post_of(fleet)
    actions.report_post(
        actor=kent_lead(), collaboration=fleet, title="Programme Manager", state=PostState.VACANT,
        evidence=typed(on=date(2016, 9, 21)), now=NOW,
    )  # fmt: skip
    (held,) = queries.posts(kent_lead(), as_at=date(2016, 12, 31))
    assert (held.id, held.state) == (post, PostState.VACANT)
    assert queries.posts(kent_lead(), as_at=date(2016, 1, 1)) == []


def test_particulars_are_whole_as_told_and_dated():
    fleet = collaboration()
    manager = post_of(fleet, MANAGER)
    post = post_of(
        fleet, kind=PostKind.PROGRAMME_LEAD, employer=KENT, line_manager=manager, control=ESSEX,
        head=ControlHead.PROVIDED, grade="Chief Inspector", fte=60,
    )  # fmt: skip
    told = Particulars(kind=PostKind.PROGRAMME_LEAD, home=ESSEX)
    actions.report_particulars(actor=kent_lead(), post=post, particulars=told, evidence=typed(on=LATER), now=NOW)
    assert view(post).particulars == told
    before = view(post, as_at=date(2018, 1, 1)).particulars
    assert (before.control, before.head, before.fte, before.line_manager) == (ESSEX, ControlHead.PROVIDED, 60, manager)
    with pytest.raises(NotThere):
        actions.report_particulars(actor=kent_lead(), post=post, particulars=Particulars(line_manager=0), **SAME)


def test_nobody_makes_themselves_a_line_manager():
    """Who manages a post sees its holder's load: another person has to say so."""
    fleet = collaboration()
    manager, post = post_of(fleet, MANAGER), post_of(fleet)
    with pytest.raises(NotAllowed, match="Somebody else"):
        holder_of(manager, person="kent-lead")
    with pytest.raises(NotAllowed, match="Somebody else"):
        actions.report_succession(actor=kent_lead(), post=manager, successor=Successor("kent-lead"), **SAME)
    holder_of(manager, actor=programme_office(), person="kent-lead")
    managed = Particulars(line_manager=manager)
    with pytest.raises(NotAllowed, match="Somebody else"):
        actions.report_particulars(actor=kent_lead(), post=post, particulars=managed, **SAME)
    actions.report_particulars(actor=programme_office(), post=post, particulars=managed, **SAME)
    actions.report_particulars(
        actor=kent_lead(), post=post, particulars=Particulars(line_manager=manager, grade="PO4"), **SAME
    )
    assert view(post).particulars.grade == "PO4"


def test_a_holder_leaves_and_is_followed():
    post = post_of(collaboration())
    with pytest.raises(RuleBroken, match="say first who does"):
        actions.report_leaving(actor=kent_lead(), post=post, leaves=on("2018-09-30"), **SAME)
    holder_of(post, name="A. N. Other", since=on("2016-04"))
    held = view(post).post
    with pytest.raises(RuleBroken, match="before the first"):
        actions.report_leaving(actor=kent_lead(), post=post, leaves=on("2015"), **SAME)
    actions.report_leaving(actor=kent_lead(), post=post, leaves=on("2018-09-30"), **SAME)
    after = view(post).post
    assert (after.holder, after.since, after.leaves) == (held.holder, "2016-04", on("2018-09-30"))
    actions.report_succession(
        actor=kent_lead(), post=post, successor=Successor("", on("2018-06"), on("2018-11")), **SAME
    )
    follows = view(post).succession
    assert follows is not None
    assert (follows.person, follows.recruiting_from, follows.starts) == ("", on("2018-06"), on("2018-11"))
    actions.withdraw_succession(actor=kent_lead(), post=post, **SAME)
    assert view(post).succession is None
    with pytest.raises(RuleBroken, match="Nobody is told to follow"):
        actions.withdraw_succession(actor=kent_lead(), post=post, **SAME)
    actions.report_vacancy(actor=kent_lead(), post=post, since=on("2018-10-01"), **SAME)
    vacant = view(post).post
    assert (vacant.state, vacant.holder, vacant.leaves, vacant.vacant_since) == (
        PostState.VACANT, "", None, on("2018-10-01"),
    )  # fmt: skip
    assert [one.state for one in view(post).tenures][-1] is PostState.VACANT


def test_a_name_is_corrected_and_erased_and_the_chain_still_verifies():
    post = post_of(collaboration())
    holder_of(post, name="A. N. Othr")
    reference = view(post).post.holder
    actions.correct_holder(actor=kent_lead(), post=post, name="A. N. Other", now=NOW)
    assert names_of(kent_lead(), [reference]) == {reference: "A. N. Other"}
    for who, refusal in ((essex_lead, NotAllowed), (kent_scrutineer, NotAllowed), (outsider, NotThere)):
        with pytest.raises(refusal):
            actions.correct_holder(actor=who(), post=post, name="Somebody Else", now=NOW)
        with pytest.raises(refusal):
            actions.erase_holder(actor=who(), post=post, now=NOW)
    actions.erase_holder(actor=kent_lead(), post=post, now=NOW)
    assert names_of(kent_lead(), [reference]) == {reference: "name erased"}
    assert view(post).post.holder == reference
    assert not [event for event in Event.objects.all() if "Oth" in str(event.__dict__)]
    assert not [row for row in Citation.objects.all() if "Oth" in str(row.__dict__)]
    assert broken_link(programme_office()) is None
    with pytest.raises(RuleBroken, match="was erased"):
        actions.correct_holder(actor=kent_lead(), post=post, name="A. N. Other", now=NOW)


def test_a_post_without_a_name_has_nothing_to_erase():
    post = post_of(collaboration())
    holder_of(post)
    with pytest.raises(NotThere, match="Nobody's name"):
        actions.erase_holder(actor=kent_lead(), post=post, now=NOW)


def test_the_split_is_dated_and_what_is_not_named_ends():
    fleet, stores = collaboration(), collaboration("Joint Stores")
    post = post_of(fleet)
    parts_of(post, (fleet, KENT, 60), (fleet, ESSEX, 20), (stores, KENT, 30))
    assert view(post).over == 1_000
    parts_of(post, (fleet, KENT, 60), (stores, KENT, 40), evidence=typed(on=LATER), since=on("2018-06"))
    assert {(one.part.collaboration, one.part.organisation): one.part.share for one in view(post).parts} == {
        (fleet, KENT): 6_000, (stores, KENT): 4_000,
    }  # fmt: skip
    assert len(view(post, as_at=date(2018, 1, 1)).parts) == 3
    with pytest.raises(RuleBroken, match="nothing would change"):
        parts_of(post, (fleet, KENT, 60), (stores, KENT, 40))
    with pytest.raises(NotThere):
        parts_of(post, ("no-such-record", KENT, 10))


def test_money_by_year_says_what_is_missing():
    post = post_of(collaboration())
    funded(post, 2018)
    funded(post, 2019, share_of(50), share_of(None, ESSEX))
    cost_of(post, 2018, 50_000)
    first, second = view(post).years
    assert (first.words, first.missing, first.cost) == ("2018/19", (), Money.pounds(50_000))
    assert second.missing == ("What Essex Police pays is not known.",)
    funded(post, 2019, share_of(30, ESSEX), evidence=typed(on=LATER))
    assert view(post).years[1].missing == ("The shares come to 80%; 20% has no funder on record.",)
    assert len(view(post, as_at=date(2018, 1, 1)).years[1].shares) == 2
    with pytest.raises(RuleBroken, match="at least one funder"):
        actions.report_funding(actor=kent_lead(), post=post, year=2018, shares=[], **SAME)
    twice = [FunderShare(None, "Home Office", share=40_00), FunderShare(None, "home office ", share=60_00)]
    with pytest.raises(RuleBroken, match="named twice"):
        actions.report_funding(actor=kent_lead(), post=post, year=2018, shares=twice, **SAME)
    with pytest.raises(RuleBroken, match="above nought"):
        cost_of(post, 2018, 0)


def test_a_secondment_and_the_stage_that_it_serves():
    post = post_of(collaboration())
    actions.report_secondment(
        actor=kent_lead(), post=post, lent_by=KENT, lent_to=KENT_FIRE, payer=KENT_FIRE, backfill=Backfill.NO,
        starts=on("2018-04"), ends=on("2019-03"), **SAME,
    )  # fmt: skip
    lent = view(post).secondment
    assert lent is not None
    assert (lent.lent_to, lent.payer, lent.backfill, lent.ends) == (KENT_FIRE, KENT_FIRE, Backfill.NO, on("2019-03"))
    with pytest.raises(RuleBroken, match="one organisation to another"):
        actions.report_secondment(actor=kent_lead(), post=post, lent_by=KENT, lent_to=KENT, **SAME)
    serve = {"actor": kent_lead(), "post": post, **SAME}
    with pytest.raises(RuleBroken, match="Choose a stage"):
        actions.report_stage_served(stage=RecordRef("agreement", "x"), **serve)
    with pytest.raises(RuleBroken, match="leave the date empty"):
        actions.report_stage_served(stage=RecordRef("milestone", "1"), due=on("2019"), **serve)
    actions.report_stage_served(stage=RecordRef("milestone", "1"), **serve)
    stage = view(post).stage
    assert stage is not None
    assert stage.stage == RecordRef("milestone", "1")
    actions.report_stage_served(**serve)
    assert view(post).stage is None
