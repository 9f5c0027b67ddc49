"""Promises that no "will" makes, and words of promise that promise nothing."""

import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The search team is to move into the fire service's yard.", None),
        ("Factory testing is set for July 2019.", "2019-07"),
        ("The next monitor comes to the Board on 7 May 2019.", "2019-05-07"),
        ("The two secondments end in June 2019.", "2019-06"),
        ("The grant must be spent by 31 March 2020 or handed back.", "2020-03-31"),
        ("The case must be recast for six partners in place of seven.", None),
        ("The hospital's specification is awaited.", None),
        ("A new draft is with both sets of lawyers.", None),
        ("The rota, which was to have gone live in May 2018, has been put back to July 2019.", "2019-07"),
        ("Work planned for next quarter\n\nRecruit a quality lead, the post having been empty.", None),
        (
            "Actions\nAction\nOwner\nDue\nState\nWrite to the council on this\nFinance Lead\n12 April 2019",
            "2019-04-12",
        ),
    ],
)
def test_what_is_promised_without_will(text: str, due: str | None) -> None:
    assert [one.due for one in read_kind(text, Kind.COMMITMENT)] == [due]


@pytest.mark.parametrize(
    "text",
    [
        "Section 22B obliges a chief officer to consider whether an agreement could be made.",
        "The grant for 2019/20 will be in the region of £2.4m.",
        "A further £60,000 will be needed.",
        "The pressure would rise by £200k if the uplift were to be brought forward.",
        "It is estimated that 2,400 hours a year will be freed.",
        "We asked the partners to consider a supplement.",
        "The purpose of the unit is to reduce crime.",
    ],
)
def test_what_promises_nothing(text: str) -> None:
    assert read_kind(text, Kind.COMMITMENT) == []
