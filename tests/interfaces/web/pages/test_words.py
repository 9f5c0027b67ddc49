"""The pages about the service, the pages of refusal, and the frame around all of them."""

from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import get_template
from django.test import Client
from tests.factories.cast import KENT_FIRE, NOW, bodies
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.foundation.access.actions import create_user, erase_name
from concordat.foundation.access.actors import system_actor
from concordat.foundation.access.models import User
from concordat.interfaces.web.components.navigation import FOOTER
from concordat.kernel.permissions.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.interfaces.web.components.gallery")]


@pytest.fixture
def inside() -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.create_user("kent.programme"))
    return client


@pytest.mark.parametrize("name", [name for _, name in FOOTER])
def test_a_page_of_words_is_open_to_all(name: str, client: Client) -> None:
    response = client.get(f"/{name}/")
    page = parsed(response.content.decode())
    assert response.status_code == 200
    assert len(words(one(page, "main"))) > 300
    assert page.get("lang") == "en-GB"
    assert len(select(page, "h1")) == 1


def test_cookies_page_names_every_cookie_that_is_set(client: Client, settings: Any) -> None:
    text = client.get("/cookies/").content.decode()
    assert settings.SESSION_COOKIE_NAME in text
    assert settings.CSRF_COOKIE_NAME in text
    client.get("/account/login/")
    assert set(client.cookies) <= {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}


def test_feedback_gives_the_contact_of_the_installation(client: Client, settings: Any) -> None:
    settings.CONTACT = ""
    assert "No address has been set" in client.get("/feedback/").content.decode()
    settings.CONTACT = "office@alliance.example"
    assert "office@alliance.example" in client.get("/feedback/").content.decode()


def test_no_page_has_inline_script_or_style_or_asks_another_host(inside: Client) -> None:
    for path in ("/portfolio/", "/task/", "/account/login/", "/help/"):
        page = parsed(inside.get(path, follow=True).content.decode())
        assert [script for script in select(page, "script") if not script.get("src")] == []
        assert select(page, "style, [style], [onclick]") == []
        outside = [node for node in select(page, "[src], link") if "//" in (node.get("src") or node.get("href"))]
        assert outside == []


def test_the_crown_the_crest_and_the_font_of_govuk_are_nowhere(client: Client) -> None:
    everything = client.get("/help/").content.decode().lower()
    everything += b"".join(client.get("/static/govuk/govuk-frontend.min.css")).decode().lower()
    for word in ("crown", "crest", "gds transport", "sourcemappingurl", "url(/assets"):
        assert word not in everything


def test_a_page_of_an_earlier_day_that_is_not_there_leads_to_it_as_it_is_today(inside: Client) -> None:
    said = inside.get("/collaborations/nowhere/?as_at=2017-12-06").content.decode()
    assert "You asked how things stood on 6 December 2017." in said
    assert 'href="/collaborations/nowhere/"' in said
    assert "You asked how things stood" not in inside.get("/collaborations/nowhere/").content.decode()


def test_who_does_not_know_the_address_learns_nothing(inside: Client) -> None:
    response = inside.get("/no/such/page/")
    assert response.status_code == 404
    assert "Page not found" in response.content.decode()
    assert "kent.programme" in response.content.decode()


def test_a_fault_has_a_page_without_the_request(inside: Client) -> None:
    response = inside.get("/broken/")
    assert response.status_code == 500
    assert "The fault is ours" in response.content.decode()


def test_an_expired_form_says_so() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create_user("kent.programme"))
    response = client.post("/task/", {"title": "x"})
    assert response.status_code == 403
    assert "The form had expired" in response.content.decode()


@pytest.mark.parametrize("name", ["403", "429", "account/signup_closed", "account/account_inactive"])
def test_refusals_say_what_to_do(name: str, rf: Any) -> None:
    text = get_template(f"{name}.html").render({"message": "Only the lead may submit a return."}, rf.get("/"))
    assert len(select(parsed(text), "h1")) == 1
    assert ("Only the lead may submit a return." in text) == (name == "403")


def test_there_is_no_sign_up(client: Client, inside: Client) -> None:
    assert client.get("/account/signup/").status_code == 302
    assert User.objects.count() == 1


@pytest.fixture
def fire_officer() -> Client:
    bodies()
    office = system_actor("test")
    create_user(
        actor=office, username="fire.lead", password="x" * 12, organisation=KENT_FIRE, role=Role.LEAD, now=NOW
    )  # fmt: skip
    client = Client()
    client.force_login(User.objects.get(username="fire.lead"))
    return client


def test_the_frame_says_who_acts_for_whom(fire_officer: Client) -> None:
    banner = select(parsed(fire_officer.get("/help/").content.decode()), ".cc-person")[0]
    assert words(banner) == "fire.lead acting for Kent Fire and Rescue Service Sign out"


def test_an_erased_name_is_shown_as_such(fire_officer: Client) -> None:
    reference = User.objects.get(username="fire.lead").person_id
    erase_name(actor=system_actor("test"), reference=reference, now=NOW)
    banner = select(parsed(fire_officer.get("/help/").content.decode()), ".cc-person")[0]
    assert "name erased" in words(banner)


def test_the_frame_asks_the_database_little(fire_officer: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(8):
        page = fire_officer.get("/help/")
    assert page.status_code == 200


def test_signing_out_takes_a_post_and_then_pages_ask_to_sign_in(inside: Client) -> None:
    assert "Do you want to sign out?" in inside.get("/account/logout/").content.decode()
    inside.post("/account/logout/")
    assert inside.get("/portfolio/").status_code == 302


def test_a_new_password_is_announced_and_the_old_one_is_over(settings: Any) -> None:
    User.objects.create_user("kent.programme", "three odd words together")
    client = Client()
    client.login(username="kent.programme", password="three odd words together")
    new = "another three odd words"
    typed = {"oldpassword": "three odd words together", "password1": new, "password2": new}
    page = client.post("/account/password/change/", typed, follow=True).content.decode()
    assert "Your password is changed" in page
    assert not Client().login(username="kent.programme", password="three odd words together")
    assert Client().login(username="kent.programme", password=new)
