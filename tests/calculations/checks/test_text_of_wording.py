"""Checks of what the text says twice, says two ways or leaves out: each fires, and is silent on its sound twin."""

from __future__ import annotations

from datetime import date

import pytest
from tests.calculations.checks.printed import found, paper

from concordat.calculations.checks.wording import (
    already_done,
    carried_over,
    done_or_planned,
    due_and_delivered,
    gone,
    half_done,
    improved,
    in_place,
    never_reported,
    no_risks,
    on_track,
    quantity_no_period,
    recommendations,
    repeated,
    revised,
    slipped,
    talked_and_spent,
)
from concordat.kernel.findings import Severity

LONG = "Talks on a single store for smoke hoods are still being held with both unions and the makers."

FAULTY = [
    (
        talked_and_spent,
        "# Mast\nSurrey Fire was asked for a contribution. Talks are still ongoing. The money of Surrey Fire paid it.",
        "and to have been used",
    ),
    (slipped, "# Vans (Overall RAG Green)\nDelivery was due in May 2021 and is now expected in July.", "rated green"),
    (slipped, "# Vans\nThe date of May 2021 for the first ten cannot be met.", "May 2021 is given up"),
    (on_track, "# Vans (RAG: Amber)\nThe fitting is on schedule.", "on track and rated amber"),
    (on_track, "# Vans\n| Overall rating\n| R\nThe order went as planned.", "on track and rated red"),
    (
        revised,
        "# Rota (Overall rating Green)\nThe rota is being implemented in June. Its shifts are being redesigned.",
        "still being revised",
    ),
    (
        no_risks,
        "# Vans (RAG Amber)\nTen came.\n# Boats (RAG Red)\nOne sank.\n# Risks\nNo risks have been identified.",
        "2 sections are rated amber or red",
    ),
    (
        due_and_delivered,
        "The inspection report is awaited. The inspection report has now been published.",
        "both still due and already delivered",
    ),
    (
        in_place,
        "The shared desk has been in operation since 4 May 2020. The shared desk is still being introduced at Hove.",
        "still being implemented",
    ),
    (
        recommendations,
        ("# 1 Recommendation\nThe panel is asked to approve the sale of the pier.\n# 2 Pier\nIt is old.\n"
        "# 3 Conclusion\n"
        "The panel is asked to approve a survey of the harbour wall."),
        "“the sale of the pier” and “a survey of the harbour wall”",
    ),
    (done_or_planned, "Gyms are shared or about to be shared at Hove, Lewes, Rye and Battle.", "4 things"),
    (done_or_planned, "The existing and planned sites are:\n- Hove\n- Lewes\n- Rye", "3 things"),
    (already_done, "These will be taken forward:\n- Paint the hall\n- Fit a lift (already completed)", "Fit a lift"),
    (repeated, f"{LONG}\nA meeting is set for July.\n{LONG}", "1 sentence is printed twice"),
    (improved, "Answer times have improved since the desk moved.", "figures printed: none"),
    (quantity_no_period, "The team has carried out 1,400 visits to shops.", "1,400 visits"),
    (
        half_done,
        "As requested by the Board, costs are shown. They are given where available and further work is needed.",
        "where available",
    ),
    (
        never_reported,
        ("The programmes are:\n- Shared Vans\n- Joint Dog School\n- Harbour Patrol\n# Shared Vans\nTen came.\n"
        "# Harbour Patrol\nIt sails each day.\nIt has a new mast."),
        "Joint Dog School",
    ),
]  # fmt: skip

SOUND = [
    (talked_and_spent, "# Mast\nSurrey Fire was asked for a contribution. Talks are ongoing. Kent's money paid."),
    (talked_and_spent, "# Mast\nTalks with Surrey Fire on a grant are ongoing. The Surrey Fire grant would be used."),
    (talked_and_spent, "# Mast\nTalks with Surrey Fire are ongoing. The Surrey Fire grant was spent on paint."),
    (slipped, "# Vans (Overall RAG Amber)\nDelivery was due in May 2021 and is now expected in July."),
    (slipped, "# Vans\nThe date of May 2021 cannot be met; the ten will come by 4 August 2021."),
    (on_track, "# Vans (RAG: Green)\nThe fitting is on schedule."),
    (on_track, "# Vans (RAG: Amber)\nThe fitting is no longer on track."),
    (revised, "# Rota (Overall rating Amber)\nThe rota is being implemented. Its shifts are being redesigned."),
    (revised, "# Rota (Overall rating Green)\nThe shifts are being redesigned for next year."),
    (no_risks, "# Vans (RAG Amber)\nTen came.\n# Boats (RAG Red)\nOne sank.\n# Risks\nThe yard may close."),
    (due_and_delivered, "The interim report has been published. The final report is due in July."),
    (due_and_delivered, "The audit report is due in July. The survey has been completed."),
    (in_place, "The shared desk has been in operation since May 2020. A second phase is being introduced at Hove."),
    (
        recommendations,
        ("# 1 Recommendation\nThe panel is asked to approve the sale of the pier.\n# 2 Conclusion\n"
        "The panel is asked to approve the sale of the pier and to note the report."),
    ),
    (recommendations, "# Recommendation\nThe panel is asked to approve the sale.\nIt is asked to approve the survey."),
    (done_or_planned, "Gyms are shared at Hove and Lewes; Rye and Battle are to follow."),
    (already_done, "These have been taken forward:\n- Paint the hall\n- Fit the lift (already completed)"),
    (repeated, f"{LONG}\n# Summary\n{LONG}"),
    (improved, "Answer times have improved from 14 seconds to 9 seconds."),
    (quantity_no_period, "The team has carried out 1,400 visits to shops since May 2020."),
    (half_done, "As requested by the Board, the cost of each scheme is shown in section 4."),
    (
        never_reported,
        ("The programmes are:\n- Shared Vans\n- Joint Dog School\n- Harbour Patrol\n# Shared Vans\nTen came.\n"
        "# Dogs\nThe Joint Dog School has a new roof.\n# Harbour Patrol\nIt sails each day."),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("module", "text", "said"), FAULTY)
def test_faulty_wording_is_found(module: object, text: str, said: str) -> None:
    (finding,) = found(module.CHECK, paper(text))  # type: ignore[attr-defined]
    assert said in f"{finding.sentence} {finding.arithmetic}"
    assert finding.question.endswith("?")
    assert finding.evidence[0].line


@pytest.mark.parametrize(("module", "text"), SOUND)
def test_sound_wording_is_let_pass(module: object, text: str) -> None:
    assert found(module.CHECK, paper(text)) == []  # type: ignore[attr-defined]


def test_what_a_board_asked_for_names_what_is_left_out() -> None:
    text = (
        "# Action\nAn action from the last meeting was to show costs and a RAG rating, done where possible.\n"
        "# Vans (RAG Green)\nTen.\n# Boats\nOne sank.\n# Dogs (RAG Green)\nSix."
    )
    (finding,) = found(half_done.CHECK, paper(text))
    assert "Without a rating or a table of figures: Boats" in finding.arithmetic
    assert [one.line for one in finding.evidence] == [2, 5]


def test_news_that_is_no_news() -> None:
    first = paper(LONG, date(2021, 1, 16), "first")
    last = paper(f"# Hoods\n{LONG}", date(2021, 6, 16), "last")
    (finding,) = found(carried_over.CHECK, last, first)
    assert finding.severity is Severity.QUESTION
    assert "16 January 2021 again in that of 16 June 2021, 151 days later" in finding.arithmetic
    assert found(carried_over.CHECK, first, paper(LONG, key="other", owner="essex")) == []
    assert found(carried_over.CHECK, first, paper(LONG.replace("are still being", "were"), key="last")) == []


SINCE = "In the last quarter the dog unit trained twelve handlers and found nine missing walkers on the moor."
UNTIL = "From January 2021 to March 2021 the dog unit trained 12 handlers and found 9 missing walkers on the moor."


@pytest.mark.parametrize(
    ("before", "after", "severity"),
    [
        (SINCE, SINCE, Severity.LIKELY),
        (UNTIL, UNTIL.replace("January", "April").replace("March", "June"), Severity.LIKELY),
        (SINCE.replace("twelve", "some").replace("nine", "many"),) * 2 + (Severity.QUESTION,),
        (SINCE, SINCE.replace("nine", "ten"), None),
        (UNTIL, UNTIL.replace("January", "April").replace("12", "14"), None),
        (UNTIL, UNTIL, None),
        ("The Chief Officers are under a statutory duty, which will remain, to keep collaboration under review.",) * 2
        + (None,),
        ("The dog unit meets each quarter and will report to the Board on its costs and the calls that it attended.",)
        * 2 + (None,),
    ],
)  # fmt: skip
def test_figures_of_a_time_that_has_passed(before: str, after: str, severity: Severity | None) -> None:
    first, last = paper(before, date(2021, 4, 16), "first"), paper(f"# Dogs\n{after}", date(2021, 7, 16), "last")
    findings = found(carried_over.CHECK, first, last)
    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    assert all([place.file for place in finding.evidence] == ["last.txt", "first.txt"] for finding in findings)


TOLD = (
    "# News\nThe dog school has a roof.\nHarbour patrols went out on ten days.\nStores are shared.\nAll is well.\n"
    "So it is."
)


@pytest.mark.parametrize(
    ("listed", "silent"),
    [
        ("Four strands of work run: the dog school, harbour patrols, stores and flood drills.", "flood drills"),
        ("The four joint projects are dog school, harbour patrols, stores and flood drills. All run.", "flood drills"),
        (("We share in four arrangements:\n- the dog school, with Kent;\n- harbour patrols;\n- stores; and\n"
          "- flood drills, led by Essex."), "flood drills"),
        ("| Arrangement\tLead\n| Dog school\tKent\n| Harbour patrols\tEssex\n| Flood drills\tKent", "Flood drills"),
        ("Three strands of work run: the dog school, harbour patrols and stores.", None),
        ("Five strands of work run: the dog school, harbour patrols, stores and flood drills.", None),
        ("| Arrangement\tProgress\n| Dog school\tOpen\n| Harbour patrols\tGood\n| Flood drills\tHeld", None),
        ("Four strands of work run: mud hikes, sea swims, stores and flood drills.", None),
    ],
)  # fmt: skip
def test_a_list_that_says_how_many_it_names(listed: str, silent: str | None) -> None:
    findings = found(never_reported.CHECK, paper(f"{listed}\n{TOLD}"))
    assert [finding.severity for finding in findings] == [Severity.LIKELY] * bool(silent)
    assert all(finding.evidence[0].quote and silent in finding.evidence[0].quote for finding in findings if silent)
    assert all(finding.arithmetic.endswith(f"after it: {silent}.") for finding in findings)


WORK = "# 1. Vans\nTen came.\n# 2. Kennels\nOne was built.\n# 3. Drones\nSix flew.\n# 4. Diving\nNobody dived."


def test_a_section_of_the_last_paper_that_this_one_does_not_name() -> None:
    first = paper(WORK, date(2021, 1, 16), "first")
    last = paper(WORK.replace("# 4. Diving\nNobody dived.", "# 4. Risks\nThe yard may close."), key="last")
    (finding,) = found(gone.CHECK, last, first)
    assert finding.severity is Severity.QUESTION
    assert "not named in that of 16 June 2021" in finding.sentence
    assert [one.line for one in finding.evidence] == [8]
    named = paper(WORK.replace("# 4. Diving\nNobody dived.", "# 4. Boats\nDiving has moved."), key="last")
    assert found(gone.CHECK, first, named) == []
    assert found(gone.CHECK, first, paper("# 1. Vans\nTen came.\n# 2. Dogs\nSix.", key="last")) == []
    assert found(gone.CHECK, first, paper(WORK[:60], key="other", owner="essex")) == []
