"""Corrections: a further version with its erratum; what was issued stays as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories.benefits import post, pounds
from tests.factories.building import BuiltOnce
from tests.factories.cast import KENT, NOW, kent_lead, kent_scrutineer, outsider, programme_office, typed
from tests.factories.delivery import rate
from tests.factories.measures import measure, reading
from tests.reporting.papers.register import AS_AT, filled, secretary

from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions import correct_entry
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.measures.rules import Basis
from concordat.reporting.papers.actions import correct_paper, issue_paper
from concordat.reporting.papers.models import IssuedPaper
from concordat.reporting.papers.queries import issued_file, issued_inputs, issued_paper
from concordat.reporting.papers.versions import Difference, differences

pytestmark = pytest.mark.django_db
LATER = datetime(2020, 2, 3, 8, 0, tzinfo=UTC)
ERRATUM = "The estimate of the workshops was misread: it is £95,000, not £90,000."


@pytest.fixture(scope="module")
def paper(built_once: BuiltOnce) -> int:
    return built_once(issued)


def issued() -> int:
    return issue_paper(actor=secretary(), board=filled(), as_at=AS_AT, now=NOW, formats=("txt", "html"))


def correct(number: int, **more: Any) -> int:
    values: dict[str, Any] = {"actor": secretary(), "erratum": ERRATUM, "now": LATER}
    return correct_paper(number=number, **(values | more))


def the_estimate_was_misread() -> None:
    wrong = LedgerEntry.objects.get(what="Estimate of a year without a result")
    correct_entry(
        actor=kent_lead(), entry=wrong.pk, stated=pounds(95_000), reason="Misread.", evidence=typed(), now=LATER
    )  # fmt: skip


def words(number: int, form: str = "txt") -> str:
    return " ".join(issued_file(secretary(), number=number, form=form).decode().split())


def test_a_correction_is_a_version_that_says_why_and_what_differs(paper: int) -> None:
    the_estimate_was_misread()
    second = correct(paper)
    found, said = issued_paper(secretary(), number=second), words(second)
    assert (found.version, found.corrects, found.erratum) == (2, paper, ERRATUM)
    assert f"Version 2, issued 3 February 2020, replaces version 1: {ERRATUM}" in said
    assert said.index("replaces version 1") < said.index("Since the last meeting")
    assert "Estimate of a year without a result" in said[: said.index("Since the last meeting")]
    assert "£90,000" in said[: said.index("Since the last meeting")]
    assert found.file_name("txt").endswith("2017-12-06-v2.txt")


def test_what_was_replaced_stays_byte_for_byte_and_says_by_what(paper: int) -> None:
    before = {form: issued_file(secretary(), number=paper, form=form) for form in ("txt", "html")}
    the_estimate_was_misread()
    second = correct(paper)
    assert issued_paper(secretary(), number=paper).replaced_by == second
    assert {form: issued_file(secretary(), number=paper, form=form) for form in before} == before
    assert issued_paper(secretary(), number=second).formats == ("html", "txt")


def test_the_history_of_both_tells_of_it(paper: int) -> None:
    second = correct(paper)
    told = events(programme_office(), subjects=[RecordRef("issued-paper", str(paper))])
    assert told[0].verb == "replaced a paper"
    assert (told[0].detail["by"], told[0].detail["erratum"]) == (str(second), ERRATUM)


def test_pressed_twice_it_is_one_version_and_another_erratum_goes_to_the_last(paper: int) -> None:
    second = correct(paper)
    assert correct(paper) == second
    with pytest.raises(RuleBroken, match=f"is replaced by paper {second}, version 2: correct that one") as refused:
        correct(paper, erratum="Something else.")
    assert refused.value.field == "erratum"
    third = correct(second, erratum="Something else.")
    assert issued_paper(secretary(), number=third).version == 3


def test_issued_again_after_a_correction_it_is_the_correction(paper: int) -> None:
    board = issued_paper(secretary(), number=paper).board
    the_estimate_was_misread()
    second = correct(paper)
    again = issue_paper(actor=secretary(), board=board, as_at=AS_AT, now=LATER, formats=("txt", "html", "xlsx"))
    assert again == second
    assert issued_paper(secretary(), number=second).formats == ("html", "txt", "xlsx")


def test_a_correction_of_words_alone_says_that_no_figure_differs(paper: int) -> None:
    assert "No figure, rating, date or commitment differs" in words(correct(paper))


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (kent_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_who_may_not_correct_leaves_nothing(paper: int, who: Any, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        correct(paper, actor=who())
    assert IssuedPaper.objects.count() == 1


@pytest.mark.parametrize("erratum", ["", "  ", "x" * 2_001])
def test_an_erratum_has_words_and_not_too_many(paper: int, erratum: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        correct(paper, erratum=erratum)
    assert refused.value.field == "erratum"
    assert IssuedPaper.objects.count() == 1


def test_a_version_is_replaced_once_and_only_with_a_reason(paper: int) -> None:
    row = IssuedPaper.objects.get(pk=paper)
    values: dict[str, Any] = {"board": row.board, "organisation": KENT, "title": "x", "as_at": row.as_at,
                              "issued_at": NOW, "issued_by": "x", "inputs": {}}  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedPaper.objects.create(**values, inputs_hash="a", corrects=row, version=2)
    IssuedPaper.objects.create(**values, inputs_hash="b", corrects=row, version=2, erratum="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedPaper.objects.create(**values, inputs_hash="c", corrects=row, version=2, erratum="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedPaper.objects.create(**values, inputs_hash="d", corrects=row, version=2, erratum="x", public_of=row)


def test_amounts_ratings_and_records_are_told_before_and_after(paper: int) -> None:
    before = issued_inputs(secretary(), number=paper)
    the_estimate_was_misread()
    rate("joint-fleet-workshops", Colour.AMBER, Dimension.SAVINGS)
    post(pounds(5_000), what="Saved on tyres")
    told = {
        one.what: (one.before, one.after)
        for one in differences(before, issued_inputs(secretary(), number=correct(paper)))
    }
    assert told["Joint Fleet Workshops: rating for savings"] == ("not there", "Amber")
    assert next(v for k, v in told.items() if k.endswith("without a result")) == ("£90,000", "£95,000")
    assert next(v for k, v in told.items() if k.endswith("Saved on tyres")) == ("not there", "£5,000")
    assert len(told) == 3
    assert differences(before, before) == ()


def test_a_measure_and_its_readings_are_told_one_by_one(paper: int) -> None:
    first = issued_inputs(secretary(), number=paper)
    arrests = measure("joint-fleet-workshops", unit="percent")
    reading(arrests, "7.5", starts="2017-04", ends="2017-06")
    reading(arrests, None, basis=Basis.TARGET, starts="FY2017/18", written="to be set")
    second = correct(paper)
    after = issued_inputs(secretary(), number=second)
    told = [
        Difference("Measure: Arrests by the joint team", "not there", "there"),
        Difference("Measure: Arrests by the joint team, actual for April 2017 to June 2017", "not there", "7.5%"),
        Difference("Measure: Arrests by the joint team, target for 2017/18", "not there", "to be set"),
    ]
    assert sorted(differences(first, after), key=lambda one: one.what) == told
    assert {one.after for one in differences(after, first)} == {"no longer there"}
