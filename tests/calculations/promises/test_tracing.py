"""What became of a promise, told by papers that were written for this."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations.promises.promise import Fate, Papers, Passage, Promise, Traced
from concordat.calculations.promises.terms import held, stem, telling, words
from concordat.calculations.promises.times import moved_to
from concordat.calculations.promises.tracing import trace
from concordat.calculations.promises.wording import fate_told, sentences, tells
from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import FindingEvidence

FIRST, SECOND, THIRD = "spring", "autumn", "winter"
PAPERS = Papers(
    {FIRST: date(2021, 4, 1), SECOND: date(2021, 10, 1), THIRD: date(2022, 1, 15)},
    {FIRST: "wessex", SECOND: "wessex", THIRD: "mercia"},
)


def place(source: str, line: int = 1) -> FindingEvidence:
    return FindingEvidence(f"{source}.txt", PAPERS.days.get(source), line=line, source=source, start=0)


def promise(what: str, subject: str = "Joint Dog Section", due: str | None = None, **more: object) -> Promise:
    return Promise(
        "p", what, subject, FIRST, 1, place(FIRST), made_on=PAPERS.days[FIRST],
        due=PreciseDate.parse(due) if due else None, **{"bodies": frozenset({"wessex"}), **more},  # type: ignore[arg-type]
    )  # fmt: skip


def said(source: str, text: str, headings: str = "", order: int = 5) -> Passage:
    return Passage(source, order, text, place(source, order), headings)


def fate(one: Promise, *passages: Passage, papers: Papers = PAPERS) -> Traced:
    return trace([one], passages, papers)[0]


KENNELS = "A kennel block will be built at the Thornford site"


def test_a_promise_told_as_done_is_kept() -> None:
    traced = fate(promise(KENNELS), said(SECOND, "The dog section kennel block at Thornford was opened in September."))
    assert traced.fate is Fate.KEPT
    assert traced.why == "The paper of 1 October 2021 tells that it was done."
    assert [one.source for one in traced.tellings] == [SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "The dog section kennel block at Thornford will not be taken forward.",
        "It was decided not to build a kennel block for the dog section at Thornford.",
        "Work on the Thornford kennel block of the dog section has been discontinued.",
    ],
)
def test_a_promise_that_is_given_up_is_dropped(text: str) -> None:
    assert fate(promise(KENNELS), said(SECOND, text)).fate is Fate.DROPPED


def test_a_promise_that_is_put_off_is_slipped_until_it_is_told_as_done() -> None:
    put_off = said(SECOND, "The dog section kennel block at Thornford has been delayed by the ground survey.")
    done = said(THIRD, "The kennel block of the Wessex dog section at Thornford has now been completed.")
    assert fate(promise(KENNELS), put_off).fate is Fate.SLIPPED
    assert fate(promise(KENNELS), put_off, done).fate is Fate.KEPT


def test_a_promise_spoken_of_without_an_end_is_open() -> None:
    traced = fate(
        promise(KENNELS), said(SECOND, "Tenders for the dog section kennel block at Thornford are being read.")
    )
    assert traced.fate is Fate.OPEN
    assert traced.why.endswith("it is not told as done.")


def test_a_promise_past_its_time_that_nothing_names_is_silent() -> None:
    traced = fate(promise(KENNELS, due="2021-06"), said(SECOND, "The fleet contract was signed by both forces."))
    assert traced.fate is Fate.SILENT
    assert "due June 2021" in traced.why


def test_a_promise_due_after_the_last_paper_is_open() -> None:
    assert fate(promise(KENNELS, due="2022-06")).fate is Fate.OPEN


def test_a_promise_whose_time_is_not_over_at_the_last_paper_is_open() -> None:
    traced = fate(promise(KENNELS, due="2022-01", bodies=frozenset({"mercia"})))
    assert traced.fate is Fate.OPEN
    assert traced.why == "It is due January 2022, and no paper held is later than that."


def test_a_promise_without_a_time_is_silent_where_a_later_paper_could_have_named_it() -> None:
    assert fate(promise(KENNELS)).fate is Fate.SILENT
    elsewhere = promise(KENNELS, bodies=frozenset({"elsewhere"}))
    assert fate(elsewhere).fate is Fate.OPEN
    named = said(THIRD, "Joint dog section and fleet of Wessex")
    assert fate(elsewhere, named).fate is Fate.SILENT


def test_a_paper_of_a_board_that_has_nothing_to_do_with_it_tells_nothing() -> None:
    """The same words in the paper of another board are of another kennel."""
    done = said(THIRD, "The dog section kennel block at Thornford was opened in December.")
    assert fate(promise(KENNELS), done).fate is Fate.SILENT
    partner = said(THIRD, "The section is shared with Wessex.", order=4)
    assert fate(promise(KENNELS), done, partner).fate is Fate.KEPT
    named = said(FIRST, "The section is shared with Mercia.", order=2)
    assert fate(promise(KENNELS), done, named).fate is Fate.KEPT
    alone = Papers({FIRST: PAPERS.days[FIRST], THIRD: PAPERS.days[THIRD]}, {FIRST: "wessex", THIRD: "mercia"})
    assert fate(promise(KENNELS, due="2021-06"), papers=alone).fate is Fate.OPEN


def test_the_paper_itself_is_no_later_paper() -> None:
    same = said(FIRST, "The dog section kennel block at Thornford was opened in March.", order=9)
    assert fate(promise(KENNELS), same).fate is Fate.SILENT


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("The dog section kennel block at Thornford is now expected to open in May 2022.", "2022-05"),
        ("The kennel block of the dog section at Thornford will now be built by 3 March 2022.", "2022-03-03"),
        ("The dog section kennel block at Thornford, due in June 2021, is now planned for spring 2022.", "2022-spring"),
        ("The dog section kennel block at Thornford is now due in 2022/23.", "FY2022/23"),
    ],
)
def test_a_later_time_is_a_slip_to_that_time(text: str, to: str) -> None:
    traced = fate(promise(KENNELS, due="2021-06"), said(SECOND, text))
    assert traced.fate is Fate.SLIPPED
    assert traced.turns[-1].due == PreciseDate.parse(to)
    assert traced.why == f"The paper of 1 October 2021 tells that it was put off to {PreciseDate.parse(to).words()}."


@pytest.mark.parametrize("written", ["June 2021", "31 June 2022", "the summer", "1 May 2021"])
def test_a_time_that_is_not_later_moves_nothing(written: str) -> None:
    text = f"The dog section kennel block at Thornford is now expected by {written}."
    assert fate(promise(KENNELS, due="2021-06"), said(SECOND, text)).fate is Fate.OPEN
    assert moved_to(text, None) is None


def test_what_is_told_of_a_subject_ends_no_promise_of_another_thing_of_it() -> None:
    other = said(SECOND, "The joint dog section has been moved to new premises; its sale of vans was delayed.")
    assert fate(promise("A vet will be in post", due="2021-06"), other).fate is Fate.SILENT
    done = said(SECOND, "The vet of the joint dog section took up post on 2 June.")
    assert fate(promise("A vet will be in post", due="2021-06"), done).fate is Fate.KEPT


def test_a_row_of_actions_says_in_its_own_cell_what_became_of_it() -> None:
    row = "Build a kennel block at Thornford for the dog section\tJune 2021\t{}"
    assert fate(promise(KENNELS), said(SECOND, row.format("Complete: opened 2 June"))).fate is Fate.KEPT
    assert fate(promise(KENNELS), said(SECOND, row.format("Withdrawn"))).fate is Fate.DROPPED
    assert fate(promise(KENNELS), said(SECOND, row.format("Deferred"))).fate is Fate.SLIPPED
    assert not tells("Joint Dog Section\tAmber\tGreen\tTo be confirmed")


def test_without_a_later_paper_nothing_is_silent() -> None:
    only = Papers({FIRST: PAPERS.days[FIRST]}, {FIRST: "wessex"})
    assert fate(promise(KENNELS, due="2021-05"), papers=only).fate is Fate.OPEN


def test_to_be_named_in_a_list_is_not_to_be_told_of() -> None:
    listed = said(
        SECOND, "The themes are fleet, the joint dog section, vetting, estates, forensics, training and custody."
    )
    assert fate(promise("Build a kennel block", due="2021-06"), listed).fate is Fate.SILENT


def test_what_a_source_reported_of_its_own_promise_stands() -> None:
    assert fate(promise(KENNELS, told=Fate.SLIPPED)).fate is Fate.SLIPPED
    assert fate(promise("The survey, originally planned for May, moves to July")).fate is Fate.SLIPPED


def test_an_end_that_is_only_hoped_for_is_none() -> None:
    hoped = said(SECOND, "Once the dog section kennel block at Thornford has been opened, savings will be counted.")
    assert fate(promise(KENNELS), hoped).fate is Fate.OPEN


def test_news_of_the_subject_keeps_open_only_what_has_no_time() -> None:
    news = said(SECOND, "The joint dog section was inspected by the chair in July.")
    assert fate(promise(KENNELS), news).fate is Fate.OPEN
    assert fate(promise(KENNELS, due="2021-06"), news).fate is Fate.SILENT


def test_the_heading_names_what_a_sentence_tells_of() -> None:
    under = said(SECOND, "The kennel block at Thornford was opened in September.", headings="Joint Dog Section")
    assert fate(promise(KENNELS), under).fate is Fate.KEPT


def test_alliances_of_a_number_of_forces_are_one_word() -> None:
    assert words("Seven Force vetting") == words("7-Force Vetting") == words("7F vetting")


def test_telling_words_leave_out_services_and_what_any_promise_says() -> None:
    assert telling("The force will continue to develop the joint project") == frozenset()
    assert telling("Wessex Police plan to review vetting") == {"wessex", "review", "vett"}


def test_a_shorter_form_of_a_name_is_found_in_a_longer_one() -> None:
    assert held(frozenset({"secam"}), frozenset({"secamb"})) == {"secam"}
    assert held(frozenset({"cat"}), frozenset({"cattle"})) == frozenset()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The pilot is no longer being pursued.", Fate.DROPPED),
        ("The go-live was rescheduled to May.", Fate.SLIPPED),
        ("The unit went live in March.", Fate.KEPT),
        ("The new vet took up her post in March.", Fate.KEPT),
        ("The lease was to be signed in May and will now be signed in July.", Fate.SLIPPED),
        ("The opening has moved to the autumn.", Fate.SLIPPED),
        ("The section moved to the shared yard.", None),
        ("The unit is not yet open.", None),
        ("The unit will be opened in March.", None),
    ],
)
def test_how_an_end_is_told(text: str, told: Fate | None) -> None:
    assert fate_told(text) is told


def test_sentences_and_what_tells() -> None:
    found = sentences("One is here. Two is there; Three follows\nFour")
    assert found == ["One is here.", "Two is there;", "Three follows", "Four"]
    assert tells("The unit was opened by the chair.")
    assert not tells("Fleet, vetting, estates")


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_has_a_fate_and_never_fails(what: str, later: str) -> None:
    traced = fate(promise(what), said(SECOND, later))
    assert traced.fate in set(Fate)
    assert traced.why


@given(st.text(alphabet="abcdefgis", max_size=12))
def test_a_stem_is_a_stem_of_no_longer_word(word: str) -> None:
    assert len(stem(word)) <= len(word)
