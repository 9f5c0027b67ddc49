"""Promises that went silent, slipped or were given up: what is asked, how surely, and how many stand in one finding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.calculations.checks.material import FLEET, facts, followed, turn

from concordat.calculations.checks.about import About
from concordat.calculations.checks.catalogue import examine
from concordat.calculations.checks.facts import Followed
from concordat.calculations.checks.promises import given_up, no_new_time, no_reason, overdue, silent, slipped_again
from concordat.calculations.promises.promise import Fate
from concordat.kernel.findings import Finding, Severity

SEPTEMBER, LATER = date(2019, 9, 5), date(2019, 12, 5)


def found(*promises: Followed) -> list[Finding]:
    return examine(facts(promises=promises))


def test_silent_though_its_author_wrote_again() -> None:
    (fault,) = silent.faults(facts(promises=(followed("2018", could=(date(2019, 6, 5), SEPTEMBER)),)))
    assert fault.severity is Severity.LIKELY
    assert "what was due 2018 has not been mentioned since: Open the new depot" in fault.sentence
    assert "1 year ago; 2 later papers held, the last of 5 September 2019: none names it" in fault.arithmetic


@pytest.mark.parametrize(
    "one",
    [
        followed("2018", could=(SEPTEMBER,), own=()),
        followed(None, could=(SEPTEMBER,)),
    ],
)
def test_silent_is_a_question_where_only_others_wrote_or_it_had_no_time(one: Followed) -> None:
    (fault,) = silent.faults(facts(promises=(one,)))
    assert fault.severity is Severity.QUESTION


def test_what_is_still_to_come_or_kept_is_no_finding() -> None:
    kept = followed("2018", fate=Fate.KEPT, turns=(turn(Fate.KEPT, "The depot was opened.", SEPTEMBER),))
    assert found(kept, followed("2018", fate=Fate.OPEN)) == []
    assert found(kept, followed("2030", fate=Fate.OPEN), followed(None, fate=Fate.OPEN)) == []


def test_many_promises_of_one_subject_and_paper_are_one_finding() -> None:
    many = [followed("2018", line=number, what=f"Open depot {number}") for number in range(5, 1, -1)]
    other = followed("2018", line=9, about=About("cleaning", "Cleaning contract"))
    first, second = sorted(found(*many, other), key=lambda one: one.about)
    assert first.about == "Cleaning contract"
    assert "4 promises of the paper of 6 December 2017 have not been mentioned since" in second.sentence
    assert "“Open depot 2”, “Open depot 3”, “Open depot 4” and 1 more" in second.question
    assert [one.line for one in second.evidence] == [2, 3, 4, 5]


def test_the_id_stays_when_a_later_paper_tells_of_the_first() -> None:
    one, two = followed("2018", line=5), followed("2018", line=8)
    told = followed("2018", line=5, fate=Fate.KEPT, turns=(turn(Fate.KEPT, "The depot was opened.", SEPTEMBER),))
    (before,), (after,) = found(one, two), found(told, two)
    assert before.id == after.id
    assert before.fingerprint != after.fingerprint
    assert [place.line for place in after.evidence] == [8]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("The opening of the depot has been delayed.", True),
        ("The depot, originally planned for March 2018, has been delayed.", True),
        ("The depot is delayed to March 2020.", False),
        ("The depot, originally due in March 2018, will now open in summer 2020.", False),
        ("The depot, due September 2018, has slipped.", True),
    ],
)
def test_put_off_without_a_new_time(words: str, asked: bool) -> None:
    one = followed("2018-09", fate=Fate.SLIPPED, turns=(turn(Fate.SLIPPED, words, SEPTEMBER),))
    faults = list(no_new_time.faults(facts(promises=(one,))))
    assert [fault.severity for fault in faults] == [Severity.QUESTION] * asked
    assert [fault.evidence[-1].line for fault in faults] == [70] * asked


def test_a_recorded_new_time_counts_though_the_words_give_none() -> None:
    one = followed("2018-09", fate=Fate.SLIPPED, turns=(turn(Fate.SLIPPED, "Put back.", SEPTEMBER, due="2020-03"),))
    assert list(no_new_time.faults(facts(promises=(one,)))) == []


def test_put_off_more_than_once() -> None:
    slips = tuple(turn(Fate.SLIPPED, "Delayed to 2020.", day, line) for day, line in ((SEPTEMBER, 70), (LATER, 80)))
    (fault,) = slipped_again.faults(facts(promises=(followed("2018", fate=Fate.SLIPPED, turns=slips),)))
    assert fault.severity is Severity.LIKELY
    assert "put off 2 times: “Open the new depot”" in fault.sentence
    assert fault.arithmetic == "Slips are told on 5 September 2019 and 5 December 2019."
    same = (slips[0], turn(Fate.SLIPPED, "Slipped, as said.", SEPTEMBER, 70))
    assert list(slipped_again.faults(facts(promises=(followed("2018", fate=Fate.SLIPPED, turns=same),)))) == []
    done = (*slips, turn(Fate.KEPT, "The depot was opened.", LATER, 90))
    assert list(slipped_again.faults(facts(promises=(followed("2018", fate=Fate.KEPT, turns=done),)))) == []


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("The new depot will not be pursued.", True),
        ("The new depot was abandoned because the site was sold.", False),
        ("The new depot is not to proceed: it proved too expensive.", False),
    ],
)
def test_given_up_without_a_reason(words: str, asked: bool) -> None:
    one = followed("2018", fate=Fate.DROPPED, turns=(turn(Fate.DROPPED, words, SEPTEMBER),))
    faults = list(given_up.faults(facts(promises=(one,))))
    assert len(faults) == asked
    assert all(fault.about == FLEET and "Why was this given up" in fault.question for fault in faults)


@pytest.mark.parametrize(
    ("words", "source", "severity"),
    [
        ("The depot is now expected to open in March 2020.", "later", Severity.LIKELY),
        ("The depot, which was to open in 2018, will now open in March 2020.", "paper", Severity.QUESTION),
        ("The depot will now open in March 2020 because the roof leaks.", "later", None),
    ],
)
def test_put_off_to_a_later_time_without_a_reason(words: str, source: str, severity: Severity | None) -> None:
    told = turn(Fate.SLIPPED, words, SEPTEMBER, due="2020-03")
    one = followed("2018-09", fate=Fate.SLIPPED, turns=(replace(told, evidence=replace(told.evidence, source=source)),))
    faults = list(no_reason.faults(facts(promises=(one,))))
    assert [fault.severity for fault in faults] == ([severity] if severity else [])
    assert all("From September 2018 to March 2020, 1 year and 6 months later" in fault.arithmetic for fault in faults)


def test_an_action_that_its_own_paper_lists_as_open_after_its_time() -> None:
    late = replace_quote(followed("2017-10", fate=Fate.OPEN), "Open the new depot\tOctober 2017\tOpen")
    (fault,) = overdue.faults(facts(promises=(late,)))
    assert fault.severity is Severity.LIKELY
    assert fault.arithmetic.startswith("Due October 2017, 1 month before 6 December 2017")
    ahead = replace_quote(followed("2018-10", fate=Fate.OPEN), "Open the new depot\tOctober 2018\tOpen")
    done = replace_quote(followed("2017-10", fate=Fate.KEPT), "Open the new depot\tOctober 2017\tComplete")
    assert list(overdue.faults(facts(promises=(ahead, done, followed("2017-10", fate=Fate.OPEN))))) == []


def replace_quote(one: Followed, quote: str) -> Followed:
    promise = one.traced.promise
    promise = replace(promise, evidence=replace(promise.evidence, quote=quote))
    return replace(one, traced=replace(one.traced, promise=promise))
