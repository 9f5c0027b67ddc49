"""Keeping a draft and throwing it away. None of it is history: nothing was recorded yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from concordat.foundation.drafts.models import Draft
from concordat.foundation.drafts.rules import LONGEST_TITLE, check_room, expired_before, fit_to_keep
from concordat.kernel.permissions.actor import Actor


@transaction.atomic
def keep_draft(
    *, actor: Actor, address: str, title: str, typed: Iterable[tuple[str, str]], opened: str, now: datetime
) -> None:
    """Keep what the actor typed into the form at an address, in place of what was kept of it before.

    Raises RuleBroken where it is more than is kept (see rules).
    """
    kept, own = fit_to_keep(typed), Draft.objects.visible_to(actor)
    others = own.exclude(address=address).filter(kept_at__gt=expired_before(now)).count()
    check_room(address, others)
    own.filter(address=address, kept_at__lte=expired_before(now)).delete()
    told = {"title": title[:LONGEST_TITLE], "typed": kept, "opened": opened, "kept_at": now}
    Draft.objects.update_or_create(
        person=actor.reference, address=address, defaults=told, create_defaults={**told, "begun_at": now}
    )


@transaction.atomic
def forget_draft(*, actor: Actor, address: str) -> bool:
    """Throw away what the actor typed into the form at an address; whether there was any."""
    gone, _ = Draft.objects.visible_to(actor).filter(address=address).delete()
    return gone > 0


@transaction.atomic
def forget_all_of(*, person: str) -> int:
    """Throw away all drafts of a person whose name is erased; returns how many. The caller has asked for leave."""
    gone, _ = Draft.objects.filter(person=person).delete()
    return gone


@transaction.atomic
def forget_naming(*, names: Iterable[str]) -> int:
    """Throw away each draft, whosever it is, that holds one of these texts: an erased name must not stand in it.

    Returns how many. Letter case and the breaks between words do not count. The caller has asked for leave.
    """
    wanted = [text for text in map(_plain, names) if text]
    if not wanted:
        return 0
    rows = Draft.objects.values_list("pk", "title", "typed").iterator()
    held = [pk for pk, title, typed in rows if _holds([title, *(text for _, text in typed)], wanted)]
    Draft.objects.filter(pk__in=held).delete()
    return len(held)


@transaction.atomic
def clear_expired(*, now: datetime) -> int:
    """Throw away what nobody went on with for thirty days; returns how many. For a timetable, which is nobody."""
    gone, _ = Draft.objects.filter(kept_at__lte=expired_before(now)).delete()
    return gone


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _holds(texts: Iterable[str], wanted: Iterable[str]) -> bool:
    there = [_plain(text) for text in texts]
    return any(one in text for one in wanted for text in there)
