"""Invented papers with planted faults: how many are found, and how much of what is called certain is one.

``faults.jsonl`` names each fault, its family, the papers and lines where it stands, and how sure a reader can be. A
finding is right if it cites a line of a fault; several for one fault count once.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RUN = "from concordat.interfaces.cli.main import app; app()"
RECALL, PRECISION = 0.7, 0.9
FAULTS: list[dict[str, Any]] = [json.loads(line) for line in (HERE / "faults.jsonl").read_text("utf-8").splitlines()]


def run(*arguments: str) -> str:
    command = [sys.executable, "-c", RUN, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, data_folder: Callable[[Path], Path]) -> list[dict[str, Any]]:
    data = str(data_folder(tmp_path_factory.mktemp("planted") / "data"))
    run("load", *(str(path) for path in sorted((HERE / "papers").glob("*.txt"))), "--data", data)
    rows: list[dict[str, Any]] = json.loads(run("findings", "--data", data, "--format", "json"))
    return rows


def faults_of(finding: dict[str, Any]) -> list[str]:
    """The faults whose lines a finding cites."""
    cited = {(one["file"], one["line"]) for one in finding["evidence"]}
    return [
        fault["id"] for fault in FAULTS
        if any((paper, line) in cited for paper, lines in fault["papers"].items() for line in lines)
    ]  # fmt: skip


def test_the_papers_hold_what_they_should() -> None:
    papers = {paper for fault in FAULTS for paper in fault["papers"]}
    assert papers == {path.name for path in (HERE / "papers").glob("*.txt")}
    assert len(papers) >= 8
    assert len(FAULTS) >= 45
    assert len({fault["id"] for fault in FAULTS}) == len(FAULTS)


def test_most_faults_are_found_and_few_sound_lines_are_called_faulty(found: list[dict[str, Any]]) -> None:
    hit = {fault for finding in found for fault in faults_of(finding)}
    missed = [fault["id"] for fault in FAULTS if fault["id"] not in hit]
    recall = len(hit) / len(FAULTS)
    print(f"\n{len(FAULTS)} planted faults, recall {recall:.3f}; missed: {', '.join(missed) or 'none'}")
    for severity in ("certain", "likely", "question"):
        own = [finding for finding in found if finding["severity"] == severity]
        right = [finding for finding in own if faults_of(finding)]
        print(f"{severity}: {len(right)} of {len(own)} cite a planted fault")
        if severity == "certain":
            assert len(right) >= PRECISION * len(own)
    assert recall >= RECALL


def test_certain_faults_are_found_by_more_than_a_question(found: list[dict[str, Any]]) -> None:
    sure = {fault for finding in found if finding["severity"] != "question" for fault in faults_of(finding)}
    certain = [fault["id"] for fault in FAULTS if fault["severity"] == "certain"]
    assert [fault for fault in certain if fault not in sure] == []


def test_every_question_can_be_put_to_a_board(found: list[dict[str, Any]]) -> None:
    for finding in found:
        assert finding["question"].endswith("?")
        assert len(finding["question"]) < 420
        assert finding["evidence"][0]["line"]
