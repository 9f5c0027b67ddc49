"""Posts: who sees them, what a paper may tell of them, and what the database itself refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ELSEWHERE,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    outsider,
    passage_of,
    programme_office,
    source,
    typed,
)
from tests.factories.posts import funded, holder_of, parts_of, post_of

from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import PostDetail, PostFunding, PostPart, PostTenure, Secondment
from concordat.registers.collaborations.rules import (
    PostState,
)

pytestmark = pytest.mark.django_db
LATER = date(2018, 6, 1)
SAME = {"evidence": typed(), "now": NOW}


def view(post, who=kent_lead, **more):
    return queries.post_view(who(), number=post, **more)


def test_who_sees_what():
    """Partners of the collaboration see the post; whom it serves see that part; others see nothing."""
    fleet, hub = collaboration(), collaboration("Northfield Hub", partners=(KENT, KENT_FIRE))
    post = post_of(fleet)
    holder_of(post, name="A. N. Other")
    funded(post, 2018)
    assert queries.post_view(essex_lead(), number=post).years
    for stranger in (outsider, fire_lead):
        assert queries.posts(stranger()) == []
        assert queries.team(stranger()) == []
        with pytest.raises(NotThere):
            view(post, stranger)
    parts_of(post, (fleet, KENT, 60), (hub, KENT_FIRE, 40))
    served = view(post, fire_lead)
    assert [one.part.collaboration for one in served.parts] == [hub]
    assert (served.post.state, served.post.holder, served.years, served.tenures) == (
        PostState.NOT_STATED, "", (), (),
    )  # fmt: skip
    assert [one.part.collaboration for one in view(post, essex_lead).parts] == [fleet]
    assert len(view(post, programme_office).parts) == 2
    assert view(post, programme_office, as_at=LATER).post.id == post
    assert [one.post.id for one in queries.team(fire_lead(), collaborations=[hub])] == [post]


def test_a_sensitive_figure_is_seen_by_who_may_see_it():
    post = post_of(collaboration())
    secret = Evidence(KENT, date(2017, 12, 6), reason="Told in confidence.", marking=Marking.SENSITIVE_PERSONAL)
    funded(post, 2018, evidence=secret)
    assert view(post).years == ()
    assert view(post, programme_office).years


def test_a_paper_tells_what_a_rule_would_refuse():
    fleet = collaboration()
    evidence = passage_of(source(date(2017, 3, 1)))
    for state in (PostState.VACANT, PostState.SUCCESSION, PostState.NOT_STATED):
        actions.report_post(
            actor=kent_lead(), collaboration=fleet, title="Head of Fleet", state=state, evidence=evidence, now=NOW
        )
    (held,) = queries.posts(kent_lead())
    assert held.state is PostState.NOT_STATED
    with pytest.raises(RuleBroken, match="cannot be told"):
        actions.report_post(
            actor=kent_lead(), collaboration=fleet, title="Head of Fleet", state=PostState.NOT_STATED, **SAME
        )


def test_the_team_costs_a_fixed_number_of_queries(django_assert_max_num_queries):
    fleet = collaboration()
    for number in range(5):
        funded(post_of(fleet, f"Analyst {number}"), 2018)
    with django_assert_max_num_queries(10):
        assert len(queries.team(kent_lead())) == 5


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (PostTenure, {"state": "away"}),
        (PostTenure, {"state": "vacant", "holder": "somebody"}),
        (PostDetail, {"kind": "team", "head": "none", "fte": 101}),
        (PostDetail, {"kind": "other", "head": "none"}),
        (PostDetail, {"kind": "team", "head": "other"}),
        (PostPart, {"share": 10_001, "collaboration_id": "joint-fleet-workshops"}),
        (PostFunding, {"year": 2018}),
        (PostFunding, {"year": 2018, "funder": "Home Office", "amount": Money(1), "share": 1}),
        (PostFunding, {"year": 2018, "funder": "Home Office", "share": 10_001}),
        (PostFunding, {"year": 2018, "funder": "Home Office", "amount": Money(-1)}),
        (Secondment, {"lent_by_id": ELSEWHERE, "lent_to_id": ELSEWHERE, "backfill": "yes"}),
        (Secondment, {"lent_by_id": ELSEWHERE, "lent_to_id": KENT, "backfill": "perhaps"}),
    ],
)
def test_the_database_refuses(model, values):
    post = post_of(collaboration())
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(post_id=post, reported_by=KENT, recorded_at=NOW, **values)
    with pytest.raises(IntegrityError), transaction.atomic():
        PostDetail.objects.create(
            post_id=post, reported_by=KENT, recorded_at=NOW, kind="team", head="none", line_manager_id=post
        )


def test_rows_are_added_to_and_never_changed():
    post = post_of(collaboration())
    funded(post, 2018)
    for change in (lambda rows: rows.update(share=1), lambda rows: rows.delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change(PostFunding.objects.filter(post_id=post))
