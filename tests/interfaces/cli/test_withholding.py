"""``concordat paper --public --withhold``: a part has one reason of the law, and goes with a public version."""

from __future__ import annotations

from pathlib import Path

import pytest

from concordat.interfaces.cli.versions import withheld, write_version
from concordat.kernel.errors import RuleBroken
from concordat.reporting.papers.exemptions import Reason


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["joint-fleet"], "write PART=REASON"), (["collaboration:a=because"], "the reasons are commercial, personal"),
        (["collaboration:a=reckoned"], "the reasons are commercial, personal"),
        (["risk:1=legal", "risk:1=crime"], "give it one reason, not legal and crime"),
    ],
)  # fmt: skip
def test_a_part_to_withhold_has_one_reason_of_the_law(given: list[str], said: str) -> None:
    with pytest.raises(RuleBroken, match=said):
        withheld(given)
    parts = {"risk:1": Reason.LEGAL, "collaboration:a": Reason.COMMERCIAL}
    assert withheld(["risk:1=legal", "collaboration:a=commercial"]) == parts


def test_what_is_withheld_goes_with_a_public_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    values = {"again": 1, "corrects": 0, "erratum": "", "public": 0, "withhold": ["risk:1=legal"]}
    assert write_version(tmp_path, tmp_path, **values) == 2  # type: ignore[arg-type]
    assert "--withhold goes with --public" in capsys.readouterr().err
