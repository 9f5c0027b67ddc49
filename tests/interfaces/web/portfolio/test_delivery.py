"""The part of a collaboration's page on milestones, risks, issues and dependencies."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import ESSEX, KENT, collaboration
from tests.factories.delivery import dependency_of, issue_of, milestone_of, moved, rate, risk_of, scored
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.kernel.dates import PreciseDate
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.rules import RiskKind, Severity

pytestmark = pytest.mark.django_db
MARCH = date(2018, 3, 1)
PAGE, AS_AT = "/collaborations/shared-vehicles/", {"as_at": "2018-03-01"}


@pytest.fixture
def shared():
    """A collaboration with one of each, which waits for a late milestone of another."""
    accounts()
    depot = milestone_of(collaboration())
    moved(depot, MARCH, forecast=PreciseDate.parse("2018-08"))
    key = collaboration("Shared vehicles", [KENT, ESSEX])
    moved(milestone_of(key, "The first vehicles are shared"), MARCH, forecast=PreciseDate.parse("2018-07"))
    rate(key, Colour.GREEN, Dimension.TIME)
    issue_of(key, severity=Severity.HIGH, owner_post="Head of Fleet")
    dependency_of(key, milestone=depot)
    risk = risk_of(key, likelihood="3", impact="4")
    scored(risk, kind=RiskKind.TARGET, likelihood="1", impact="4")
    scored(risk, ESSEX, likelihood="5", impact="5")
    return key


def said(**query):
    """The words of the page as Kent's lead reads them."""
    answer = client("kent").get(PAGE, query)
    return words(one(parsed(answer.content.decode()), "main"))


def test_everything_is_said_in_words(shared):
    text = said(**AS_AT)
    for part in (
        "Of 1 milestone at 1 March 2018: 1 late", "1 month late",
        "waits for “The second depot opens” of Joint Fleet Workshops, forecast August 2018, 2 months after it is",
        "12 of 25, high", "4 of 25, low", "25 of 25, critical",
        "Open risks by likelihood and impact: Kent Police, scale of 5",
        "1 open risk: 1 high. The highest score is 12 of 25.",
        "1 (high)", "The supplier has withdrawn", "Head of Fleet",
        "Differs: “The first vehicles are shared” is forecast July 2018, 1 month after its baseline (June 2018)",
    ):  # fmt: skip
        assert part in text, part


def test_an_old_rating_is_called_stale(shared):
    assert "6 December 2017 (stale: more than a quarter old)" in said()
    assert "stale: of 6 December 2017" in said()
    assert "stale" not in said(**AS_AT)


def test_the_portfolio_says_what_is_stale_with_its_day(shared):
    rate(shared, Colour.GREEN, Dimension.OVERALL)
    listed = client("kent").get("/portfolio/").content.decode()
    assert "6 December 2017 stale: more than a quarter ago" in words(one(parsed(listed), "main"))
    rated = client("kent").get("/portfolio/ratings/").content.decode()
    assert "1 is stale: declared more than a quarter ago" in words(one(parsed(rated), "main"))
    assert "stale" not in client("kent").get("/portfolio/", AS_AT).content.decode()


def test_the_picture_is_seen_by_who_sees_the_collaboration(shared):
    image = client("kent").get(f"{PAGE}milestones.svg", AS_AT)
    assert image["Content-Type"] == "image/svg+xml"
    assert b"1 month late" in image.content
    assert client("outsider").get(f"{PAGE}milestones.svg").status_code == 404
    assert client("kent").get(f"{PAGE}milestones.svg", {"as_at": "2017-01-01"}).status_code == 404


def test_the_heat_map_of_each_organisation_is_drawn_for_who_sees_the_collaboration(shared):
    image = client("kent").get(f"{PAGE}risks/{ESSEX}.svg", AS_AT)
    assert b">critical<" in image.content
    assert client("outsider").get(f"{PAGE}risks/{ESSEX}.svg").status_code == 404
    assert client("kent").get(f"{PAGE}risks/cambridgeshire-police.svg").status_code == 404


def test_the_queries_do_not_grow(shared):
    browser = client("kent")

    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(PAGE).status_code == 200
        return len(queries)

    asked()
    first = asked()
    for number in range(3):
        milestone_of(shared, f"Milestone {number}")
        issue_of(shared, f"Issue {number}")
        risk_of(shared, f"Risk {number}", likelihood="1", impact="1")
    assert asked() == first
