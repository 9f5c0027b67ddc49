"""Workbooks of the cast's returns: made, previewed and taken in, whole or not at all, and once."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories.cast import ESSEX, KENT, collaboration, essex_lead, kent_lead, outsider, programme_office
from tests.factories.returns import ENDS, IN_TIME, kept, led, opened, save, submitted
from tests.review.workbooks.making import altered, type_in

from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import broken_link
from concordat.intake.storage import place
from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.reading import read_workbook
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import entries
from concordat.registers.delivery.models import Answer
from concordat.registers.delivery.queries import return_form
from concordat.review.returns.actions import accept_return
from concordat.review.workbooks.actions import take_workbooks
from concordat.review.workbooks.queries.blanks import blanks
from concordat.review.workbooks.queries.previews import known_returns, previews
from concordat.review.workbooks.queries.uploads import as_received, received_for
from concordat.review.workbooks.records import Preview, TakenBook

pytestmark = pytest.mark.django_db

FLEET, STORES = "Joint Fleet Workshops", "Shared Stores"
PERIOD = "kent-and-essex-q3-2018-19"
MONEY = "money.savings.achieved.kent-police"


@pytest.fixture
def fleet() -> int:
    """The return of the fleet; the stores are led by Essex."""
    keys = [led(collaboration(FLEET)), led(collaboration(STORES), by=ESSEX)]
    number, _ = opened(collaborations=keys).returns
    return number


def book(answers: dict[str, object], *, actor: Actor | None = None, name: str = FLEET) -> BookCells:
    (made,) = blanks(actor or kent_lead(), period=PERIOD, today=ENDS)
    return read_workbook(altered(made.data, lambda file: type_in(file[name], answers)), "kent.xlsx")


def look(*books: BookCells, actor: Actor | None = None) -> list[Preview]:
    who = actor or kent_lead()
    return previews(who, books=books, known=known_returns(who, today=ENDS), today=ENDS)


def take(*books: BookCells, actor: Actor | None = None, **more: Any) -> list[TakenBook]:
    who = actor or kent_lead()
    return take_workbooks(actor=who, books=books, known=known_returns(who, today=ENDS), now=IN_TIME, **more)


def standing(number: int, actor: Actor | None = None) -> dict[str, str]:
    form = return_form(actor or kent_lead(), number=number, today=ENDS)
    return {one.question.key: one.answer.text for one in form.questions if one.answer}


def test_a_workbook_for_each_organisation(fleet: int) -> None:
    made = list(blanks(programme_office(), period=PERIOD, today=ENDS))
    assert [one.file_name for one in made] == [f"{PERIOD}-{ESSEX}.xlsx", f"{PERIOD}-{KENT}.xlsx"]
    assert [one.organisation for one in blanks(kent_lead(), period=PERIOD, today=ENDS)] == [KENT]
    assert made == list(blanks(programme_office(), period=PERIOD, today=ENDS))


def test_nobody_gets_the_workbook_of_what_they_may_not_answer(fleet: int) -> None:
    for actor in (outsider(), kent_lead()):
        with pytest.raises(NotThere):
            list(blanks(actor, period=PERIOD, organisation=ESSEX, today=ENDS))


def test_a_draft_of_others_is_not_in_the_offices_workbook(fleet: int) -> None:
    save(fleet, {"progress": "Ours alone."})
    by_office = [one for one in blanks(programme_office(), period=PERIOD, today=ENDS) if one.organisation == KENT]
    for made, seen in ((by_office, False), (blanks(kent_lead(), period=PERIOD, today=ENDS), True)):
        texts = {
            cell for one in made for s in read_workbook(one.data, "a.xlsx").sheets for row in s.rows for cell in row
        }
        assert ("Ours alone." in texts) is seen


def test_a_preview_writes_nothing_and_the_act_writes_what_it_showed(fleet: int) -> None:
    sent = book({"rating.time": "Amber", MONEY: 308_000})
    (shown,) = look(sent)
    assert [(one.label, one.cell, one.before, one.after) for one in shown.differences] == [
        ("Time", "C9", "", "Amber"), ("Savings achieved, year to date, Kent Police", "C24", "", "308000"),
    ]  # fmt: skip
    assert kept(fleet) == (0, 0, 0)
    (done,) = take(sent)
    assert (done.answers, done.beside, standing(fleet)) == (2, 0, {"rating.time": "Amber", MONEY: "308000"})
    assert set(Answer.objects.values_list("channel", "by", "organisation")) == {("excel", "kent-lead", KENT)}
    event = Event.objects.get(verb="took in a workbook of returns")
    assert (event.verb, event.subject, event.organisation) == (
        "took in a workbook of returns", f"workbook:{sent.sha256}", KENT,
    )  # fmt: skip
    assert event.detail == {"returns": [fleet], "answers": 2}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("about £1.2m", "approximately £1,200,000"), ("£1.2m or more", "at least £1,200,000"), ("TBC", "TBC")],
)
def test_an_amount_that_is_not_exact_keeps_its_bound_from_the_cell_into_the_ledger(
    fleet: int, typed: str, shown: str
) -> None:
    (done,) = take(book({MONEY: typed}))
    assert (done.preview.remarks, standing(fleet)[MONEY]) == ((), typed)
    submitted(fleet, {})
    accept_return(actor=programme_office(), number=fleet, now=IN_TIME)
    held = {(one.figure.shown(), one.figure.written) for one in entries(programme_office())}
    assert (shown, typed) in held


def test_what_is_no_amount_is_refused_at_its_sheet_and_cell_when_it_is_imported(fleet: int) -> None:
    (found,) = look(book({MONEY: "about £1.2m plus VAT"}))
    (remark,) = found.remarks
    assert (remark.sheet, remark.cell, remark.stops) == (FLEET, "C24", True)
    assert "“about £1.2m plus VAT” is not one amount" in remark.message


def test_what_is_taken_is_kept_as_it_came_and_what_is_not_is_not(fleet: int) -> None:
    sent, bad = book({"rating.time": "Amber"}), book({MONEY: "£1.2m plus VAT"})
    take(sent, bad)
    ((number, name),) = [(one.number, one.file_name) for one in received_for(kent_lead(), number=fleet)]
    assert (name, as_received(kent_lead(), workbook=number)) == ("kent.xlsx", ("kent.xlsx", sent.content))
    assert received_for(essex_lead(), number=fleet) == []
    for actor in (essex_lead(), outsider(), programme_office()):
        with pytest.raises(NotThere):
            as_received(actor, workbook=number)
    assert not place(bad.sha256, ".xlsx").exists()
    (event,) = Event.objects.filter(verb="received workbooks")
    assert event.detail == {"workbooks": [sent.sha256], "refused": 0}
    assert broken_link(programme_office()) is None


def test_the_same_workbook_again_says_nothing_new(fleet: int) -> None:
    sent = book({"rating.time": "Amber"})
    take(sent)
    save(fleet, {"rating.time": "Red"})
    before = (kept(fleet), Event.objects.count())
    (again,) = take(sent)
    assert (again.preview.already, again.answers, again.preview.takes) == (IN_TIME, 0, False)
    assert (kept(fleet), Event.objects.count()) == before


def test_what_stands_already_is_no_difference(fleet: int) -> None:
    sent = book({"rating.time": "amber", MONEY: "£308,000"})
    save(fleet, {"rating.time": "A", MONEY: "308k"})
    assert look(sent)[0].differences == ()


def test_one_fault_stops_its_workbook_and_no_other(fleet: int) -> None:
    bad = book({"rating.time": "Amber", MONEY: "£1.2m plus VAT"})
    good = book({"progress": "The stores moved."}, actor=essex_lead(), name=STORES)
    refused, taken = take(bad, good, actor=programme_office())
    assert [fault.cell for fault in refused.preview.faults] == ["C24"]
    assert (refused.answers, taken.answers) == (0, 1)
    assert list(Answer.objects.values_list("question", flat=True)) == ["progress"]
    assert Event.objects.filter(verb="took in a workbook of returns").count() == 1


def test_an_answer_that_nobody_touched_does_not_undo_a_later_one(fleet: int) -> None:
    save(fleet, {"rating.time": "Green", "progress": "The depot opened."})
    sent = book({"progress": "The depot opened in May."})
    save(fleet, {"rating.time": "Red"})
    (done,) = take(sent)
    assert (done.answers, done.beside) == (1, 0)
    assert standing(fleet) == {"rating.time": "Red", "progress": "The depot opened in May."}


def test_two_editors_are_told_and_neither_loses_words(fleet: int) -> None:
    save(fleet, {"progress": "The depot opened."})
    sent = book({"progress": "Two depots opened."})
    save(fleet, {"progress": "The depot opened in May."})
    assert [one.beside for one in look(sent)[0].differences] == [True]
    (done,) = take(sent)
    assert (done.answers, done.beside) == (1, 1)
    asked = {one.question.key: one for one in return_form(kent_lead(), number=fleet, today=ENDS).questions}["progress"]
    assert asked.answer
    assert asked.answer.text == "The depot opened in May."
    assert [one.text for one in asked.waiting] == ["Two depots opened."]


def test_an_answer_that_was_cleared_is_cleared(fleet: int) -> None:
    save(fleet, {"progress": "By mistake."})
    take(book({"progress": None}))
    assert standing(fleet)["progress"] == ""


def test_of_two_workbooks_on_one_return_the_second_is_a_second_writer(fleet: int) -> None:
    first, second = book({"progress": "One."}), book({"progress": "Two.", "next": "A review."})
    done = take(first, second)
    assert [(one.answers, one.beside) for one in done] == [(1, 0), (2, 1)]
    assert standing(fleet) == {"progress": "One.", "next": "A review."}


@pytest.mark.parametrize("who", [essex_lead, outsider])
def test_who_may_not_answer_leaves_nothing(fleet: int, who: Any) -> None:
    sent = book({"progress": "Not ours."})
    before = Event.objects.count()
    (done,) = take(sent, actor=who())
    assert done.preview.faults
    assert (kept(fleet), Event.objects.count()) == ((0, 0, 0), before)


def test_a_submitted_return_is_not_written(fleet: int) -> None:
    sent = book({"progress": "Late."})
    submitted(fleet)
    before = kept(fleet)
    (done,) = take(sent)
    assert "This return is submitted." in done.preview.faults[0].message
    assert kept(fleet) == before


def test_the_number_of_queries_is_the_same_for_any_number(fleet: int, django_assert_max_num_queries: Any) -> None:
    books = [book({"progress": f"Text {number}."}) for number in range(6)]
    known = known_returns(kent_lead(), today=ENDS)
    actor = kent_lead()
    with django_assert_max_num_queries(20) as one:
        previews(actor, books=books[:1], known=known, today=ENDS)
    with django_assert_max_num_queries(20) as six:
        found = previews(actor, books=books, known=known, today=ENDS)
    assert len(found) == 6
    assert len(six) == len(one)
