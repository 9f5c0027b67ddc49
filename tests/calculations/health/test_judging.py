"""How the questions of the health check are answered: tables of cases, and laws that hold for every record."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations.health.facts import Facts, Reported
from concordat.calculations.health.judging import Answer
from concordat.calculations.health.questions import QUESTIONS, Theme, judged, of_theme

ON = date(2026, 3, 31)
YES, PARTLY, NO, NOT_RECORDED = Answer
BY_KEY = {one.key: one for one in QUESTIONS}


def answered(key, **told):
    return BY_KEY[key].judge(Facts(on=ON, **told))


@pytest.mark.parametrize(
    ("key", "told", "answer", "words"),
    [
        ("purpose", {"purpose": 1}, YES, "A purpose is on record"),
        ("objectives", {"objectives_open": 2, "objectives_dated": 2}, YES, "2 measurable objectives open, each"),
        ("objectives", {"objectives_open": 2, "objectives_dated": 1}, PARTLY, "1 without a date"),
        ("objectives", {"objectives_ended": 3}, NO, "None of 3 objectives is open"),
        ("reported", {"period": "Q3", "reported": Reported.SUBMITTED}, YES, "The return for Q3 is in."),
        ("reported", {"period": "Q3", "reported": Reported.SENT_BACK}, PARTLY, "sent back with a question"),
        ("reported", {"period": "Q3", "reported": Reported.WAITING}, NO, "is not in"),
        ("tracked", {"partners": 2, "planned": 2, "achieved": 2}, YES, "Of 2 partners, 2 with a plan"),
        ("tracked", {"partners": 3, "planned": 2, "achieved": 3}, PARTLY, "2 with a plan and 3 with a result"),
        ("tracked", {"partners": 2, "planned": 2}, NO, "0 with a result"),
        ("costs", {"spent": 1, "budgeted": 2}, YES, "2 budgets and 1 amount spent"),
        ("costs", {"spent": 1}, PARTLY, "without a budget"),
        ("costs", {"budgeted": 1}, PARTLY, "nothing spent"),
        ("beyond-cash", {"cashable": 4, "other": 1}, YES, "1 benefit on record"),
        ("beyond-cash", {"cashable": 4}, NO, "All of 4 benefits on record are cashable"),
        ("route", {"route": 3}, YES, "names 3 boards"),
        ("route", {"decisions": 2}, PARTLY, "2 decisions on record, and no pathway"),
        ("decided", {"decisions": 1, "last_decision": date(2025, 3, 31)}, YES, "31 March 2025"),
        ("decided", {"decisions": 1, "last_decision": date(2025, 3, 30)}, NO, "30 March 2025"),
        ("decided", {"decisions": 1}, NOT_RECORDED, "No dated decision"),
        ("actions", {"actions": 3, "actions_open": 1}, YES, "Of 3 actions, 1 open, 0 overdue"),
        ("actions", {"actions": 3, "actions_open": 2, "actions_overdue": 1}, PARTLY, "1 overdue"),
        ("actions", {"actions": 2, "actions_open": 2, "actions_overdue": 2}, NO, "2 overdue"),
        ("posts", {"posts_filled": 2}, YES, "2 of 2 posts filled"),
        ("posts", {"posts_filled": 2, "posts_unknown": 1}, PARTLY, "2 of 3 posts filled"),
        ("posts", {"posts_vacant": 1}, NO, "0 of 1 post filled"),
        ("posts", {"posts_unknown": 1}, NOT_RECORDED, "Of no post"),
        ("lessons", {"lessons": 2, "lessons_applied": 1}, YES, "2 lessons on record, 1 applied"),
        ("lessons", {"lessons": 2}, PARTLY, "0 applied"),
        ("reviewed", {"last_review": date(2025, 6, 1), "next_review": date(2026, 6, 1)}, YES, "due on 1 June 2026"),
        ("reviewed", {"last_review": date(2024, 6, 1), "next_review": date(2025, 6, 1)}, PARTLY, "due on 1 June 2025"),
        ("reviewed", {"last_review": date(2025, 6, 1), "review_ends": True}, YES, "to end"),
    ],
)
def test_each_answer_says_why(key, told, answer, words):
    found = answered(key, **told)
    assert (found.answer, words in found.why) == (answer, True), found
    assert bool(found.next_step) == (answer is not YES)


@pytest.mark.parametrize("key", list(BY_KEY))
def test_nothing_on_record_is_not_recorded_and_never_no(key):
    found = answered(key)
    assert found.answer is NOT_RECORDED
    assert found.next_step


COUNTS = [one.name for one in fields(Facts) if one.type == "int"]


@given(st.fixed_dictionaries({name: st.integers(0, 4) for name in COUNTS}))
def test_every_record_gives_every_question_one_answer_with_its_reason(counts):
    found = judged(Facts(on=ON, **counts))
    assert [one.key for one, _ in found] == [one.key for one in QUESTIONS]
    assert all(told.why.endswith(".") and bool(told.next_step) == (told.answer is not YES) for _, told in found)


@given(st.integers(1, 6), st.integers(0, 6), st.integers(0, 6))
def test_a_further_result_never_makes_the_answer_worse(partners, planned, achieved):
    order = [NOT_RECORDED, NO, PARTLY, YES]
    facts = Facts(on=ON, partners=partners, planned=min(planned, partners), achieved=min(achieved, partners))
    more = replace(facts, achieved=min(facts.achieved + 1, partners))
    judge = BY_KEY["tracked"].judge
    assert order.index(judge(facts).answer) <= order.index(judge(more).answer)


@given(st.lists(st.sampled_from(list(Answer)), min_size=1, max_size=6))
def test_a_theme_is_no_better_than_its_best_and_no_worse_than_its_worst_answer(answers):
    found = of_theme(answers)
    assert (found is YES) == (set(answers) == {YES})
    assert (found is NOT_RECORDED) == (set(answers) == {NOT_RECORDED})
    assert found is not NO or (NO in answers and not {YES, PARTLY} & set(answers))


def test_every_theme_has_questions_and_every_question_its_source():
    assert {one.theme for one in QUESTIONS} == set(Theme)
    assert all(one.answered_from and one.theme.found and one.theme.words for one in QUESTIONS)
    assert len(BY_KEY) == len(QUESTIONS)


def test_a_decision_counts_for_a_year_to_the_day():
    days = [answered("decided", decisions=1, last_decision=ON - timedelta(days=n)).answer for n in (0, 365, 366)]
    assert days == [YES, YES, NO]
