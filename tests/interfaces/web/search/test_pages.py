"""The page of the search, as people read it."""

import pytest
from tests.factories.cast import NOW, collaboration, programme_office, typed
from tests.factories.delivery import risk_of
from tests.factories.papers import paper
from tests.factories.register import FLEET, accounts, client, filled
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.registers.collaborations.actions import record_account
from concordat.registers.collaborations.rules import AccountKind

pytestmark = pytest.mark.django_db


def page(query, who="kent", path="/search/"):
    answer = client(who).get(path, query)
    assert answer.status_code == 200
    return parsed(answer.content.decode())


@pytest.fixture
def fleet():
    accounts()
    key = collaboration()
    record_account(
        actor=programme_office(), collaboration=key, kind=AccountKind.PURPOSE, evidence=typed(), now=NOW,
        text="Repairing <b>marked</b> vans",
    )  # fmt: skip
    return key


def test_what_is_found_stands_by_kind_with_the_words_marked_and_a_link(fleet):
    found = page({"q": "vans"})
    section = one(found, "main section")
    assert words(one(section, "h2")) == "Collaborations (1)"
    assert one(section, "a").attrib["href"] == f"/collaborations/{fleet}/"
    assert [words(mark) for mark in select(section, "mark")] == ["vans"]
    assert not select(section, "b"), "what a record says is text, never markup"
    assert "1 record found among what you may see" in words(one(found, "main"))


def test_the_page_and_the_box_in_the_header_keep_the_words_and_the_day(fleet):
    found = page({"q": "vans", "as_at": "2018-01-01"})
    for box in ("#words", "#cc-search"):
        assert one(found, box).attrib["value"] == "vans"
    assert "as_at=2018-01-01" in one(found, "main section a").attrib["href"]
    assert len(select(found, "main form input[name=as_at]")) == 1


def test_kinds_are_counted_and_filtered_and_one_kind_has_pages(fleet):
    for number in range(23):
        risk_of(fleet, what=f"Risk {number} of the vans")
    everything = page({"q": "vans"})
    assert [words(link) for link in select(everything, ".cc-found__kinds a")] == [
        "Everything (24)", "Collaborations (1)", "Risks (23)",
    ]  # fmt: skip
    assert len(select(everything, "main section li")) == 6
    assert "All 23 risks" in words(one(everything, "main"))
    second = page({"q": "vans", "kind": "risk", "page": "2"})
    assert len(select(second, "main section li")) == 3
    assert select(second, "main section li a")[0].attrib["href"] == f"/collaborations/{fleet}/#delivery"
    none = page({"q": "vans", "kind": "board"})
    assert "Show everything that was found" in words(one(none, "main"))


def test_an_outsider_is_told_nothing(fleet):
    for text in ("vans", "wrkshops", "workshop*"):
        found = words(one(page({"q": text}, "outsider"), "main"))
        assert "Nothing that you may see holds" in found
        assert "Did you mean" not in found


def test_a_wrong_spelling_is_asked_about(fleet):
    found = page({"q": "wrkshops"})
    assert words(select(found, "main p a")[0]) == "workshops"


@pytest.mark.parametrize("query", [
    {}, {"q": ""}, {"q": '"'}, {"q": "x" * 1_000}, {"q": "🚒\x00"}, {"q": "vans", "kind": "nonsense", "page": "no"},
    {"q": "vans", "kind": "risk", "page": "99999999999"}, {"q": "vans", "kind": "collaboration", "page": "77"},
    {"q": "<script>alert(1)</script>"},
])  # fmt: skip
def test_nothing_that_is_asked_is_an_error(fleet, query):
    found = page(query)
    assert not select(found, "main script")


def test_a_paragraph_of_a_source_is_linked(tmp_path):
    register = filled(paper(tmp_path))
    found = page({"q": '"joint fleet workshops"', "kind": "source"})
    (link,) = select(found, "main section li a")
    address = link.attrib["href"]
    assert address.startswith(f"/sources/{register.source}/#passage-")
    shown = parsed(client("kent").get(address.partition("#")[0]).content.decode())
    assert "Joint Fleet Workshops" in words(one(shown, f"#{address.partition('#')[2]}"))
    assert FLEET in client("kent").get("/search/", {"q": "fleet"}).content.decode()
