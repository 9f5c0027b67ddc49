"""Checks of numbers that change, milestones out of order, more than all, targets met and days that had not come."""

from __future__ import annotations

from datetime import date

import pytest
from tests.calculations.checks.printed import assert_told, found, paper

from concordat.calculations.checks import dated_after
from concordat.calculations.checks.catalogue import in_facts, in_paper
from concordat.calculations.checks.check import Check
from concordat.calculations.checks.dates import past_to_come, stage_table
from concordat.calculations.checks.facts import Facts, Happened
from concordat.calculations.checks.naming import numbers_again
from concordat.calculations.checks.sums import changes, over_all, targets_met
from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import merged

PLAN = "# Plan\n| Step\tDay\n| Full business case approved\tMay 2021\n| Stable opens\tJuly 2022\n"
TARGETS = "# Targets\n| Measure\tTarget\tResult\n| Shod\t90%\t95%\n| Fed\t98%\t97%\n| Groomed\t80%\t85%\n"

FAULTY = [
    (numbers_again.CHECK, "Four options were looked at.\nEach of the five options has a price.", "later 5 options"),
    (stage_table.CHECK, f"{PLAN}| Contract signed\tMarch 2021", "Contract signed: March 2021"),
    (over_all.CHECK, "# Staff\n| Measure\tResult\n| Grooms trained\t108%", "108% is more than 100%"),
    (targets_met.CHECK, f"{TARGETS}All of the three targets were met.", "2 of 3 rows, not 3"),
    (changes.CHECK, "# Hay\nBales rose from ten to 14.\nThis is a rise of 29%.", "= 40.0%, not 29%"),
    (past_to_come.CHECK, "The stable is opening on 3 June 2021.", "13 days before"),
    (dated_after.CHECK, "The panel met on 8 July 2021 and agreed the plan for next year.", "22 days after 16 June"),
]  # fmt: skip
SOUND = [
    (numbers_again.CHECK, "Four options were looked at.\nEach of the four options has a price."),
    (numbers_again.CHECK, "Four options were looked at.\nFive other options were left aside."),
    (stage_table.CHECK, f"{PLAN}| Contract signed\tMarch 2022"),
    (over_all.CHECK, "# Staff\n| Measure\tResult\n| Training against plan\t108%\n| Grooms trained\t98%"),
    (targets_met.CHECK, f"{TARGETS}Two of the three targets were met."),
    (targets_met.CHECK, f"{TARGETS}One of the three targets was missed."),
    (changes.CHECK, "# Hay\nBales rose from ten to 14.\nThis is a rise of 40%."),
    (past_to_come.CHECK, "The opening moved from 3 June 2021 to 24 June 2021 because hay was late."),
    (dated_after.CHECK, "The panel will meet on 8 July 2021. It met on 8 June 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "arithmetic"), FAULTY)
def test_a_fault_is_found_with_its_arithmetic(check: Check, text: str, arithmetic: str) -> None:
    assert_told(check, text, arithmetic)


@pytest.mark.parametrize(("check", "text"), SOUND)
def test_sound_words_are_left_alone(check: Check, text: str) -> None:
    assert found(check, paper(text)) == []


def test_a_day_that_the_reader_and_the_text_both_give_is_told_once() -> None:
    told = paper("The panel met on 8 July 2021.")
    sentence = told.sentences[0]
    day = PreciseDate.parse("2021-07-08")
    happened = Happened("event", sentence.about, sentence.text, day, date(2021, 6, 16), sentence.evidence)
    both = merged(in_facts(Facts(today=date(2022, 1, 1), happened=(happened,))), in_paper(told))
    assert [one.check for one in both if one.check == dated_after.CHECK.id] == [dated_after.CHECK.id]
