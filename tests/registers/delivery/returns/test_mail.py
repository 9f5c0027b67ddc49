"""Reminders by e-mail: to the addresses of who answers; who has none is named."""

from django.core import mail

from concordat.registers.delivery.records import Notice
from concordat.registers.delivery.tasks import send_notices

NOTICES = [
    Notice(1, "kent-police", "Fleet: return for Q3 2018/19 (overdue)", "The return of Fleet has not come."),
    Notice(2, "essex-police", "Training: return for Q3 2018/19 (due soon)", "The return of Training is due."),
]


def test_each_goes_to_its_organisation_and_who_has_no_address_is_named():
    addresses = {"kent-police": ["leads@kent.example"]}
    assert send_notices(NOTICES, addresses=addresses, sender="office@concordat.example") == ("essex-police",)
    (message,) = mail.outbox
    assert (message.to, message.subject) == (["leads@kent.example"], NOTICES[0].subject)
    assert (message.body, message.from_email) == (NOTICES[0].text, "office@concordat.example")


def test_nobody_to_tell():
    assert send_notices([], addresses={}, sender="office@concordat.example") == ()
    assert send_notices(NOTICES, addresses={}, sender="x@concordat.example") == ("essex-police", "kent-police")
    assert mail.outbox == []
