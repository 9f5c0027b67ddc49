"""Checks of the amounts and shares in the text: each fires on a faulty paper and stays silent on its sound twin."""

from __future__ import annotations

from datetime import date

import pytest
from tests.calculations.checks.material import FLEET, amount, facts, place, pounds
from tests.calculations.checks.printed import found, paper

from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import PrintedTotal, Row
from concordat.calculations.checks.sums import (
    comparable,
    goal,
    left_open,
    mixed_sum,
    non_cashable,
    parent_and_child,
    percentages,
    same_amount,
    shares,
)
from concordat.kernel.findings import Severity
from concordat.kernel.money import Money

FAULTY = [
    (percentages, "Of those asked, 30 of 80 (42%) had used the gym.", "30 / 80 = 37.5%, not 42%"),
    (percentages, "Nurses saw 18 out of the 24 callers, or 68 per cent, within the hour.", "18 / 24 = 75.0%"),
    (percentages, "Only 4% (12) of callers were passed on.", "is about 300 (267 to 343 by rounding)"),
    (shares, "Of all journeys 48% were by van, 37% by car and 21% on foot.", "48 + 37 + 21 = 106%, 6 points too much"),
    (shares, "The cost is split 40%, 30%, 15% and 10% between the four.", "= 95%, 5 points missing"),
    (
        goal,
        "The aim is to save £6m every year. Savings of £4.5m are planned over five years.",
        "£4.5m / 5 is about £900k a year, 15.0% of £6m",
    ),
    (comparable, "The contributions are comparable, at £80,000 and £120,000.", "50.0% more than the other"),
    (comparable, "The budget of £14m is similar to that of the county next door.", "no figure"),
    (non_cashable, "Benefits are non-cashable £900k; cashable: TBC.", "Non-cashable £900k"),
    (
        same_amount,
        "# Dogs\nOne kennel fewer saves £45,000.\n# Horses\nHay is now bought together, saving £45,000.",
        "£45,000 = £45,000",
    ),
    (mixed_sum, "Post saves £20k a year, with £70k saved since 2018 that is £90k.", "£20k + £70k = £90k"),
]  # fmt: skip

SOUND = [
    (percentages, "Of those asked, 30 of 80 (38%) had used the gym, and 45 of 60 (75%) the pool."),
    (percentages, "Nurses saw 18 out of the 24 callers, or 75 per cent; a 5% (33) share of 660 was passed on."),
    (percentages, "In 2 of 3 years costs rose by 8%."),
    (shares, "Of all journeys 48% were by van, 37% by car and 15% on foot."),
    (shares, "Of all crews, 92% met the target, compared with 90% and 88% in the two years before."),
    (goal, "The aim is to save £6m every year. Savings of £24m are planned over five years."),
    (goal, "The aim is to save £6m every year. A grant of £1m over five years was won."),
    (comparable, "The contributions are comparable, at £80,000 and £84,000."),
    (comparable, "The price, £3.2m to £3.9m, is shared equally."),
    (non_cashable, "Benefits are non-cashable £900k; cashable £120k."),
    (same_amount, "# Dogs\nOne kennel fewer saves £45,000.\n# Summary\nSavings: £45,000."),
    (same_amount, "# Dogs\nOne kennel fewer saves £45,000.\n# Horses\nHay is bought together, saving £46,000."),
    (mixed_sum, "Post saves £20k a year and print £70k a year, in all £90k a year."),
]  # fmt: skip


@pytest.mark.parametrize(("module", "text", "said"), FAULTY)
def test_a_faulty_sum_is_found(module: object, text: str, said: str) -> None:
    (finding,) = found(module.CHECK, paper(text))  # type: ignore[attr-defined]
    assert said in f"{finding.sentence} {finding.arithmetic}"
    assert finding.question.endswith("?")
    assert finding.evidence[0].line


@pytest.mark.parametrize(("module", "text"), SOUND)
def test_a_sound_sum_is_let_pass(module: object, text: str) -> None:
    assert found(module.CHECK, paper(text)) == []  # type: ignore[attr-defined]


def test_a_percentage_in_brackets_behind_its_parts_is_certain() -> None:
    (beside,) = found(percentages.CHECK, paper("Of those asked, 30 of 80 (42%) came."))
    (further,) = found(percentages.CHECK, paper("Some 30 of 80 staff came, which makes 42%."))
    assert (beside.severity, further.severity) == (Severity.CERTAIN, Severity.LIKELY)


def test_a_table_line_keeps_its_line() -> None:
    text = "# Vans\n| Savings\n| Non-cashable £2m\n| Cashable - TBC"
    (finding,) = found(non_cashable.CHECK, paper(text))
    assert finding.evidence[0].line == 3


def test_totals_under_a_sentence_are_what_it_calls_similar() -> None:
    told = paper("What each gave is of similar value.")
    totals = tuple(
        PrintedTotal(
            About(name, name), Money.pounds(total), (Row(name, Money.pounds(total), place(line)),), place(line)
        )
        for name, total, line in (("Given", 900, 4), ("Had", 1500, 8))
    )
    (finding,) = comparable.CHECK.findings(facts(papers=(told,), totals=totals), in_review=False)
    assert "£1,500 − £900 = £600: the one is 66.7% more" in finding.arithmetic
    assert [one.line for one in finding.evidence] == [1, 4, 8]


def test_what_two_papers_leave_open() -> None:
    first = paper("# Vans\nThe benefits are TBC.", date(2021, 1, 16), "first")
    last = paper("# Vans\nThe benefits have not yet been quantified.", date(2021, 6, 16), "last")
    (finding,) = found(left_open.CHECK, last, first)
    assert "16 January 2021 and 16 June 2021: 5 months" in finding.arithmetic
    assert [one.file for one in finding.evidence] == ["last.txt", "first.txt"]
    assert found(left_open.CHECK, first) == []
    assert found(left_open.CHECK, first, paper("# Vans\nThe benefits are £4k.", key="last")) == []
    assert found(left_open.CHECK, first, paper("# Vans\nBenefits: TBC.", key="last", owner="essex")) == []


def test_a_saving_of_a_part_and_of_its_whole() -> None:
    whole = About("estate", "Shared estate", "estate")
    child, parent = amount(pounds(500), 3), amount(pounds(500), 9, about=whole)
    held = facts(amounts=(child, parent), parents={FLEET.key: "estate"})
    (finding,) = parent_and_child.CHECK.findings(held, in_review=False)
    assert "£500 is a saving of Joint Fleet Workshops and of Shared estate" in finding.sentence
    other = facts(amounts=(child, amount(pounds(501), 9, about=whole)), parents={FLEET.key: "estate"})
    assert list(parent_and_child.CHECK.findings(other, in_review=False)) == []
    assert list(parent_and_child.CHECK.findings(facts(amounts=(child, parent)), in_review=False)) == []
