"""``concordat returns remind`` and ``concordat accounts``: one message each, once a day."""

from __future__ import annotations

from datetime import UTC, datetime
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office
from tests.factories.returns import led, opened, submitted
from typer.testing import CliRunner, Result

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.access.models import Person
from concordat.interfaces.cli import reminding, setting_up
from concordat.interfaces.cli.main import app
from concordat.kernel.permissions.roles import Role
from concordat.registers.delivery.actions import challenge
from concordat.registers.delivery.models import Reminder

pytestmark = pytest.mark.django_db
PERIOD = "kent-and-essex-q3-2018-19"
# The returns are due on Friday 18 January 2019.
EARLY, SOON, SAME_DAY, LATE = (
    datetime(2019, 1, day, hour, tzinfo=UTC) for day, hour in ((9, 9), (11, 9), (11, 20), (21, 9))
)


@pytest.fixture(autouse=True)
def numbers(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Two returns of Kent and one of Essex, and an account of each; the command uses the database of the test."""
    for module in (reminding, setting_up):
        monkeypatch.setattr(module, "set_up", lambda data: None)
    asked = [led(collaboration("Fleet")), led(collaboration("Training")), led(collaboration("Custody"), by=ESSEX)]
    found = opened(collaborations=asked).returns
    for username, organisation in (("kent", KENT), ("essex", ESSEX)):
        create_user(
            actor=system_actor("test"), username=username, password="three odd words together",
            organisation=organisation, role=Role.LEAD, now=NOW,
        )  # fmt: skip
    assert run("accounts", "address", "kent", "leads@kent.example").exit_code == 0
    return list(found)


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), env={"COLUMNS": "200"})


def remind(monkeypatch: pytest.MonkeyPatch, at: datetime, *words: str) -> Result:
    monkeypatch.setattr(reminding, "now", lambda: at)
    return run("returns", "remind", "--period", PERIOD, *words)


def test_each_gets_one_message_and_who_has_no_address_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    done = remind(monkeypatch, SOON)
    assert done.exit_code == 0, done.output
    (message,) = mail.outbox
    assert (message.to, message.subject) == (["leads@kent.example"], "2 returns are awaited from you")
    assert message.body.count("is due on 18 January 2019") == 2
    assert "2 organisations reminded, 1 of 2" in done.stdout
    assert "Kent Police" in done.stdout
    assert "2 due soon" in done.stdout
    assert "No address of Essex Police. Give one with: concordat accounts address" in done.stderr
    assert Reminder.objects.count() == 2, "whoever was not written to was not reminded"


def test_nobody_is_reminded_twice_on_one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    run("accounts", "address", "essex", "leads@essex.example")
    assert "Nobody needs a reminder today." in remind(monkeypatch, EARLY).stderr
    remind(monkeypatch, SOON)
    assert "Nobody needs a reminder today." in remind(monkeypatch, SAME_DAY).stderr
    assert len(mail.outbox) == 2
    assert "2 overdue" in remind(monkeypatch, LATE).stdout
    assert [len(mail.outbox), Reminder.objects.count()] == [4, 6]


def test_a_dry_run_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    done = remind(monkeypatch, LATE, "--dry-run")
    assert "2 organisations would be reminded" in done.stdout
    assert "to be sent" in done.stdout
    assert "No address of Essex Police." in done.stderr
    assert (mail.outbox, Reminder.objects.count()) == ([], 0)


def test_what_was_sent_back_is_reminded_of_and_what_was_sent_in_is_not(
    monkeypatch: pytest.MonkeyPatch, numbers: list[int]
) -> None:
    _, first, second = numbers
    submitted(first)
    submitted(second)
    challenge(actor=programme_office(), number=second, note="Which depot?", now=SOON)
    assert "1 challenged" in remind(monkeypatch, LATE).stdout
    assert [message.subject.rpartition("(")[2] for message in mail.outbox] == ["challenged)"]


def test_a_server_that_fails_stops_nobody_else_and_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    run("accounts", "address", "essex", "leads@essex.example")
    send = EmailMessage.message

    def broken(self: EmailMessage) -> object:
        if self.to == ["leads@essex.example"]:
            raise SMTPServerDisconnected("Connection unexpectedly closed")
        return send(self)

    with monkeypatch.context() as patch:
        patch.setattr(EmailMessage, "message", broken)
        done = remind(monkeypatch, SOON)
    assert (done.exit_code, Reminder.objects.count(), len(mail.outbox)) == (2, 2, 1)
    assert "not sent: Connection unexpectedly closed" in done.stdout
    assert remind(monkeypatch, SAME_DAY).exit_code == 0
    assert [message.to for message in mail.outbox] == [["leads@kent.example"], ["leads@essex.example"]]


def test_who_may_not_chase_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "You do not hold the permission" in remind(monkeypatch, LATE, "--as", "kent").stderr
    assert "There is no account nobody" in remind(monkeypatch, LATE, "--as", "nobody").stderr
    assert f"  {PERIOD}: " in run("returns", "remind", "--period", "none").stderr
    assert (mail.outbox, Reminder.objects.count()) == ([], 0)


def test_without_a_server_it_says_where_the_messages_are(monkeypatch: pytest.MonkeyPatch, settings, tmp_path) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    assert f"the messages are files in {tmp_path / 'mail'}" in remind(monkeypatch, SOON).stderr
    assert len(list((tmp_path / "mail").iterdir())) == 1


def test_the_address_of_an_account() -> None:
    assert "go to b@kent.example" in run("accounts", "address", "kent", "b@kent.example").stderr
    refused = run("accounts", "address", "kent", "no address")
    assert (refused.exit_code, "is not an e-mail address" in refused.stderr) == (2, True)
    assert "There is no account nobody" in run("accounts", "address", "nobody", "b@kent.example").stderr
    assert "You do not hold" in run("accounts", "address", "kent", "c@kent.example", "--as", "essex").stderr
    assert list(Person.objects.exclude(email="").values_list("email", flat=True)) == ["b@kent.example"]
    assert "No address of kent is held." in run("accounts", "address", "kent").stderr
    assert not Person.objects.exclude(email="").exists()
