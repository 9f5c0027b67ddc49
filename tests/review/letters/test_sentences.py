"""Sentences without a label, put to the questions that they answer: counted, and nothing of a letter is lost."""

from __future__ import annotations

import pytest
from tests.review.letters.sentences import ACHIEVED, ASIDE, NEXT, OTHER, PROGRESS, SEEN
from tests.review.workbooks.making import form

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.review.letters.mapping import Context, reading_of
from concordat.review.letters.records import Certainty, Reading
from concordat.review.letters.unlabelled import amount_of, narrative_of, rating_of

NARRATIVES = {PROGRESS, NEXT, "help"}


def read(text: str) -> Reading:
    document = read_bytes(text.encode(), "letter.txt")
    return reading_of(document.blocks, extract(document), {}, Context(form().questions, "kent-police", "FY2018/19"))


def right(text: str, wanted: set[str]) -> bool:
    """Whether a sentence is put to all of its questions and to no other, and is told in one narrative alone."""
    found = {one.key for one in read(text).proposals}
    twice = OTHER in found and bool(wanted & NARRATIVES)
    return wanted <= found and not found - wanted - {"state", OTHER} and not twice


@pytest.mark.parametrize(("text", "wanted"), SEEN)
def test_what_a_sentence_answers(text: str, wanted: set[str]) -> None:
    assert right(text, wanted), [(one.key, one.options[0].text) for one in read(text).proposals]


def test_sentences_that_no_rule_was_made_for() -> None:
    """15 of 16 at the first run; a sentence of the writer's own plans is taken for the work's."""
    wrong = [text for text, wanted in ASIDE if not right(text, wanted)]
    assert len(SEEN) + len(ASIDE) >= 20
    assert wrong == ["I shall be on leave from Monday."]


def test_one_line_is_cut_into_its_sentences_and_no_word_is_lost() -> None:
    line = "We have saved £45k so far. The yard is in Ashford. Next quarter we expect to move the stores."
    found = {one.key: one for one in read(line).proposals}
    assert {key: one.options[0].text for key, one in found.items()} == {
        PROGRESS: "We have saved £45k so far.", NEXT: "Next quarter we expect to move the stores.",
        OTHER: "The yard is in Ashford.", ACHIEVED: "£45k",
    }  # fmt: skip
    assert {key for key, one in found.items() if one.certainty is Certainty.SURE} == {PROGRESS, NEXT, OTHER}
    assert found[ACHIEVED].certainty is Certainty.LOOK, "whose money it is, a person says"
    (place,) = found[NEXT].options[0].places
    assert line[place.start : place.end] == place.words


def test_what_its_writer_put_under_a_label_stays_alone_there() -> None:
    found = {one.key: one for one in read("Progress: The depot opened.\n\nWe have moved forty vans.").proposals}
    assert found[PROGRESS].options[0].text == "The depot opened.\nWe have moved forty vans."
    labelled = read("Progress: The depot opened.\n\nAnything else: Nothing.\n\nNext quarter we plan to move.")
    assert {one.key: one.options[0].text for one in labelled.proposals}["progress"] == "The depot opened."


@pytest.mark.parametrize(
    "sentence",
    [
        "We have saved £45k in 2016.", "We have saved £45k and £9k so far.", "We saved £4 per van.",
        "The target is to save £45k.", "We have saved £45k on costs so far.", "We could save £9k next quarter.",
        "Kent Police and Essex Police have saved £9k so far.",
    ],
)  # fmt: skip
def test_an_amount_that_may_be_another_is_no_answer(sentence: str) -> None:
    assert amount_of(sentence, {"kent-police": "Kent Police", "essex-police": "Essex Police"}, "kent-police") is None


@pytest.mark.parametrize(
    "sentence",
    ["The green vans cost time.", "Time and costs are green.", "Savings are green, or amber.", "Green."],
)
def test_a_colour_without_one_dimension_rates_nothing(sentence: str) -> None:
    assert rating_of(sentence) is None


def test_of_two_tenses_the_first_decides() -> None:
    assert narrative_of("The lift was delivered and will be fitted in May.") == PROGRESS
    assert narrative_of("We will move once the lease has been signed.") == NEXT
    assert narrative_of("The yard is in Ashford.") is None
