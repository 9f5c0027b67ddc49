"""What becomes of bodies, as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from concordat.foundation.organisations.records import NameKind, OrganisationDetail, SuccessionRecord
from concordat.foundation.organisations.rules import Standing
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.registers.agreements.records import AgreementLine
from concordat.registers.governance.records import BoardRecord
from concordat.review.successions.records import Named, Touched


def standing_words(found: OrganisationDetail, on: date) -> str:
    """What became of a body by a day, in one sentence; nothing while it stands as it is."""
    key = found.organisation.key
    after = [one for one in found.successions if one.report.predecessor == key and one.report.ends]
    done = [one for one in after if one.report.holds_on(on)]
    if done:
        names = " and ".join(dict.fromkeys(one.successor_name for one in done))
        return f"It ended on {done[0].until.words()}. {names} stands in its place."
    ahead = [one for one in after if one.report.standing is not Standing.WITHDRAWN]
    if ahead:
        names = " and ".join(dict.fromkeys(one.successor_name for one in ahead))
        plan = ahead[0].report.standing is Standing.ANNOUNCED
        said = "Announced and not yet law" if plan else "Made by law"
        return f"{said}: {names} is to stand in its place from {ahead[0].report.on.words()}."
    last = found.organisation.dissolved
    return f"It ended on {last.words()}." if last and last.last < on else ""


def names_table(found: OrganisationDetail) -> DataTable:
    """The names that it bore, with their dates, the present one first."""
    former = [one for one in found.names if one.kind is NameKind.FORMER]
    former.sort(key=lambda one: one.until.last if one.until else date.min, reverse=True)
    return DataTable(
        caption="Names", caption_hidden=True, columns=[Column("Name"), Column("From"), Column("Until"), Column("Note")],
        rows=[
            [text(found.organisation.name), text(None), text("now"), Cell("")],
            *([text(one.name), day(one.since), day(one.until), Cell(one.note)] for one in former),
        ],
    )  # fmt: skip


def changes_table(rows: Sequence[SuccessionRecord], links: Links) -> DataTable:
    """Predecessors and successors by date, plans told apart from what is in force."""
    return DataTable(
        caption="Changes", caption_hidden=True,
        columns=[Column("From"), Column("What"), Column("Predecessor"), Column("Successor"), Column("How far")],
        rows=[
            [
                Cell(Link(one.report.on.words(), links.to("succession", one.id))),
                text(_what(one)),
                link(one.predecessor_name, links.to("organisation", one.report.predecessor)),
                link(one.successor_name, links.to("organisation", one.report.successor)),
                text(far_words(one)),
            ]
            for one in rows
        ],
        empty="Nothing is on record: no body has followed it, and it follows none.",
    )  # fmt: skip


def far_words(one: SuccessionRecord) -> str:
    """Announced, subject to legislation."""
    return ", ".join(filter(None, [one.report.standing.words, one.basis[:1].lower() + one.basis[1:]])).rstrip(".")


def boards_list(boards: Sequence[BoardRecord], links: Links) -> DataTable:
    """The boards of a body."""
    return DataTable(
        caption="Boards", caption_hidden=True, columns=[Column("Board")],
        rows=[[link(one.name, links.to("board", one.key))] for one in boards], empty="None is on record.",
    )  # fmt: skip


def agreements_list(lines: Sequence[AgreementLine], key: str, links: Links) -> DataTable:
    """The agreements of a body, with how it became a party where it followed one."""
    places = {line.record.key: next((m for m in line.members if m.key == key), None) for line in lines}
    return DataTable(
        caption="Agreements", caption_hidden=True,
        columns=[Column("Agreement"), Column("Standing"), Column("In the place of")],
        rows=[
            [link(line.record.title, links.to("agreement", line.record.key)), text(line.standing.word),
             Cell(place.in_place_of if (place := places[line.record.key]) else "")]
            for line in lines
        ],
        empty="None is on record.",
    )  # fmt: skip


def touched_list(found: Touched, links: Links) -> SummaryList:
    """Each record that a change touches, and what becomes of it."""
    after = found.change.successor_name
    last = found.change.until.words()
    return SummaryList(
        [
            Fact("Predecessor", found.change.predecessor_name, note=f"until {last}"),
            Fact("Successor", after, note=found.change.report.purpose),
            *_records("Collaboration", "collaboration", found.collaborations, f"{after} joins, its predecessor leaves",
                      links),
            *_records("Agreement", "agreement", found.agreements, f"{after} takes its place as a party, by law", links),
            *_records("Board", "board", found.boards, f"stays; the people of {after} act for it", links),
            *(Fact("Open return", name, note=f"stays; the people of {after} answer it") for _, name in found.returns),
        ]
    )  # fmt: skip


def _records(label: str, route: str, named: Named, note: str, links: Links) -> list[Fact]:
    return [Fact(label, Link(name, links.to(route, key)), note=note) for key, name in named]


def _what(one: SuccessionRecord) -> str:
    head = one.report.kind.words.partition(":")[0]
    return f"{head}: {one.report.purpose}" if one.report.purpose else head
