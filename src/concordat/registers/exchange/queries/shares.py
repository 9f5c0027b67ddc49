"""What is shared with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q

from concordat.kernel.comparing import same_words
from concordat.kernel.permissions.actor import Actor
from concordat.registers.exchange.models import LATEST, Share, ShareReceiver
from concordat.registers.exchange.records import ShareRecord
from concordat.registers.exchange.rules import ShareState


def shares(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, organisation: str | None = None
) -> list[ShareRecord]:
    """The shares that the actor may see, oldest report first; given or received by an organisation. Two queries."""
    found = Share.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        received = ShareReceiver.objects.filter(organisation_id=organisation)
        found = found.filter(Q(giver_id=organisation) | Q(pk__in=received.values("share_id")))
    return _records(list(found.order_by(*LATEST)))


def same_share(
    actor: Actor, *, what: str, giver: str | None, receivers: Collection[str], collaboration: str | None
) -> ShareRecord | None:
    """The last report of the same share; None where there is none: it is new.

    ``rules.compare_shares`` then says held, changed or contradictory.
    """
    found = Share.objects.visible_to(actor).filter(giver_id=giver, collaboration_id=collaboration)
    alike = [row for row in found.order_by(*LATEST).reverse() if same_words(row.what, what)]
    same = (record for record in _records(alike) if set(record.receivers) == set(receivers))
    return next(same, None)


def _records(rows: list[Share]) -> list[ShareRecord]:
    receivers: dict[int, list[str]] = defaultdict(list)
    named = ShareReceiver.objects.filter(share_id__in=[row.pk for row in rows]).order_by("pk")
    for share, organisation in named.values_list("share_id", "organisation_id"):
        receivers[share].append(organisation)
    return [
        ShareRecord(
            id=row.pk, giver=row.giver_id, receivers=tuple(receivers[row.pk]), what=row.what,
            state=ShareState(row.state), shared=row.shared, collaboration=row.collaboration_id,
            reported_on=row.reported_on,
        )
        for row in rows
    ]  # fmt: skip
