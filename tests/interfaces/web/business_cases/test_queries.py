"""How often the pages of business cases ask the database: a committed number that does not grow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.business_cases import answered, baseline, business_case, figure, heading, plan, relied, submitted
from tests.factories.cast import ESSEX, KENT, collaboration
from tests.factories.register import accounts, client

from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.submissions import CaseAnswer

pytestmark = pytest.mark.django_db
# Each with the queries of the session, the account, its roles and its collaborations (six). Lower is welcome.
PAGES = {"/cases/": 23, "/cases/{key}/": 48}


def told(key):
    """Something of everything that a case holds."""
    baseline(key, plan(set_up=figure(100)))
    relied(key)
    heading(key, Heading.ECONOMIC, Made.PRESENT)
    number = submitted(key, KENT, ESSEX)
    answered(number, KENT, CaseAnswer.WITH_CONDITIONS, "The lease is signed", "The plan is agreed")


def counted(browser, key):
    numbers = {}
    for path in PAGES:
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(path.format(key=key)).status_code == 200
        numbers[path] = len(queries)
    return numbers


def test_the_number_of_queries_is_kept_and_does_not_grow():
    accounts()
    key = business_case(collaboration())
    told(key)
    browser = client("kent")
    first = counted(browser, key)
    for name in ("A second", "A third"):
        told(business_case("joint-fleet-workshops", name))
    told_again = submitted(key, KENT, ESSEX)
    answered(told_again, ESSEX, CaseAnswer.DEFER)
    assert counted(browser, key) == first
    assert {path: number for path, number in first.items() if number > PAGES[path]} == {}
