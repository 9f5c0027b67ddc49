"""Exchanges as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from concordat.calculations.exchange import Given
from concordat.interfaces.web.components.cells import Cell, day, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import Cited, source_link
from concordat.registers.exchange.records import BalanceRecord, ServiceRecord, ShareRecord, TermRecord

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PairView:
    """Two partners: one sentence on the balance, the totals that sources print, and the services."""

    title: str
    href: str
    says: str
    printed: tuple[str, ...]
    table: DataTable


def pair_view(
    found: BalanceRecord, services: Sequence[ServiceRecord], names: Names, cited: Cited, links: Links
) -> PairView:
    """The balance of two partners, unvalued items named and never taken as nought."""
    first, second = names.get(found.first, found.first), names.get(found.second, found.second)
    given, received = found.balance.given, found.balance.received
    finality = "" if found.balance.complete else " The balance is not final: some items have no value."
    return PairView(
        title=f"{first} and {second}",
        href=links.to("exchange-pair", found.first, found.second),
        says=f"{first} gave {_worth(given)}; {second} gave {_worth(received)}.{finality}",
        printed=tuple(
            f"A source prints a total of {total.printed} for {names.get(total.provider, total.provider)}; "
            + (f"the rows come to {total.rows}." if total.rows is not None else "no row of it is held with a value.")
            for total in found.printed
        ),
        table=services_table(services, names, cited, links, f"Services between {first} and {second}"),
    )


def services_table(
    rows: Sequence[ServiceRecord], names: Names, cited: Cited, links: Links, caption: str
) -> DataTable:  # fmt: skip
    """Services in kind, each with its value at the external cost of the same service."""
    return DataTable(
        caption=caption,
        columns=[Column("Service"), Column("Given by"), Column("To"), Column("Year"), Column("Value", numeric=True),
                 Column("Source")],
        rows=[
            [link(s.what, links.to("service", s.id)), text(names.get(s.provider)), text(names.get(s.receiver)),
             day(s.year), money(s.value), Cell(source_link(cited.get(str(s.ref), ()), links))]
            for s in rows
        ],
    )  # fmt: skip


def terms_table(rows: Sequence[TermRecord], names: Names, cited: Cited, links: Links) -> DataTable:
    """Grants, contributions and funding: who pays whom, for what. The amounts stand in the ledger."""
    return DataTable(
        caption="Grants, contributions and funding",
        caption_hidden=True,
        columns=[Column("For what"), Column("Kind"), Column("Paid by"), Column("To"), Column("State"),
                 Column("Source")],
        rows=[
            [link(t.purpose, links.to("term", t.id)), text(t.kind.word), text(names.get(t.payer or "") or t.payer_text),
             text(names.get(t.receiver or "") or t.receiver_text), text(t.state.word),
             Cell(source_link(cited.get(str(t.ref), ()), links))]
            for t in rows
        ],
        empty="No grant, contribution or funding is on record.",
    )  # fmt: skip


def shares_table(rows: Sequence[ShareRecord], names: Names, cited: Cited, links: Links) -> DataTable:
    """Documents and information shared, with whom."""
    return DataTable(
        caption="Information and documents shared",
        caption_hidden=True,
        columns=[Column("What"), Column("By"), Column("With"), Column("State"), Column("Date"), Column("Source")],
        rows=[
            [text(s.what), text(names.get(s.giver or "")), text(", ".join(names.get(k, k) for k in s.receivers)),
             text(s.state.word), day(s.shared), Cell(source_link(cited.get(str(s.ref), ()), links))]
            for s in rows
        ],
        empty="Nothing shared is on record.",
    )  # fmt: skip


def _worth(given: Given) -> str:
    """£12,124.24 in 3 valued items and 2 without a value (named)."""
    if not given.valued and not given.unvalued:
        return "nothing that is on record"
    valued = f"{given.total} in {given.valued} valued item{'' if given.valued == 1 else 's'}" if given.valued else ""
    missing = f"{len(given.unvalued)} without a value ({', '.join(given.unvalued)})" if given.unvalued else ""
    return " and ".join(part for part in (valued, missing) if part)
