"""Every form of the product, found by asking every route: it says on what it was opened, and bears any answer.

A form is posted empty and with nonsense. What comes back is never a failure of the service: the page again, with an
error summary whose links lead to fields, and all that was typed.
"""

from __future__ import annotations

import pytest
from django.db import transaction
from django.urls import resolve, reverse
from tests.factories.building import BuiltOnce
from tests.factories.forms_typed import filled_in, main_form
from tests.factories.register import client
from tests.interfaces.web.reading import Node, parsed, select
from tests.interfaces.web.routes.register import values
from tests.interfaces.web.routes.route import OK
from tests.interfaces.web.routes.table import ROUTES

from concordat.foundation.history.versions import version_of
from concordat.interfaces.web.drafts.opened import FIELD, Opened
from concordat.interfaces.web.drafts.records import OWN_VERSIONS, record_at

pytestmark = pytest.mark.django_db
LONG = "Ω“ quoted ” <b> & " + "x" * 10_000
WRONG = {
    "nothing": lambda _: "",
    "far too much": lambda _: LONG,
    "neither numbers nor letters": lambda name: "\x00\x0b\x1b\u202etext" if len(name) % 2 else "9" * 400,
    "pictures": lambda name: ("\U0001f692" * 3, "-1", "\U0001f468\u200d\U0001f692 1e999", "\x7f")[len(name) % 4],
    "not even its fields": lambda _: "",
}
DAY = {"0": "31", "1": "2", "2": "99999999999999999999"}
# Sent by buttons alone, or by rows of their own that a test of theirs fills: compose, review, workbooks, lists.
OWN_SHAPE = {"house-style", "house-style-new"}


@pytest.fixture(scope="module")
def known(built_once: BuiltOnce, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built_once(lambda: values(tmp_path_factory.mktemp("register")))


@pytest.fixture(scope="module")
def forms(known: dict[str, str], built_once: BuiltOnce) -> dict[str, tuple[str, Node]]:
    """Every form that the programme office can open, by the name of its route, with its address."""
    return built_once(lambda: opened(known))


def opened(known: dict[str, str]) -> dict[str, tuple[str, Node]]:
    browser, found = client("office"), {}
    for name, route in ROUTES.items():
        if route.get[0] != OK or name.startswith("account") or name in OWN_SHAPE:
            continue
        address = reverse(name, args=[known[arg] for arg in route.args])
        answer = browser.get(address)
        form = main_form(answer.content.decode()) if "text/html" in answer.get("Content-Type", "") else None
        if form is not None and select(form, "[name=opened]"):
            found[name] = (address, form)
    return found


def test_every_form_says_on_what_it_was_opened(forms):
    found = forms
    assert len(found) > 90
    for name, (address, form) in found.items():
        brought = Opened.read(filled_in(form)[FIELD][0])
        of = record_at(resolve(address.partition("?")[0]))
        assert brought is not None, name
        assert brought.version == (version_of(of) if of else 0), name


def test_every_form_that_changes_a_record_knows_which(forms):
    """A form beneath the address of one record either guards it, or is one of these, which add something new to it."""
    adds = {"board-", "decision-open", "meeting-new", "planned-new", "paper-issue", "word-template", "period-", "list-",
            "extract-"}  # fmt: skip
    for name, (address, _) in forms.items():
        match = resolve(address.partition("?")[0])
        if match.kwargs and record_at(match) is None and name not in OWN_VERSIONS:
            assert name.startswith(tuple(adds)) or "draft" in match.route or "risk-scale" in name, name


@pytest.mark.slow
@pytest.mark.parametrize("sort", WRONG)
def test_no_form_fails_or_loses_a_word_whatever_is_typed(forms, sort):
    browser = client("office")
    browser.raise_request_exception = False
    troubles = []
    for name, (address, form) in forms.items():
        sent = nonsense(form, sort)
        with transaction.atomic():
            answer = browser.post(address, sent)
            transaction.set_rollback(True)
        troubles += [f"{name}: {one}" for one in trouble(answer, sent, sort)]
    assert not troubles, "\n".join(troubles)


def nonsense(form: Node, sort: str) -> dict[str, list[str]]:
    """The form with nonsense of one sort in every field; what is chosen is chosen wrongly; a field nobody knows."""
    sent = {name: texts for name, texts in filled_in(form).items() if name in ("csrfmiddlewaretoken", FIELD)}
    for one in select(form, "input[name], textarea[name], select[name]"):
        name, kind = one.get("name"), one.get("type") or one.tag
        if name in sent or kind in ("file", "submit") or sort == "not even its fields":
            continue
        if kind == "hidden":
            sent[name] = [one.get("value") or ""]
        elif kind in ("radio", "checkbox", "select"):
            sent[name] = [] if sort == "nothing" else ["no-such-choice"]
        elif sort == "far too much" and name[-2:-1] == "_" and name[-1] in DAY:
            sent[name] = [DAY[name[-1]]]
        else:
            sent[name] = [WRONG[sort](name)]
    return {**sent, "nobody-knows-this": ["x"]}


def trouble(answer, sent: dict[str, list[str]], sort: str) -> list[str]:
    """What is wrong with an answer."""
    if answer.status_code == 302:
        return ["took 10,000 characters"] if typed_texts(sent) and "pasted" not in sent else []
    if answer.status_code not in (200, 409):
        return [f"answered {answer.status_code}"]
    page = parsed(answer.content.decode())
    ids = {one.get("id") for one in select(page, "[id]")}
    links = [one.get("href") for one in select(page, ".govuk-error-summary a")]
    lost = [link for link in links if link and link.removeprefix("#") not in ids]
    found = [f"the summary leads nowhere: {lost}"] if lost else []
    if not select(page, ".govuk-error-summary, button[name=sure], button[value=confirm]"):
        found.append("no error summary")
    if sort == "far too much":
        form = main_form(answer.content.decode())
        kept = {text for texts in (filled_in(form) if form is not None else {}).values() for text in texts}
        found += [f"lost what was typed into {name}" for name, text in typed_texts(sent).items() if text not in kept]
    return found


def typed_texts(sent: dict[str, list[str]]) -> dict[str, str]:
    """The fields that were filled with more than any of them takes; an e-mail alone is taken at any length."""
    return {name: texts[0] for name, texts in sent.items() if texts == [LONG]}
