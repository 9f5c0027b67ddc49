"""Jobs of delivery: reminders go out by e-mail, one message to each organisation, and are then on record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from django.core.mail import EmailMessage, get_connection
from django.db import transaction

from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.actions import remind
from concordat.registers.delivery.records import Notice
from concordat.registers.delivery.records.reminding import Outcome, Told, ToRemind
from concordat.registers.delivery.rules.returns import ReminderChannel


def send_notices(notices: Iterable[Notice], *, addresses: Mapping[str, Sequence[str]], sender: str) -> tuple[str, ...]:
    """Send the notices to the ``addresses`` of their organisations, one message each, through Django's mail backend.

    Returns the keys of the organisations without an address, to be told in another way. OSError where the mail server
    cannot be reached or refuses.
    """
    told: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        told[notice.organisation].append(notice)
    messages = [
        EmailMessage(*letter(found), sender, list(addresses[organisation]))
        for organisation, found in told.items()
        if addresses.get(organisation)
    ]
    if messages:
        get_connection().send_messages(messages)
    return tuple(sorted(organisation for organisation in told if not addresses.get(organisation)))


def letter(notices: Sequence[Notice]) -> tuple[str, str]:
    """Subject and text of the one message about all these returns. The subject is one line, whatever was typed."""
    subject = notices[0].subject if len(notices) == 1 else f"{len(notices)} returns are awaited from you"
    return " ".join(subject.split()), "\n\n".join(notice.text for notice in notices)


def send_reminders(
    wanted: Iterable[ToRemind],
    *,
    actor: Actor,
    addresses: Mapping[str, Sequence[str]],
    sender: str,
    now: datetime,
) -> tuple[Told, ...]:
    """Remind each organisation of its returns; one that cannot be told stops no other. NotAllowed as ``remind``.

    A reminder is on record only after the message was handed over, so that a failed one can be sent again.
    """
    return tuple(_tell(actor, one, addresses.get(one.organisation, ()), sender, now) for one in wanted)


def _tell(actor: Actor, one: ToRemind, to: Sequence[str], sender: str, now: datetime) -> Told:
    if not to:
        return Told(one, Outcome.NO_ADDRESS)
    try:
        notices = _wanted(actor, one, now)
    except RuleBroken:  # somebody else reminded them since the list was made
        return Told(one, Outcome.ALREADY, to)
    try:
        send_notices(notices, addresses={one.organisation: to}, sender=sender)
    except OSError as error:  # what smtplib raises is one too
        return Told(one, Outcome.FAILED, to, str(error) or type(error).__name__)
    with suppress(RuleBroken):  # two sent at one moment: both messages are out, and one reminder is on record
        remind(actor=actor, numbers=one.numbers, channel=ReminderChannel.EMAIL, now=now)
    return Told(one, Outcome.SENT, to)


def _wanted(actor: Actor, one: ToRemind, now: datetime) -> tuple[Notice, ...]:
    """What is to be sent, nothing of it on record yet: while a mail server takes its time, nobody waits to write."""
    with transaction.atomic():
        notices = remind(actor=actor, numbers=one.numbers, channel=ReminderChannel.EMAIL, now=now)
        transaction.set_rollback(True)
    return notices
