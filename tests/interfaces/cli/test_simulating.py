"""``concordat simulate``: the years, who carries the risk, and what was left out; as a table and as JSON."""

from __future__ import annotations

import json

import pytest
from tests.factories.benefit_profiles import benefit, profiled
from tests.factories.cast import KENT, NOW, collaboration
from tests.factories.ranges import event, uncertain
from typer.testing import CliRunner, Result

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.interfaces.cli import simulating
from concordat.interfaces.cli.main import app
from concordat.kernel.permissions.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fleet(monkeypatch: pytest.MonkeyPatch) -> str:
    """A collaboration and a user of Kent's; the command uses the database of the test."""
    monkeypatch.setattr(simulating, "set_up", lambda data: None)
    key = collaboration()
    create_user(
        actor=system_actor("test"), username="kent", password="three odd words together", organisation=KENT,
        role=Role.LEAD, now=NOW,
    )  # fmt: skip
    return key


def simulated(*more: str) -> Result:
    words = ["simulate", "--as-at", "2019-06-01", "--trials", "512", "--years", "2", *more]
    return CliRunner().invoke(app, words)


def test_the_table_names_the_years_the_risk_and_what_is_left_out(fleet: str) -> None:
    key = uncertain(fleet)
    profiled(benefit(fleet, "Less rent"))
    event(fleet, (key, 100))
    found = simulated("--as", "kent", "--seed", "7")
    assert found.exit_code == 0, found.output
    assert "2019/20" in found.stdout
    assert "£36,500" in found.stdout
    assert "Fewer vehicles hired" in found.stdout
    assert "The grant is refused (may happen, 20%)" in found.output
    assert "512 trials, seed 7" in found.output
    assert "Benefits simulated: 1; left out: 1." in found.output
    assert "Less rent (planned £73,000): nobody has told its range." in found.output


def test_json_is_exact_and_the_same_for_the_same_seed(fleet: str) -> None:
    key = uncertain(fleet)
    first, second = (simulated("--json", "--collaboration", fleet) for _ in range(2))
    assert first.stdout == second.stdout
    told = json.loads(first.stdout)
    assert [one["plan"] for one in told["years"]] == [3_650_000, 3_650_000]
    assert told["whole"]["p10"] < told["whole"]["p50"] < told["whole"]["p90"]
    assert [one["benefit"] for one in told["drivers"]] == [key]
    assert told["simulated"][0]["basis"] == "judged"
    assert told["left_out"] == []
    assert "no review" in told["earlier_cases"]["why_not"]
    assert told != json.loads(simulated("--json", "--seed", "2").stdout)


def test_nothing_to_simulate_says_so_and_is_no_success(fleet: str) -> None:
    found = simulated("--earlier-cases")
    assert found.exit_code == 1
    assert "No benefit could be simulated" in found.output
    assert "could not replace the ranges" in found.output
    assert json.loads(simulated("--json").stdout)["whole"] is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as-at", "June"), "write the day"),
        (("--as", "nobody"), "no account nobody"),
        (("--collaboration", "nowhere"), "nowhere"),
        (("--organisation", "Nobody's Police"), "--organisation"),
        (("--trials", "5"), "5 trials"),
        (("--years", "0"), "0 years"),
        (("--by-theme", "0.9", "--by-dependency", "0.3"), "less than 1"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(fleet: str, words: tuple[str, ...], said: str) -> None:
    uncertain(fleet)
    found = simulated(*words)
    assert found.exit_code == 2
    assert said in found.output
