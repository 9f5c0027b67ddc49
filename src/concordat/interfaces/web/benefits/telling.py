"""Recording an amount on a person's word: the form, and the page that asks it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.collaborations.tasks import Task, answer, typed
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.delivery.fields import HOW, FigureField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.benefits.actions.telling import tell_amount
from concordat.registers.benefits.queries import benefits
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing, Stated
from concordat.registers.benefits.rules.postings import Posting
from concordat.registers.collaborations.queries import current

KINDS = [(one.value, one.capitalize()) for one in (EntryKind.SAVING, EntryKind.COST, EntryKind.INCOME)]
STANDINGS = [(one.value, one.word) for one in Standing if one is not Standing.NOT_STATED]
CASHABLE = [("yes", "Yes"), ("no", "No: time or quality, no money"), ("", "It is not said")]


class Often(StrEnum):
    """How often the amount comes, in the words of the form."""

    YEAR = "year"
    RUNNING = "running"
    ONCE = "once"
    TO_DATE = "to_date"


OFTEN = [
    (Often.YEAR.value, "It is of one financial year"),
    (Often.RUNNING.value, "It comes every year from a day on"),
    (Often.ONCE.value, "It comes once"),
    (Often.TO_DATE.value, "It is all that has come up to a day"),
]


class AmountForm(SourcedForm):
    """One amount: what, whose, how much, and of which time."""

    asked_in = (
        ("What and whose", ("kind", "what", "benefit", "collaboration", "organisation")),
        ("How much, and when", ("amount", "standing", "often", "since", "until", "cashable", "share", "reason")),
    )  # fmt: skip

    kind = forms.ChoiceField(label="What is it?", choices=KINDS, widget=forms.RadioSelect)
    what = forms.CharField(
        label="What is the amount for?", max_length=300,
        help_text="Such as: Printing and discs no longer bought, 2025/26.",
    )  # fmt: skip
    benefit = forms.ChoiceField(label="Of which benefit?", required=False)
    collaboration = forms.ChoiceField(
        label="Of which collaboration?", required=False, help_text="Leave it empty for that of the benefit."
    )
    organisation = forms.ChoiceField(label="Whose is it?")
    amount: Any = FigureField(label="How much is it?", required=True, help_text=HOW)
    standing = forms.ChoiceField(label="Where does it stand?", choices=STANDINGS, widget=forms.RadioSelect)
    often = forms.ChoiceField(label="How often does it come?", choices=OFTEN, widget=forms.RadioSelect)
    since: Any = WhenField(
        label="From when, or of which year?", required=False, help_text="Such as 2025/26, June 2026 or 1 April 2026."
    )
    until: Any = WhenField(
        label="Until when?", required=False, help_text="The last day that it is of, where the box above does not say."
    )
    cashable = forms.ChoiceField(label="Is it cashable?", choices=CASHABLE, required=False, widget=forms.RadioSelect)
    share = forms.BooleanField(
        label="It is this organisation's own share of what several save", required=False,
        help_text="Equal amounts of one benefit count once unless they are told to be shares.",
    )  # fmt: skip

    def __init__(self, named: Choices, held: Choices, bodies: Choices, data: object = None, **first: str) -> None:
        super().__init__(data, initial=first)
        choose(self, "collaboration", named, "None")
        choose(self, "benefit", held, "None")
        choose(self, "organisation", bodies, "Choose an organisation")

    def told(self) -> Posting:
        """The amount as the ledger is told it."""
        given, often = self.cleaned_data, Often(self.cleaned_data["often"])
        since, until = given["since"], given["until"]
        single = often in (Often.YEAR, Often.ONCE)
        recurrence = {
            Often.YEAR: Recurrence.ANNUAL, Often.ONCE: Recurrence.ONE_OFF, Often.TO_DATE: Recurrence.CUMULATIVE,
            Often.RUNNING: Recurrence.TIME_LIMITED if until else Recurrence.ANNUAL,
        }[often]  # fmt: skip
        running = often is Often.RUNNING
        return Posting(
            kind=EntryKind(given["kind"]), what=given["what"].strip(), stated=Stated(given["amount"]),
            standing=Standing(given["standing"]), recurrence=recurrence, collaboration=given["collaboration"] or None,
            organisations=(given["organisation"],), benefit=given["benefit"] or None,
            basis="own share" if given["share"] else "",
            cashable={"yes": True, "no": False}.get(given["cashable"]), since=None if running else since,
            until=until or (since if single else None), in_service=since if running else None,
        )  # fmt: skip


def record(request: HttpRequest) -> HttpResponse:
    """An amount that stands in no paper, return or extract."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, Permission.LEDGER_POST)
    held = [(one.key, one.title) for one in benefits(actor)]
    chosen = request.GET.get("benefit", "")
    form = AmountForm(
        current(actor), held, [(one.key, one.name) for one in organisations(actor)], request.POST or None,
        benefit=chosen, organisation=actor.acting_for or "", kind=EntryKind.SAVING.value,
    )  # fmt: skip
    back = links.to("benefit", chosen) if chosen in dict(held) else links.to("ledger")
    task = Task(
        "Record an amount", "Record the amount", "The amount is in the ledger, claimed until another person verifies "
        "it.", back,
    )  # fmt: skip
    return answer(request, form, task, lambda given: tell_amount(
        actor=actor, told=form.told(), evidence=typed(request, given["reason"]), now=timezone.now(),
    ))  # fmt: skip
