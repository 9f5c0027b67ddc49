"""Checks of savings and ratings told in words, of parts counted twice, and of names and bases that cross."""

from __future__ import annotations

from datetime import date

import pytest
from tests.calculations.checks.printed import assert_told, found, paper

from concordat.calculations.checks import rag
from concordat.calculations.checks.about import About
from concordat.calculations.checks.check import Check
from concordat.calculations.checks.colours import behind, late, spend
from concordat.calculations.checks.facts import Facts, Rated
from concordat.calculations.checks.naming import two_bases, two_names, two_things
from concordat.calculations.checks.reckoning import behind_in_words, months_in_words
from concordat.calculations.checks.sums import breakdown, mixed_sum, of_which, percentages
from concordat.kernel.findings import FindingEvidence, Severity
from concordat.kernel.rag import Colour, Dimension

RATED = "# Ratings\n| Work\tOverall\tTime\tCosts\tSavings\n| Stables\tGreen\tGreen\tGreen\tGreen\n"
SAVES = "# Stables\nThe stables opened on 1 April 2021. They were to save Kent Police £24,000 a year.\n"
ROWS = "# Sums\n| Item\tSaving\n| Hay\t30,000\n| of which straw\t9,000\n| Oats\t20,000\n"

FAULTY = [
    (behind_in_words.CHECK, f"{SAVES}By 30 September 2021 Kent Police had saved £8,000.", "£24,000 × 6/12 = £12,000"),
    (
        behind_in_words.CHECK,
        "Savings of £60,000 a year were expected. In the first four months £11,000 was achieved.",
        "£60,000 × 4/12 = £20,000",
    ),
    (months_in_words.CHECK, "An annual saving of £91,200 was expected, and £41,800 has been achieved.", "× 5.5 / 12"),
    (spend.CHECK, f"# Stables\nThey spent £66,000 against a budget of £55,000.\n{RATED}", "= 120%"),
    (late.CHECK, f"# Stables\nThe roof, which was due in May 2021, will now be done in October 2021.\n{RATED}", "days"),
    (behind.CHECK, f"{SAVES}By 30 September 2021 Kent Police had saved £8,000.\n{RATED}", "is 66.7%"),
    (of_which.CHECK, f"{ROWS}| Total\t59,000", "Without the part the rows make 50,000"),
    (
        of_which.CHECK,
        "Hay saved £30,000, including £9,000 on straw. Straw at £9,000 and oats at £5,000 bring £44,000.",
        "£30,000 + £9,000 + £5,000 = £44,000",
    ),
    (
        mixed_sum.CHECK,
        "Hay has avoided £0.5m since 2016. With the £0.2m a year on oats it is worth £0.7m a year.",
        "£0.2m + £0.5m = £0.7m",
    ),
    (percentages.CHECK, "Of 40 horses, 10 (35%) were shod; of 60 dogs, 30 (50%) were fed.", "10 / 40 = 25.0%"),
    (percentages.CHECK, "Of 40 horses, 10 (35%) were shod.", "10 / 40 = 25.0%"),
    (
        breakdown.CHECK,
        "The stables have 90 boxes, of which 40 are in Kent, 30 in Essex and 25 in Surrey.",
        "= 95, not 90",
    ),
    (
        two_things.CHECK,
        "# Hay\nCompass, the fleet's map, was bought.\n" + "# Oats\nCompass, a choir for widows, sang.",
        "widows",
    ),
    (two_things.CHECK, "# Hay\nProject Fern dries grass.\n# Dogs\nProject Fern trains puppies.", "puppies"),
    (
        two_names.CHECK,
        (
            "# Joint Stables\nThere are 44 grooms in Dover, Deal and Hythe.\n# Risk\n"
            "The Equine Support Unit, whose 44 grooms are in Dover and Deal, may strike."
        ),
        "44 grooms and Deal and Dover",
    ),
    (
        two_bases.CHECK,
        (
            "# Stables\nThey rest on a memorandum of understanding.\n# Law\n"
            "The section 22A agreement for stables is being renewed."
        ),
        "memorandum of understanding",
    ),
]
SOUND = [
    (behind_in_words.CHECK, f"{SAVES}By 30 September 2021 Kent Police had saved £12,000."),
    (behind_in_words.CHECK, f"{SAVES}By 30 September 2021 Kent Police will have saved £8,000."),
    (behind_in_words.CHECK, "Savings of £60,000 a year were expected. So far £11,000 was achieved."),
    (months_in_words.CHECK, "An annual saving of £90,000 was expected, and £45,000 has been achieved."),
    (spend.CHECK, f"# Stables\nThey spent £56,000 against a budget of £55,000.\n{RATED}"),
    (spend.CHECK, f"# Kennels\nThey spent £66,000 against a budget of £55,000.\n{RATED}"),
    (late.CHECK, f"# Stables\nThe roof was due in May 2021 and the gate was hung in October 2021.\n{RATED}"),
    (late.CHECK, f"# Stables\nThe roof was to be done in May 2021 and will be painted by June 2021.\n{RATED}"),
    (behind.CHECK, f"{SAVES}By 30 September 2021 Kent Police had saved £12,000.\n{RATED}"),
    (of_which.CHECK, f"{ROWS}| Total\t50,000"),
    (of_which.CHECK, "Hay saved £30,000, including £9,000 on straw. With oats at £5,000 it is £35,000."),
    (mixed_sum.CHECK, "Hay has avoided £0.5m since 2016. Oats save £0.2m a year and beans £0.4m a year."),
    (percentages.CHECK, "Of 40 horses, 10 (25%) were shod; of 60 dogs, 30 (50%) were fed."),
    (breakdown.CHECK, "The stables have 90 boxes, of which 40 are in Kent, 30 in Essex and 20 in Surrey."),
    (two_things.CHECK, "# Hay\nCompass, the fleet's map, was bought.\n# Oats\nCompass, a map of the fleet, was sold."),
    (two_names.CHECK, "# Joint Stables\nThere are 44 grooms in Dover.\n# Risk\nThe Equine Support Unit has 44 grooms."),
    (
        two_bases.CHECK,
        (
            "# Stables\nThey rest on a memorandum of understanding.\n# Law\n"
            "A section 22A agreement for stables will replace it, as the section 22A agreement did for dogs."
        ),
    ),
    (
        two_bases.CHECK,
        "# Stables\nThey rest on a memorandum of understanding.\n" + "# Law\nThe section 22A agreement for dogs ends.",
    ),
]


@pytest.mark.parametrize(("check", "text", "arithmetic"), FAULTY)
def test_a_fault_is_found_with_its_arithmetic(check: Check, text: str, arithmetic: str) -> None:
    assert_told(check, text, arithmetic)


@pytest.mark.parametrize(("check", "text"), SOUND)
def test_sound_words_are_left_alone(check: Check, text: str) -> None:
    assert found(check, paper(text)) == []


def rated(name: str, dimension: Dimension, colour: Colour, source: str) -> Rated:
    place = FindingEvidence(f"{source}.txt", line=len(name), source=source)
    return Rated(About(name, name), dimension, colour, place, date(2021, 5, 1))


def test_a_missing_overall_rating_is_a_slip_only_where_the_paper_gives_others_one() -> None:
    parts = [rated("Hay", one, Colour.GREEN, "may") for one in (Dimension.TIME, Dimension.COSTS)]
    other = rated("Oats", Dimension.OVERALL, Colour.GREEN, "may")
    alone = list(rag.CHECK.findings(Facts(today=date(2022, 1, 1), ratings=tuple(parts)), in_review=False))
    beside = list(rag.CHECK.findings(Facts(today=date(2022, 1, 1), ratings=(*parts, other)), in_review=False))
    assert [one.severity for one in alone] == [Severity.QUESTION]
    assert [one.severity for one in beside] == [Severity.CERTAIN]


def test_a_later_paper_does_not_mend_the_ratings_of_an_earlier_one() -> None:
    ratings = [
        rated("Hay", dimension, colour, source)
        for source, colour in (("may", Colour.AMBER), ("june", Colour.GREEN))
        for dimension, colour in (
            (Dimension.OVERALL, Colour.GREEN),
            (Dimension.TIME, colour),
            (Dimension.COSTS, colour),
        )
    ]
    found_ = list(rag.CHECK.findings(Facts(today=date(2022, 1, 1), ratings=tuple(ratings)), in_review=False))
    assert [one.evidence[0].file for one in found_] == ["may.txt"]
