"""How much may be sent, who is asking, as at which day, and what a refusal looks like: what no view decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from http import HTTPStatus

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from concordat.foundation.access.actors import NOBODY, actor_for
from concordat.foundation.organisations.queries import beside_names
from concordat.foundation.organisations.records import Beside
from concordat.intake.readers.content import MAX_BYTES
from concordat.interfaces.web.drafts.keeping import keep_of_the_signed_out
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import YEARS
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken, UnreadableFile
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import partner_keys

MIB = 1024 * 1024
LARGEST_REQUEST = 4 * MAX_BYTES  # bytes; the workbooks of a quarter come many at once

Next = Callable[[HttpRequest], HttpResponse]

# Open to all: signing in, what explains the service, what policing bodies publish, and files of the design system.
OPEN = (
    "/account/login", "/accessibility", "/privacy", "/help", "/cookies", "/feedback", "/published/", "/static/",
    "/health",
)  # fmt: skip


class SizeMiddleware:
    """Refuses what is larger than a few of the largest files, before anything of it is read or lands on the disk."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        sent = str(request.META.get("CONTENT_LENGTH") or 0)
        if sent.isdecimal() and int(sent) > LARGEST_REQUEST:
            words = render_to_string("413.html", {"largest": LARGEST_REQUEST // MIB})
            return HttpResponse(words, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return self.get_response(request)


class ActorMiddleware:
    """Puts ``request.actor`` in place and asks everyone else to sign in."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            request.actor = SimpleLazyObject(lambda: _actor(request))  # type: ignore[attr-defined]
        elif request.path.startswith(OPEN):
            request.actor = NOBODY  # type: ignore[attr-defined]
        else:
            keep_of_the_signed_out(request)
            return redirect_to_login(request.get_full_path())
        return self.get_response(request)


class AsAtMiddleware:
    """Puts ``request.as_at`` in place: the day of ``?as_at=2017-12-06``, None for today.

    And ``request.becomes``: what stands beside the names of bodies on that day, asked for when the first one needs it.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.as_at = None  # type: ignore[attr-defined]
        request.as_at_error = ""  # type: ignore[attr-defined]
        text = request.GET.get("as_at", "").strip()
        if text:
            request.as_at, request.as_at_error = _day(text)  # type: ignore[attr-defined]
        request.becomes = SimpleLazyObject(lambda: _becomes(request))  # type: ignore[attr-defined]
        return self.get_response(request)


class RefusalMiddleware:
    """Turns the domain's refusals into pages: not there is 404, seen but not allowed 403.

    A broken rule that no form shows is 400, with its text. An address with what no database holds leads nowhere.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Next, args: tuple[object, ...], kwargs: dict[str, object]
    ) -> HttpResponse | None:
        return None if all(map(_can_be_held, kwargs.values())) else render(request, "404.html", status=404)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, NotThere | ObjectDoesNotExist | Http404):
            return render(request, "404.html", {"message": str(exception)}, status=404)
        if isinstance(exception, NotAllowed):
            return render(request, "403.html", {"message": str(exception)}, status=403)
        if isinstance(exception, RuleBroken | UnreadableFile):
            return render(request, "400.html", {"message": str(exception)}, status=400)
        return None


def _day(text: str) -> tuple[date | None, str]:
    """The day of an address, or what is wrong with it: near the last day of the calendar nothing can be reckoned."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None, f"“{text[:20]}” is not a date such as 2017-12-06; this is the view of today."
    if day.year not in YEARS:
        return None, f"“{text[:20]}” is not between {YEARS[0]} and {YEARS[-1]}; this is the view of today."
    return day, ""


def _can_be_held(value: object) -> bool:
    """Whether a record can have that key or number: PostgreSQL takes no NUL in a text, neither more than 64 bits."""
    return "\x00" not in value if isinstance(value, str) else not isinstance(value, int) or value < 2**63


def _becomes(request: HttpRequest) -> Beside:
    return beside_names(actor_of(request), on=day_of(request), as_at=as_at_of(request))


def _actor(request: HttpRequest) -> Actor:
    today = timezone.localdate()
    actor = actor_for(request.user, today=today)  # type: ignore[arg-type]
    return replace(actor, collaborations=partner_keys(actor, today=today))
