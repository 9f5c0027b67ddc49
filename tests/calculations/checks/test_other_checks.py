"""Dates, ratings, unknown amounts, and what all findings share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.calculations.checks.material import (
    FLEET,
    amount,
    cleaning,
    facts,
    followed,
    happened,
    place,
    pounds,
    rated,
    ratings,
    tbc,
)

from concordat.calculations.checks import dated_after, green_cost, rag, telling, unknowns, words
from concordat.calculations.checks.about import About
from concordat.calculations.checks.catalogue import CHECKS, examine
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.findings import Severity, merged
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension


def test_a_decision_dated_after_its_paper() -> None:
    (fault,) = dated_after.faults(facts(happened=(happened("2018-12-19"),)))
    assert fault.severity is Severity.CERTAIN
    assert "a paper of 6 December 2017 tells of a decision dated 19 December 2018" in fault.sentence
    assert "378 days after" in fault.arithmetic


@pytest.mark.parametrize("on", ["2017-12-06", "2017-12", "2017", "FY2017/18", "2016-12-19"])
def test_a_date_that_may_be_before_the_paper_is_none(on: str) -> None:
    assert not list(dated_after.faults(facts(happened=(happened(on),))))


def test_one_date_of_one_line_is_one_finding() -> None:
    alike = (happened("2017-12-19"), replace(happened("2017-12-19"), noun="stage", evidence=place(1, 70)))
    (first,) = examine(facts(happened=alike))
    (second,) = examine(facts(happened=alike[1:]))
    assert "2016, would fit" in first.arithmetic
    assert first.id == second.id


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The board approved the lift", True),
        ("The workshops opened in May", True),
        ("The inspector is due to retire in January", False),
        ("The inspector retires", False),
        ("The depot will have opened by May", False),
        ("A review was planned for May", False),
    ],
)
def test_what_is_told_as_past(text: str, past: bool) -> None:
    assert telling.told_as_past(text) is past


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 19 December 2022 the board approved the lift", "2022-12-19"),
        ("The case was agreed by the board on the 3rd of March 2021", "2021-03-03"),
        ("The board agreed that the service starts on 1 April 2022", None),
        ("The board approved the move to the depot on 1 April 2022", None),
        ("The lease ended on 1 April 2022", None),
        ("It was signed on 31 June 2022", None),
        ("It was signed in June 2022", None),
    ],
)
def test_the_day_that_a_sentence_tells(text: str, day: str | None) -> None:
    found = telling.day_told(text)
    assert (found.text if found else None) == day


def test_what_tells_a_start() -> None:
    assert telling.tells_a_start("Both forces commenced service on 1 June 2017")
    assert not telling.tells_a_start("Service is expected to be launched in June")
    assert not telling.tells_a_start("The lift was approved")


def test_parts_without_an_overall_rating() -> None:
    parts = ratings(overall="not_stated", time="amber", costs="green", savings="amber", benefits="green")
    (fault,) = rag.faults(facts(ratings=parts))
    assert fault.severity is Severity.CERTAIN
    assert "the overall rating is not stated" in fault.sentence
    assert "overall rating is amber" in fault.arithmetic
    assert fault.evidence[0].line == 30
    (same,) = rag.faults(facts(ratings=parts[1:]))
    assert same.sentence == fault.sentence


@pytest.mark.parametrize(
    ("overall", "severity"), [("green", Severity.LIKELY), ("red", Severity.QUESTION), ("amber", None)]
)
def test_overall_beside_what_its_parts_make(overall: str, severity: Severity | None) -> None:
    found = list(rag.faults(facts(ratings=ratings(overall=overall, time="amber", costs="green", savings="amber"))))
    assert [fault.severity for fault in found] == ([severity] if severity else [])


def test_a_word_alone_and_a_complete_project_are_not_compared() -> None:
    for colours in ({"overall": "green"}, {"overall": "green", "time": "red"},
                    {"overall": "blue", "time": "amber", "benefits": "amber"}):  # fmt: skip
        assert not list(rag.faults(facts(ratings=ratings(**colours))))


def test_savings_declared_greener_than_the_figures() -> None:
    (fault,) = rag.faults(facts(ratings=ratings(savings="green"), amounts=cleaning()))
    assert fault.severity is Severity.LIKELY
    assert "savings are declared green, but the figures make red" in fault.sentence
    assert "£652,039 achieved of £904,748 planned to date by 3 partners is 72.1%" in fault.arithmetic


def test_green_costs_without_a_cost() -> None:
    green = rated(Dimension.COSTS, Colour.GREEN, 3)
    (none,) = green_cost.faults(facts(ratings=(green,)))
    assert none.severity is Severity.LIKELY
    unsettled = Figure("TBD (circa £110k)", Money.pounds(110_000), Bound.CIRCA)
    (later,) = green_cost.faults(facts(ratings=(green,), amounts=(amount(unsettled, 4, kind="cost"),)))
    assert later.severity is Severity.CERTAIN
    assert "“TBD (circa £110k)”" in later.arithmetic


def test_a_cost_of_its_own_of_a_part_or_in_its_table_settles_it() -> None:
    green = rated(Dimension.COSTS, Colour.GREEN, 3)
    part = About("depot", "Depot")
    for cost in (
        amount(pounds(5), kind="cost"),
        amount(pounds(5), kind="cost", about=part),
        amount(pounds(5), kind="cost", about=About("x", "Elsewhere"), evidence=place(9, passage=3)),
    ):
        assert not list(green_cost.faults(facts(ratings=(green,), amounts=(cost,), parents={"depot": "fleet"})))
    other = amount(pounds(5), 9, kind="cost", about=About("x", "Elsewhere"))
    assert list(green_cost.faults(facts(ratings=(green,), amounts=(other,), parents={"x": "x"})))
    amber = rated(Dimension.COSTS, Colour.AMBER)
    assert not list(green_cost.faults(facts(ratings=(amber,))))


def test_two_unpriced_events_and_one_to_be_announced() -> None:
    kent, fire = About("k>f", "Services of Kent"), About("f>k", "Services of Kent Fire")
    blank = Figure("", state=FigureState.NOT_STATED)
    given = [
        amount(blank, n, kind="service", about=kent, bodies=("Kent", "Kent Fire"), what=f"Event {n}") for n in (1, 2)
    ]
    back = amount(tbc("TBA"), 3, kind="service", about=fire, bodies=("Kent Fire", "Kent"), what="Lorry course")
    first, second = unknowns.faults(facts(amounts=(*given, back)))
    assert "2 services have no settled amount: “Event 1” and “Event 2”" in first.sentence
    assert "“Lorry course” (TBA)" in second.sentence
    assert "balance between Kent Fire and Kent" in second.arithmetic
    assert first.severity is second.severity is Severity.CERTAIN


def test_money_named_without_an_amount_is_a_question() -> None:
    nothing = Figure("The saving has been considerable", state=FigureState.NOT_STATED)
    (fault,) = unknowns.faults(facts(amounts=(amount(nothing, what="saving without an amount"),)))
    assert fault.severity is Severity.QUESTION
    assert "a saving is told of without an amount" in fault.sentence
    assert "“The saving has been considerable”" in fault.arithmetic


def test_a_cost_to_be_determined_is_unknown_though_a_guess_stands_beside_it() -> None:
    guess = Figure("TBD (circa £110k)", Money.pounds(110_000), Bound.CIRCA)
    (fault,) = unknowns.faults(facts(amounts=(amount(guess, kind="cost", what="Running cost"),)))
    assert "1 cost has no settled amount" in fault.sentence
    assert "rating of its costs" in fault.arithmetic


def test_what_does_not_apply_is_not_missing() -> None:
    none = Figure("N/A", state=FigureState.NOT_APPLICABLE)
    assert not list(unknowns.faults(facts(amounts=(amount(none), amount(pounds(5))))))


def test_lengths_lists_and_amounts_in_words() -> None:
    assert words.length(date(2017, 12, 31), date(2018, 1, 5)) == "5 days"
    assert words.length(date(2017, 1, 31), date(2019, 4, 30)) == "2 years and 2 months"
    assert words.listed([]) == ""
    assert words.brief(Money.pounds("8300000")) == "£8.3m"
    assert words.brief(Money.pounds("1024160")) == "£1,024,160"
    assert words.brief(-Money.pounds(110_000)) == "-£110k"
    assert words.short("one two three four", 9) == "one two …"


def everything() -> list:
    return examine(
        facts(
            amounts=(*cleaning(), amount(tbc(), 80, kind="grant")),
            ratings=ratings(time="amber", costs="green"),
            happened=(happened("2018-12-19", line=81),),
            promises=(followed("2018"),),
        ),
    )


def test_every_finding_says_its_sentence_its_sum_its_question_and_where_it_stands() -> None:
    found = everything()
    assert len({finding.id for finding in found}) == len(found) >= 6
    for finding in found:
        assert finding.sentence.endswith(".")
        assert finding.arithmetic.endswith(".")
        assert finding.question.endswith("?")
        assert finding.evidence
        assert finding.collaboration == FLEET.collaboration
        assert finding.check in {check.id for check in CHECKS}


def test_they_are_sorted_and_keep_their_ids() -> None:
    found = everything()
    order = [list(Severity).index(finding.severity) for finding in found]
    assert order == sorted(order)
    assert [finding.id for finding in everything()] == [finding.id for finding in found]


def test_of_those_that_are_as_sure_what_comes_in_dozens_stands_last() -> None:
    one, *rest = everything()
    alike = [replace(one, check="amount-not-known", anchor=f"amount {number}") for number in range(3)]
    alone = replace(rest[0], check="total-against-rows", severity=one.severity)
    assert [finding.check for finding in merged([*alike, alone])] == ["total-against-rows", *["amount-not-known"] * 3]


def test_merging_keeps_the_first_of_each() -> None:
    found = everything()
    again = [replace(finding, in_review=True) for finding in found]
    assert merged(found, again) == found
    assert all(finding.in_review for finding in merged(again, found))


def test_the_catalogue_has_names_of_its_own() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert all(check.version >= 1 and check.sentence.endswith(".") for check in CHECKS)


def test_green_over_an_amber_part_is_a_question() -> None:
    (fault,) = rag.faults(facts(ratings=ratings(overall="green", time="amber", costs="green", benefits="green")))
    assert fault.severity is Severity.QUESTION
    assert fault.question == "What keeps Joint Fleet Workshops green overall while time is amber?"
    all_green = ratings(overall="green", time="green", costs="green")
    assert list(rag.faults(facts(ratings=all_green))) == []
