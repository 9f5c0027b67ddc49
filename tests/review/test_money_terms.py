"""Who pays and who receives, the precision of a printed amount, and services told again."""

from datetime import date

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office
from tests.factories.statements import saving, taken

from concordat.foundation.organisations.models import Organisation, OrganisationName
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.statements import Kind
from concordat.registers.benefits.queries import entries
from concordat.registers.exchange.queries import printed_totals, services, terms

pytestmark = pytest.mark.django_db
Y2016, Y2017, Y2018 = (date(year, 3, 1) for year in (2016, 2017, 2018))


@pytest.fixture(autouse=True)
def workshops():
    return collaboration()


@pytest.fixture
def government():
    Organisation.objects.create(key="home-office", name="Home Office", kind="government", recorded_at=NOW)
    OrganisationName.objects.create(organisation_id="home-office", name="Home Office", kind="alias", recorded_at=NOW)


def grant(**more):
    values = {"kind": Kind.GRANT, "basis": "actual", "recurrence": "one_off", "standing": "not_stated"}
    return saving("Grant for the control room", 50_000, **(values | more))


def paid():
    return [(t.payer, t.payer_text, t.receiver, t.receiver_text) for t in terms(programme_office())]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"who": ["Essex Police", "Home Office"]}, ("home-office", "", ESSEX, "")),
        ({"who": ["Home Office"]}, ("home-office", "", None, "")),
        ({"who": [], "provider": "A charity", "receiver": "Essex Police"}, (None, "A charity", ESSEX, "")),
        ({"who": ["Kent Police", "Essex Police"]}, (None, "", None, "Kent Police, Essex Police")),
        ({"who": []}, (None, "", None, "Joint Fleet Workshops")),
    ],
)
def test_the_owner_of_the_paper_is_not_taken_for_the_receiver(government, said, expected):
    taken(Y2017, grant(**said), owner=KENT)
    assert paid() == [expected]


def test_a_term_told_again_with_another_amount_stays_one(government):
    for day, pounds in ((Y2017, 50_000), (Y2018, 60_000)):
        taken(day, grant(who=["Essex Police", "Home Office"], value=pounds, written=f"£{pounds}"))
    assert len(paid()) == 1


@pytest.mark.parametrize(
    ("written", "pence"),
    [
        ("£300 monthly", 100),
        ("£5,000 match funding", 100),
        ("In 2017 the saving was £1.62m", 1_000_000),
        ("£12,000 Trust money", 100),
        ("£1.2 million", 10_000_000),
        ("1,572.24", 1),
        ("between 2016 and 2017", None),
    ],
)
def test_the_precision_is_that_of_the_amount(written, pence):
    taken(Y2017, saving("Annual saving", 300, written))
    assert [found.figure.step for found in entries(programme_office())] == [pence]


def service(pounds, **more):
    values = {"kind": Kind.EXCHANGE, "provider": "Kent Police", "receiver": "Essex Police", "year": "2017"}
    return saving("Dog training", pounds, **(values | more))


def worth():
    return [found.value.amount for found in services(programme_office())]


def test_an_older_report_of_a_service_does_not_replace_its_value():
    taken(Y2017, service(9_000))
    taken(Y2016, service(8_000))
    assert worth() == [Money.pounds(9_000)]
    taken(Y2018, service(9_500))
    assert worth() == [Money.pounds(9_500)]


def test_two_values_of_one_service_and_day_are_not_both_added():
    with pytest.raises(RuleBroken, match="£9,000 is held"):
        taken(Y2017, service(9_000), service(8_000))
    assert worth() == [Money.pounds(9_000)]


def test_a_printed_total_without_a_row_is_compared_with_nothing():
    taken(Y2017, service(10_552, money_type="total"))
    (total,) = printed_totals(programme_office())
    assert (total.printed, total.rows, total.gap) == (Money.pounds(10_552), None, None)
