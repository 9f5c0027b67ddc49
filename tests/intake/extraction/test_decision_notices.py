"""Decision notices, minutes and reports as authorities publish them on their pages; every word is invented."""

from __future__ import annotations

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind, Statement

NOTICE = """Decision Log 014/2022 – Section 22A Collaboration Agreement – Harbour Search Network (HSN)
Author and Job Role: Chief Executive
Protective Marking: OFFICIAL
Executive Summary
The Commissioner, together with the Chief Constable, is asked to join the Harbour Search Network (HSN).
Recommendation
That the Commissioner signs the Section 22A Agreement.
Police and Crime Commissioner Approval
I approve the recommendation(s):
Signature: held at the office
Date: 4 May 2022
All decisions must be added to the register.
"""
OVERVIEW = """SHARED WORKSHOPS OVERVIEW
Decision Maker: Cabinet
Is Key decision?: Yes
Decision:
1)  Endorses the plan for shared workshops set out in the report;
2)  Appoints the Leader as the representative to the joint panel;
Publication date: 11/03/2021
Date of decision: 09/03/2021
"""
LETTERHEAD = """NORTH YORKSHIRE FIRE
AND RESCUE AUTHORITY
7 MAY 2018
Subject: JOINT TRAINING CENTRE
Report of the Director of Prevention & Protection
1. This paper is for information.
"""
CONTACT = """Avon Fire Authority
Resources Committee
Meeting to be held 12 June 2023
Productivity Plan 2023/24 – Mid-Year Update
Contact for further information:
Director of Corporate Services – Telephone Number 01179 000000
Recommendation
The Committee is asked to note the report.
"""


def read(text: str) -> list[Statement]:
    return extract(read_bytes(text.encode(), "paper.txt"))


def of(kind: Kind, text: str) -> list[Statement]:
    return [statement for statement in read(text) if statement.kind is kind]


def test_recommendations_that_are_signed_in_the_same_notice_are_decisions_of_its_day() -> None:
    decisions = [s for s in of(Kind.DECISION, NOTICE) if "signs" in (s.quote or "")]
    assert [(s.state, s.date) for s in decisions] == [("agreed", "2022-05-04")]


def test_a_notice_is_dated_beside_its_signature_and_signed_by_a_post() -> None:
    (paper,) = of(Kind.PAPER, NOTICE)
    assert (paper.date, paper.author_role, paper.board) == ("2022-05-04", "Chief Executive", None)


def test_the_day_of_a_decision_is_not_that_of_its_publication() -> None:
    found = {(s.date, s.decided_by) for s in of(Kind.DECISION, OVERVIEW)}
    assert found == {("2021-03-09", "Cabinet")}
    assert len(of(Kind.DECISION, OVERVIEW)) == 2


def test_a_name_in_capitals_that_goes_on_over_two_lines_is_one() -> None:
    (paper,) = of(Kind.PAPER, LETTERHEAD)
    assert paper.board == "NORTH YORKSHIRE FIRE AND RESCUE AUTHORITY"
    assert paper.author_role == "Director of Prevention & Protection"


def test_whom_to_ring_is_not_the_title() -> None:
    (paper,) = of(Kind.PAPER, CONTACT)
    assert (paper.title, paper.date) == ("Productivity Plan 2023/24 – Mid-Year Update", "2023-06-12")


def test_that_something_be_noted_is_resolved_wherever_it_stands() -> None:
    text = "Shared legal work\n\n1. That the plan to share the work of the two teams be noted.\n\nThe plan stands.\n"
    assert [s.state for s in of(Kind.DECISION, text)] == ["noted"]


def test_what_stands_under_the_signature_is_no_recommendation() -> None:
    quotes = " ".join(s.quote or "" for s in of(Kind.DECISION, NOTICE))
    assert "register" not in quotes
    assert "office" not in quotes


def test_asking_for_clarity_decides_nothing() -> None:
    text = "Money matters\n\nThe Commissioner asked for clarification on the request from the force.\n"
    assert not of(Kind.DECISION, text)


def test_the_section_of_an_agreement_in_capitals_is_its_legal_basis() -> None:
    found = {(s.legal_basis, s.subject) for s in of(Kind.AGREEMENT, NOTICE)}
    assert ("s22A Police Act 1996", "Harbour Search Network") in found


def test_kinds_of_agreement_and_signatures_are_no_joint_work() -> None:
    text = (
        "Fleet notice\n\nThe Functional Collaboration Agreement replaces the Original Agreement and was signed by "
        "Essex Police for the Tyre Programme.\n\nThe Business Case for the Dog Unit was read in Norwich City Centre.\n"
    )
    named = {s.subject for s in of(Kind.COLLABORATION, text)}
    assert named == {"Tyre Programme", "Dog Unit"}


def test_days_and_the_register_of_decisions_are_no_part_of_a_name() -> None:
    text = "Decisions\n\n04/12/2015 - Shared Tyre Store\n\nThe store opened. It saved £40,000.\n\n"
    assert {s.subject for s in of(Kind.SAVING, text)} == {"Shared Tyre Store"}
    title = "Shared Services 2017/18 Plans\n\nThe plans save £30,000 this year.\n"
    assert all("SePlans" not in (s.subject or "") for s in read(title))
    notice = "WXY3-0101 Harbour Search Network S22 Agreement\nDate: 3 May 2022\n\nIt saves £20,000 a year.\n"
    assert {s.subject for s in of(Kind.SAVING, notice)} == {"Harbour Search Network"}


def test_an_agreement_is_named_by_what_it_is_for_and_has_all_the_parties_of_its_sentence() -> None:
    text = (
        "Notice\n\nThe forces signed the Section 22A Agreement under the Police Act 1996 (as amended) for the updated "
        "collaboration agreement for the Tyre Storage function between Essex Police, Kent Police, Norfolk "
        "Constabulary and Suffolk Constabulary.\n"
    )
    (found,) = [s for s in of(Kind.AGREEMENT, text) if s.legal_basis == "s22A Police Act 1996"]
    assert (found.subject, found.state) == ("Tyre Storage", "signed")
    assert {"Essex Police", "Kent Police", "Norfolk Constabulary", "Suffolk Constabulary"} <= set(found.parties or [])


def test_the_members_of_an_alliance_each_named_are_the_alliance() -> None:
    text = (
        "Units\n\nBedfordshire Police, Cambridgeshire Constabulary and Hertfordshire Constabulary saved £40,000 "
        "together.\n\nKent Police saved nothing.\n"
    )
    assert [s.subject for s in of(Kind.SAVING, text) if s.value] == ["BCH collaboration"]


def test_the_plans_of_a_year_are_no_part_of_the_name_of_a_service() -> None:
    text = "Shared Tyre Services 2017/18 Business Plans\nMeeting: 20/03/2017\n\nThe shared store saved £30,000.\n"
    assert {s.subject for s in of(Kind.SAVING, text)} == {"Shared Tyre Services"}


def test_a_paper_of_councils_does_not_speak_for_the_police_of_its_county() -> None:
    text = (
        "LEGAL SHARED SERVICES\n\nThe business case for a shared service of Norfolk County Council was approved on "
        "3 May 2015.\n"
    )
    assert all(s.subject != "Norfolk Constabulary" for s in read(text))


def test_the_status_of_a_decision_is_none() -> None:
    text = OVERVIEW.replace("Is Key", "Decision status: Approved\nIs Key")
    assert not [s for s in of(Kind.DECISION, text) if "status" in (s.quote or "")]


def test_the_year_that_labels_a_line_is_that_of_its_amount() -> None:
    text = "Tyre costs\n\nThe store cost as follows:\n- 17/18: Just over £101,000.\n- 18/19: Just under £119,000.\n"
    found = [(s.value, s.qualifier, s.date) for s in of(Kind.COST, text)]
    assert found == [(101000, "over", "FY2017/18"), (119000, "under", "FY2018/19")]


def test_what_a_government_awards_is_a_grant_though_its_fund_is_called_invest_to_save() -> None:
    text = "Tyre store\n\nThe Government awarded £2.6 million to build the store from its Invest to Save budget.\n"
    assert [s.kind for s in read(text) if s.value == 2600000] == [Kind.GRANT]


def test_what_is_due_to_a_cause_is_no_promise() -> None:
    text = "Tyre store\n\nSales were lower than hoped due to higher prices. It was confirmed as being due to rain.\n"
    assert not of(Kind.COMMITMENT, text)


def test_the_following_agreements_are_the_items_below_though_a_paragraph_stands_between() -> None:
    text = (
        "Agreements\n\nThe Commissioner has entered into the following collaboration agreements with the others.\n"
        "- Agreement for the Provision of Tyres – March 2014\n\nIt is led by one force and serves the whole region.\n\n"
        "- Agreement for the Storage of Tyres – May 2015\n"
    )
    assert [(s.state, s.date) for s in of(Kind.AGREEMENT, text)] == [("signed", "2014-03"), ("signed", "2015-05")]
    assert not of(Kind.DECISION, text)


def test_the_matter_of_the_title_is_joint_work_though_a_sentence_is_none() -> None:
    text = "WEXCOMBE FIRE AND AMBULANCE STATION\n\nThe station cost £40,000.\n"
    assert "Wexcombe Fire and Ambulance Station" in {s.subject for s in of(Kind.COLLABORATION, text)}
    said = "Services to receive £75m for tyres\n\nThe services are glad of it.\n"
    assert not of(Kind.COLLABORATION, said)


def test_what_stands_under_resolved_that_is_decided() -> None:
    text = "Tyre board\n\nMembers met.\n\nRESOLVED that\n\n1) the revised dates of the store be approved.\n"
    assert "agreed" in {s.state for s in of(Kind.DECISION, text) if "revised" in (s.quote or "")}
