"""Whole papers in styles the rules were not written from: what must be read, and how much may be read beside it."""

import pytest
from tests.intake.extraction.narrative.reading import read_paper

from concordat.kernel.statements import Kind, Statement

# kind, words of the quote, and what must stand in the statement
FIRE = [
    (Kind.DECISION, "asked to note the contents", {"state": "recommended", "decided_by": "Members"}),
    (Kind.DECISION, "resolved to establish a Collaboration Board", {"date": "2020-07"}),
    (Kind.SITE, "shared a headquarters at Calder House", {"state": "in use"}),
    (Kind.SITE, "Thornby Fire Station", {}),
    (Kind.EVENT, "moved into Thornby Fire Station", {"date": "2021-05-03"}),
    (Kind.COMMITMENT, "feasibility report is anticipated", {"due": "2022-01"}),
    (Kind.RISK, "slipped by four months", {}),
    (Kind.RISK, "risk that the ambulance trust withdraws", {}),
    (Kind.MEASURE, "safe and well visits", {"value": 1240, "unit": "safe and well visits"}),
    (Kind.MEASURE, "18%", {"value": 18, "unit": "percent"}),
    (Kind.MEASURE, "averaged 32 a month", {"value": 32, "per": "month", "qualifier": "average"}),
    (Kind.MEASURE, "260 firefighters", {"value": 260, "qualifier": "approximately"}),
    (Kind.MEASURE, "47 searches", {"value": 47, "from_": "2021-04", "to": "2021-09"}),
    (Kind.EVENT, "consultation closed", {"date": "2021-09-30"}),
    (Kind.COMMITMENT, "outcome is to be reported", {"due": "2021-12"}),
    (Kind.COMMITMENT, "Cut-over is scheduled", {"due": "2022-Q1"}),
    (Kind.ROLE, "Joint Head of Control", {"state": "vacant"}),
    (Kind.COMMITMENT, "intends to backfill", {"due": None}),
    (Kind.COMMITMENT, "tender for breathing apparatus", {"due": "2022-03"}),
    (Kind.COMMITMENT, "Roll out shared driver training", {"due": "2022-04"}),
    (Kind.COMMITMENT, "Evaluate the falls response pilot", {"due": "2022-04"}),
    (Kind.COMMITMENT, "hope to bring a full business case", {"due": "2022-spring"}),
    (Kind.RISK, "raised concerns", {}),
]
AMBULANCE = [
    (Kind.DECISION, "invited to receive assurance", {"state": "recommended"}),
    (Kind.RISK, "Handover delays", {}),
    (Kind.MEASURE, "5,300 hours", {"value": 5300, "unit": "hours", "date": "2022-12"}),
    (Kind.MEASURE, "11 vehicles a day", {"value": 11, "per": "day", "qualifier": "average"}),
    (Kind.EVENT, "went live as a co-responder", {"date": "2022-11-07"}),
    (Kind.MEASURE, "86 cardiac arrest calls", {"value": 86, "unit": "cardiac arrest calls"}),
    (Kind.MEASURE, "61%", {"value": 61}),
    (Kind.COMMITMENT, "extended to four more stations", {"due": "2023-04-01"}),
    (Kind.RISK, "subject to funding", {}),
    (Kind.DECISION, "agreed to fund defibrillators", {"decided_by": "Trust"}),
    (Kind.EVENT, "falls response team was piloted", {"date": "2022-09"}),
    (Kind.COMMITMENT, "expected to conclude", {"due": "2023-02-28"}),
    (Kind.DECISION, "endorsed a new protocol", {"date": "2022-10", "decided_by": "Executive Team"}),
    (Kind.COMMITMENT, "plan to withdraw from routine attendance", {"due": "2023-summer"}),
    (Kind.RISK, "may not be able to absorb", {}),
    (Kind.MEASURE, "900 each month", {"value": 900, "per": "month"}),
    (Kind.DECISION, "Heads of terms have been agreed", {"state": "agreed"}),
    (Kind.SITE, "joint station in Crickhowell", {"state": "in use"}),
    (Kind.SITE, "shared make-ready centre at Llanfair Road", {}),
    (Kind.ROLE, "vacant since September", {"state": "vacant", "from_": "2022-09"}),
    (Kind.COMMITMENT, "make an appointment by", {"due": "2023-03-31"}),
    (Kind.DEPLOYMENT, "52 military drivers", {"value": 66}),
    (Kind.SHARE, "Call data were shared", {}),
    (Kind.COMMITMENT, "evaluation report will be published", {"due": "2023-06"}),
]
COUNCIL = [
    (Kind.EVENT, "hub moved to County Hall", {"date": "2019-04"}),
    (Kind.MEASURE, "64 staff", {"value": 64, "unit": "staff"}),
    (Kind.MEASURE, "six agencies", {"value": 6, "unit": "agencies"}),
    (Kind.MEASURE, "3,412 contacts", {"value": 3412}),
    (Kind.MEASURE, "71%", {"value": 71}),
    (Kind.COMMITMENT, "due to join the hub", {"due": "2019-06"}),
    (Kind.COMMITMENT, "postponed until November 2019", {"due": "2019-11", "state": "slipped"}),
    (Kind.RISK, "vacancies", {}),
    (Kind.DECISION, "Cabinet agreed", {"date": "2019-05", "decided_by": "Cabinet"}),
    (Kind.COMMITMENT, "should be finished by", {"due": "2020-03-31"}),
    (Kind.EVENT, "retired on 31 July", {"date": "2019-07-31"}),
    (Kind.ROLE, "co-ordinator retired", {"state": "vacant"}),
    (Kind.DECISION, "commissioned an independent review", {"date": "2019-02"}),
    (Kind.DECISION, "accepted all nine recommendations", {}),
    (Kind.MEASURE, "23 survivors", {"value": 23}),
    (Kind.COMMITMENT, "action plan is now being drawn up", {"due": None}),
    (Kind.RISK, "runs out in March 2020", {}),
    (Kind.EVENT, "took part in Exercise", {"date": "2019-06-18"}),
    (Kind.MEASURE, "More than 150 people", {"value": 150, "qualifier": "over", "unit": "people"}),
    (Kind.EVENT, "findings have been circulated", {"date": None}),
    (Kind.COMMITMENT, "test its revised flood plan", {"due": "2019-11"}),
    (Kind.SITE, "share an emergency control centre", {}),
    (Kind.EVENT, "visited the hub", {"date": "2019-07"}),
    (Kind.DECISION, "note progress", {"state": "recommended"}),
    (Kind.DECISION, "request a further report", {"state": "recommended"}),
]
HIGHLIGHTS = [
    (Kind.MEASURE, "41 staff", {"value": 41, "unit": "staff", "date": "2022-04-01"}),
    (Kind.MEASURE, "Two of the five", {"value": 2, "unit": "workstreams"}),
    (Kind.EVENT, "workshops merged", {"date": "2022-04-04"}),
    (Kind.MEASURE, "from 9.2%", {"value": 9.2, "unit": "percent"}),
    (Kind.COMMITMENT, "bids due back", {"due": "2022-06-10"}),
    (Kind.COMMITMENT, "was to have gone live", {"due": "2022-05", "state": "slipped"}),
    (Kind.COMMITMENT, "will now happen", {"due": "2022-09"}),
    (Kind.MEASURE, "212 incidents", {"value": 212, "date": "FY2021/22"}),
    (Kind.DECISION, "asked to approve the extension", {"state": "recommended", "decided_by": "Group"}),
    (Kind.COMMITMENT, "Launch the procurement portal", {"due": "2022-07"}),
    (Kind.COMMITMENT, "Appoint a permanent Head", {"due": None}),
    (Kind.COMMITMENT, "Conclude lease negotiations", {}),
    (Kind.RISK, "supplier has given notice", {}),
    (Kind.RISK, "uncertainty over pension", {}),
    (Kind.RISK, "funding is not secured", {}),
    (Kind.RISK, "Staff turnover", {}),
    (Kind.DECISION, "voted to release the reserve", {"date": "2022-03-03", "decided_by": "Authority"}),
]
SCORED = frozenset(
    {Kind.COMMITMENT, Kind.DECISION, Kind.MEASURE, Kind.ROLE, Kind.SITE, Kind.RISK, Kind.SHARE, Kind.EVENT}
)


@pytest.mark.parametrize(
    ("name", "expected", "most"),
    [
        ("fire_authority.txt", FIRE, 35),
        ("ambulance_trust.txt", AMBULANCE, 36),
        ("county_council.txt", COUNCIL, 38),
        ("highlight_report.txt", HIGHLIGHTS, 34),
    ],
)
def test_a_paper_of_another_house(name: str, expected: list[tuple[Kind, str, dict[str, object]]], most: int) -> None:
    read = read_paper(name)
    missing = [(kind, words, keys) for kind, words, keys in expected if not _has(read, kind, words, keys)]
    assert missing == []
    assert len([one for one in read if one.kind in SCORED]) <= most


def _has(read: list[Statement], kind: Kind, words: str, keys: dict[str, object]) -> bool:
    return any(
        one.kind is kind and words in one.quote and all(getattr(one, key) == value for key, value in keys.items())
        for one in read
    )


@pytest.mark.parametrize(
    "name", ["fire_authority.txt", "ambulance_trust.txt", "county_council.txt", "highlight_report.txt"]
)
def test_quotes_are_short_exact_and_placed(name: str) -> None:
    for one in read_paper(name):
        assert one.start is not None
        assert one.end == one.start + len(one.quote)
        assert one.line
        assert 1 <= len(one.quote.split()) <= 30
        assert one.what
        assert 0 < one.confidence < 1
