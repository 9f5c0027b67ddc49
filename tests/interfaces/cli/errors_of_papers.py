"""What the papers that were read got wrong, and by which check their twins say so, each with its note.

The errors were noted by a person who read the papers (``findings.jsonl`` beside them: paper, lines, what). The names of
the checks are ours: an error counts as told only where its own check tells it, not where any other meets its line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.interfaces.cli.twins import TWINS, Twin
from tests.reporting.papers.with_notes import told_with_notes

from concordat.foundation.provenance.queries import sources
from concordat.intake.actions import receive_prepared
from concordat.intake.readers.reading import read_document
from concordat.kernel.permissions.actor import Actor
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.queries import material
from concordat.reporting.papers.styles import STYLES

CHECKS: dict[str, set[str]] = {
    "F01": {"total-against-rows"}, "F02": {"total-against-rows"}, "F03": {"called-similar"},
    "F04": {"behind-plan-to-date"}, "F05": {"achieved-equals-months"}, "F07": {"plan-short-of-goal"},
    "F08": {"no-cash-known"}, "F09": {"different-bases", "no-period"}, "F10": {"one-amount-claimed-twice"},
    "F11": {"far-above-prediction", "no-period"}, "F12": {"dated-after-its-paper"}, "F14": {"day-without-year"},
    "F15": {"past-told-as-to-come"}, "F16": {"one-event-two-dates"}, "F17": {"length-against-dates"},
    "F18": {"length-against-dates"}, "F19": {"two-years-for-one-season"}, "F20": {"no-time-between-steps"},
    "F21": {"in-place-and-still-coming"}, "F22": {"due-and-delivered"}, "F23": {"text-repeated"},
    "F24": {"amount-not-known"}, "F25": {"green-without-a-cost"}, "F26": {"no-period"},
    "F27": {"action-half-done", "listed-not-reported"}, "F28": {"rag-declared-against-derived"},
    "F29": {"no-risks-beside-amber"}, "F30": {"amount-not-known"}, "F31": {"recommendations-differ"},
    "F32": {"called-similar"}, "F33": {"better-without-figure"}, "F34": {"percentage-against-parts"},
    "F35": {"quantity-without-period"}, "F37": {"done-or-planned"}, "F38": {"talked-of-and-spent"},
    "F44": {"done-among-things-to-do"}, "F45": {"names-nearly-alike", "short-name-not-explained"},
    "F46": {"one-thing-two-tiers"}, "F47": {"done-or-planned"}, "F49": {"on-track-and-not-green"},
    "F50": {"slipped-and-green", "promise-slipped-without-time"}, "F51": {"stage-out-of-order"},
    "F52": {"revised-and-green"}, "F54": {"post-without-successor"},
}  # fmt: skip
_OTHERS = "seen only beside the papers of other boards, which this board does not see"
_LATER = "seen only beside a paper that came later"
_AMONG = "seen only by who compares papers years apart; a question, of which no check is made"
# What no twin tells, and why.
UNTOLD: dict[str, dict[str, str]] = {
    "003": {"F39": _OTHERS, "F42": _OTHERS, "F43": _OTHERS, "F45": _OTHERS},
    "001": {"F39": _OTHERS, "F40": _LATER, "F41": _LATER, "F54": _AMONG},
    "000": {
        "F06": "a prediction that is called an estimate further on: no check is made of it",
        "F41": _AMONG,
        "F47": "the punctuation of one list: no check reads it",
        "F48": _AMONG,
    },
    "002": {
        "F13": "the day is the one that a person gave to the source; as soon as it has one, it is no longer without",
        "F39": _OTHERS, "F40": _OTHERS, "F42": "one name in two meanings: told only where the paper explains both",
        "F43": _OTHERS, "F53": "a count of sites and staff in different sentences: no check adds them",
    },
    "004": {
        "F36": "deployments in several sentences: no check adds them",
        "F40": _AMONG, "F46": _OTHERS, "F48": _AMONG,
    },
}  # fmt: skip


def give_the_papers(office: Actor, seeds: Path, twins: Mapping[str, Twin]) -> None:
    """The papers themselves beside what was accepted of them, as a system that read them would hold them."""
    held = {one.file_name: one for one in sources(office)}
    for twin in twins.values():
        (path,) = seeds.glob(f"{twin.noted}_*.txt")
        own = held[f"{twin.name}.jsonl"]
        receive_prepared(
            actor=office, document=read_document(path), statements=[], path=path, dated=twin.day, otherwise=own.owner,
            now=own.recorded_at,
        )  # fmt: skip


def errors_told(office: Actor, seeds: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The errors of each paper that its twin tells with a note, and those that it does not, by the paper's number."""
    twins = {twin.noted: twin for twin in TWINS}
    give_the_papers(office, seeds, twins)
    rows = [json.loads(line) for line in (seeds / "findings.jsonl").read_text(encoding="utf-8").splitlines()]
    told: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    for noted, twin in twins.items():
        given = material(office, board=twin.board, as_at=twin.day)
        said = told_with_notes(assembled(given, style=STYLES[twin.style]), given, twin.day)
        own = [row for row in rows if noted in row["papers"]]
        found = {
            row["id"] for row in own
            if any((check, line) in said for check in CHECKS.get(row["id"], ()) for line in row["papers"][noted])
        }  # fmt: skip
        told[noted], left[noted] = sorted(found), [row["id"] for row in own if row["id"] not in found]
    return told, left
