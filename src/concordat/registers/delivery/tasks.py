"""Jobs of delivery: reminders that were written down go out by e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.core.mail import EmailMessage, get_connection

from concordat.registers.delivery.records import Notice


def send_notices(notices: Iterable[Notice], *, addresses: Mapping[str, Sequence[str]], sender: str) -> tuple[str, ...]:
    """Send each notice to the ``addresses`` of its organisation, through Django's mail backend.

    Returns the keys of the organisations without an address, to be told in another way. Call it once the reminders
    are committed: a mail cannot be taken back.
    """
    told = list(notices)
    messages = [
        EmailMessage(notice.subject, notice.text, sender, list(addresses[notice.organisation]))
        for notice in told
        if addresses.get(notice.organisation)
    ]
    if messages:
        get_connection().send_messages(messages)
    return tuple(sorted({notice.organisation for notice in told if not addresses.get(notice.organisation)}))
