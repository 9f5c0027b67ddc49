"""Positions and ledger entries as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.interfaces.web.components.bodies import body_words
from concordat.interfaces.web.components.cells import NOT_STATED, Cell, Link, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import Cited, about, source_link
from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.money import Money
from concordat.registers.benefits.records import EntryRecord, Position
from concordat.registers.benefits.rules import Assurance, Prices, Proof, Recurrence
from concordat.rendering.charts.chart import Chart

SPLIT = "the split is not stated"


def left_out_table(found: Position, names: Mapping[str, str], links: Links) -> DataTable:
    """Every amount that is in no sum, with the reason."""
    return DataTable(
        caption="Amounts that stand in no sum",
        columns=[Column("Amount"), Column("What"), Column("About"), Column("Whose"), Column("Why it is left out")],
        rows=[
            [link(one.shown, links.to("ledger-entry", one.ref.key)), text(one.what),
             about(one.collaboration, None, names, links), text(bodies_words(one.organisations, names, links)),
             text(one.reason)]
            for one in found.left_out
        ],
        empty="Nothing is left out.",
    )  # fmt: skip


def entries_table(rows: Sequence[EntryRecord], names: Mapping[str, str], links: Links, cited: Cited) -> DataTable:
    """The ledger, entry by entry, each with its source."""
    return DataTable(
        caption="Ledger entries",
        caption_hidden=True,
        columns=[Column("Amount", numeric=True), Column("What"), Column("About"), Column("Whose"), Column("Kind"),
                 Column("Standing"), Column("Period"), Column("Source")],
        rows=[
            [amount_cell(e, links), text(e.what),
             about(e.collaboration, None, names, links), text(bodies_words(e.organisations, names, links)),
             text(e.kind.capitalize()), text(standing_words(e)), text(period_words(e)),
             Cell(source_link(cited.get(str(e.ref), ()), links))]
            for e in rows
        ],
        empty="No amount is in the ledger yet.",
    )  # fmt: skip


def entry_facts(
    e: EntryRecord, names: Mapping[str, str], links: Links, *, benefit: str = "", verifier: str = ""
) -> SummaryList:  # fmt: skip
    """One amount: as written and as understood, for whom, for when, who stands behind it.

    ``benefit`` is the title of its benefit, ``verifier`` the name of who verified it, each "" where there is none to be
    seen.
    """
    facts = [
        Fact("Amount", e.shown()),
        Fact("As written", e.figure.written),
        Fact("Stated to the nearest", Money(e.figure.step).exact() if e.figure.step else None),
        Fact("About", about(e.collaboration, None, names, links).content),
        Fact(
            "Whose",
            bodies_words(e.organisations, names, links),
            note="the split is not stated" if len(e.organisations) > 1 else "",
        ),
        *([Fact("Benefit", Link(benefit, links.to("benefit", e.benefit)))] if benefit else []),
        Fact("Standing", standing_words(e), note=f"the source's word: {e.basis}" if e.basis else ""),
        Fact("Recurrence", e.recurrence.word),
        Fact("Cashable", {True: "Yes", False: "No", None: None}[e.cashable]),
        Fact("Period", period_words(e)),
        *([Fact("Runs from", e.in_service.words())] if e.in_service else []),
        Fact("Prices", prices_fact(e)),
        Fact("Budget", e.budget.word),
        Fact("Reckoning", e.reckoning.word),
        Fact("Assurance", e.assurance.word, note=_proof_words(e, verifier)),
        Fact("Reported on", day_words(e.reported_on) if e.reported_on else None),
    ]
    if e.superseded_by:
        facts.append(Fact("Superseded", f"by entry {e.superseded_by}"))
    if e.contradicts:
        facts.append(Fact("Contradicts", f"entry {e.contradicts}: {e.contradiction}, so it is in no sum"))
    if e.joined:
        facts.append(Fact("In no sum", f"beside entry {e.joined}: {e.joining}"))
    if e.supersedes:
        facts.append(Fact("Supersedes", f"entry {e.supersedes}: {e.reason}"))
    return SummaryList(facts)


def prices_fact(e: EntryRecord) -> str:
    """Whose prices the amount is in: "Nominal", "Real, prices of 2016/17", "Not stated"."""
    if e.prices is not Prices.REAL:
        return e.prices.word
    return f"Real, prices of {e.price_year}" if e.price_year else "Real, the base year is not stated"


def savings_picture(chart: Chart, image: str, name: str = "chart") -> Picture:
    """The chart with its table; ``name`` keeps the tables of several on a page apart."""
    return Picture(
        says=chart.sentence, image=image, alt=chart.alt, width=720, height=360,
        table=DataTable(
            caption=chart.title,
            columns=[Column(name, numeric=place > 0) for place, name in enumerate(chart.table.header)],
            rows=[[Cell(value, numeric=place > 0) for place, value in enumerate(row)] for row in chart.table.rows],
            name=name,
        ),
    )  # fmt: skip


def amount_cell(e: EntryRecord, links: Links) -> Cell:
    """The amount that leads to its entry; an unknown one wraps, and does not say again what the next cell says."""
    href, shown = links.to("ledger-entry", e.id), e.shown()
    if e.figure.amount is not None:
        return link_right(shown, href)
    said_again = e.what.casefold() in shown.casefold()
    return Cell(Link(NOT_STATED, href, f", {e.what}") if said_again else Link(shown, href))


def link_right(value: str, href: str) -> Cell:
    """A figure that leads to its entry, aligned with other figures."""
    return Cell(link(value, href).content, numeric=True)


def bodies_words(keys: Sequence[str], names: Mapping[str, str], links: Links) -> str:
    """Organisations by name, with what became of each; the split among them is not stated."""
    return ", ".join(body_words(key, names.get(key, key), links) for key in keys)


def standing_words(e: EntryRecord) -> str:
    """Planned, a year; achieved."""
    often = f", {e.recurrence.word.lower()}" if e.recurrence is not Recurrence.NOT_STATED else ""
    return e.standing.word + often


def period_words(e: EntryRecord) -> str:
    """2017/18 to 2018/19, as far as known."""
    since, until = _words(e.since), _words(e.until)
    if since and until and since != until:
        return f"{since} to {until}"
    return since or (f"to {until}" if until else "")


def _proof_words(e: EntryRecord, verifier: str) -> str:
    """What showed that the saving left a budget; of a proof that is not the reader's to see, that there is one."""
    shown = e.verification
    if shown is None:
        return "the proof is with the body that verified it" if e.assurance is Assurance.VERIFIED else ""
    what = f"the budget of cost centre {shown.cost_centre_from} was reduced"
    if shown.proof is Proof.REDEPLOYMENT:
        what = f"the money moved from cost centre {shown.cost_centre_from} to {shown.cost_centre_to}"
    on = f" on {day_words(shown.reported_on)}" if shown.reported_on else ""
    return f"{what} in {shown.year}; verified by {verifier}{on}"


def _words(date: PreciseDate | None) -> str:
    return date.words() if date else ""
