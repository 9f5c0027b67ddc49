"""The checklist of clauses, one clause, and a provision: parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.interfaces.web.agreements.acts import EDIT, act, bodies_of, editable, parties_of
from concordat.interfaces.web.agreements.clause_forms import ClauseForm, ProvisionForm, initial_of
from concordat.interfaces.web.agreements.clause_tables import checklist
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements import actions
from concordat.registers.agreements.queries import agreement_file
from concordat.registers.agreements.rules import Clause
from concordat.registers.agreements.rules.provisions import provisions_of
from concordat.reporting.portfolio.names.queries import names_of_records

INTRO = (
    "What agreements of this sort hold as a rule. A clause that is absent is an answer; one that nobody has looked "
    "for is not. Where a variation has given a clause, it says so."
)


def clause_list(request: HttpRequest, key: str) -> HttpResponse:
    """The whole checklist as it holds on the day."""
    actor, links = actor_of(request), Links.of(request)
    line = agreement_file(actor, key=key, on=day_of(request), as_at=as_at_of(request)).line
    edits = may(actor, EDIT) and as_at_of(request) is None
    context = {
        "title": f"Clauses of {line.record.title}", "section": "Portfolio", "intro": INTRO, "key": key,
        "count": len(Clause), "noun": "clauses",
        "table": checklist(line, in_words(names_of_records(actor), links), links, edits=edits),
    }  # fmt: skip
    return render(request, "agreements/clauses.html", context)


def clause(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """Fill in one clause of this agreement, or of this variation."""
    line = editable(request, key)
    if name not in set(Clause):
        raise Http404(f"There is no clause {name}.")
    asked = Clause(name)
    form = ClauseForm(
        asked, parties_of(line), bodies_of(request), request.POST or None, initial=initial_of(line.clause(asked))
    )

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        return actions.report_clause(clause=form.told, **by)

    return act(request, line, form, save, title=asked.words, button="Save the clause", anchor="clauses")


def provision(request: HttpRequest, key: str) -> HttpResponse:
    """Record what the agreement provides."""
    line = editable(request, key)
    if not provisions_of(line.record.kind):
        raise NotThere(f"An agreement of this sort ({line.record.kind.words}) holds no provision of law.")
    form = ProvisionForm(line.record.kind, bodies_of(request), request.POST or None)

    def save(given: dict[str, Any], by: dict[str, Any]) -> object:
        return actions.report_provision(provision=form.provision, **by)

    return act(request, line, form, save, title="What does it provide?", button="Record it", anchor="provisions")
