"""The score on the five papers with hand-made facts, where that folder is at hand. The facts are for measuring only."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_document

SHARED = Path(__file__).resolve().parents[4] / "shared"
SCORER = SHARED / "tools" / "score_reading.py"
LEAST = {"figures": 0.90, "strict": 0.75, "narrative": 0.65}


@pytest.mark.skipif(not SCORER.exists(), reason="the five papers are not here")
def test_the_score_does_not_fall(tmp_path: Path) -> None:
    words = []
    for gold in sorted((SHARED / "seeds").glob("*.facts.jsonl")):
        rows = [s.as_row() for s in extract(read_document(gold.with_name(gold.name.replace(".facts.jsonl", ".txt"))))]
        read = tmp_path / gold.name
        read.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        words += [str(gold), str(read)]
    done = subprocess.run([sys.executable, str(SCORER), *words, "--json"], capture_output=True, text=True, check=True)
    score = json.loads(done.stdout)
    assert {group: score[group]["f1"] for group, least in LEAST.items() if score[group]["f1"] < least} == {}
