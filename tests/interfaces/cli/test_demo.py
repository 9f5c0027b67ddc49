"""The demonstration: its data, what it fills, and the command that builds it."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.interfaces.cli.errors_of_papers import UNTOLD, errors_told
from tests.interfaces.cli.twins import TWINS, missing

from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.queries import user_named
from concordat.foundation.history.queries import broken_link
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.foundation.provenance.queries import sources
from concordat.intake.queries import candidates, progress
from concordat.intake.rules import CandidateState
from concordat.interfaces.cli import demo
from concordat.interfaces.cli.demonstration.filling import fill
from concordat.interfaces.cli.demonstration.people import ACCOUNTS, PASSWORD
from concordat.interfaces.cli.demonstration.prepared import FOLDER, prepared_papers, read_prepared
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.statements import Kind
from concordat.registers.benefits.queries.entries import entries
from concordat.registers.benefits.queries.position import position
from concordat.registers.benefits.rules import Standing
from concordat.registers.collaborations.queries import partner_keys
from concordat.registers.exchange.queries.balance import balance
from concordat.registers.governance.queries.boards import boards

SOURCE = Path(__file__).parents[3] / "src"
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
DAYS = [date(2016, 9, 21), date(2017, 3, 1), date(2017, 12, 6), date(2019, 3, 28), date(2019, 6, 5)]
NAMES = {"subject", "parent", "provider", "receiver", "decided_by", "board", "requester"}
LISTS_OF_NAMES = {"who", "partners", "parties", "with", "aliases"}


@pytest.fixture(autouse=True)
def no_other_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command forgets another database for good; here it is put back afterwards."""
    monkeypatch.delenv("DATABASE_URL", raising=False)


def test_the_data_is_five_papers_in_the_order_of_their_dates() -> None:
    papers = prepared_papers()
    heads = [paper.statements[0] for paper in papers]
    assert [head.kind for head in heads] == [Kind.PAPER] * 5
    assert [head.date for head in heads] == [day.isoformat() for day in DAYS]


def test_every_statement_stands_on_its_words() -> None:
    for paper in prepared_papers():
        texts = {block.ordinal: block.text for block in paper.document.blocks}
        for statement in paper.statements:
            assert statement.block is not None
            assert texts[statement.block][statement.start : statement.end] == statement.quote


def test_the_day_that_no_paper_prints_is_said_to_be_assumed() -> None:
    essex = next(paper for paper in prepared_papers() if "essex" in paper.path.name)
    assert any("assumes 28 March 2019" in note for note in essex.document.notes)


def test_the_figures_of_the_cleaning_framework_are_there() -> None:
    kent = prepared_papers()[2]
    savings = {s.value for s in kent.statements if s.kind is Kind.SAVING and s.subject == "Cleaning services framework"}
    assert savings == {607550, 1024160, 177786, 308000, 307000, 37039}


def test_a_quote_that_does_not_stand_in_its_passage_is_refused(tmp_path: Path) -> None:
    passage = {"kind": "paragraph", "line": 4, "text": "Two depots.", "statements": [{"kind": "event", "quote": "Ten"}]}
    head: dict[str, list[str]] = {"notes": [], "boards": [], "left_for_review": []}
    path = tmp_path / "one.jsonl"
    path.write_text(f"{json.dumps(head)}\n{json.dumps(passage)}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 4: “Ten” does not stand"):
        read_prepared(path)


def test_no_person_is_named() -> None:
    rank = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|ACC|DCC|CC|Chief Constable|Commissioner|Inspector|Superintendent)"
    found = [hit for path in FOLDER.glob("*.jsonl") for hit in re.findall(rf"\b{rank} [A-Z][a-z]+", path.read_text())]
    assert found == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the papers themselves are not part of the project")
def test_no_six_words_are_a_papers_own() -> None:
    printed = {run for path in SEEDS.glob("*.txt") for run in runs(path.read_text(encoding="utf-8"))}
    assert printed
    rows = [json.loads(line) for path in FOLDER.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    names = sorted({name for row in rows for name in named(row)}, key=len, reverse=True)
    name = re.compile("|".join(map(re.escape, names)))
    copied = {run for row in rows for text in texts(row) for part in name.split(text) for run in runs(part)} & printed
    assert copied == set()


def runs(text: str) -> list[tuple[str, ...]]:
    """Every six words in a row."""
    words = re.findall(r"[a-z0-9£%]+", text.casefold())
    return [tuple(words[n : n + 6]) for n in range(len(words) - 5)]


def named(row: dict[str, object]) -> list[str]:
    """The names of bodies, collaborations and boards: they are what they are."""
    found: list[str] = []
    for statement in row.get("statements", ()):  # type: ignore[attr-defined]
        found += [statement[key] for key in NAMES & set(statement)]
        found += [name for key in LISTS_OF_NAMES & set(statement) for name in statement[key]]
    return found


def texts(row: dict[str, object]) -> list[str]:
    """Everything else that is written."""
    found = [str(row.get("text", "")), *map(str, row.get("notes", ()))]  # type: ignore[call-overload]
    for statement in row.get("statements", ()):  # type: ignore[attr-defined]
        found += [str(value) for key, value in statement.items() if key not in NAMES | LISTS_OF_NAMES]
    return found


def signed_in(username: str) -> Actor:
    """Somebody as they sign in, with the collaborations of their organisations."""
    account = user_named(system_actor("test"), username)
    assert account is not None
    actor = actor_for(account)
    return replace(actor, collaborations=partner_keys(actor))


def ticking() -> Callable[[], datetime]:
    """A clock that goes on by a second each time."""
    moments = iter(range(10**6))
    return lambda: datetime(2026, 1, 5, 9, 0, tzinfo=UTC) + timedelta(seconds=next(moments))


@pytest.mark.slow
@pytest.mark.django_db
def test_the_papers_are_received_and_accepted_as_people_would() -> None:
    clock = ticking()
    told: list[str] = []
    load_gazetteer(actor=system_actor("set-up"), now=clock())
    fill(clock, told.append)
    office = signed_in("programme-office")
    assert office.grants
    assert all(organisation == EVERYWHERE for _, organisation in office.grants)
    assert len(told) == 5
    reviewed(office)
    figures(office)
    assert broken_link(office) is None
    shared(signed_in("lead-kent"), signed_in("scrutineer"))
    unseen(signed_in("outsider"))
    twins(office)


# What the twin of a paper does not print, of what was read: what it is of, and why.
YEARS, WAITS = "Kent Police/KFRS training exchange", "waits for review, so that no register has it"
DUTY = "the year of a duty in law, of which the paper gives the Act"
LEFT = {
    "2016-09-21-cambridgeshire": {("date", "BCH collaboration"): DUTY},
    "2017-03-01-kent": {},
    "2017-12-06-kent": {("date", YEARS): "the years of a service in kind stand in the register of exchanges"},
    "2019-03-28-essex": {("date", "7F PEQF"): "the day stands with the name of the stage, not in these words"},
    "2019-06-05-kent": {
        ("date", "Kent emergency services collaboration programme"): DUTY,
        ("date", "National campaign on bulk fish theft"): WAITS,
        ("date", "RSPCA joint investigations"): WAITS,
        ("amount", "Fly tipping and metal theft patrols"): WAITS,
    },
}
# Decisions that a person noted in other words than those in which they were accepted.
IN_OTHER_WORDS = {"2019-03-28-essex": 2}


def twins(office: Actor) -> None:
    """The paper that each board is issued as at the day of the one that was read prints what that one said."""
    total = 0
    for twin in TWINS:
        wanted, away = missing(office, twin)
        total += wanted
        assert {one[:2] for one in away} == set(LEFT[twin.name]), twin.name
        if SEEDS.is_dir():
            others = {one for one in missing(office, twin, SEEDS)[1] if one[:2] not in LEFT[twin.name]}
            assert [kind for kind, _, _ in others] == ["decision"] * IN_OTHER_WORDS.get(twin.name, 0), others
    assert total >= 240
    if SEEDS.is_dir():
        errors(office)


def errors(office: Actor) -> None:
    """What a paper got wrong stands in its twin with a note: 54 of the 75 that were noted, and why not the others."""
    told, left = errors_told(office, SEEDS)
    assert {paper: set(rows) for paper, rows in left.items()} == {paper: set(why) for paper, why in UNTOLD.items()}
    assert {paper: len(rows) for paper, rows in told.items()} == {"003": 9, "001": 4, "000": 12, "002": 22, "004": 7}


def reviewed(office: Actor) -> None:
    """Each paper is mostly accepted, one by one where money is meant; some waits, so that there is a review to see."""
    assert sorted(paper.dated for paper in sources(office) if paper.dated) == DAYS
    assert all(one.accepted > one.total * 0.75 for one in progress(office).values())
    waiting = candidates(office, state=CandidateState.WAITING)
    kinds = Counter(c.statement.kind for c in waiting)
    assert kinds[Kind.DEPLOYMENT] == 7
    assert kinds[Kind.SITE] == 13
    assert sum(c.statement.paragraph == "5.8" and c.dated == DAYS[-1] for c in waiting) >= 15
    accepted = [c for c in candidates(office) if c.state is CandidateState.ACCEPTED]
    assert all(c.record and c.decided_by == office.reference for c in accepted)
    assert not any(c.in_bulk for c in accepted if c.statement.kind is Kind.SAVING)
    papers = {board.key: board.papers for board in boards(office)}
    assert papers == {
        "cambridgeshire-business-coordination-board": 1,
        "essex-performance-and-resources-scrutiny-board": 1,
        "kent-governance-board": 1,
        "kent-performance-and-delivery-board": 2,
    }


def figures(office: Actor) -> None:
    """What product.md works out from these papers comes out of the register."""
    lines = position(office, as_at=date(2017, 12, 31), collaboration="cleaning-services-framework").lines
    percents = {line.key.organisation: [str(reading.percent) for reading in line.readings] for line in lines}
    assert percents == {
        "kent-police": ["101.4", "121.7"],
        "essex-police": ["60.0", "71.9"],
        "kent-fire-and-rescue-service": ["41.7", "50.0"],
    }
    training = balance(office, first="kent-police", second="kent-fire-and-rescue-service")
    given = training.balance.given
    assert (given.total.pence, len(given.unvalued)) == (12_124_24, 2)
    assert [total.printed.pence for total in training.printed] == [10_552_00, 9_000_00]
    directorates = {
        "joint-serious-crime-directorate": 8_300_000_00,
        "joint-support-services-directorate": 17_500_000_00,
    }
    held = [e for e in entries(office, as_at=DAYS[1]) if e.collaboration in directorates]
    assert {e.collaboration: e.stated.figure.amount.pence for e in held if e.stated.figure.amount} == directorates
    assert {e.standing for e in held} == {Standing.ACHIEVED}


def shared(*partners: Actor) -> None:
    """A partner, and the policing body above it, see the collaborations that Kent is in, and no other's papers."""
    for partner in partners:
        assert {paper.owner for paper in sources(partner)} <= {"kent-police", "kent-police-and-crime-commissioner"}
        assert entries(partner, collaboration="cleaning-services-framework")
        assert not entries(partner, collaboration="bch-firearms-licensing")


def unseen(outsider: Actor) -> None:
    """Who is in none of these collaborations sees none of them."""
    assert sources(outsider) == []
    assert candidates(outsider) == []
    assert entries(outsider) == []
    assert boards(outsider) == []


def test_an_empty_folder_is_filled_and_the_accounts_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built = builder(monkeypatch)
    data = tmp_path / "var"
    assert demo.run_demo(data, 8000, serve=False) == 0
    assert sorted(part.name for part in data.iterdir()) == ["concordat.sqlite3", "demonstration", "secret-key"]
    assert not (tmp_path / "var.building").exists()
    told = said(capsys)
    assert PASSWORD in told
    assert all(account.username in told for account in ACCOUNTS)
    assert "never put real data in it" in told
    assert demo.run_demo(data, 8000, serve=False) == 0
    assert "nothing is added" in said(capsys)
    assert len(built) == 1


def test_a_build_that_was_broken_off_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    builder(monkeypatch)
    half = tmp_path / "var.building"
    half.mkdir()
    (half / "half").write_text("half")
    assert demo.run_demo(tmp_path / "var", 8000, serve=False) == 0
    assert "was broken off" in said(capsys)
    assert not (tmp_path / "var" / "half").exists()


def test_a_folder_with_only_a_key_is_empty_and_takes_the_key_that_was_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder(monkeypatch)
    (tmp_path / "secret-key").write_text("older")
    (tmp_path / "files").mkdir()
    assert demo.run_demo(tmp_path, 8000, serve=False) == 0
    assert (tmp_path / "secret-key").read_text() == "built"


def test_a_system_of_ones_own_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built = builder(monkeypatch)
    (tmp_path / "concordat.sqlite3").write_text("mine")
    assert demo.run_demo(tmp_path, 8000, serve=False) == 0
    told = said(capsys)
    assert "taken as it is" in told
    assert PASSWORD not in told
    assert (tmp_path / "concordat.sqlite3").read_text() == "mine"
    assert built == []


def test_what_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    builder(monkeypatch, status=1)
    assert demo.run_demo(tmp_path / "var", 8000, serve=False) == 2
    assert "could not be built" in said(capsys)
    assert list(tmp_path.iterdir()) == []


def test_the_filled_folder_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builder(monkeypatch)
    served: list[tuple[Path, int]] = []

    def serve(data: Path, port: int) -> int:
        served.append((data, port))
        return 0

    monkeypatch.setattr(demo, "serve_pages", serve)
    assert demo.run_demo(tmp_path, 8123, serve=True) == 0
    assert served == [(tmp_path, 8123)]


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """What was printed, in one line."""
    return " ".join(capsys.readouterr().err.split())


def builder(monkeypatch: pytest.MonkeyPatch, status: int = 0) -> list[str]:
    """Put a quick build in the place of the real one; the list grows with each."""
    built: list[str] = []

    def run(command: list[str], *, check: bool) -> object:
        folder = Path(command[-1])
        (folder / "concordat.sqlite3").write_text("database")
        (folder / "secret-key").write_text("built")
        built.append(str(folder))
        return type("Done", (), {"returncode": status})()

    monkeypatch.setattr(subprocess, "run", run)
    return built


@pytest.mark.slow
def test_the_command_builds_a_system_in_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(SOURCE))
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "concordat.config.settings")
    assert demo.run_demo(tmp_path / "var", 8000, serve=False) == 0
    files = {part.name for part in (tmp_path / "var").iterdir()}
    assert {"concordat.sqlite3", "demonstration", "secret-key"} <= files
    assert not any(name.endswith("-wal") for name in files)
