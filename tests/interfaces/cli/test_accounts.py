"""Erasing a name from the terminal: of an account, or of who is no longer the holder of a post."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.cast import KENT, NOW, programme_office
from tests.factories.register import accounts
from typer.testing import CliRunner

from concordat.foundation.access.actions import keep_name
from concordat.foundation.access.models import Person, User
from concordat.foundation.history.models import Event
from concordat.interfaces.cli.main import app

pytestmark = pytest.mark.django_db
NAME = "A. Former-Holder"


@pytest.fixture(autouse=True)
def people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("concordat.interfaces.cli.setting_up.set_up", lambda data: None)
    accounts()


def erase(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["accounts", "erase", *words, "--data", str(Path("anywhere"))])
    return done.exit_code, " ".join((done.stdout + done.stderr).split())


def kept() -> str:
    return keep_name(actor=programme_office(), name=NAME, organisation=KENT, now=NOW)


def test_the_name_of_who_no_longer_holds_a_post_is_erased() -> None:
    reference = kept()
    code, said = erase(" a.  former-holder ")
    assert (code, said) == (0, f"Erased: a name that {KENT} keeps. What the person did stays under {reference}.")
    person = Person.objects.get(pk=reference)
    assert (person.name, person.erased_at is not None) == ("", True)
    assert (Event.objects.latest("sequence").verb, Event.objects.latest("sequence").actor) == (
        "erased a name", "system:accounts",
    )  # fmt: skip


def test_of_several_who_bear_a_name_one_is_meant() -> None:
    first, second = kept(), kept()
    code, said = erase(NAME)
    assert code == 2
    assert f"2 people are called {NAME}. Say which of them:" in said
    assert f"--reference {first}:" in said
    assert Person.objects.filter(name=NAME).count() == 2
    assert erase(NAME, "--reference", second)[0] == 0
    assert list(Person.objects.filter(name=NAME).values_list("pk", flat=True)) == [first]


def test_a_sign_in_name_is_a_name_and_a_stranger_is_told() -> None:
    assert "Erased: account kent." in erase("kent")[1]
    assert User.objects.get(username="kent").person.erased_at is not None
    assert erase("Nobody of This Name") == (
        2, "Nobody is called Nobody of This Name: give the whole name as it is held, or the sign-in name.",
    )  # fmt: skip


def test_who_gives_no_accounts_erases_nobody() -> None:
    kept()
    code, said = erase(NAME, "--as", "essex")
    assert code == 2
    assert "ccount" in said
    assert Person.objects.filter(name=NAME).exists()
