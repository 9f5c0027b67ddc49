"""Who stands in the place of a body is said beside its name, on every page of a record that names bodies."""

from datetime import date

import pytest
from django.urls import reverse
from tests.factories.building import BuiltOnce
from tests.factories.cast import KENT, programme_office, typed
from tests.factories.register import client
from tests.factories.successions import NOW
from tests.interfaces.web.reading import parsed, select, words
from tests.interfaces.web.routes.register import values
from tests.interfaces.web.routes.table import ROUTES

from concordat.foundation.organisations.actions import change_standing
from concordat.foundation.organisations.queries import beside_names
from concordat.foundation.organisations.records import SuccessionRecord, beside
from concordat.foundation.organisations.rules import Report, Standing, SuccessionKind
from concordat.kernel.dates import PreciseDate

pytestmark = pytest.mark.django_db

# Every page of a record that names bodies by itself; Kent Police is one of them on each.
RECORDS = (
    "agreement", "alliance", "board", "business-case", "challenge", "collaboration", "decision", "meeting",
    "opportunity", "organisation", "planned-decision", "police-plan", "post", "question", "action",
    "ledger-entry",
)  # fmt: skip
LISTS = ("ledger", "risks", "organisations", "boards", "decisions", "police-plans", "publication")
NAME, HEIR = "Kent Police", "Estuary Constabulary"
PLACES = "main td, main dd, main li, main th, main p"
AHEAD = f"from May 2098: {HEIR}"


@pytest.fixture(scope="module")
def known(built_once: BuiltOnce, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built_once(lambda: values(tmp_path_factory.mktemp("papers")))


def page_of(name, known, **query):
    answer = client("office").get(reverse(name, args=[known[arg] for arg in ROUTES[name].args]), query)
    assert answer.status_code == 200, name
    return parsed(answer.content.decode())


def beside_name(page):
    """What the cells and facts that begin with the name say of it."""
    found = [words(one) for one in select(page, "main td, main dd, main li")]
    return [one for one in found if NAME in one and (AHEAD in one or f"now {HEIR}" in one)]


def come_into_force(known, on="2021-05-01"):
    change_standing(
        actor=programme_office(), number=int(known["succession"]), stands=Standing.IN_FORCE, on=PreciseDate.parse(on),
        basis="An order", evidence=typed(), now=NOW,
    )  # fmt: skip


@pytest.mark.parametrize("name", [*RECORDS, *LISTS])
def test_each_page_says_who_is_to_follow(known, name):
    page = page_of(name, known)
    if name in ("alliance", "publication"):
        return  # Kent Police is neither a member nor a policing body; that their cells tell it is tested below
    assert beside_name(page) or AHEAD in words(page), name


def test_from_the_day_on_each_page_says_now_and_the_heir_formerly(known):
    come_into_force(known)
    for name in ("agreement", "collaboration", "board"):
        told = beside_name(page_of(name, known))
        assert any(f"now {HEIR}" in one and AHEAD not in one for one in told), name
    heir = words(page_of("organisation", known | {"organisation": known["heir"]}))
    assert f"ormerly {NAME} until 30 April 2021" in heir
    assert f"{HEIR} formerly {NAME} until 30 April 2021" in words(page_of("organisations", known))


def test_a_page_of_a_day_before_says_what_was_ahead_then(known):
    come_into_force(known, "2022-01-03")
    told = beside_names(programme_office(), on=date(2021, 6, 1))
    assert told.words(KENT) == f"from 3 January 2022: {HEIR}"
    assert told.words(known["heir"]) == ""
    assert beside_names(programme_office(), on=date(2022, 1, 3)).words(KENT) == f"now {HEIR}"


def change(kind, before, after, on, stands=Standing.IN_FORCE, **more):
    report = Report(kind, before, after, PreciseDate.parse(on), stands, **more)
    return SuccessionRecord(1, report, before.upper(), after.upper(), "Law", "", None)


class TestTheWords:
    ON = date(2028, 6, 1)

    def test_what_follows_what_followed_is_who_is_there_now(self):
        told = beside([change(SuccessionKind.MERGE, "a", "b", "2027-01-01"),
                       change(SuccessionKind.ABOLITION, "b", "c", "2028-05-08")], self.ON)  # fmt: skip
        assert told.words("a") == told.words("b") == "now C"
        assert told.words("c") == "formerly A until 31 December 2026 and B until 7 May 2028"

    def test_a_body_that_was_split_has_several_after_it(self):
        told = beside([change(SuccessionKind.SPLIT, "a", one, "2027") for one in "bc"], self.ON)
        assert told.words("a") == "now B and C"

    def test_functions_that_pass_are_named_and_those_of_one_collaboration_only_there(self):
        told = beside([
            change(SuccessionKind.TRANSFER, "a", "b", "2027-01-01", purpose="air support"),
            change(SuccessionKind.TRANSFER, "a", "c", "2029-01-01", purpose="fleet", collaboration="vans"),
        ], self.ON)  # fmt: skip
        assert told.words("a") == "air support: now B"
        assert told.words("a", "vans") == "air support: now B; from 1 January 2029: fleet: C"
        assert told.words("b") == told.words(None) == ""

    def test_what_was_withdrawn_is_not_said_and_what_is_announced_has_no_effect(self):
        told = beside([change(SuccessionKind.ABOLITION, "a", "b", "2027", Standing.WITHDRAWN),
                       change(SuccessionKind.ABOLITION, "b", "c", "2027", Standing.ANNOUNCED)], self.ON)  # fmt: skip
        assert told.words("a") == ""
        assert told.words("b") == "from 2027: C"
        assert told.words("c") == ""


# Why a page prints the old name alone.
ALONE = {
    "agreement-check": "what is asked to be confirmed, in the words of the form before",
    "collaboration-change": "what was once reported of a partner, each role of its day",
    "collaboration-health": "the finding's own words",
    "findings": "the finding's own words",
    "leaving": "what an agreement does not say, in the words of the check",
    "minutes-file": "a paper of its day",
    "opportunity-file": "a paper of its day",
    "paper-file": "a paper of its day",
    "planned-file": "a paper of its day",
    "publication": "its policing body, which nothing follows",
    "published": "its policing body, which nothing follows",
    "published-bodies": "its policing body, which nothing follows",
    "return-history": "what was done on its day",
    "timeline": "what was done on its day",
    "review": "the paper's own words",
    "source": "the paper's own words",
    "succession": "the change itself",
    "succession-carry": "the change itself",
}


def test_no_current_page_names_who_is_no_more_alone(known):
    come_into_force(known)
    asked, alone = 0, set()
    for name, route in ROUTES.items():
        answer = client("office").get(reverse(name, args=[known[arg] for arg in route.args]))
        if answer.status_code != 200 or not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        named = [told for told in map(words, select(parsed(answer.content.decode()), PLACES)) if NAME in told]
        asked += bool(named)
        if named and not any(HEIR in told for told in named):
            alone.add(name)
    assert asked > 80
    assert sorted(alone - ALONE.keys()) == []
