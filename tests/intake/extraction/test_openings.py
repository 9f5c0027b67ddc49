"""What a paragraph begins with, where no heading tells what it is about."""

import pytest

from concordat.intake.extraction.openings import joint_thing, run_in_name
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes

LETTER = """Dear Chair

Thank you for your letter of 3 May 2022 about our work with other services. I set out below where we are with it.

The shared boat store with Avon Fire and Rescue Service opened in 2021. It cost £1.6m.

Mounted section. We lent four horses to Gwent Police in April 2022, for which we were paid £12,400 in May 2022.

Yours sincerely

Chief Constable, Wiltshire Police
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The shared boat store with Avon opened in May.", "Shared boat store"),
        ("A joint training centre is planned.", "Joint training centre"),
        ("The joint meeting agreed it.", None),
        ("The store is shared.", None),
    ],
)
def test_a_thing_made_jointly(text: str, name: str | None) -> None:
    assert joint_thing(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mounted section. We lent four horses and six riders to our neighbours for the whole of the month of April.",
         "Mounted section"),
        ("The case was approved. We lent four horses and six riders to our neighbours for the whole of April last.",
         None),
        ("Next steps. We will lend four horses and six riders to our neighbours for the whole of the month of April.",
         None),
    ],
)  # fmt: skip
def test_words_run_into_their_paragraph(text: str, name: str | None) -> None:
    assert run_in_name(text) == name


def test_a_letter_without_headings() -> None:
    subjects = {s.value: s.subject for s in extract(read_bytes(LETTER.encode(), "letter.txt")) if s.unit == "GBP"}
    assert subjects == {1_600_000: "Shared boat store", 12_400: "Mounted section"}
