"""Between a form and its view: the button that keeps, the page that keeps by itself, and what becomes of a draft."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone

from concordat.foundation.drafts.actions import forget_draft
from concordat.interfaces.web.drafts.keeping import KEPT, keep
from concordat.interfaces.web.drafts.opened import ACT, AGAIN, LATER, QUIETLY, Opened, opened_of
from concordat.interfaces.web.drafts.showing import show_again
from concordat.interfaces.web.requests import actor_of

Next = Callable[[HttpRequest], HttpResponse]
_SENT = (HTTPStatus.FOUND, HTTPStatus.SEE_OTHER)
_REFUSED = (HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT, HTTPStatus.INTERNAL_SERVER_ERROR)


class DraftMiddleware:
    """Every form that says of its opening has its draft kept: asked for, when it is refused, and until it is sent."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        opened = _own(request)
        response = self.get_response(request)
        if opened and request.method == "POST" and ACT not in request.POST:
            _after(request, response, opened)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Answer the buttons that keep and throw away; anything else is the view's."""
        opened, asked = _own(request), request.POST.get(ACT, "")
        if opened is None or not asked:
            return None
        return _asked(request, opened, asked)


def _own(request: HttpRequest) -> Opened | None:
    if request.method != "POST" or not request.user.is_authenticated:
        return None
    opened = opened_of(request)
    return opened if opened and opened.person == actor_of(request).reference else None


def _asked(request: HttpRequest, opened: Opened, asked: str) -> HttpResponse | None:
    if asked == AGAIN:
        forget_draft(actor=actor_of(request), address=opened.address)
        return redirect(opened.address)
    problem = keep(request, opened)
    if asked == QUIETLY:
        said = problem or f"{KEPT.removesuffix('.')}: {timezone.localtime():%H:%M}"
        return JsonResponse({"message": said}, status=HTTPStatus.CONFLICT if problem else HTTPStatus.OK)
    if asked != LATER or problem:
        show_again(request, problem)
        return None
    messages.success(request, f"{KEPT} “{opened.title}” waits under “Begun, not finished” for 30 days.")
    return redirect("home")


def _after(request: HttpRequest, response: HttpResponse, opened: Opened) -> None:
    """Sent: the draft is gone. Refused, or a long form shown again: it is kept as it stands."""
    status = response.status_code
    if status in _SENT:
        forget_draft(actor=actor_of(request), address=opened.address)
    elif status in _REFUSED or (opened.long and status == HTTPStatus.OK):
        keep(request, opened)
