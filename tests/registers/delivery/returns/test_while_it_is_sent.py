"""While a mail server takes its time, everybody else goes on writing."""

from concurrent.futures import ThreadPoolExecutor

from django.core.mail import EmailMessage
from django.db import connections, transaction
from tests.factories.cast import KENT, NOW, collaboration, programme_office
from tests.factories.returns import led, opened

from concordat.foundation.history.recording import hold_the_chain
from concordat.registers.delivery.models import Reminder
from concordat.registers.delivery.queries.returns.reminding import to_remind
from concordat.registers.delivery.records.reminding import Outcome
from concordat.registers.delivery.tasks import send_reminders


def write() -> str:
    """What every write of the register begins with."""
    try:
        with transaction.atomic():
            hold_the_chain()
        return "written"
    finally:
        connections.close_all()


def test_nobody_waits_for_a_mail_server(transactional_db, monkeypatch):
    period = opened(collaborations=[led(collaboration("Fleet"))]).period
    done: list[str] = []

    def slowly(self: EmailMessage, *_: object) -> int:
        assert not Reminder.objects.exists()
        with ThreadPoolExecutor(1) as pool:
            done.append(pool.submit(write).result(timeout=5))
        return 1

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", slowly)
    wanted = to_remind(programme_office(), period=period, today=NOW.date())
    told = send_reminders(
        wanted, actor=programme_office(), addresses={KENT: ["lead@kent.example"]}, sender="office@kent.example", now=NOW
    )
    assert ([one.outcome for one in told], done) == ([Outcome.SENT], ["written"])
    assert Reminder.objects.count() == 1


def test_of_two_who_send_at_once_neither_stops_halfway(db, monkeypatch):
    period = opened(collaborations=[led(collaboration("Fleet"))]).period
    wanted = to_remind(programme_office(), period=period, today=NOW.date())

    def send():
        return send_reminders(
            wanted, actor=programme_office(), addresses={KENT: ["lead@kent.example"]}, sender="o@kent.example", now=NOW
        )

    within: list[Outcome] = []

    def meanwhile(self: EmailMessage, messages: list[EmailMessage]) -> int:
        monkeypatch.undo()
        within.extend(one.outcome for one in send())
        return len(messages)

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", meanwhile)
    assert [one.outcome for one in send()] == within == [Outcome.SENT]
    assert [one.outcome for one in send()] == [Outcome.ALREADY]
    assert Reminder.objects.count() == 1
