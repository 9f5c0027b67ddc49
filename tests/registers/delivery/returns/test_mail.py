"""Reminders by e-mail: to the addresses of who answers; who has none is named."""

from django.core import mail

from concordat.registers.delivery.records import Notice
from concordat.registers.delivery.tasks import letter, send_notices

OFFICE = "office@concordat.example"
NOTICES = [
    Notice(1, "kent-police", "Fleet: return for Q3 2018/19 (overdue)", "The return of Fleet has not come."),
    Notice(2, "essex-police", "Training: return for Q3 2018/19 (due soon)", "The return of Training is due."),
]


def test_each_goes_to_its_organisation_and_who_has_no_address_is_named():
    addresses = {"kent-police": ["leads@kent.example"]}
    assert send_notices(NOTICES, addresses=addresses, sender=OFFICE) == ("essex-police",)
    (message,) = mail.outbox
    assert (message.to, message.subject) == (["leads@kent.example"], NOTICES[0].subject)
    assert (message.body, message.from_email) == (NOTICES[0].text, OFFICE)


def test_an_organisation_gets_one_message_with_all_its_returns():
    both = [NOTICES[0], Notice(2, "kent-police", "Training:\nreturn (due soon)", "The return of Training is due.")]
    assert send_notices(both, addresses={"kent-police": ["a@kent.example", "b@kent.example"]}, sender=OFFICE) == ()
    (message,) = mail.outbox
    assert (message.subject, message.to) == ("2 returns are awaited from you", ["a@kent.example", "b@kent.example"])
    assert message.body == "The return of Fleet has not come.\n\nThe return of Training is due."
    assert letter(both[1:])[0] == "Training: return (due soon)", "a name with a line break makes no further header"


def test_nobody_to_tell():
    assert send_notices([], addresses={}, sender=OFFICE) == ()
    assert send_notices(NOTICES, addresses={}, sender=OFFICE) == ("essex-police", "kent-police")
    assert mail.outbox == []
