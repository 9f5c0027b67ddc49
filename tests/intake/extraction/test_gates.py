"""A rule is tried only where its triggers stand: the gate may cost nothing that the rule would have found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.intake.extraction.literals import needs_one_of

from concordat.intake.extraction import context, pipeline, subjects
from concordat.intake.extraction.figures import agreements, money_words, naming, stage_rules, stages, unquantified
from concordat.intake.extraction.triggers import lowered, words_of
from concordat.intake.readers.reading import read_document

INTAKE = Path(__file__).parents[1]
PAPERS = sorted([*INTAKE.glob("**/papers/*.txt"), *(INTAKE.parent / "gold").glob("*/*.txt")])


class Everything:
    """The triggers of a text that holds every word."""

    mask = -1

    def __init__(self, low: str) -> None:
        self.low = low

    def within(self, start: int, end: int) -> int:
        return -1


def everywhere(*_: Any) -> int:
    return -1


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: f"{paper.parent.name}-{paper.stem}")
def test_what_is_found_is_the_same_without_the_gate(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = read_document(paper)
    gated = [statement.as_row() for statement in pipeline.extract(document)]
    with monkeypatch.context() as patched:
        patched.setattr(context, "Triggers", Everything)
        patched.setattr(money_words, "mask_of", everywhere)
        ungated = [statement.as_row() for statement in pipeline.extract(document)]
    assert gated == ungated


def gates() -> Iterator[tuple[str, int, re.Pattern[str]]]:
    """Every wording that has triggers: what it is called, its triggers and its pattern."""
    for stage, triggers, pattern in stage_rules.CASES:
        yield f"case {stage}", triggers, pattern
    for reported in stage_rules.RULES:
        yield f"stage {reported.stage}", reported.triggers, reported.pattern
    for _, kind, _, triggers, pattern in money_words._PATTERNS:
        yield f"money {kind}", triggers, pattern
    for basis, triggers, pattern in money_words._BASIS:
        yield f"basis {basis}", triggers, pattern
    for form, pattern, _, triggers in agreements._FORMS:
        yield f"agreement {form}", triggers, pattern
    for rule in unquantified._RULES:
        yield f"unquantified {rule.kind}", rule.triggers, rule.pattern
    yield "bodies", naming._TRIGGERS, naming._BODY
    yield "joint work", subjects._TRIGGERS, subjects._PHRASE


@pytest.mark.parametrize(("name", "triggers", "pattern"), list(gates()))
def test_no_wording_can_match_without_its_triggers(name: str, triggers: int, pattern: re.Pattern[str]) -> None:
    assert needs_one_of(pattern, words_of(triggers)), f"{name}: give the new words a trigger"


@pytest.mark.parametrize(
    ("pattern", "words", "needed"),
    [
        (r"\bgrants?\b", {"grant"}, True),
        (r"\b(?:grants?|bids?)\b", {"grant"}, False),
        (r"\b(?:grants?|bids?)\b", {"grant", "bid"}, True),
        (r"(?:joint )?unit", {"joint"}, False),
        (r"go[- ]live", {"go-live", "go live"}, True),
        (r"go\s+live", {"go live"}, True),
        (r"(?=.*fund)\w+", {"fund"}, True),
        (r"(?<!re)fund", {"refund"}, False),
    ],
)
def test_a_word_is_needed_where_no_way_leads_round_it(pattern: str, words: set[str], needed: bool) -> None:
    assert needs_one_of(re.compile(pattern), words) is needed


def test_small_letters_leave_escapes_and_groups_as_they_are() -> None:
    pattern = lowered(r"(?P<name>[A-Z]+)\W(?P=name)\S")
    assert pattern.fullmatch("ab ab.") is not None
    assert pattern.fullmatch("AB AB.") is None


@pytest.mark.parametrize("module", [stages, unquantified], ids=lambda module: module.__name__.rpartition(".")[2])
def test_an_extractor_has_the_triggers_of_all_its_rules(module: ModuleType) -> None:
    rules = stage_rules.RULES if module is stages else unquantified._RULES
    assert all(rule.triggers & module.TRIGGERS for rule in rules)
