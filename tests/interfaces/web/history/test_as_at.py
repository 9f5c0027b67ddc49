"""Every page shows what had been reported by the day asked for, or says why it cannot.

All routes are asked for a day before anything was reported. A page that claims to show that day then names nothing
that the registers hold; what does not honour the day is a form, or stands in TODAY with its reason.
"""

from __future__ import annotations

from html import unescape

import pytest
from django.apps import apps
from django.db.models import CharField, TextField
from django.urls import reverse
from tests.factories.register import client
from tests.interfaces.web.reading import one, parsed, words
from tests.interfaces.web.routes.register import values
from tests.interfaces.web.routes.table import ROUTES

from concordat.foundation.organisations.models import Organisation, OrganisationName
from concordat.interfaces.web.as_at import FORM, TODAY
from concordat.registers.agreements.rules.weights import WeightKind
from concordat.registers.collaborations.models import Function
from concordat.registers.collaborations.rules import Theme

pytestmark = pytest.mark.django_db
BEFORE = "1999-01-01"
NAMING = {"name", "title", "what", "text", "words", "summary", "says", "why", "decided_by"}
SHORTEST = 9  # a shorter word may stand on a page for another reason
HONOURED, NOT = "Showing what had been reported by 1 January 1999", "Not as at 1 January 1999"
# Without a banner: pages for who is not signed in, and papers, which are documents and no pages of the service.
BARE = {"health", "published", "account_logout", "paper-file", "paper-preview"}


@pytest.fixture
def known(tmp_path) -> dict[str, str]:
    return values(tmp_path)


def recorded() -> list[str]:
    """All that the registers call by a name or tell in words; organisations, themes, functions are no reports."""
    found: set[str] = set()
    for model in apps.get_models():
        if model.__module__.startswith("concordat.registers") and model is not Function:
            for field in model._meta.fields:
                if isinstance(field, CharField | TextField) and field.name in NAMING and not field.choices:
                    found |= set(model._base_manager.values_list(field.name, flat=True))
    known = {*Organisation.objects.values_list("name", flat=True), *(theme.words for theme in Theme),
             *(words for kind in WeightKind for words in (kind.words, kind.words.partition(" or ")[0])),
             *OrganisationName.objects.values_list("name", flat=True)}  # fmt: skip
    return sorted(words for words in found - known if words and len(words) >= SHORTEST)


def test_every_page_honours_the_day_or_says_why_not(known: dict[str, str]) -> None:
    names, browser, wrong = recorded(), client("office"), []
    assert len(names) > 30, "there is something to be shown"
    for name, route in ROUTES.items():
        answer = browser.get(reverse(name, args=[known[arg] for arg in route.args]), {"as_at": BEFORE})
        if answer.status_code != 200:
            continue
        body = unescape(answer.getvalue().decode("utf-8", "replace"))
        shown = next((one for one in names if one in body), "")
        page = answer["Content-Type"].startswith("text/html") and name not in BARE
        if page and (HONOURED in unescape_words(body)) == (NOT in unescape_words(body)):
            wrong.append(f"{name}: no banner, or two")
        elif shown and not (NOT in unescape_words(body) if page else name in TODAY):
            wrong.append(f"{name}: shows “{shown}”")
    assert "\n".join(wrong) == ""


def unescape_words(body: str) -> str:
    """The words of the page on the day, without marks."""
    return body.replace("<strong>", "").replace("</strong>", "")


def test_the_list_of_pages_names_pages_that_there_are() -> None:
    assert set(TODAY) - set(ROUTES) == set()


def test_a_form_says_that_it_records_today(known: dict[str, str]) -> None:
    page = client("office").get(f"/agreements/{known['agreement']}/sign/", {"as_at": "2018-01-01"}).content.decode()
    (said,) = [words(section) for section in [one(parsed(page), "section.cc-past")]]
    assert said == f"Not as at 1 January 2018: {FORM} Back to today"


def test_the_banner_of_a_page_that_cannot_gives_its_reason() -> None:
    from tests.factories.register import accounts

    accounts()
    said = words(one(parsed(client("office").get("/", {"as_at": BEFORE}).content.decode()), "section.cc-past"))
    assert said == f"Not as at 1 January 1999: {TODAY['home']} Back to today"
