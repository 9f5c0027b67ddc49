"""What a paper prints our own reader gives back: every figure and declared rating, in every house style and format."""

from __future__ import annotations

import pytest
from tests.reporting.papers.printed import Printed, figures, lost
from tests.reporting.papers.quarter import WORKSHOPS, material, quarter

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.rag import Colour
from concordat.kernel.statements import Kind, Statement
from concordat.rendering.documents.tree import Paper
from concordat.rendering.documents.writing import write
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.styles import STYLES

pytestmark = pytest.mark.django_db
FORMATS = ("txt", "html", "docx", "pdf")


def read(paper: Paper, form: str) -> list[Statement]:
    return list(extract(read_bytes(write(paper, form), f"paper.{form}")))


def declared(found: Material) -> set[tuple[str | None, str | None, str | None]]:
    return {
        (found.named(key), dimension.value, rating.colour.value)
        for key, ratings in found.ratings.items()
        for dimension, rating in ratings.declared.items()
        if rating.colour is not Colour.NOT_STATED
    }


def missed(found: Material, style: str, form: str) -> list[object]:
    """What a paper in a style and format does not give back: figures with their subject, ratings, whose it is."""
    paper = assembled(found, style=STYLES[style])
    said = read(paper, form)
    wanted = figures(paper, [one.name for one in found.collaborations])
    assert len(wanted) >= 24
    colours = {(one.subject, one.dimension, one.colour) for one in said if one.kind is Kind.STATUS}
    of_return = {(one.subject, tuple(one.who)) for one in said if one.value == 41_250}
    away: list[Printed] = lost(wanted, said)
    return [*away, *(declared(found) - colours), *({(found.named(WORKSHOPS), ("Kent Police",))} - of_return)]


def test_every_figure_and_rating_of_our_own_papers_comes_back_with_its_subject() -> None:
    found = material(quarter())
    assert len(declared(found)) >= 5
    results = {(style, form): missed(found, style, form) for style in STYLES for form in FORMATS}
    assert {place: away for place, away in results.items() if away} == {}


def test_a_figure_that_is_not_read_or_is_read_of_another_is_told() -> None:
    known = Printed("GBP", 5.0, frozenset({"Joint Fleet"}), "paragraph", "")
    of_none = Printed("percent", 7.5, frozenset(), "paragraph", "")
    other = Statement(Kind.SAVING, subject="Joint Stores", value=5, unit="GBP")
    share = Statement(Kind.MEASURE, value=7.5, unit="percent")
    assert lost([known, of_none], [other, share]) == [known]
    assert lost([known, of_none], []) == [known, of_none]
