"""Every route, who gets what, proved with real requests.

The table is compared with the addresses that there are: a route that is not in it fails, and so does one that is gone.
"""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.urls import reverse
from tests.factories.building import BuiltOnce
from tests.factories.register import client
from tests.interfaces.web.routes.register import values
from tests.interfaces.web.routes.route import AWAY, GONE, WHO
from tests.interfaces.web.routes.table import PAGES, PARTS, ROUTES, routes
from tests.rendering.word_template import template

from concordat.foundation.history.models import Event

pytestmark = pytest.mark.django_db
# What the links of a page ask by and no form of it, and values that none of them can have.
BESIDE_FORMS = (
    "page", "sort", "before", "after", "by", "of", "year", "bodies", "style", "from", "version", "about", "dropped",
    "party", "across", "fund", "holder", "term", "collaboration", "check",
)  # fmt: skip
ODD = ("²", "-1", "a\x00b", "1" * 30, "1" * 5_000, "9999-12-31", "NaN")
ON_BOTH = ("office", "outsider")
IN_MATRIX = ("kent", "essex", "scrutineer", "outsider")  # what these post is asked of the permission matrix, on SQLite


@pytest.fixture(scope="module")
def known(built_once: BuiltOnce, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built_once(lambda: values(tmp_path_factory.mktemp("papers")))


def address(name: str, known: dict[str, str]) -> str:
    return reverse(name, args=[known[arg] for arg in ROUTES[name].args])


def test_every_route_is_in_the_table_once():
    assert sum(map(len, PARTS)) == len(PAGES)
    assert sorted(str(pattern.name) for pattern in routes()) == sorted(ROUTES)


@pytest.fixture(params=WHO)
def who(request: pytest.FixtureRequest) -> str | None:
    """Everybody; on PostgreSQL who sees all and who sees nothing: the rules of who may are the same Python there."""
    if connection.vendor == "postgresql" and request.param not in ON_BOTH:
        pytest.skip("asked on SQLite in the same command")
    return request.param


def test_who_gets_which_page(known, who):
    place, browser = WHO.index(who), client(who)
    got = {name: browser.get(address(name, known)).status_code for name in ROUTES}
    assert got == {name: route.get[place] for name, route in ROUTES.items()}


def test_what_somebody_makes_up_in_an_address_is_no_error_of_ours(known):
    """Each field that a page asks by, and those that no form shows, hold what nobody can choose there."""
    browser = client("office")
    for name in ROUTES:
        shown = browser.get(address(name, known))
        text = "" if shown.streaming else shown.content.decode("utf-8", "replace")
        fields = sorted({*BESIDE_FORMS, *re.findall(r'name="([^"]+)"', text)} - {"as_at"})
        asked = {field: ODD[(number + len(name)) % len(ODD)] for number, field in enumerate(fields)}
        status = browser.get(address(name, known), asked | {"as_at": "9999-12-31"}).status_code
        assert status < 500, (name, asked)


@pytest.mark.parametrize("made_up", ["a%00b", "1" * 4_000, "%ED%A0%80"])
def test_a_key_that_nothing_can_have_leads_nowhere(known, made_up):
    assert client("office").get(f"/history/collaboration/{made_up}/").status_code == GONE


def test_a_number_that_nothing_can_have_leads_nowhere(known):
    browser, asked = client("office"), {}
    for name, route in ROUTES.items():
        for place, argument in enumerate(route.args):
            if known[argument].isdecimal():
                given = [2**63 if at == place else known[one] for at, one in enumerate(route.args)]
                asked[name] = browser.get(reverse(name, args=given)).status_code
    assert len(asked) > 50
    assert {name: status for name, status in asked.items() if status != GONE} == {}


def test_who_may_post_what_and_whoever_may_not_leaves_nothing(known, who):
    if connection.vendor == "sqlite" and who in IN_MATRIX:
        pytest.skip("asked by test_permission_matrix.py in the same command")
    place, browser = WHO.index(who), client(who)
    posts = {name: route for name, route in ROUTES.items() if route.post}
    answers = {name: posted(browser, name, known) for name in posts}
    assert {name: status for name, (status, _) in answers.items()} == {
        name: route.post[place] for name, route in posts.items()
    }
    wrote = {name for name, (_, events) in answers.items() if events}
    may = {name for name, route in posts.items() if route.post[place] == AWAY} - {"paper-issue"}
    assert wrote == (may if who else set()), "a preview of a paper, and whoever is refused, leaves nothing"


def posted(browser, name, known):
    """The status of a post, and how many events it left; afterwards all is as before."""
    form = {key.format(**known): value.format(**known) for key, value in ROUTES[name].form.items()}
    if "template" in form:
        form["template"] = SimpleUploadedFile("letter.docx", template())
    if "file" in form:
        form["file"] = SimpleUploadedFile("note.txt", b"A note of 14 June 2021.\n\n1. Fleet\n\n1.1 Nothing.\n")
    before = Event.objects.count()
    with transaction.atomic():
        status = browser.post(address(name, known), form).status_code
        events = Event.objects.count() - before
        transaction.set_rollback(True)
    return status, events


def test_a_route_takes_no_method_that_it_does_not_know(known):
    """A form of another site cannot post here: without its token every post is refused."""
    strict = client("office", strict=True)
    refused = {strict.post(address(name, known), {}).status_code for name, route in ROUTES.items() if route.post}
    assert refused == {403}
