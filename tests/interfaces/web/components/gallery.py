"""Every building block on the page shape it is made for: an address book for tests alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from concordat.interfaces.web.components import cells
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.heatmaps import HeatCell, HeatMap
from concordat.interfaces.web.components.links import Links, Sort
from concordat.interfaces.web.components.notes import Details, EmptyState, Inset, Warn
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.components.position import PositionStrip, Rating, Stat
from concordat.interfaces.web.components.progress import Progress
from concordat.interfaces.web.components.sources import Cited, SourceLine, SourceList
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import MarkingLine, RagTag, Tag
from concordat.interfaces.web.components.trails import Breadcrumbs, Section, SectionNav
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension

SUBJECTS = ("Cleaning framework", "Fleet workshops", "Body-worn video", "Forensic imaging", "Control room", "Payroll")
COLOURS = list(Colour)
HOME = Breadcrumbs([Link("Home", "/"), Link("Portfolio", "/portfolio/")])


class Filters(forms.Form):
    q = forms.CharField(label="Name contains", required=False)
    partner = forms.ChoiceField(
        choices=[("", "Any partner"), ("kent", "Kent Police"), ("essex", "Essex Police")], required=False
    )
    rag = forms.ChoiceField(label="Overall", choices=[("", "Any"), ("red", "Red"), ("amber", "Amber")], required=False)


class Decision(forms.Form):
    title = forms.CharField(help_text="As it will stand in the minutes")
    amount = MoneyField(label="Amount a year")
    meets = DayField(label="Date of the meeting", help_text="For example, 6 12 2017")
    kind = forms.ChoiceField(choices=[("agree", "Agree"), ("note", "Note")], widget=forms.RadioSelect)
    partners = forms.MultipleChoiceField(
        choices=[("kent", "Kent Police"), ("essex", "Essex Police")], widget=forms.CheckboxSelectMultiple
    )
    board = forms.ChoiceField(choices=[("b1", "Strategic board"), ("b2", "Programme board")])
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=400)
    paper = forms.FileField(required=False)
    sure = forms.BooleanField(label="I have read the annex")


def rows(count: int = 120) -> list[list[cells.Cell]]:
    def one(number: int) -> list[cells.Cell]:
        name = f"{SUBJECTS[number % len(SUBJECTS)]} {number // len(SUBJECTS) + 1}"
        amounts = [
            Money(30_800_000 + number * 1_234_50),
            Figure("over £110,000", Money(11_000_000), Bound.OVER),
            Figure("TBC", state=FigureState.TO_BE_CONFIRMED),
            None,
        ]
        return [
            cells.link(name, f"/record/?n={number}"),
            cells.Cell(Tag("Live", "green") if number % 3 else Tag("Draft")),
            cells.rag(COLOURS[number % len(COLOURS)]),
            cells.money(amounts[number % 4]),
            cells.number(Decimal(101) - number, "%") if number % 5 else cells.number(None),
            cells.day(PreciseDate.parse("2019-summer") if number % 2 else date(2017, 12, 6)),
        ]

    return [one(number) for number in range(count)]


COLUMNS = [
    Column("Collaboration", key="name"),
    Column("State"),
    Column("Overall"),
    Column("Saved a year", key="saved", numeric=True),
    Column("Of plan", numeric=True, note="to date"),
    Column("Next review"),
]


def table(request: HttpRequest, listed: list[list[cells.Cell]], caption: str = "Collaborations") -> DataTable:
    total = [
        cells.text("Total"),
        cells.text(" "),
        cells.text(" "),
        cells.money(Money(1_234_567_00)),
        *[cells.text(" ")] * 2,
    ]
    return DataTable(
        caption,
        COLUMNS,
        listed,
        total=total,
        leaves_out="The total leaves out 30 collaborations with no amount stated and 30 that are to be confirmed.",
        sort=Sort.read(request.GET, ["name", "saved"], "name"),
        caption_hidden=True,
    )


def list_page(request: HttpRequest) -> HttpResponse:
    paging = Paging.of(rows(), request.GET, "collaborations")
    context = {
        "title": "Collaborations",
        "count": paging.count,
        "noun": "collaborations",
        "breadcrumbs": HOME,
        "filters": FilterPanel(Filters(request.GET), request.GET),
        "table": table(request, list(paging.page.object_list)),
        "paging": paging,
        "downloads": [Link("CSV", "?format=csv"), Link("Excel", "?format=xlsx")],
        "section": "Portfolio",
    }
    return render(request, "shapes/list.html", context)


def position() -> PositionStrip:
    ratings = [
        Rating(Dimension.OVERALL, Colour.GREEN, Colour.AMBER),
        Rating(Dimension.TIME, Colour.GREEN, Colour.GREEN),
        Rating(Dimension.COSTS, Colour.NOT_STATED),
        Rating(Dimension.SAVINGS, Colour.AMBER, Colour.RED),
        Rating(Dimension.BENEFITS, Colour.TO_BE_DETERMINED),
    ]
    stats = [
        Stat("Plan to date", Cited("£904,748", 12, "#source-12", "Board paper, paragraph 4.2"), "6 of 12 months"),
        Stat("Achieved", "£652,039", "72.1% of plan to date"),
        Stat("Forecast for 2017/18", "not stated"),
        Stat("Next milestone", "1 March 2018", "Second depot opens"),
        Stat("Open findings", "3", href="#findings"),
        Stat("Last return", "41 days ago", "Q2 2017/18, accepted"),
    ]
    return PositionStrip(ratings, stats, said="return for Q2 2017/18")


def record_page(request: HttpRequest) -> HttpResponse:
    facts = [
        Fact("Purpose", "One framework for the cleaning of all sites", note="Board paper, paragraph 4.1"),
        Fact("Partners", "Kent Police, Essex Police, Kent Fire and Rescue", [Link("Change", "#", "the partners")]),
        Fact("In service", "1 June 2017"),
        Fact("Ends", None),
        Fact("Savings", Cited("£308,000", 12, "#source-12", "Board paper, paragraph 4.2")),
    ]
    sources = [
        SourceLine(
            12, "Collaboration update", "paragraph 4.2", "6 December 2017", "/source/", "cleaning has saved £308,000"
        ),
        SourceLine(13, "Finance extract", "row 41", "1 May 2018"),
    ]
    sections = [Section("Overview", "overview"), Section("Money", "money", 12), Section("Findings", "findings", 3)]
    context = {
        "title": "Cleaning framework for the sites of three services",
        "reference": "COL-0007",
        "state": Tag("Live", "green"),
        "marking": MarkingLine(Marking.SENSITIVE_COMMERCIAL),
        "breadcrumbs": HOME,
        "position": position(),
        "facts": SummaryList(facts),
        "sections": SectionNav(sections),
        "sources": SourceList(sources),
        "table": table(request, rows(8), "Savings by partner"),
        "progress": Progress(41, 87, "reviewed", "12 doubtful"),
        "inset": Inset("The print is ambiguous, so five twelfths is shown beside it."),
        "warn": Warn("The board sees this as soon as you issue it."),
        "details": Details("How the plan to date is reckoned", "The annual estimate times months in service over 12."),
        "empty_state": EmptyState("No findings", "What does not add up would stand here.", Link("Check now", "#")),
    }
    return render(request, "gallery_record.html", context)


def task_page(request: HttpRequest) -> HttpResponse:
    form = Decision(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        messages.success(request, "The decision is recorded. The board sees it from now on.")
    context = {
        "title": "Record a decision",
        "form": form,
        "button": "Record the decision",
        "back": "/portfolio/",
        "later": True,
    }
    return render(request, "shapes/task.html", {**context, "later": True})


def picture_page(request: HttpRequest) -> HttpResponse:
    def cells_of(row: int) -> list[HeatCell]:
        return [*(HeatCell(COLOURS[(row + n) % 7], Colour.AMBER, "/record/") for n in range(7)), HeatCell(None)]

    heat = [(Link(name, "/record/"), cells_of(row)) for row, name in enumerate(SUBJECTS)]
    picture = Picture(
        "Essex is £205,080 behind its plan to date.",
        "/static/concordat.svg",
        "Essex Police has achieved £307,000 against a plan to date of £512,080",
        640,
        240,
        table(request, rows(4), "Savings against plan"),
        [Link("PNG", "#"), Link("CSV", "#")],
    )
    context = {
        "title": "Ratings by period",
        "intro": "Declared ratings of each return.",
        "pictures": [
            HeatMap("Overall rating by period", ["Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4"], heat),
            picture,
            *(RagTag(colour, "Overall") for colour in Colour),
        ],
    }
    return render(request, "shapes/picture.html", context)


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("as it happens")


def nothing(request: HttpRequest) -> HttpResponse:
    return render(request, "shapes/list.html", {"title": Links.of(request).to("home")})


urlpatterns = [
    path("", nothing, name="home"),
    path("portfolio/", list_page, name="portfolio"),
    path("record/", record_page, name="money"),
    path("task/", task_page, name="boards"),
    path("picture/", picture_page, name="findings"),
    path("broken/", broken),
    path("search/", nothing, name="search"),
    path("account/", include("allauth.account.urls")),
    path("", include("concordat.interfaces.web.pages.urls")),
]
