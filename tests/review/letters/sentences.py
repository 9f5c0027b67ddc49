"""Sentences as leads write them without any label, each with the questions that it answers.

``ASIDE`` was written before the rules and not looked at while they were made: it is counted, not mended for.
"""

from __future__ import annotations

ACHIEVED, FORECAST = "money.savings.achieved.kent-police", "money.savings.forecast.kent-police"
SPENT, TO_SPEND = "money.costs.actual.kent-police", "money.costs.forecast.kent-police"
PROGRESS, NEXT, HELP, OTHER = "progress", "next", "help", "other"

SEEN: list[tuple[str, set[str]]] = [
    ("We have saved £45k so far.", {ACHIEVED, PROGRESS}),
    ("Next quarter we expect to open the second depot.", {NEXT}),
    ("The new stock system went live on 5 November and all three sites use it.", {PROGRESS}),
    ("We expect to save £90,000 by the end of the year.", {FORECAST, NEXT}),
    ("To date we have spent £12,500 on the fit-out.", {SPENT, PROGRESS}),
    ("Full-year costs are forecast at £41,000.", {TO_SPEND, NEXT}),
    ("The board is asked to agree the lease before March.", {HELP}),
    ("We need a decision on the shared store.", {HELP}),
    ("Training for the fitters will start in February.", {NEXT}),
    ("Forty vehicles were moved and the old yard was handed back.", {PROGRESS}),
    ("Costs are green.", {"rating.costs"}),
    ("We would call time amber because the lift came late.", {"rating.time"}),
    ("The workshop is next to the fire station in Ashford.", {OTHER}),
    ("Essex Police has saved £7,000 this year.", {"money.savings.achieved.essex-police", PROGRESS}),
    ("We plan to tender the tyres with the fire service.", {NEXT}),
]
ASIDE: list[tuple[str, set[str]]] = [
    ("Savings of £18,200 have been delivered up to the end of December.", {ACHIEVED, PROGRESS}),
    ("We're on course to save roughly £60k over the full year.", {FORECAST, NEXT}),
    ("Our spend so far stands at £9,750.", {SPENT, PROGRESS}),
    ("By year end we think we will have spent £33,000.", {TO_SPEND, NEXT}),
    ("The second tranche of vans is due in the spring.", {NEXT}),
    ("Staff consultation closed on 14 December and nobody objected.", {PROGRESS}),
    ("Could the programme office confirm who pays for the insurance?", {HELP}),
    ("We would welcome the board's view on weekend opening.", {HELP}),
    ("Overall I would rate us green this time.", {"rating.overall"}),
    ("The timetable remains red until the crane is repaired.", {"rating.time"}),
    ("Over the coming months the two teams move into one office.", {NEXT}),
    ("Since our last return we recruited two apprentices.", {PROGRESS}),
    ("The depot has eleven bays and a wash.", {OTHER}),
    ("So far this year Essex Police spent £4,400.", {"money.costs.actual.essex-police", PROGRESS}),
    ("I shall be on leave from Monday.", {OTHER}),
    ("The pilot in Maidstone has finished and its results are with the chief officers.", {PROGRESS}),
]
