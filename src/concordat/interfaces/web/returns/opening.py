"""Opening a period in three steps: its days, who answers for what, and a last look before anybody is asked."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.organisations.queries import alliances
from concordat.interfaces.web.components.cells import text
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.requests import actor_of
from concordat.interfaces.web.returns.forms import PeriodForm, WhoForm
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.delivery import actions, queries
from concordat.registers.delivery.rules import period_name

WHO, CHECK, OPEN = "who", "check", "open"
NAMED = 6  # of those that are not asked; the step before shows each


def open_one(request: HttpRequest) -> HttpResponse:
    """One step of the three; what was typed before is carried along in the form, so that nothing is kept on the way."""
    actor = actor_of(request)
    require(actor, Permission.PERIOD_OPEN, [actor.acting_for] if actor.acting_for else ())
    named = [(one.key, one.name) for one in alliances(actor)]
    step = request.POST.get("step", WHO) if request.method == "POST" else ""
    days = PeriodForm(named, timezone.localdate(), request.POST if step else None)
    if step and days.is_valid():
        _open_already(actor, days)
    if not step or not days.is_valid() or "days" in request.POST:
        return _days(request, days)
    given = days.cleaned_data
    found = queries.to_ask(actor, alliance=given["alliance"], starts=given["starts"], ends=given["ends"])
    who = WhoForm(found, request.POST if step in (CHECK, OPEN) else None)
    if step == WHO or not who.is_valid() or "who" in request.POST:
        return _who(request, days, who)
    return _opened(request, days, who) if step == OPEN else _check(request, days, who, dict(named))


def _open_already(actor: Actor, days: PeriodForm) -> None:
    """Told at the first step, not after everybody was chosen; the action asks again."""
    given = days.cleaned_data
    for one in queries.periods(actor, today=timezone.localdate(), alliance=given["alliance"]):
        if (one.starts, one.ends) == (given["starts"], given["ends"]):
            days.add_error("starts", f"The period {one.name} is open already for {one.alliance_name}.")
            return


def _days(request: HttpRequest, days: PeriodForm) -> HttpResponse:
    context = {"title": "Open a reporting period", "form": days, "button": "Continue", "step": WHO,
               "section": "Sources", "back": Links.of(request).to("returns")}  # fmt: skip
    return render(request, "returns/open.html", context)


def _who(request: HttpRequest, days: PeriodForm, who: WhoForm) -> HttpResponse:
    context = {
        "title": "Who answers for each collaboration?",
        "caption": _period(days),
        "form": who,
        "who": True,
        "carried": _carried(days),
        "button": "Continue",
        "step": CHECK,
        "section": "Sources",
        "nobody": not who.found,
        "again": "days",
    }
    return render(request, "returns/open.html", context)


def _check(request: HttpRequest, days: PeriodForm, who: WhoForm, named: dict[str, str]) -> HttpResponse:
    given, asked = days.cleaned_data, who.answered_by
    left = [one.name for one in who.found if one.collaboration not in asked]
    context = {
        "title": "Check before you open it",
        "caption": _period(days),
        "form": None,
        "facts": SummaryList(
            [
                Fact("Alliance", named[given["alliance"]]),
                Fact("Period", _name_and_days(given["starts"], given["ends"])),
                Fact("Returns are due on", day_words(given["due_on"])),
                Fact("Not asked", _not_asked(left)),
            ]
        ),
        "table": DataTable(
            caption="Who is asked for a return",
            columns=[Column("Collaboration"), Column("Who answers")],
            rows=[
                [text(one.name), text(dict(one.partners)[asked[one.collaboration]])]
                for one in who.found
                if one.collaboration in asked
            ],
        ),
        "carried": [*_carried(days), *asked.items()],
        "button": f"Open the period and ask for {len(asked)} return{'' if len(asked) == 1 else 's'}",
        "step": OPEN,
        "section": "Sources",
        "again": "who",
    }
    return render(request, "returns/open.html", context)


def _opened(request: HttpRequest, days: PeriodForm, who: WhoForm) -> HttpResponse:
    try:
        done = actions.open_period(
            actor=actor_of(request), **days.cleaned_data, collaborations=list(who.answered_by),
            answered_by=who.answered_by, now=timezone.now(),
        )  # fmt: skip
    except RuleBroken as error:
        refuse(days, error)
        return _days(request, days)
    messages.success(request, f"{_period(days)} is open. {done.message}")
    return redirect("period", period=done.period)


def _name_and_days(starts: date, ends: date) -> str:
    name, days = period_name(starts, ends), f"{day_words(starts)} to {day_words(ends)}"
    return days if name == days else f"{name}: {days}"


def _not_asked(left: list[str]) -> str:
    if len(left) <= NAMED:
        return ", ".join(left) or "none: all that go on are asked"
    return f"{len(left)} collaborations: {', '.join(left[:NAMED])} and {len(left) - NAMED} more"


def _period(days: PeriodForm) -> str:
    return period_name(days.cleaned_data["starts"], days.cleaned_data["ends"])


def _carried(days: PeriodForm) -> list[tuple[str, str]]:
    """The first step as hidden fields of the later ones."""
    given = days.cleaned_data
    parts = [
        (f"{name}_{place}", str(part))
        for name in ("starts", "ends", "due_on")
        for place, part in enumerate((given[name].day, given[name].month, given[name].year))
    ]
    return [("alliance", given["alliance"]), *parts]
