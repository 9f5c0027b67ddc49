"""Between a form and its view: what keeps it, and what stops it where somebody else changed the record meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone

from concordat.foundation.drafts.actions import forget_draft
from concordat.foundation.history.versions import Overtaken, unchanged
from concordat.interfaces.web.drafts.conflicts import settled
from concordat.interfaces.web.drafts.keeping import KEPT, keep
from concordat.interfaces.web.drafts.opened import ACT, AGAIN, LATER, PART, QUIETLY, Opened, opened_of
from concordat.interfaces.web.drafts.records import record_of
from concordat.interfaces.web.drafts.showing import show_again
from concordat.interfaces.web.requests import actor_of

Next = Callable[[HttpRequest], HttpResponse]
_SENT = (HTTPStatus.FOUND, HTTPStatus.SEE_OTHER)
_REFUSED = (HTTPStatus.BAD_REQUEST, HTTPStatus.INTERNAL_SERVER_ERROR)


class FormMiddleware:
    """Every form that says of its opening is kept while it is not sent, and is not written over another's answer."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        opened = _own(request)
        if opened is None:
            return self.get_response(request)
        if request.POST.get(ACT):
            return self._kept(request, opened)
        if PART in request.POST:
            keep(request, opened)
            show_again(request, opened, part=request.POST[PART])
            return self.get_response(request)
        try:
            response = self._sent(request, opened)
        except Overtaken:
            return self._overtaken(request, opened)
        _after(request, response, opened)
        return response

    def _kept(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """The buttons that keep and throw away, and the page that keeps by itself."""
        asked = request.POST[ACT]
        if asked == AGAIN:
            forget_draft(actor=actor_of(request), address=opened.address)
            return redirect(opened.address)
        problem = keep(request, opened)
        if asked == QUIETLY:
            said = problem or f"{KEPT.removesuffix('.')}: {timezone.localtime():%H:%M}"
            return JsonResponse({"message": said}, status=HTTPStatus.CONFLICT if problem else HTTPStatus.OK)
        if asked != LATER or problem:
            show_again(request, opened, problem=problem)
            return self.get_response(request)
        messages.success(request, f"{KEPT} “{opened.title}” waits under “Begun, not finished” for 30 days.")
        return redirect("home")

    def _sent(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Hand a form to its view in one transaction with the question whether its record is as it was."""
        of = record_of(request)
        if of is None:
            return self.get_response(request)
        merged = settled(request.POST, opened)
        if merged is None:
            raise Overtaken(of, opened.version)
        with transaction.atomic():
            unchanged(of, since=opened.version)
            request.POST = merged  # type: ignore[assignment]  # a copy that can be written to, as the first was not
            response = self.get_response(request)
            if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                transaction.set_rollback(True)
        return response

    def _overtaken(self, request: HttpRequest, opened: Opened) -> HttpResponse:
        """Nothing is written: both versions, side by side."""
        keep(request, opened)
        show_again(request, opened, overtaken=True)
        response = self.get_response(request)
        if response.status_code == HTTPStatus.OK:
            response.status_code = HTTPStatus.CONFLICT
        return response


def _own(request: HttpRequest) -> Opened | None:
    """The opening of a form that who is signed in has opened and sends now."""
    if request.method != "POST" or not request.user.is_authenticated:
        return None
    opened = opened_of(request)
    return opened if opened and opened.person == actor_of(request).reference else None


def _after(request: HttpRequest, response: HttpResponse, opened: Opened) -> None:
    """Sent: the draft is gone. Refused, or a long form shown again: it is kept as it stands."""
    status = response.status_code
    if status in _SENT:
        forget_draft(actor=actor_of(request), address=opened.address)
    elif status in _REFUSED or (opened.long and status == HTTPStatus.OK):
        keep(request, opened)
