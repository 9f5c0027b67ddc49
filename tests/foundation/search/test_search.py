"""The search over a small register: what is found, by whom, and that the index follows every write."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.agreements import agreement
from tests.factories.benefits import post, pounds
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
    outsider,
    programme_office,
    source,
    typed,
)
from tests.factories.delivery import risk_of

from concordat.foundation.organisations.models import Organisation, OrganisationName
from concordat.foundation.orm.bulk import insert_many
from concordat.foundation.provenance.actions import mark_source, store_source
from concordat.foundation.search.actions import rebuild_index
from concordat.foundation.search.checking import differences
from concordat.foundation.search.models import Entry
from concordat.foundation.search.queries import search
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.roles import ROLES, Role
from concordat.registers.business_cases.actions.lessons import record_lesson, widen_lesson
from concordat.registers.business_cases.rules.lessons import LessonKind, Reach
from concordat.registers.collaborations.actions import change_partner, record_account
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.collaborations.rules import AccountKind
from concordat.registers.collaborations.rules.themes import Theme

pytestmark = pytest.mark.django_db
FLEET = "joint-fleet-workshops"


@pytest.fixture
def fleet():
    key = collaboration()
    record_account(
        actor=programme_office(), collaboration=key, kind=AccountKind.PURPOSE, text="Repairing marked vans together",
        evidence=typed(), now=NOW,
    )  # fmt: skip
    return key


def found(actor, text, **more):
    return {str(hit.ref) for hit in search(actor, text=text, **more).hits}


def agrees():
    return list(differences(programme_office()))


def test_a_record_is_found_by_its_name_and_by_what_is_told_of_it(fleet):
    assert found(kent_lead(), "workshop") == {f"collaboration:{fleet}"}
    (hit,) = search(kent_lead(), text="repaired vans").hits
    assert (hit.title, hit.about) == ("Joint Fleet Workshops", "purpose or practice")
    assert [piece.text for piece in hit.pieces if piece.hit] == ["Repairing", "vans"]


def test_who_may_not_see_a_record_is_told_nothing_of_it(fleet):
    assert found(essex_lead(), "vans") == {f"collaboration:{fleet}"}, "a partner"
    for stranger in (outsider(), fire_lead()):
        seen = search(stranger, text="wrkshops vans")
        assert (seen.hits, seen.counts, seen.near) == ((), {}, ())
        assert search(stranger, text="workshops").near == ()


def test_a_partner_that_left_finds_no_more(fleet):
    left = PreciseDate.parse("2018-01-01")
    change_partner(actor=programme_office(), collaboration=fleet, organisation=ESSEX, evidence=typed(), now=NOW,
                   left=left)  # fmt: skip
    still = set(essex_lead().collaborations)
    assert found(essex_lead(), "vans") == {f"collaboration:{key}" for key in still}
    assert found(replace(essex_lead(), collaborations=frozenset()), "vans") == set()


def test_what_is_commercially_sensitive_is_found_by_those_alone_who_may_see_it(fleet):
    secret = replace(typed(), marking=Marking.SENSITIVE_COMMERCIAL)
    post(pounds(10), collaboration=fleet, what="Price of the paint booth", evidence=secret)
    assert len(found(kent_lead(), "paint")) == 1
    member = replace(kent_lead(), grants=frozenset((one, KENT) for one in ROLES[Role.MEMBER]))
    assert found(member, "paint") == set()
    assert found(member, "vans") == {f"collaboration:{fleet}"}


def test_a_part_of_a_record_that_one_may_not_see_is_not_found(fleet):
    """The row of Kent's own, of a collaboration that it does not see: its title would name it."""
    Entry.objects.filter(row=f"collaborations.collaboration:{fleet}").delete()
    assert found(kent_lead(), "vans") == set()


def test_a_source_is_found_by_its_paragraphs_and_leads_to_them():
    collaboration()
    key = source(date(2018, 3, 1))
    (hit,) = search(kent_lead(), text="open june").hits
    assert (str(hit.ref), hit.place.partition("-")[0], hit.reported_on) == (
        f"source:{key}",
        "passage",
        date(2018, 3, 1),
    )
    assert found(essex_lead(), "june") == set()
    member = replace(kent_lead(), grants=frozenset((one, KENT) for one in ROLES[Role.MEMBER]))
    assert found(member, "june") == set(), "a member of a board does not read sources"


def test_a_source_whose_marking_rises_or_that_is_held_back_is_found_no_more():
    collaboration()
    key = source(date(2018, 3, 1))
    scrutineer = replace(kent_lead(), grants=frozenset(
        (one, KENT) for one in ROLES[Role.SCRUTINEER] if one != "commercial.view"))  # fmt: skip
    assert found(scrutineer, "june") == {f"source:{key}"}
    mark_source(actor=programme_office(), key=key, marking=Marking.SENSITIVE_COMMERCIAL, now=NOW)
    assert found(scrutineer, "june") == set()
    assert search(scrutineer, text="update").counts == {}
    assert found(kent_lead(), "june") == {f"source:{key}"}
    store_source(
        actor=programme_office(), owner=KENT, title="Draft", dated=None, file_name="draft.txt", sha256="d" * 64, size=1,
        passages=[{"ordinal": 1, "kind": "paragraph", "text": "Unsent plans", "line": 1}], held_back=True, now=NOW,
        readers=[ESSEX],
    )  # fmt: skip
    assert len(found(kent_lead(), "unsent")) == len(found(essex_lead(), "unsent")) == 1
    assert found(outsider(), "unsent") == found(programme_office(), "unsent") == set(), "a draft of another body"


def test_parties_of_an_agreement_find_it_as_they_see_it():
    collaboration(partners=(KENT_FIRE,))
    key = agreement(None, title="Loan of the long ladder", organisation=KENT, parties=(KENT, ESSEX))
    assert found(essex_lead(), "ladder") == {f"agreement:{key}"}
    assert found(fire_lead(), "ladder") == set()
    assert agrees() == []


def test_as_at_a_day_what_was_not_reported_yet_is_not_found(fleet):
    risk_of(fleet, what="The paint runs out", evidence=typed(on=date(2019, 5, 1)))
    assert len(found(kent_lead(), "paint")) == 1
    assert found(kent_lead(), "paint", as_at=date(2018, 1, 1)) == set()
    assert found(kent_lead(), "vans", as_at=date(2018, 1, 1)) == {f"collaboration:{fleet}"}
    assert found(kent_lead(), "vans", as_at=date(2016, 1, 1)) == set()


def test_phrases_beginnings_and_endings(fleet):
    me = kent_lead()
    assert found(me, '"marked vans"') == {f"collaboration:{fleet}"}
    assert found(me, '"vans marked"') == set()
    assert found(me, "repai*") == found(me, "repair") == found(me, "the vans") == {f"collaboration:{fleet}"}
    assert search(me, text="worksh").widened
    assert found(me, "worksh") == {f"collaboration:{fleet}"}


def test_a_word_that_is_spelt_wrong_is_put_right_after_names_that_one_sees(fleet):
    assert search(kent_lead(), text="wrkshops").near == ("workshops",)
    assert search(outsider(), text="wrkshops").near == ()
    assert search(outsider(), text="Cumbrya").near == ("cumbria",)


@pytest.mark.parametrize(
    "typed_", ['"', "*", "a AND OR NOT -x ^:col:x", "x" * 1_000, "🚒", "\x00", "' OR 1=1 --", "NEAR(a b)", "%s %d {}",
               "\\", "':*", "&|!", "<script>"],
)  # fmt: skip
def test_odd_input_is_no_error(fleet, typed_):
    for text in (typed_, f"{typed_} vans", f"vans {typed_}"):
        assert search(kent_lead(), text=text).counts.keys() <= {"collaboration", "organisation"}


def test_the_number_of_questions_does_not_grow(fleet):
    def asked(text):
        with CaptureQueriesContext(connection) as queries:
            assert search(kent_lead(), text=text).count
        return len(queries)

    first = asked("vans")
    for number in range(6):
        risk_of(fleet, what=f"Risk {number} of the vans")
    assert asked("vans") == first <= 6


def test_a_page_of_one_kind_counts_the_others(fleet):
    for number in range(7):
        risk_of(fleet, what=f"Risk {number} of the vans")
    everything = search(kent_lead(), text="vans")
    assert (everything.counts, len(everything.hits)) == ({"collaboration": 1, "risk": 7}, 6)
    second = search(kent_lead(), text="vans", kind="risk", page=2, per_page=4)
    assert (second.counts, len(second.hits)) == (everything.counts, 3)


def test_a_name_that_changes_is_found_under_the_new_one_alone(fleet):
    row = Collaboration.objects.get(pk=fleet)
    row.name = "Vehicle Hall"
    row.save()
    assert found(kent_lead(), "vehicle hall") == {f"collaboration:{fleet}"}
    assert found(kent_lead(), "joint workshops") == set()
    body = Organisation.objects.get(pk=ELSEWHERE)
    insert_many(
        OrganisationName, [OrganisationName(organisation=body, name="Lakes force", kind="alias", recorded_at=NOW)]
    )
    assert found(outsider(), "lakes") == {f"organisation:{ELSEWHERE}"}
    assert agrees() == []


def test_a_lesson_is_found_by_more_as_it_is_offered_further(fleet):
    key = record_lesson(
        actor=kent_lead(), kind=LessonKind.WENT_WELL,
        what="Order lifts early", why="Two arrived late", recommendation="Ask in spring", themes=[next(iter(Theme))],
        evidence=typed(), now=NOW, collaboration=fleet,
    )  # fmt: skip
    assert (found(kent_lead(), "lifts"), found(essex_lead(), "lifts")) == ({f"lesson:{key}"}, set())
    widen_lesson(actor=kent_lead(), lesson=key, reach=Reach.PARTNERS, evidence=typed(), now=NOW)
    assert (found(essex_lead(), "lifts"), found(outsider(), "lifts")) == ({f"lesson:{key}"}, set())


def test_the_check_finds_what_differs_and_filling_again_mends_it(fleet):
    assert agrees() == []
    gone, other = Entry.objects.filter(record=f"collaboration:{fleet}").order_by("pk")[:2]
    gone.delete()
    other.marking = Marking.SENSITIVE_COMMERCIAL
    other.save()
    more = Entry.objects.get(row=f"organisations.organisation:{KENT}")
    more.pk, more.row = None, "nothing:1"
    more.save()
    said = agrees()
    assert said[0] == f"{gone.row} is not in the index." or said[1] == f"{gone.row} is not in the index."
    assert any("stands otherwise in the index: marking" in one for one in said)
    assert said[-1] == "The index holds 1 entries of rows that are not searched."
    assert rebuild_index(actor=programme_office(), now=NOW) == Entry.objects.count()
    assert agrees() == []


@pytest.mark.parametrize("who", [kent_lead, outsider])
def test_whoever_does_not_keep_the_installation_neither_checks_nor_fills_it(fleet, who):
    with pytest.raises(NotAllowed):
        list(differences(who()))
    before = set(Entry.objects.values_list("pk", flat=True))
    with pytest.raises(NotAllowed):
        rebuild_index(actor=who(), now=NOW)
    assert set(Entry.objects.values_list("pk", flat=True)) == before
