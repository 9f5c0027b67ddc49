"""A board's pack of many collaborations, invented: the register of ``ten_thousand``, and a return for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from benchmarks.data.ten_thousand import KENT, NOW, fill
from concordat.foundation.access.actors import system_actor
from concordat.kernel.sources import Evidence
from concordat.registers.governance.actions import add_board
from concordat.reporting.papers.records import Answered, Material, Reported

BOARD = "Pack board"
AS_AT = date(2017, 12, 31)
_SENTENCES = (
    "The workstream {n} moved {k} officers and staff to the shared site and closed the former one.",
    "Training of the first {k} users of system {n} is complete and the next group starts in the spring.",
    "The contract for service {n} was let with {k} lots, and mobilisation is on the agreed timetable.",
    "Partners agreed how the costs of work {n} are shared over {k} years, and the finance leads have confirmed it.",
    "The review of demand in part {n} looked at {k} months of records and found no change in the peak hours.",
)
_NARRATIVES = (("progress", "What was done", 12), ("next", "What comes next", 7), ("help", "Decisions sought", 3))


def filled(rows: int, password: str) -> str:
    """Fill a migrated database, and return the key of the board that the pack is for."""
    fill(rows, "programme-office", "lead", password)
    maker, evidence = system_actor("benchmark"), Evidence(KENT, AS_AT, reason="Invented for a measurement.")
    return add_board(actor=maker, name=BOARD, organisation=KENT, evidence=evidence, now=NOW)


def with_returns(material: Material) -> Material:
    """The material with an accepted return of some 400 words for each collaboration, as the registers would give it."""
    told = tuple(
        Reported(number, one.key, KENT, "Q3 2017/18", AS_AT, True, True, tuple(_answers(number)))
        for number, one in enumerate(material.collaborations, 1)
    )
    return replace(material, returns=told)


def _answers(number: int) -> Iterator[Answered]:
    for place, (key, label, sentences) in enumerate(_NARRATIVES):
        words = [_SENTENCES[(number + k) % len(_SENTENCES)].format(n=number, k=k + 2) for k in range(sentences)]
        text = "\n".join(" ".join(words[start : start + 4]) for start in range(0, len(words), 4))
        yield Answered(number * 10 + place, key, label, text, key, label, "")
    for place, line in enumerate(("savings.achieved", "costs.actual"), 5):
        amount = f"£{1_000 * number + place:,}"
        yield Answered(
            number * 10 + place, f"money.{line}.{KENT}", line, amount, f"money.{line}", line.replace(".", ", "), "Kent"
        )  # fmt: skip
