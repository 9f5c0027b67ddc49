"""The page of a service in kind: what it is worth and how that is reckoned, and each correction with its reason."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, Link, day, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries import service
from concordat.registers.exchange.records import ServiceRecord
from concordat.reporting.portfolio.names.queries import names_of_records


def service_page(request: HttpRequest, number: int) -> HttpResponse:
    """One service, as it stands now."""
    actor, links = actor_of(request), Links.of(request)
    found = service(actor, number=number, as_at=as_at_of(request))
    held, names = found.standing, in_words(names_of_records(actor), links)
    own = [held.reported_by, held.provider, held.receiver]
    edits = may(actor, Permission.EXCHANGE_EDIT, own) and as_at_of(request) is None
    context = {
        "title": held.what, "section": "Money", "reference": held.kind.word, "facts": _facts(held, names, links),
        "acts": [
            *([Link("Correct its value", links.to("service-correct", held.id))] if edits else []),
            Link("The balance of both partners", links.to("exchange-pair", held.provider, held.receiver)),
        ],
        "parts": [Part("What was told", "told", (_told(found.rows),))],
        "sources": source_list(citations(actor, [one.ref for one in found.rows]), links),
    }  # fmt: skip
    return render(request, "exchange/record.html", context)


def _facts(held: ServiceRecord, names: Mapping[str, str], links: Links) -> SummaryList:
    told, about = held.valuation, held.collaboration
    on = f", {day_words(told.rate_on)}" if told.rate_on else ""
    quantity = None if told.quantity is None else f"{told.quantity.normalize():f} {told.unit}"
    rate = None if told.rate is None else f"{told.rate}, {told.rate_source}{on}"
    reckoned = "quantity times rate, to the penny" if told.value is not None else held.valued_basis
    return SummaryList([
        Fact("Given by", Link(names.get(held.provider, held.provider), links.to("organisation", held.provider))),
        Fact("To", Link(names.get(held.receiver, held.receiver), links.to("organisation", held.receiver))),
        Fact("When", held.year.words() if held.year else None), Fact("How much", quantity),
        Fact("External cost of one", rate), Fact("Value", held.value.shown(), note=reckoned),
        Fact("Collaboration", Link(names.get(about, about), links.to("collaboration", about)) if about else None),
    ])  # fmt: skip


def _told(rows: tuple[ServiceRecord, ...]) -> DataTable:
    """Each report of the value, the one that counts last."""
    return DataTable(
        caption="Each report of its value; the last one counts", caption_hidden=True,
        columns=[Column("Reported on"), Column("Value", numeric=True), Column("Why it was corrected")],
        rows=[
            [day(one.reported_on), money(one.value), text(one.reason) if at else Cell("first told")]
            for at, one in enumerate(rows)
        ],
    )  # fmt: skip
