"""What dropped out between two papers of a board, as blocks of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from concordat.calculations.dropouts.dropout import Dropout, What
from concordat.foundation.provenance.records import SourceRecord
from concordat.interfaces.web.components.cells import Cell, Link, day, link, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.dates import day_words
from concordat.kernel.findings import FindingEvidence
from concordat.review.boards import BoardOfPapers
from concordat.review.dropouts import Compared

TOO_FEW = (
    "Two dated papers of this board are needed. Load the earlier one, or give a paper its date, and they are compared."
)
HEADINGS = {
    What.COLLABORATION: "Collaborations reported on before and not named now",
    What.SAVING: "Savings given before and not now",
    What.COST: "Costs given before and not now",
    What.PROMISE: "Promises open before and not named now",
    What.POST: "Posts told of before and not now",
    What.RISK: "Risks told of before and not now",
}


def said(found: Compared) -> str:
    """How much dropped out between which two papers, in one sentence."""
    if found.before is None or found.after is None:
        return "No two dated papers of this board are held that could be compared."
    between = f"between the papers of {_day(found.before)} and {_day(found.after)}"
    count = Counter(one.what for one in found.dropouts)
    if not count:
        return f"Nothing dropped out {between}."
    parts = [f"{count[what]} {what}{'' if count[what] == 1 else 's'}" for what in What if count[what]]
    *rest, last = parts
    listed = f"{', '.join(rest)} and {last}" if rest else last
    return f"{listed} dropped out {between}."


def papers_compared(found: Compared, links: Links) -> SummaryList | None:
    """The two papers with their dates."""
    if found.before is None or found.after is None:
        return None
    pair = (("Earlier paper", found.before), ("Later paper", found.after))
    return SummaryList(
        [Fact(label, Link(one.title, links.to("source", one.key)), note=_day(one)) for label, one in pair]
    )


def tables(found: Compared, links: Links, *, may_ask: bool) -> list[DataTable]:
    """A table for each kind of thing that dropped out, in the order in which a board should look."""
    return [
        _table(what, [one for one in found.dropouts if one.what is what], found, links, may_ask=may_ask)
        for what in What
        if any(one.what is what for one in found.dropouts)
    ]


def printed_boards(rows: Iterable[BoardOfPapers], links: Links) -> DataTable | None:
    """The boards that only papers in review name; of one board under two printed names the longer. None for none."""
    named = {frozenset(paper.key for paper in one.papers): one for one in sorted(rows, key=_recorded_last)}
    shown = sorted((one for one in named.values() if not one.recorded), key=lambda one: one.name.casefold())
    if not shown:
        return None
    return DataTable(
        caption="Boards printed at the head of papers in review",
        caption_hidden=True,
        columns=[Column("Board"), Column("Papers held", numeric=True), Column("Last paper")],
        rows=[
            [link(one.name, links.to("board-dropped", one.key)), number(len(one.papers)), day(one.papers[0].dated)]
            for one in shown
        ],
        empty="",
    )


def _recorded_last(board: BoardOfPapers) -> tuple[bool, int]:
    return board.recorded, len(board.name)


def _table(what: What, rows: Sequence[Dropout], found: Compared, links: Links, *, may_ask: bool) -> DataTable:
    columns = [Column("What"), Column("Where it stood")] + ([Column("Question")] if may_ask else [])
    return DataTable(
        caption=HEADINGS[what],
        columns=columns,
        rows=[
            [text(one.sentence), _place(one.evidence, links), *([_ask(one, found, links)] if may_ask else [])]
            for one in rows
        ],
        empty="",
    )


def _place(one: FindingEvidence, links: Links) -> Cell:
    place = f"paragraph {one.paragraph}" if one.paragraph else f"line {one.line}" if one.line else one.title
    if not (one.source and one.passage):
        return text(place)
    return link(place, links.to("source", one.source) + f"#passage-{one.passage}")


def _ask(one: Dropout, found: Compared, links: Links) -> Cell:
    pair = (found.before, found.after)
    keys = {name: paper.key for name, paper in zip(("before", "after"), pair, strict=True) if paper}
    href = links.to("question-new", about=f"board:{found.board.key}", dropped=one.id, **keys)
    return Cell(Link("Draft a question", href, hidden=f"about: {one.sentence}"))


def _day(paper: SourceRecord) -> str:
    return day_words(paper.dated) if paper.dated else "no date"
