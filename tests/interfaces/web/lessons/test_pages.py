"""Lessons on pages: recorded, accepted, applied, shared, and shown where they are needed."""

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, programme_office, typed
from tests.factories.lessons_learned import applied, judged, learned
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

from concordat.foundation.history.models import Event
from concordat.registers.business_cases.queries import lesson, lessons
from concordat.registers.business_cases.rules.lessons import LessonState, Reach
from concordat.registers.collaborations.actions import set_themes
from concordat.registers.collaborations.rules.themes import Theme

pytestmark = pytest.mark.django_db
REASON = {"reason": "The review of March"}
DO = "Keep one list of orders from the first day."


@pytest.fixture
def shared():
    accounts()
    return collaboration()


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def post(path, given, who="kent", *, sure=True):
    """What was typed, checked and sent; or only typed."""
    more = {"sure": "1"} if sure else {}
    return client(who).post(path, {**given, **REASON, **more}, follow=True)


def test_from_what_happened_to_where_it_helped(shared):
    given = {
        "kind": "differently", "what": "The lifts were ordered twice.", "why": "Two lists were kept.",
        "recommendation": DO, "themes": ["housing", "wider_collaboration"], "collaboration": shared, "stage": "fbc",
        "reach": "partners",
    }  # fmt: skip
    events = Event.objects.count()
    checked = said(post("/lessons/all/record/", given, sure=False))
    assert "Housing; Wider collaboration" in checked
    assert Event.objects.count() == events
    assert "Full business case" in said(post("/lessons/all/record/", given))
    (found,) = lessons(kent_lead())
    assert (found.reach, found.themes) == (Reach.PARTNERS, (Theme.HOUSING, Theme.WIDER))
    path = f"/lessons/{found.key}"
    assert DO in said(client("essex").get(f"{path}/"))
    assert "only one that is accepted" in said(
        post(f"{path}/apply/", {"collaboration": shared, "what": "One list is kept."})
    )
    post(f"{path}/judge/", {"state": "accepted", "note": "The board took it up."})
    page = said(post(f"{path}/apply/", {"collaboration": shared, "what": "One list is kept."}, "essex"))
    assert "One list is kept." in page
    assert lesson(kent_lead(), key=found.key).state is LessonState.APPLIED
    assert client("outsider").get(f"{path}/").status_code == 404
    post(f"{path}/share/", {"reach": "all"})
    page = said(client("outsider").get(f"{path}/"))
    assert DO in page
    assert "Joint Fleet Workshops" not in page


def test_the_list_is_searched(shared):
    first = learned(shared)
    learned(recommendation="Ask the tenants first.", themes=[Theme.HOUSING])
    judged(first)
    applied(first, shared)
    for query, shown in (
        ("text=orders", {DO}), ("theme=housing", {"Ask the tenants first."}), ("applied=yes", {DO}),
        (f"collaboration={shared}", {DO}), ("state=offered", {"Ask the tenants first."}), ("stage=soc", set()),
    ):  # fmt: skip
        listed = said(client("kent").get(f"/lessons/?{query}"))
        assert {name for name in (DO, "Ask the tenants first.") if name in listed} == shown, query
    assert "The lifts were ordered twice." in b"".join(client("kent").get("/lessons/lessons.csv")).decode()
    assert "No lesson is on record" in said(client("outsider").get("/lessons/"))


def test_whoever_proposes_an_idea_of_the_theme_is_shown_its_lessons(shared):
    learned()
    begun = {"theme": Theme.ESTATES_ASSETS.value, "parties": "Kent Police\nEssex Police"}
    assert DO in said(client("kent").get("/opportunities/all/propose/", begun))
    assert DO not in said(client("essex").get("/opportunities/all/propose/", begun))
    assert DO not in said(client("kent").get("/opportunities/all/propose/", begun | {"theme": "housing"}))


def test_a_collaboration_shows_its_own_and_those_of_its_themes(shared):
    hub = collaboration("The hub", partners=(KENT, ESSEX))
    told = {"actor": programme_office(), "evidence": typed(), "now": NOW}
    set_themes(collaboration=hub, themes=[Theme.ESTATES_ASSETS], **told)
    learned(shared)
    page = said(client("kent").get(f"/collaborations/{hub}/"))
    assert "Lessons of others on the same themes" in page
    assert DO in page
    assert "Learned or applied here" in said(client("kent").get(f"/collaborations/{shared}/"))
    assert DO not in said(client("essex").get(f"/collaborations/{hub}/"))
