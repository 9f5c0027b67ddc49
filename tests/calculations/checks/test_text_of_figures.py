"""Checks of rows, parts, changes, ranges, prices, lists and lengths: a faulty line each, and its sound twin."""

from __future__ import annotations

import pytest
from tests.calculations.checks.printed import found, paper

from concordat.calculations.checks.dates import milestones, past_to_come, spans, tender_order, undated
from concordat.calculations.checks.naming import listed_names, vacant
from concordat.calculations.checks.sums import (
    across,
    breakdown,
    changes,
    percentages,
    products,
    ranges,
    said_more,
    shares,
    target_colour,
)
from concordat.calculations.checks.wording import due_and_delivered, no_risks, on_track, recommendations

SCORES = "| Hazard\tLikelihood\tImpact\tScore\n| Flood\t2\t4\t8\n| Theft\t3\t2\t6\n| Ice\t5\t3\t{}"
SPENT = "| Item\tBudget\tSpent\tLeft\n| Radios\t£900\t£850\t£50\n| Vans\t£400\t£450\t(£50)\n| Boats\t£300\t£100\t£{}"
YEARS = "| Scheme\t2020/21\t2021/22\tTotal\n| Gyms\t£10\t£15\t£25\n| Pools\t£20\t£22\t£42\n| Courts\t£30\t£8\t£{}"
PARTS = "| Team\tPlan\tMade\tShare\n| North\t200\t50\t25%\n| South\t80\t60\t75%\n| West\t90\t30\t{}%"
DATES = "| Milestone\tBaseline\tForecast\tRAG\n| Pier open\t1 June 2021\t{}"
MEASURES = "| Measure\tTarget\tResult\tRAG\n| Calls answered\t90%\t{}\n| Sick days\t5\t9\tGreen"

FAULTY = [
    (across, SCORES.format(18), "5 × 3 = 15, not 18"),
    (across, SPENT.format(250), "£300 − £100 = 200, not £250"),
    (across, YEARS.format(48), "£30 + £8 = 38, not £48"),
    (across, PARTS.format(43), "30 / 90 = 33.3%, not 43%"),
    (target_colour, MEASURES.format("60%\tGreen"), "60% is below 90%; rated Green"),
    (target_colour, MEASURES.format("95%\tRed"), "95% is at or above 90%; rated Red"),
    (breakdown, "The crew made 30 dives in the season: 12 in May, 9 in June and 8 in July.", "12 + 9 + 8 = 29, not 30"),
    (breakdown, "Of the 20 boats, 14 are afloat and eight are in dock.", "14 + 8 = 22, not 20"),
    (breakdown, "It costs £2.5m, of which one pays £1.6m and the other £0.7m.", "£200,000 less than £2.5m"),
    (changes, "Calls fell from 800 to 600, a fall of 30%.", "(800 − 600) / 800 = 25.0%, not 30%"),
    (changes, "Posts rose from ten to 12. This is a rise of 15%.", "20.0%, not 15%"),
    (ranges, "A dive takes between 20 and 40 minutes, on average 55.", "average of 55 is not between 20 and 40"),
    (products, "They bought 30 ropes at £20 each, at a cost of £900.", "30 × £20 = £600"),
    (products, "There were 90 masks in May. Since then 20 have gone, which leaves 60.", "90 − 20 = 70; printed 60"),
    (said_more, "The forecast was £3m a year. Savings were £2m, which exceeds the forecast.", "£2m is less than £3m"),
    (said_more, "It cost £4m against a budget of £5m. This is an overspend of £1m.", "an underspend"),
    (listed_names, "There are four harbours: Alder Quay, Birch Sands and Cedar Bay.", "3, not 4"),
    (spans, "The trial began on 1 May 2019 for six months, and ends on 31 January 2020.", "about 9 months, not 6"),
    (percentages, "The dive school trained 30 of its 40 staff on time (85%).", "30 / 40 = 75.0%"),
    (percentages, "Nine of the 72 posts (8%) are open.", "Nine / 72 = 12.5%"),
    (percentages, "The target was £400,000, of which £300,000 (85%) was made.", "= 75.0%, not 85%"),
    (breakdown, "A form was sent to 80 divers and 95 replied.", "95 of 80 is 119%"),
    (milestones, DATES.format("1 March 2022\tGreen"), "1 June 2021 to 1 March 2022 is 273 days"),
    (milestones, DATES.format("2 June 2021\tAmber"), "14 days before the paper"),
    (past_to_come, "The next meeting of the club is on 4 June 2021.", "12 days before the paper"),
    (
        tender_order,
        "The contract was awarded in May 2021. The invitation to tender will be issued in August 2021.",
        "The invitation to tender will be issued",
    ),
    (
        due_and_delivered,
        "The harbour lease was signed in May. The harbour lease will be signed once the rent is known.",
        "The harbour lease was signed in May",
    ),
    (no_risks, "# Risks\nThere are no risks to report. The lost anchor is a high risk to the crew.", "The lost anchor"),
    (on_track, "RAG: Red. The work is ahead of plan.", "overall rating red"),
    (shares, "When asked, 52% said yes, 41% said no and 12% did not know.", "5 points too much"),
]  # fmt: skip

SOUND = [
    (across, SCORES.format(15)),
    (across, SPENT.format(200)),
    (across, YEARS.format(38)),
    (across, PARTS.format(33)),
    (across, "| Place\tCrew\tBoats\tDives\n| East\t4\t2\t90\n| West\t6\t3\t40\n| Bay\t5\t1\t77"),
    (target_colour, MEASURES.format("88%\tGreen")),
    (target_colour, MEASURES.format("91%\tGreen")),
    (breakdown, "The crew made 29 dives in the season: 12 in May, 9 in June and 8 in July."),
    (breakdown, "Of the 20 boats, 14 are afloat and five are in dock."),
    (breakdown, "It costs £2.3m, of which one pays £1.6m and the other £0.7m."),
    (breakdown, "The £15m consists of ten years at £1.2m (£12m) and £3m of receipts."),
    (changes, "Calls fell from 800 to 600, a fall of 25%, while 30% came by text."),
    (changes, "Posts rose from ten to 12. This is a rise of 20%."),
    (changes, "Satisfaction rose from 60 to 70 per cent, by 10%."),
    (ranges, "A dive takes between 20 and 40 minutes, on average 31; between 2019 and 2021 some were missed."),
    (products, "They bought 30 ropes at £20 each, at a cost of £600."),
    (products, "There were 90 masks in May. Since then 20 have gone, which leaves 70."),
    (said_more, "The forecast was £3m a year. Savings were £4m, which exceeds the forecast."),
    (said_more, "It cost £4m against a budget of £5m. This is an underspend of £1m."),
    (listed_names, "There are three harbours: Alder and Ash Quay, Birch Sands and Cedar Bay."),
    (listed_names, "There are nine harbours, including: Alder Quay, Birch Sands and Cedar Bay."),
    (spans, "The trial began on 1 May 2019 for six months, and ends on 31 October 2019."),
    (percentages, "The dive school trained 30 of its 40 staff on time (75%)."),
    (percentages, "The target was £400,000, of which £300,000 (75%) was made."),
    (breakdown, "A form was sent to 80 divers and 75 replied."),
    (milestones, DATES.format("20 June 2021\tGreen")),
    (milestones, DATES.format("1 March 2022\tAmber")),
    (milestones, DATES.format("2 June 2021\tComplete")),
    (past_to_come, "The next meeting of the club is on 4 July 2021."),
    (tender_order, "The contract was awarded in May 2021. The tender for the second phase will be issued in August."),
    (tender_order, "The tender was issued in May 2021. The contract will be awarded in August 2021."),
    (due_and_delivered, "The harbour lease was signed in May. The second harbour lease will be signed in July."),
    (due_and_delivered, "The harbour lease was signed in May. The diving review will be completed in July."),
    (no_risks, "# Risks\nThere are no risks to report. The lost anchor has been found."),
    (percentages, "Costs rose from £300,000 to £400,000 (33%)."),
]  # fmt: skip


@pytest.mark.parametrize(("module", "text", "said"), FAULTY)
def test_a_figure_that_does_not_fit_is_found(module: object, text: str, said: str) -> None:
    (finding,) = found(module.CHECK, paper(f"# Diving\n{text}"))  # type: ignore[attr-defined]
    assert said in finding.arithmetic
    assert finding.question.endswith("?")
    assert finding.evidence[0].line


@pytest.mark.parametrize(("module", "text"), SOUND)
def test_a_figure_that_fits_is_let_pass(module: object, text: str) -> None:
    assert found(module.CHECK, paper(f"# Diving\n{text}")) == []  # type: ignore[attr-defined]


def test_a_paper_that_asks_to_note_and_to_approve() -> None:
    text = "# Recommendations\nThat the Board notes the report.\n# Next steps\nThe Board is asked to approve {}."
    (finding,) = found(recommendations.CHECK, paper(text.format("the pier at £2m")))
    assert "approve the pier" in finding.arithmetic
    assert found(recommendations.CHECK, paper(text.replace("approve {}", "note the plan"))) == []


def test_a_row_is_cited_by_its_own_line() -> None:
    (finding,) = found(across.CHECK, paper(f"# Hazards\n{SCORES.format(18)}"))
    assert [place.line for place in finding.evidence] == [5]


def test_two_posts_of_one_paragraph_each_need_a_successor() -> None:
    text = "The Harbour Manager retires in May. The Dock Manager leaves in June and a deputy has been appointed."
    (finding,) = found(vacant.CHECK, paper(text))
    assert "Harbour Manager" in finding.arithmetic
    assert found(vacant.CHECK, paper("The Dock Manager leaves in June. A deputy has been appointed.")) == []


def test_a_date_on_one_of_the_joined_lines_of_the_head_is_its_date() -> None:
    first, rest = (
        "Period covered: 1 July to 30 September, all harbours of the coast and both of the islands",
        "Board of",
    )
    joined = paper(f"{first} {rest} 19 November 2019", None)
    block = joined.blocks[0]
    lines = type(block)(block.kind, block.text, block.about, block.place, "", ((0, 1), (len(first) + 1, 2)))
    dated = type(joined)(joined.key, "t", "f", "kent", None, (lines,))
    assert found(undated.CHECK, dated) == []
    assert len(found(undated.CHECK, joined)) == 1
