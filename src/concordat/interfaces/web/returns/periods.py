"""Periods, the chase list, reminders and freezing: parse, call one, answer."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from concordat.foundation.access.queries import addresses_of
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.downloads import csv_answer, csv_link
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.returns.presenters import listing
from concordat.interfaces.web.sources.presenters import sources_nav
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.delivery import actions, queries
from concordat.registers.delivery.queries.returns.reminding import to_remind
from concordat.registers.delivery.records.reminding import Outcome
from concordat.registers.delivery.rules import ReminderChannel, ReturnState
from concordat.registers.delivery.tasks import send_reminders

WHAT = (
    "A return is what the lead of a collaboration says of a quarter: ratings, progress, money and risks. The programme "
    "office opens a period for an alliance; each lead is then asked for one return a collaboration."
)


def return_list(request: HttpRequest) -> HttpResponse:
    """The returns due to me, those that wait for my judgement, and the periods."""
    actor, links, today = actor_of(request), Links.of(request), timezone.localdate()
    found, opens = queries.periods(actor, today=today), may(actor, Permission.PERIOD_OPEN)
    due, judged = queries.due_for(actor, today=today), queries.to_judge(actor, today=today)
    empty = EmptyState("No returns yet", WHAT, listing.open_link(links) if opens else None)
    context = {
        "title": "Returns",
        "breadcrumbs": sources_nav(actor, links, "returns"),
        "section": "Sources",
        "count": len(found),
        "noun": "period" if len(found) == 1 else "periods",
        "due": listing.returns_table(due, links, "Due to your organisation", whose=actor) if due else None,
        "judged": listing.returns_table(judged, links, "Waiting to be judged") if judged else None,
        "table": listing.periods_table(found, links),
        "may_open": opens and found,
        "empty": None if found else empty,
    }
    return render(request, "returns/list.html", context)


def chase(request: HttpRequest, period: str) -> HttpResponse:
    """Who has reported and when, who is overdue, whom to remind."""
    actor, links, today = actor_of(request), Links.of(request), timezone.localdate()
    found = queries.period(actor, key=period, today=today)
    rows = queries.chase_list(actor, period=period, today=today)
    opens, states = may(actor, Permission.PERIOD_OPEN, [found.opened_by]), dict(found.states)
    context = {
        "title": f"Returns for {found.name}",
        "intro": f"{found.alliance_name}, {day_words(found.starts)} to {day_words(found.ends)}.",
        "section": "Sources",
        "key": period,
        "stats": listing.period_strip(found),
        "table": listing.chase_table(rows, links),
        "to_remind": sum(one.reason is not None for one in rows) if opens else 0,
        "to_freeze": states.get(ReturnState.ACCEPTED, 0) if opens else 0,
        "may_answer": may(actor, Permission.RETURN_EDIT),
        "downloads": [csv_link(request, links.to("period-csv", period), "these returns")],
    }
    return render(request, "returns/period.html", context)


def chase_csv(request: HttpRequest, period: str) -> HttpResponse:
    """The chase list as a file."""
    actor, today = actor_of(request), timezone.localdate()
    queries.period(actor, key=period, today=today)
    rows = queries.chase_list(actor, period=period, today=today)
    return csv_answer(f"{period}-returns.csv", listing.CHASE_HEADS, listing.chase_rows(rows))


@require_POST
def remind(request: HttpRequest, period: str) -> HttpResponse:
    """Remind whoever has a reason to be reminded today: on their home page, and by e-mail where there is a server."""
    actor, today = actor_of(request), timezone.localdate()
    found = queries.period(actor, key=period, today=today)
    require(actor, Permission.PERIOD_OPEN, [found.opened_by])
    rows = queries.chase_list(actor, period=period, today=today)
    numbers = [one.summary.number for one in rows if one.reason]
    posted = _mailed(request, period)
    try:
        sent = actions.remind(actor=actor, numbers=numbers, channel=ReminderChannel.DIGEST, now=timezone.now())
    except RuleBroken as error:
        messages.warning(request, f"{error} Each lead is reminded once a day.{posted}")
    else:
        words = f"{_many(len(sent), 'reminder')} written: the leads find them on their home page."
        messages.success(request, f"{words}{posted}")
    return redirect("period", period=period)


def _mailed(request: HttpRequest, period: str) -> str:
    """What became of the e-mails, as a sentence; "" where no mail server is set, or nobody is left to write to."""
    if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        return ""
    actor = actor_of(request)
    wanted = to_remind(actor, period=period, today=timezone.localdate())
    told = send_reminders(
        wanted, actor=actor, sender=settings.DEFAULT_FROM_EMAIL, now=timezone.now(),
        addresses=addresses_of(actor, {one.organisation for one in wanted}, Permission.RETURN_EDIT),
    )  # fmt: skip
    sent = sum(one.outcome is Outcome.SENT for one in told)
    failed = [one.to.organisation_name for one in told if one.outcome is Outcome.FAILED]
    words = f" {_many(sent, 'organisation')} written to by e-mail." if sent else ""
    return f"{words} The mail server did not take the message to {', '.join(failed)}." if failed else words


def freeze(request: HttpRequest, period: str) -> HttpResponse:
    """Freeze the accepted returns of a period, once it is said what that means."""
    actor, links, today = actor_of(request), Links.of(request), timezone.localdate()
    found = queries.period(actor, key=period, today=today)
    require(actor, Permission.PERIOD_OPEN, [found.opened_by])
    accepted = dict(found.states).get(ReturnState.ACCEPTED, 0)
    if request.method == "POST":
        done = actions.freeze(actor=actor, period=period, now=timezone.now())
        messages.success(request, f"{_many(len(done), 'return')} frozen. Papers read them as they stand now.")
        return redirect("period", period=period)
    context = {
        "title": f"Freeze {_many(accepted, 'accepted return')} for {found.name}?",
        "section": "Sources",
        "button": f"Freeze {_many(accepted, 'return')}",
        "back": links.to("period", period),
        "left": found.returns - accepted - dict(found.states).get(ReturnState.FROZEN, 0),
        "accepted": accepted,
    }
    return render(request, "returns/freeze.html", context)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
