"""The page of a grant, contribution or funding: who pays whom, on what conditions, and each report of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link, day, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries import term_reports
from concordat.registers.exchange.records import TermRecord
from concordat.reporting.portfolio.names.queries import names_of_records


def term_page(request: HttpRequest, number: int) -> HttpResponse:
    """One term, as it was last reported."""
    actor, links = actor_of(request), Links.of(request)
    reports = term_reports(actor, number=number, as_at=as_at_of(request))
    held, names = reports[-1], in_words(names_of_records(actor), links)
    context = {
        "title": held.purpose, "section": "Money", "reference": held.kind.word, "facts": _facts(held, names, links),
        "acts": [
            *([Link("Keep it with its conditions and claims",
                    links.to("grant-record", term=held.id, collaboration=held.collaboration, holder=held.receiver))]
              if may(actor, Permission.EXCHANGE_EDIT) and as_at_of(request) is None else []),
            Link("All grants, contributions and funding", links.to("terms")),
        ],
        "parts": [Part("What was reported", "reported", (_reported(reports),))],
        "sources": source_list(citations(actor, [one.ref for one in reports]), links),
    }  # fmt: skip
    return render(request, "exchange/record.html", context)


def _facts(held: TermRecord, names: Mapping[str, str], links: Links) -> SummaryList:
    entry, about = held.entry, held.collaboration
    amount = Link("The entry of the ledger", links.to("ledger-entry", entry.key)) if entry else None
    return SummaryList([
        Fact("Paid by", _body(held.payer, held.payer_text, names, links)),
        Fact("To", _body(held.receiver, held.receiver_text, names, links)),
        Fact("State", held.state.word), Fact("Conditions", held.conditions), Fact("Amount", amount),
        Fact("Collaboration", Link(names.get(about, about), links.to("collaboration", about)) if about else None),
    ])  # fmt: skip


def _body(key: str | None, written: str, names: Mapping[str, str], links: Links) -> Link | str | None:
    return Link(names.get(key, key), links.to("organisation", key)) if key else written or None


def _reported(reports: Sequence[TermRecord]) -> DataTable:
    """Each report, the one that counts last."""
    return DataTable(
        caption="Each report of it; the last one counts", caption_hidden=True,
        columns=[Column("Reported on"), Column("State"), Column("Conditions")],
        rows=[[day(one.reported_on), text(one.state.word), text(one.conditions)] for one in reports],
    )  # fmt: skip
