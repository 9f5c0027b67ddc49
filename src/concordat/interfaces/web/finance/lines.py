"""One line of the reconciliation, and what a person says of it: parse, call one, answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from concordat.foundation.access.queries import names_of
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.forms import refuse
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.interfaces.web.finance.forms import SayForm
from concordat.interfaces.web.finance.presenters import said_table, side_cell
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.kernel.sources import Evidence
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.review.finance.actions import say_of_line
from concordat.review.finance.queries import reconciled_line, reconciliation
from concordat.review.finance.records import ReconciledLine


def line_page(request: HttpRequest, line: str) -> HttpResponse:
    """A line with both its figures and what was said of it; posted, an explanation is kept."""
    actor, links = actor_of(request), Links.of(request)
    found = reconciled_line(actor, key=line, as_at=as_at_of(request))
    says = may(actor, Permission.LEDGER_POST, [found.organisation or actor.acting_for or ""])
    form = SayForm(
        _others(actor, found) if found.claimed and says else [], request.POST if request.method == "POST" else None
    )
    if request.method == "POST":
        require(actor, Permission.LEDGER_POST, [found.organisation or actor.acting_for or ""])
        if form.is_valid():
            try:
                _say(request, found, form)
            except RuleBroken as error:
                refuse(form, error)
            else:
                messages.success(request, "What you said of the line is kept.")
                return redirect("reconciliation-line", line=line)
    context = {
        "title": found.what, "section": "Money", "form": form if says else None, "button": "Keep this",
        "facts": _facts(found, in_words(names_of_records(actor, collaborations=[found.collaboration]), links), links),
        "said": said_table(found, names_of(actor, {one.by for one in found.sayings})) if found.sayings else None,
        "breadcrumbs": Breadcrumbs([Link("Money", links.to("money")),
                                    Link("Finance beside claims", links.to("reconciliation"))]),
    }  # fmt: skip
    return render(request, "finance/line.html", context)


def _others(actor: Actor, found: ReconciledLine) -> list[tuple[str, str]]:
    """Finance's lines that may be joined to it, or parted from it: those beside it, then those that stand alone."""
    joined = {one.other: one.why for one in found.sayings if one.other in found.joined}
    lone = [one for one in reconciliation(actor) if one.claimed is None]
    beside = [(key, "The line of finance that stands beside it") for key in found.keys if key not in joined]
    return [
        *beside, *((one.key, f"{one.what}, {one.period}: {one.finance.amount if one.finance else ''}") for one in lone),
        *((key, f"Joined before: {why}") for key, why in joined.items()),
    ]  # fmt: skip


def _facts(found: ReconciledLine, names: dict[str, str], links: Links) -> SummaryList:
    about, whose = found.collaboration, found.organisation
    return SummaryList(
        [
            Fact("Stands", found.outcome.word),
            Fact("Claimed", side_cell(found.claimed).content),
            Fact("Finance", side_cell(found.finance).content),
            Fact("Finance less claimed", found.difference.exact() if found.difference else "–"),
            Fact("In the sums", found.counts.capitalize()),
            Fact("Period", found.period),
            Fact("Kind", f"{found.kind.capitalize()}, {found.standing.word.lower()}"),
            Fact("Organisation", names.get(whose, whose) if whose else "several, or not stated"),
            Fact("Collaboration", Link(names.get(about, about), links.to("collaboration", about)) if about else "none"),
            Fact("First entry of it", Link(f"Ledger entry {found.first}", links.to("ledger-entry", found.first))),
        ]
    )


def _say(request: HttpRequest, found: ReconciledLine, form: SayForm) -> None:
    typed, actor = form.cleaned_data, actor_of(request)
    body = actor.acting_for if actor.acting_for not in (None, "*") else found.organisation
    say_of_line(
        actor=actor, line=found.key, other=typed.get("other", ""), why=typed["why"], withdrawn=typed["withdrawn"],
        evidence=Evidence(str(body or ""), timezone.localdate(), reason=typed["why"]), now=timezone.now(),
    )  # fmt: skip
