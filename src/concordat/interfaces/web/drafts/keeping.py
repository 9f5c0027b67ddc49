"""Keeping what a request brings: by its button, by itself, and where the sender is not signed in any more."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone

from concordat.foundation.access.queries import account_stands
from concordat.foundation.drafts.actions import keep_draft
from concordat.interfaces.web.drafts.opened import FIELD, Opened, opened_of, typed
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor

KEPT = "What you typed is kept."


def keep(request: HttpRequest, opened: Opened) -> str:
    """Keep what was typed for the form's author; returns why it could not be kept, "" where it is."""
    try:
        keep_draft(
            actor=Actor(opened.person), address=opened.address, title=opened.title, typed=typed(request.POST),
            opened=request.POST[FIELD], now=timezone.now(),
        )  # fmt: skip
    except RuleBroken as error:
        return str(error)
    return ""


def keep_of_the_signed_out(request: HttpRequest) -> bool:
    """Keep a form whose session has ended for who opened it, whose signature it brings; whether it is kept.

    Nobody signed in is needed for it: the signature was given to the author alone, and gives leave for a draft only.
    Of an author whose account is closed, or whose name is erased, nothing is kept.
    """
    opened = opened_of(request) if request.method == "POST" else None
    if opened is None or not account_stands(Actor(opened.person), opened.person) or keep(request, opened):
        return False
    messages.info(request, f"You were signed out before it was sent. {KEPT} Sign in to go on with it.")
    return True
