"""What is typed into a return, read by the kind of its question; messages name the question."""

import pytest

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound, FigureState
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.registers.collaborations.rules import State, Tier
from concordat.registers.delivery.rules.questions import About, Known, questions
from concordat.registers.delivery.rules.reading import faults, read_answer
from concordat.registers.delivery.rules.templates import DEFAULT, Item, Kind, check_items
from concordat.registers.delivery.rules.typed_dates import typed_date
from concordat.registers.delivery.rules.typed_money import typed_money

ABOUT = About(
    Tier.BILATERAL, partners=(("kent-police", "Kent Police"),), milestones=(Known(7, "Depot opens"),),
    risks=(Known(4, "Contracts end on different days", 4),),
)  # fmt: skip
ASKED = {question.key: question for question in questions(DEFAULT, ABOUT)}


@pytest.mark.parametrize(
    ("text", "pounds", "bound", "step"),
    [
        ("£1.62m", "1620000", None, 1_000_000),
        ("308,000", "308000", None, 100),
        ("308000.00", "308000", None, 1),
        ("£ 12,500.50", "12500.50", None, 1),
        ("(500)", "-500", None, 100),
        ("-£500", "-500", None, 100),
        ("£-500", "-500", None, 100),
        ("250k", "250000", None, 100_000),
        ("over £2 million", "2000000", Bound.OVER, 100_000_000),
        ("up to £1m", "1000000", Bound.UP_TO, 100_000_000),
        ("About £1.2m.", "1200000", Bound.APPROXIMATELY, 10_000_000),
        ("£1.2m (approx)", "1200000", Bound.APPROXIMATELY, 10_000_000),
        ("£1.2m or so", "1200000", Bound.APPROXIMATELY, 10_000_000),
        ("some £400", "400", Bound.APPROXIMATELY, 100),
        ("nearly £2m", "2000000", Bound.UNDER, 100_000_000),
        ("in excess of £90k", "90000", Bound.OVER, 100_000),
        ("£500+", "500", Bound.AT_LEAST, 100),
        ("a minimum of £500", "500", Bound.AT_LEAST, 100),
        ("£3,000 or less", "3000", Bound.UP_TO, 100),
        ("c. £30k", "30000", Bound.CIRCA, 100_000),
        ("c30k", "30000", Bound.CIRCA, 100_000),
        ("< £400", "400", Bound.UNDER, 100),
        ("Nil", "0", None, 1),
        ("0", "0", None, 100),
    ],
)
def test_amounts(text, pounds, bound, step):
    figure = typed_money(text)
    assert (figure.amount, figure.bound, figure.step) == (Money.pounds(pounds), bound, step)
    assert (figure.written, figure.state) == (text, FigureState.KNOWN)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("TBC", FigureState.TO_BE_CONFIRMED),
        ("to be  agreed", FigureState.TO_BE_CONFIRMED),
        ("N/A", FigureState.NOT_APPLICABLE),
        ("unknown", FigureState.NOT_STATED),
    ],
)
def test_unknown_is_not_nought(text, state):
    figure = typed_money(text)
    assert (figure.amount, figure.state, figure.written) == (None, state, text)


@pytest.mark.parametrize(
    "text",
    ["about the same", "1,2,3", "12,50", "£1m-£2m", "(500", "500)", "1.2.3", "1.234", "=A1+B2", "9" * 30, "£", "-"],
)
def test_what_is_no_amount_says_how_to_write_one(text):
    with pytest.raises(RuleBroken, match=r"Write pounds|whole pence|check the number"):
        typed_money(text)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("6 December 2017", "2017-12-06"),
        ("Wednesday 6th Dec 17", "2017-12-06"),
        ("06/12/2017", "2017-12-06"),
        ("6.12.17", "2017-12-06"),
        ("2017-12-06", "2017-12-06"),
        ("2017-12-06 00:00:00", "2017-12-06"),
        ("December 2017", "2017-12"),
        ("Sept-17", "2017-09"),
        ("12/2017", "2017-12"),
        ("2017-12", "2017-12"),
        ("Q3 2018/19", "2018-Q3"),
        ("2018-Q3", "2018-Q3"),
        ("2018/19", "FY2018/19"),
        ("2018-2019", "FY2018/19"),
        ("FY 2018/19", "FY2018/19"),
        ("summer 2019", "2019-summer"),
        ("mid-2019", "2019-mid"),
        ("2019", "2019"),
    ],
)
def test_dates_keep_their_precision(text, canonical):
    assert typed_date(text).text == canonical


@pytest.mark.parametrize("text", ["31/02/2018", "13/13/2018", "soon", "2018/20", "6 Decembre", "12", "0/2018"])
def test_what_is_no_date_says_how_to_write_one(text):
    with pytest.raises(RuleBroken, match=r"is not a date\. Write it such as"):
        typed_date(text)


@pytest.mark.parametrize("text", ["1 January 0001", "1/4/1026", "31 March 9999", "2101", "Q3 1818/19"])
def test_a_year_that_is_a_slip_of_the_finger_is_asked_for_again(text):
    with pytest.raises(RuleBroken, match=r"is not between 1900 and 2100: check the year"):
        typed_date(text)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("rating.time", "Green", Colour.GREEN),
        ("rating.time", "a", Colour.AMBER),
        ("rating.time", "N/A", Colour.NOT_APPLICABLE),
        ("rating.time", "not_applicable", Colour.NOT_APPLICABLE),
        ("rating.time", "To be determined", Colour.TO_BE_DETERMINED),
        ("state", "In review", State.IN_REVIEW),
        ("state", "business_case", State.BUSINESS_CASE),
        ("progress", "The depot opened.", "The depot opened."),
        ("milestone.7.forecast", "TBC", FigureState.TO_BE_CONFIRMED),
        ("risk.4.likelihood", "4", "4"),
        ("risk.4.likelihood", "3.0", "3"),
        ("risk.4.impact", "High", "High"),
        ("risk.4.state", "Closed", "closed"),
        ("issue.new1.severity", "High", "high"),
    ],
)
def test_answers_by_kind(key, text, value):
    parsed = read_answer(ASKED[key], text)
    assert (parsed.value, parsed.problem) == (value, "")


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("rating.time", "purple", "Time: “purple” is none of the answers. Choose one of: Green, Amber, Red, Blue"),
        ("state", "alive", "Where the collaboration stands: “alive” is none"),
        (
            "risk.4.likelihood",
            "5",
            "Risk “Contracts end on different days”, likelihood: The likelihood is 5",
        ),
        ("risk.4.likelihood", "2.5", "write a whole number from 1 to 4"),
        ("milestone.7.actual", "soon", "Milestone “Depot opens”, actual date: “soon” is not a date"),
        (
            "money.savings.achieved.kent-police",
            "lots",
            "Savings achieved, year to date, Kent Police: “lots”",
        ),
        ("milestone.7.note", "x" * 501, "Keep it to 500 characters; these are 501."),
    ],
)
def test_a_problem_names_its_question(key, text, message):
    parsed = read_answer(ASKED[key], text)
    assert parsed.value is None
    assert message in parsed.problem


def test_no_answer_is_neither_value_nor_problem():
    for question in ASKED.values():
        assert read_answer(question, "  ") == read_answer(question, "")
        assert (read_answer(question, "").value, read_answer(question, "").problem) == (None, "")


def test_the_questions_of_a_return():
    assert [key for key in ASKED if key.startswith("rating.time")] == ["rating.time", "rating.time.why"]
    assert ASKED["risk.4.likelihood"].highest == 4
    assert ASKED["risk.new1.likelihood"].highest == 5
    assert {f"milestone.new{n}.what" for n in (1, 2, 3)} <= set(ASKED)
    assert len({(q.line, q.column) for q in ASKED.values() if q.line}) == len([q for q in ASKED.values() if q.line])
    assert len(ASKED["rating.time"].choices) == 6


def test_what_was_answered_is_asked_still():
    answered = ["money.costs.actual.essex-police", "risk.9.note", "risk.new5.what", "risk.9.colour", "elsewhere"]
    still = {question.key: question.label for question in questions(DEFAULT, ABOUT, answered)}
    assert still["money.costs.actual.essex-police"] == "Costs spent, year to date, essex-police"
    assert still["risk.9.note"] == "Risk 9, note"
    assert still["risk.new5.what"] == "New risk 5, risk"
    assert set(still) - set(ASKED) == set(answered[:3])


def test_an_item_of_other_tiers_is_not_asked():
    only = Item("forces", "Which forces", Kind.WORDS, "Progress", tiers=(Tier.NATIONAL,))
    assert questions([only], ABOUT) == ()
    assert [q.key for q in questions([only], About(Tier.NATIONAL))] == ["forces"]


READY = {
    "rating.overall": "Green", "rating.time": "Green", "rating.costs": "Green", "rating.savings": "N/A",
    "rating.benefits": "TBD", "state": "Live", "progress": "The depot opened.", "next": "Review in March 2020.",
}  # fmt: skip


def test_what_stands_against_submitting():
    asked = list(ASKED.values())
    assert faults(asked, READY) == {}
    assert faults(asked, READY | {"state": " "}) == {"state": "Where the collaboration stands: give an answer."}
    assert "purple" in faults(asked, READY | {"rating.time": "purple"})["rating.time"]
    assert "two people" in faults(asked, READY, ["next"])["next"]
    unnamed = faults(asked, READY | {"risk.new2.impact": "3"})
    assert unnamed == {"risk.new2.what": "New risk 2, risk: say what it is, or clear the rest of the line."}


def test_the_template_that_comes_with_the_product_is_sound():
    assert check_items(DEFAULT) is None


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ([], "at least one"),
        ([DEFAULT[0], DEFAULT[0]], "twice: rating.overall"),
        ([Item("Time!", "Time", Kind.WORDS, "A")], "small letters"),
        ([Item("time", " ", Kind.WORDS, "A")], "a label"),
        ([Item("rating.mood", "Mood", Kind.RATING, "A")], "such as rating.time"),
        ([Item("money.cash", "Cash", Kind.EACH_PARTNER, "A")], "such as money.savings.achieved"),
        ([Item("risks", "Risks", Kind.RISKS, "A")], "its key is risk"),
        ([Item("level", "Level", Kind.LEVEL, "A")], "by itself"),
    ],
)
def test_an_unsound_template_is_refused(items, message):
    with pytest.raises(RuleBroken, match=message):
        check_items(items)
