"""What may be recorded of a collaboration, by whom, and what it leaves behind."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import Collaboration, Partner
from concordat.registers.collaborations.rules import (
    MOVES,
    AccountKind,
    PartnerRole,
    PostState,
    State,
    Tier,
    check_move,
    functions_of,
)

pytestmark = pytest.mark.django_db
LATER = date(2019, 3, 28)


def create(who=kent_lead, name="Joint Fleet Workshops", **more):
    bodies()
    return actions.create_collaboration(actor=who(), name=name, tier=Tier.BILATERAL, evidence=typed(), now=NOW, **more)


def writes(key):
    """Every further action on a collaboration, ready to be done by somebody."""
    same = {"collaboration": key, "evidence": typed(), "now": NOW}
    return {
        "recorded a partner": lambda who: actions.add_partner(actor=who, organisation=KENT_FIRE, **same),
        "recorded a name": lambda who: actions.add_name(actor=who, name="The Workshops", **same),
        "changed the name, tier or start": lambda who: actions.restate(
            actor=who, name="The Fleet", tier=Tier.REGIONAL, started=None, **same
        ),
        "moved in the tree": lambda who: actions.place_under(actor=who, parent=None, **same),
        "reported a state": lambda who: actions.report_state(actor=who, state=State.LIVE, **same),
        "reported a post": lambda who: actions.report_post(
            actor=who, title="Head of Fleet", state=PostState.VACANT, **same
        ),
        "recorded a purpose": lambda who: actions.record_account(
            actor=who, kind=AccountKind.PURPOSE, text="One workshop for two forces.", **same
        ),
    }


def test_it_is_created_with_partners_names_and_functions():
    key = create(partners=(KENT, ESSEX, KENT), aliases=("The Workshops",), started=PreciseDate.parse("2017"))
    found = queries.collaboration(kent_lead(), key=key).summary
    assert [p.organisation for p in found.partners] == [KENT, ESSEX]
    assert (found.aliases, found.functions, found.started) == (("The Workshops",), ("Fleet",), "2017")
    assert Citation.objects.filter(record=f"collaboration:{key}").exists()
    assert Event.objects.get().verb == "recorded a collaboration"


def test_two_of_one_name_hang_in_two_places_and_have_two_keys():
    first = create()
    with pytest.raises(RuleBroken, match="“joint fleet  Workshops” is on record already"):
        create(name="joint fleet  Workshops")
    assert (first, create(parent=first)) == ("joint-fleet-workshops", "joint-fleet-workshops-2")
    create(name="Tyres", parent=first)
    with pytest.raises(RuleBroken, match="“Tyres” is on record already"):
        create(name="Tyres")


def test_the_history_of_a_purpose_has_its_words():
    writes(create(partners=(KENT, ESSEX)))["recorded a purpose"](kent_lead())
    assert Event.objects.get(verb="recorded a purpose").detail["says"] == "One workshop for two forces."


def test_another_name_is_the_same_record_and_papers_still_mean_it():
    key = create(partners=(KENT, ESSEX))
    create(name="Joint Estates")
    told = {"actor": kent_lead(), "collaboration": key, "evidence": typed(), "now": NOW}
    held = {"name": "Joint Fleet Workshops", "tier": Tier.BILATERAL, "started": None}
    count = Event.objects.count()
    actions.restate(**{**told, **held})
    assert Event.objects.count() == count, "what is the same changes nothing"
    with pytest.raises(RuleBroken, match="“joint estates” is on record already"):
        actions.restate(**{**told, **held, "name": "joint estates"})
    actions.restate(**told, name="Joint Fleet", tier=Tier.REGIONAL, started=PreciseDate.parse("2016"))
    found = queries.collaboration(kent_lead(), key=key).summary
    assert (found.name, found.tier, found.started) == ("Joint Fleet", Tier.REGIONAL, "2016")
    assert found.aliases == ("Joint Fleet Workshops",)


@pytest.mark.parametrize("who", [outsider, essex_lead, kent_scrutineer])
def test_who_may_not_create_leaves_nothing(who):
    with pytest.raises(NotAllowed):
        create(who)
    assert not Collaboration.objects.exists()
    assert not Event.objects.exists()


@pytest.mark.parametrize("name", ["", " x ", "n" * 201])
def test_a_name_that_is_none_is_refused(name):
    with pytest.raises(RuleBroken, match="2 to 200"):
        create(name=name)


@pytest.mark.parametrize("verb", sorted(writes("")))
def test_each_action_writes_its_event(verb):
    key = collaboration()
    writes(key)[verb](kent_lead())
    event = Event.objects.latest("sequence")
    assert (event.verb, event.collaboration, event.organisation, event.actor) == (verb, key, KENT, "kent-lead")


@pytest.mark.parametrize("verb", sorted(writes("")))
@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(verb, who, refusal):
    key = collaboration()
    before = (Event.objects.count(), Citation.objects.count())
    with pytest.raises(refusal):
        writes(key)[verb](who())
    assert (Event.objects.count(), Citation.objects.count()) == before


def test_a_collaboration_is_never_part_of_itself():
    whole, part = collaboration("Whole"), collaboration("Part")
    place = {"evidence": typed(), "now": NOW}
    actions.place_under(actor=kent_lead(), collaboration=part, parent=whole, **place)
    for key, parent in ((whole, part), (whole, whole)):
        with pytest.raises(RuleBroken, match="part of itself"):
            actions.place_under(actor=kent_lead(), collaboration=key, parent=parent, **place)
    with pytest.raises(IntegrityError), transaction.atomic():
        Collaboration.objects.filter(pk=whole).update(parent=whole)


@pytest.mark.parametrize(("before", "after"), [(a, b) for a in State for b in State if a is not b])
def test_the_life_of_a_collaboration(before, after):
    if after in MOVES[before]:
        assert check_move(before, after) is None
    else:
        with pytest.raises(RuleBroken, match="can become"):
            check_move(before, after)


def test_a_state_is_a_row_of_its_day():
    key = collaboration()
    for state, day in ((State.IMPLEMENTING, date(2017, 12, 6)), (State.LIVE, LATER)):
        actions.report_state(
            actor=kent_lead(), collaboration=key, state=state, evidence=typed(on=day), now=NOW, as_found=True
        )
    with pytest.raises(RuleBroken):
        actions.report_state(
            actor=kent_lead(), collaboration=key, state=State.SCOPING, evidence=typed(on=LATER), now=NOW
        )
    assert queries.collaborations(kent_lead(), as_at=date(2018, 1, 1))[0].state is State.IMPLEMENTING
    assert queries.collaborations(kent_lead())[0].state is State.LIVE


def test_who_leaves_stays_on_record_with_the_date():
    key = collaboration()
    actions.add_partner(
        actor=kent_lead(), collaboration=key, organisation=ESSEX, role=PartnerRole.ASSOCIATE,
        left=PreciseDate.parse("2018-03"), evidence=typed(on=LATER), now=NOW,
    )  # fmt: skip
    last = {p.organisation: p.left for p in queries.collaboration(kent_lead(), key=key).summary.partners}
    assert last == {KENT: None, ESSEX: "2018-03"}
    assert Partner.objects.filter(organisation_id=ESSEX).count() == 2


def test_a_name_held_already_is_not_doubled():
    key = collaboration()
    for _ in range(2):
        actions.add_name(actor=kent_lead(), collaboration=key, name="The Workshops", evidence=typed(), now=NOW)
    assert queries.collaboration(kent_lead(), key=key).summary.aliases == ("The Workshops",)
    assert (key, "The Workshops") in queries.names(kent_lead())


def test_partners_see_it_and_others_do_not():
    key = collaboration()
    assert queries.collaboration(essex_lead(), key=key).summary.key == queries.seen(essex_lead(), key=key)
    assert (list(queries.collaborations(outsider())), queries.names(outsider()), queries.posts(outsider())) == (
        [],
        [],
        [],
    )
    for ask in (queries.collaboration, queries.seen):
        with pytest.raises(NotThere):
            ask(outsider(), key=key)
    assert queries.partner_keys(outsider()) == frozenset()
    assert queries.partner_keys(essex_lead()) == {key}


def test_a_list_costs_the_same_however_long(django_assert_max_num_queries):
    for number in range(6):
        collaboration(f"Strand {number}")
    who = programme_office()
    with django_assert_max_num_queries(8):
        assert len(queries.collaborations(who)) == 6


@pytest.mark.parametrize(
    ("text", "functions"),
    [
        ("Joint fleet framework", ["Procurement"]),
        ("Vehicle workshops", ["Fleet"]),
        ("Firearms licensing", ["Firearms licensing"]),
        ("Britain", []),
    ],
)
def test_which_functions_a_name_speaks_of(text, functions):
    assert functions_of(text) == functions


def test_a_name_is_known_to_who_may_see_the_source_that_uses_it():
    key = collaboration()
    secret = replace(typed(by=ESSEX), marking=Marking.SENSITIVE_PERSONAL)
    actions.add_name(actor=programme_office(), collaboration=key, name="Operation Lathe", evidence=secret, now=NOW)
    assert (key, "Operation Lathe") in queries.names(programme_office())
    assert (key, "Operation Lathe") not in queries.names(kent_lead())
    assert queries.own_names(kent_lead()) == {key: "Joint Fleet Workshops"}
