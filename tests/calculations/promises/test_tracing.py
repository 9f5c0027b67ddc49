"""What became of a promise, told by papers that were written for this."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations.promises.promise import Fate, Papers, Passage, Promise, Traced
from concordat.calculations.promises.terms import held, stem, telling, words
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
    done = said(THIRD, "The kennel block of the dog section at Thornford has now been completed.")
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


def test_a_promise_due_in_the_month_of_a_later_paper_of_its_own_body_is_silent() -> None:
    """A paper of the month itself could have told of it; one of a body that is not concerned could not."""
    assert fate(promise(KENNELS, due="2022-01", bodies=frozenset({"mercia"}))).fate is Fate.SILENT
    assert fate(promise(KENNELS, due="2022-01")).fate is Fate.OPEN


def test_a_promise_without_a_time_is_silent_where_a_later_paper_could_have_named_it() -> None:
    assert fate(promise(KENNELS)).fate is Fate.SILENT
    elsewhere = promise(KENNELS, bodies=frozenset({"elsewhere"}))
    assert fate(elsewhere).fate is Fate.OPEN
    named = said(THIRD, "Joint dog section and fleet")
    assert fate(elsewhere, named).fate is Fate.SILENT


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
