"""Begun, not finished: the forms of the person who asks. Parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.drafts.actions import forget_draft
from concordat.foundation.drafts.queries import drafts
from concordat.interfaces.web.drafts.keeping import keep
from concordat.interfaces.web.drafts.opened import opened_of
from concordat.interfaces.web.requests import actor_of


def begun(request: HttpRequest) -> HttpResponse:
    """All that the person began; posted, one of it is thrown away."""
    actor = actor_of(request)
    if request.method == "POST":
        if forget_draft(actor=actor, address=request.POST.get("address", "")):
            messages.success(request, "It is thrown away. Nothing on record has changed.")
        return redirect("begun")
    context = {"title": "Begun, not finished", "section": "Home", "drafts": drafts(actor, now=timezone.now())}
    return render(request, "drafts/list.html", context)


def expired(request: HttpRequest, reason: str = REASON_NO_CSRF_COOKIE) -> HttpResponse:
    """A form of an earlier signing in is refused; what was typed is kept for who opened it."""
    opened = opened_of(request)
    kept = opened is not None and not keep(request, opened)
    context = {"kept": kept, "address": opened.address if opened else ""}
    return render(request, "403_csrf.html", context, status=403)
