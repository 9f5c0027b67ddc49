"""An invented board paper with every kind of part: what the tests write, open and look at."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from concordat.kernel.dates import PreciseDate
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.rendering.charts.milestones import Slip, slip_chart
from concordat.rendering.charts.money import PlanAndAchieved, savings_against_plan
from concordat.rendering.documents.pictures import picture
from concordat.rendering.documents.tree import (
    Annex,
    Bullets,
    Column,
    Link,
    Note,
    NoteRef,
    NumberCell,
    Paper,
    Paragraph,
    RagCell,
    Section,
    SummaryList,
    Table,
    Text,
    TextCell,
    text,
)

PARTNERS = (
    PlanAndAchieved("Northmoor Police", Money.pounds(303775), Money.pounds(308000)),
    PlanAndAchieved("Eastvale Police", Money.pounds(512080), Money.pounds(307000)),
    PlanAndAchieved("Northmoor Fire and Rescue", Money.pounds(88893), Money.pounds(37039)),
    PlanAndAchieved("Eastvale Ambulance Trust", None, None, "TBC"),
)
WORKSTREAMS = (
    ("Joint Serious Crime Directorate", "GGGGG", ""), ("Shared control room", "ARAGA", "derived: Red"),
    ("Cleaning framework", "GGGAG", ""), ("Single online front counter", "ARRTA", ""),
    ("Fleet workshops & “blue light” hubs", "GAGGN", ""), ("Digital evidence", "RRAAR", ""),
    ("Drones – shared pilots <trial>", "GGBGG", ""), ("Forensic accreditation", "?TN?A", ""),
)  # fmt: skip
COLOURS = {
    "G": Colour.GREEN, "A": Colour.AMBER, "R": Colour.RED, "B": Colour.BLUE,
    "N": Colour.NOT_APPLICABLE, "T": Colour.TO_BE_DETERMINED, "?": Colour.NOT_STATED,
}  # fmt: skip


def rag_table() -> Table:
    headings = ("Overall", "Time", "Costs", "Savings", "Benefits")
    return Table(
        "Ratings declared by each lead at 30 November 2017",
        (Column("Collaboration", 2.2), *(Column(name, 1.25) for name in headings)),
        tuple(
            (
                TextCell((Text(name), NoteRef(10 + place))),
                *(RagCell(COLOURS[letter], remark if not at else "") for at, letter in enumerate(letters)),
            )
            for place, (name, letters, remark) in enumerate(WORKSTREAMS)
        ),
        remark="Where the rating derived from the figures differs from the declared one, it stands under it.",
    )


def savings_table() -> Table:
    def row(one: PlanAndAchieved, percent: str, note: int) -> tuple[TextCell | NumberCell, ...]:
        gap = "not known" if one.plan is None or one.achieved is None else (one.achieved - one.plan).exact()
        return (
            TextCell(text(one.name)), NumberCell(one.words(one.plan)), NumberCell(one.words(one.achieved), (note,)),
            NumberCell(gap), NumberCell(percent),
        )  # fmt: skip

    percents = ("101.4%", "60.0%", "41.7%", "not known")
    return Table(
        "Savings of the cleaning framework by partner, June to November 2017",
        (Column("Partner", 2.2), *(Column(name, 1.2, True) for name in ("Plan to date", "Achieved", "Gap", "Of plan"))),
        tuple(row(one, percents[at], 20 + at) for at, one in enumerate(PARTNERS)),
        (TextCell(text("Total of stated figures")), *map(NumberCell, ("£904,748", "£652,039", "-£252,709", "72.1%"))),
        "The total leaves out Eastvale Ambulance Trust, whose figures are to be confirmed (TBC).",
    )


def commitments(rows: int = 9) -> Table:
    states = ("Kept", "Slipped to March 2018", "Open", "Silent")
    return Table(
        "What earlier papers promised",
        (Column("Promise", 3), Column("Promised on", 1.2), Column("Due", 1.2), Column("State", 1.4)),
        tuple(
            (
                TextCell(text(f"Bring the business case for phase {at + 1} of the shared estate to the board")),
                TextCell(text("6 September 2017")),
                TextCell(text("December 2017")),
                TextCell((Text(states[at % 4]), NoteRef(30 + at % 3))),
            )
            for at in range(rows)
        ),
    )


def notes() -> tuple[Note, ...]:
    used = [*range(10, 18), *range(20, 24), *range(30, 33), 40]
    source = "Report to the Northmoor and Eastvale Board, “Collaboration”, 6 December 2017, paragraph {}"
    made = [Note(number, text(source.format(number))) for number in used]
    made[-1] = Note(
        40, (Text("Policing and Crime Act 2017: "), Link("the Act", "https://www.legislation.gov.uk/ukpga/2017/3"))
    )
    return tuple(made)


def said(number: str, words: str, *cited: int) -> Paragraph:
    return Paragraph((Text(words), *map(NoteRef, cited)), number)


def _opening() -> tuple[Section, ...]:
    duty = "Emergency services have a duty to keep collaboration under review."
    rest = " This paper reports what each partner has stated, and says where the figures do not agree."
    asked = (
        text("note the position of the eight collaborations;"),
        text("ask Eastvale Police for a recovery plan, with the date by which the gap of £205,080 will be closed;"),
        text("decide who answers for the three promises on which no later paper reports."),
    )
    summary = (
        Text("Three of eight collaborations are rated green overall. Savings are "),
        Text("£252,709 behind plan", bold=True),
        Text(" at the end of November; one partner’s figures are not yet known."),
        NoteRef(20),
        NoteRef(21),
    )
    return (
        Section(
            "Summary",
            (Paragraph(summary, "1.1"), Paragraph((Text(duty), NoteRef(40), Text(rest)), "1.2")),
            "1.0",
        ),
        Section("Recommendations", (said("2.1", "The board is asked to:"), Bullets(asked)), "2.0"),
        Section("Delivery", (said("3.1", "Ratings are those declared for the period."), rag_table()), "3.0"),
    )


def _closing() -> tuple[Section, ...]:
    method = Section("Method", (said("4.2", "An amount that is not stated is never counted as nought."),), level=2)
    finding = (
        Text("Achieved equals half the estimate.", bold=True),
        Text(" The figure of Eastvale Police is within £2 of six twelfths of its estimate. Is it measured?"),
        NoteRef(21),
    )
    return (
        Section(
            "Savings",
            (
                said("4.1", "Plan to date is the annual estimate in proportion to the six months in service."),
                savings_table(),
                picture(savings_against_plan(PARTNERS), with_table=False),
                method,
            ),
            "4.0",
        ),
        Section("Commitments", (said("5.1", "Silent promises have passed their date."), commitments()), "5.0"),
        Section("Findings", (Paragraph(finding, "6.1"), said("", "An unnumbered remark lines up.")), "6.0"),
    )


def slips() -> tuple[Slip, ...]:
    first, later = PreciseDate.parse("2017-09"), PreciseDate.parse("2018-03-31")
    return (
        Slip("Shared control room opens", first, first, later, None, 6, 6),
        Slip("Drones shared by the pilots", first, first, None, first, 0, 0),
    )


@lru_cache(maxsize=1)
def board_paper() -> Paper:
    sources = Table(
        "Papers that this paper rests on",
        (Column("Paper", 3), Column("Board", 2), Column("Date", 1.2), Column("Passages", 0.9, True)),
        tuple(
            (TextCell(text(f"Collaboration: report {at}")), TextCell(text("Performance and Delivery Board")),
             TextCell(text(f"{at} March 2017")), NumberCell(str(at * 7)))
            for at in range(1, 6)
        ),
    )  # fmt: skip
    return Paper(
        title="Collaboration: position at the end of November 2017",
        subtitle="Quarterly report of the programme office",
        board="Northmoor and Eastvale Collaboration Board",
        author_role="Head of the Joint Programme Office",
        reference="NECB/2017/12",
        date=date(2017, 12, 6),
        marking=Marking.SENSITIVE_COMMERCIAL,
        particulars=(("Position as at", "30 November 2017"), ("For", "Scrutiny and decision")),
        blocks=(
            *_opening(),
            *_closing(),
            Annex("A", "Milestones", (picture(slip_chart(slips(), as_at=date(2017, 11, 30))),)),
            Annex("B", "Sources", (SummaryList((("Papers read", "5"), ("Passages cited", "16"))), sources)),
        ),
        notes=notes(),
    )
