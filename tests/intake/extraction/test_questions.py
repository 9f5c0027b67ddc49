"""Questions that head their answers, numbered, labelled or plain; every word is invented."""

from __future__ import annotations

from concordat.intake.extraction.pipeline import extract
from concordat.intake.extraction.questions import asked_of
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import MONEY_KINDS

NUMBERED = """Kent Police
Written answers to the Police and Crime Panel
4 May 2021

1. What has the joint diving section achieved?

The section costs £21,000 a year and was set up to search rivers for both of the forces.

2. How well does the shared print service with Kent County Council do?

It now costs £32,000 a year and prints all of the letters that the two bodies send out.

3. What work is done with South East Coast Ambulance Service?

Crews share fuel at four stations. It saves £43,000 a year and is liked by the staff.

4. What does the Commissioner think?

The Commissioner thinks that £54,000 a year could yet be saved if the partners meet more often.
"""
LABELLED = """Panel questions and responses
Question 1: How is the Joint Drone Unit paid for?
Response: Each force pays £21,000 a year, and the price is fixed until the end of the agreement.
Question 2: Is the Shared Boat Store open?
Response: Yes. It opened in May. Rent of £32,000 a year is paid for it to the county council.
Question 3: Are there other plans?
Response: There are none.
"""
PLAIN = """Essex Police
Consultation on joint working: what people asked

Why is the Tri-service Hub needed?

The present stations are old. Keeping them would cost £21,000 a year for as long as they stand.

Who pays for the visitors?

The council pays £32,000 a year for them, and the two services drive them on alternate days of the week.

When will it be looked at again?

In May. The review will cost £500 and will be done by the staff of the council with our help.
"""
OTHERS = """Essex Police
Notes on joint working

The Joint Print Unit opened in May. The Joint Drone Unit and the Joint Print Unit are of one size.

Money

The joint work goes on as it did. The Print agreement was renewed at a price of £7,000 a year.
"""


def money(text: str) -> dict[float | None, str | None]:
    found = extract(read_bytes(text.encode(), "paper.txt"))
    return {s.value: s.subject for s in found if s.kind in MONEY_KINDS}


def test_an_answer_is_about_what_its_question_asks_of() -> None:
    assert money(NUMBERED) == {
        21000: "Joint diving section",
        32000: "Shared print service",
        43000: "Kent Police/South East Coast Ambulance Service collaboration",
        54000: "Kent Police",
    }


def test_neither_the_label_of_a_question_nor_that_of_its_answer_is_work() -> None:
    assert money(LABELLED) == {21000: "Joint Drone Unit", 32000: "Shared Boat Store"}


def test_plain_questions_head_their_answers_too() -> None:
    assert money(PLAIN) == {21000: "Tri-service Hub", 32000: "Essex Police", 500: "Essex Police"}


def test_a_question_in_passing_asks_of_nothing_made_jointly() -> None:
    assert asked_of("What is the plan for next year?") is None


def test_a_sentence_that_begins_with_a_part_of_a_name_is_about_it() -> None:
    assert money(OTHERS) == {7000: "Joint Print Unit"}
