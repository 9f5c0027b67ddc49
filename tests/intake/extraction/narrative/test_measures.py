import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("Crews made 235 home visits.", 235, "home visits", None),
        ("Over forty representatives attended.", 40, "representatives", "over"),
        ("Cadets gave over 15,000 volunteer hours.", 15000, "volunteer hours", "over"),
        ("Attendance rose by 12.5% in the year.", 12.5, "percent", None),
        ("There are 500+ children waiting.", 500, "children", "over"),
        ("The Chief held 5.5k conversations with staff.", 5500, "conversations", None),
        ("It is a four year framework.", 4, "years", None),
        ("The 12 month project has begun.", 12, "months", None),
        ("Fewer than 30 responses came back.", 30, "responses", "under"),
        ("Staff made 1,240 safe and well visits.", 1240, "safe and well visits", None),
        ("In all 6 out of 10 districts have a hub.", 6, "districts", None),
    ],
)
def test_a_number_and_what_it_counts(text: str, value: float, unit: str, qualifier: str | None) -> None:
    found = read_kind(text, Kind.MEASURE)
    assert [(one.value, one.unit, one.qualifier) for one in found] == [(value, unit, qualifier)]


def test_a_rate_and_its_period() -> None:
    found = read_kind("Between May and September 2018 the team saw an average of 90 cases per month.", Kind.MEASURE)
    assert [(one.value, one.per, one.qualifier, one.from_, one.to) for one in found] == [
        (90, "month", "average", "2018-05", "2018-09")
    ]


def test_a_percentage_with_its_count() -> None:
    found = read_kind("Only 5% (33) of the callers were known.", Kind.MEASURE)
    assert [(one.value, one.unit) for one in found] == [(5, "percent"), (33, "callers")]


@pytest.mark.parametrize(
    "text",
    [
        "The grant was £450 in all.",
        "Phase 2 begins after section 22 is signed.",
        "The Policing and Crime Act 2017 applies.",
        "The 7-Force programme goes on.",
        "The three forces work together.",
        "One of the partners left.",
        "Cover is given 24/7 by both services.",
        "The 2015 survey was read.",
    ],
)
def test_numbers_that_measure_nothing(text: str) -> None:
    assert read_kind(text, Kind.MEASURE) == []


def test_a_table_is_read_cell_by_cell() -> None:
    found = read_kind(
        "Year\tEvent\tNote\n2018\tTraining day (4hr event)\tgood\n2018\tExercise\t30 officers came\n", Kind.MEASURE
    )
    assert [(one.value, one.unit, one.quote) for one in found] == [
        (4, "hours", "Training day (4hr event)"),
        (30, "officers", "30 officers came"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In the eleven months to February the unit arrested 43 people.", [43]),
        ("The cause is described at 4.6 above.", []),
        ("Some two fifths of calls come from care homes.", []),
        ("Five sergeants lead the team.", [5]),
    ],
)
def test_periods_paragraphs_and_parts_are_no_counts(text: str, values: list[int]) -> None:
    assert [one.value for one in read_kind(text, Kind.MEASURE)] == values
