"""Whose paper it is and what its parts are about: letterheads, lettered headings, names over parts that repeat."""

import pytest

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.outline import chains_of
from concordat.intake.extraction.pipeline import extract
from concordat.intake.extraction.rows import hinted
from concordat.intake.readers.reading import read_bytes


def context(text: str) -> Context:
    return Context(read_bytes(text.encode(), "paper.txt"))


ALLIANCE = """SURREY AND SUSSEX STRATEGIC ALLIANCE

Alliance Delivery Board, 3 May 2017

ALLIANCE BUDGET MONITOR TO 31 MARCH 2017

A.	Headline messages

A1.	Costs are £40k over budget.

B.	Savings by function

B1.	Savings of £90k have been made.
"""
REPORT = """Joint Support Programme

Highlight report

Date: 3 May 2017

2. PROJECT HIGHLIGHTS

Regional Stores Replacement

Achieved this period
The old stores closed on 2 April 2017.
Money
Spend to date is £40k.

Digital Evidence Locker

Achieved this period
The lockers were installed on 9 April 2017.
Money
Spend to date is £60k.
Agreement
The agreement was signed on 1 April 2017.
"""


def test_a_letterhead_of_joint_work_is_what_the_paper_is_about() -> None:
    paper = context(ALLIANCE)
    assert paper.front.letterhead == "Surrey and Sussex Strategic Alliance"
    assert paper.main_topic == ("Surrey and Sussex Strategic Alliance", "title")
    assert paper.author is None


def test_a_company_is_its_own_letterhead() -> None:
    paper = context(
        "SOUTH MIDSHIRE FIRE CONTROL LIMITED\n\nPERFORMANCE REPORT\n\n4 May 2017\n\n1 Calls\n\n1.1 Ten calls.\n"
    )
    assert paper.front.letterhead == "South Midshire Fire Control"


def test_a_body_is_no_letterhead_of_joint_work() -> None:
    assert (
        context("AVON FIRE AUTHORITY\n\nBudget report\n\n4 May 2017\n\n1 Calls\n\n1.1 Ten.\n").front.letterhead is None
    )


def test_lettered_headings_of_parts_name_nothing() -> None:
    paper = context(ALLIANCE)
    assert [paper.topics(block) for block in paper.blocks if block.paragraph == "B1"] == [()]


def test_a_line_over_parts_that_repeat_is_their_heading() -> None:
    paper = context(REPORT)
    topics = {block.text: paper.topics(block) for block in paper.blocks}
    assert topics["The old stores closed on 2 April 2017."] == ("Regional Stores Replacement",)
    assert topics["Spend to date is £60k."] == ("Digital Evidence Locker",)


def test_a_part_that_comes_once_stands_beside_those_that_repeat() -> None:
    paper = context(REPORT)
    chains = chains_of(paper.blocks, paper.outline)
    assert "Digital Evidence Locker" in chains[paper.blocks[-1].ordinal]


OWN = """SURREY AND SUSSEX STRATEGIC ALLIANCE

Alliance Delivery Board, 3 May 2017

1 Functions

1.1 The Head of Alliance People Services reported on payroll.

Table 1 Annual savings (£000)
Function	Target	Secured
People	120	80
Information Management	60	30

2 Shared estate

- Northmoor – new roof opened at a cost of £90,000
- Southmoor – the works cost £45,000

5 Sharing with others

- Missing Persons Transfer (MPT) was switched on at a cost of £12,000.
"""


def test_rows_bullets_and_counted_lines_take_their_subject() -> None:
    paper = read_bytes(OWN.encode(), "paper.txt")
    subjects = {s.value: s.subject for s in extract(paper) if s.value}
    assert subjects[80000] == "Alliance People Services"
    assert subjects[30000] == "Information Management"
    assert subjects[45000] == "Shared estate"
    assert subjects[12000] == "Missing Persons Transfer"


def test_a_heading_that_alone_looks_greater_does_not_hold_what_follows() -> None:
    named = ("Overall position", "Boat Recovery Service", "Kennel Sharing Project", "Night Court Transport")
    parts = "".join(f"{name}\n\nThe work on it went on as before in all of the forces.\n\n" for name in named)
    aid = "MUTUAL AID\n\nRequests for help came to ten in the year.\n\n"
    asked = "Decisions requested\n\nThe Board is asked to note the report.\n"
    paper = context(f"Joint Support Programme\n\n4 May 2017\n\n{parts}{aid}{asked}")
    assert paper.topics(paper.blocks[-1]) == ()
    topics = {block.text: paper.topics(block) for block in paper.blocks}
    assert topics["Requests for help came to ten in the year."] == ("Mutual Aid",)


def test_a_milestone_is_of_the_work_that_its_words_hint_at() -> None:
    names = {"Regional Stores Replacement", "Digital Evidence Locker", "Boat Forensics Service"}
    assert hinted("DEL system test", names) == "Digital Evidence Locker"
    assert hinted("Forensic laboratory case", names) == "Boat Forensics Service"
    assert hinted("System test of the locker at the stores of DEL replacement", names) is None


@pytest.mark.parametrize(
    ("head", "matter"),
    [
        ("OUTLINE BUSINESS CASE\n\nShared Boat Maintenance\n\nVersion 2, 4 May 2019", "Shared Boat Maintenance"),
        ("Agreement for the provision of a shared dog van\n\nSummary for members, 4 May 2019", "Shared dog van"),
        ("JOINT COMMITTEE FOR THE WENSUM CONTROL CENTRE\n\nMINUTES of the meeting held on 4 May 2019",
         "Wensum Control Centre"),
        ("Subject: Extension of the regional boat contract\nDate: 4 May 2019", "Regional boat contract"),
    ],
)  # fmt: skip
def test_what_a_title_says_of_the_document_is_no_matter(head: str, matter: str) -> None:
    body = "\n\n1. Background\n\n1.1 The two services agreed it in May 2019. It will cost £1.2m in all.\n"
    assert context(f"{head}{body}").main_topic[0] == matter


def test_a_whole_sentence_ends_the_head_of_a_short_paper() -> None:
    paper = context("Joint Support Programme\n\n4 May 2017\n\nThe boats were sold by all of the forces in April.\n")
    assert paper.front.blocks == 2
