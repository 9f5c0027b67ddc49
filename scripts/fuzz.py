"""Feed spoiled papers to every reader for some minutes, and keep each that crashes, hangs or raises.

    python scripts/fuzz.py --minutes 30 --findings FOLDER [--engine hypothesis|atheris|both] [--endings docx,pdf]

Anything but a paper, or one line that names the file, is a finding: an exception, the death of the process, or more
than ten seconds. A child process reads; this one watches it, keeps what it died of and starts the next. ``atheris``
(the dependency group ``fuzz``) is guided by the lines of ``concordat.intake`` that an input reaches; hypothesis spoils
honest files as tests/intake/malformed/mutations.py says. Exit status 1 where something was found. "Unforeseen" are
refusals that no reader meant: the net under all of them caught an exception. The user sees one line; two of each kind
are kept to be looked at.
"""

# ruff: noqa: PLC0415  the engines and all that they drive are loaded in the child alone

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import resource
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

ENGINES = ("hypothesis", "atheris")
LONGEST = 10.0  # seconds for one input
START = 60.0  # and for a child to come up, which loads everything and writes its first input
MEMORY = 3 * 1024**3
ROUND = 500  # examples of hypothesis for one seed


@dataclass(slots=True)
class Child:
    """One run of an engine: what it reads now, what came of the inputs, what it found."""

    folder: Path
    stop: float
    counts: Counter[str] = field(default_factory=Counter)
    written: float = 0.0

    def examine(self, name: str, data: bytes) -> None:
        """Read one input; whatever is neither a paper nor a refusal is kept with its traceback."""
        from tests.intake.malformed.verdicts import verdict

        (self.folder / "current").write_bytes(name.encode() + b"\n" + data)
        try:
            said = verdict(name, data)
        except Exception as error:
            said = f"raised {type(error).__name__} {_place(error)}"
            if not self.counts[said]:
                keep(self.folder, said, name, data, traceback.format_exc())
        self.counts[said] += 1
        if said.startswith("unforeseen") and self.counts[said] <= 2:
            keep(self.folder, said, name, data, "")
        if time.monotonic() - self.written > 1:
            self.report()

    def report(self) -> None:
        self.written = time.monotonic()
        (self.folder / "counts.json").write_text(json.dumps(self.counts))

    @property
    def over(self) -> bool:
        return time.monotonic() >= self.stop


def _place(error: BaseException) -> str:
    """Where it was raised, so that one fault is kept once."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).stem}:{frame.lineno}"


def keep(folder: Path, what: str, name: str, data: bytes, trace: str) -> None:
    """A finding as a file that any reader can be given, beside it how it came about."""
    stem = f"{what.replace(' ', '-').replace(':', '-')}-{hashlib.sha256(data).hexdigest()[:10]}"
    (folder / f"{stem}{Path(name).suffix}").write_bytes(data)
    if trace:
        (folder / f"{stem}.trace").write_text(trace, encoding="utf-8")


def run_hypothesis(child: Child, seed: int, endings: tuple[str, ...]) -> None:
    """Round after round of spoiled papers, each round from another seed."""
    import hypothesis
    from tests.intake.malformed.mutations import spoiled

    quiet = hypothesis.settings(
        max_examples=ROUND, database=None, deadline=None, phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip

    def one(paper: tuple[str, bytes]) -> None:
        if not child.over:
            child.examine(*paper)

    while not child.over:
        hypothesis.seed(seed)(quiet(hypothesis.given(spoiled(endings))(one)))()
        seed += 1_000_003


def run_atheris(child: Child, seed: int, endings: tuple[str, ...]) -> None:
    """Guided by coverage. The first byte says which honest file, or which part of one, the rest stands for."""
    import atheris

    with atheris.instrument_imports(include=["concordat.intake"]):
        import concordat.intake.batch.gathering
        import concordat.intake.extraction.pipeline
        import concordat.intake.readers.reading  # noqa: F401
    slots = places(endings)
    corpus = child.folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, (_, start, _) in enumerate(slots):
        (corpus / f"sample-{number}").write_bytes(bytes([number]) + start)

    def one(data: bytes) -> None:
        if child.over:
            child.report()
            os._exit(0)  # libFuzzer's own end reports a crash where Python is still running
        if data:
            name, _, whole = slots[data[0] % len(slots)]
            child.examine(name, whole(data[1:]))

    words = [sys.argv[0], f"-seed={seed % 2**31}", "-max_len=60000", "-rss_limit_mb=0", "-timeout=100", "-verbosity=0"]
    atheris.Setup([*words, f"-artifact_prefix={child.folder}/", str(corpus)], one)
    atheris.Fuzz()


Place = tuple[str, bytes, Callable[[bytes], bytes]]


def places(endings: tuple[str, ...]) -> list[Place]:
    """Name, honest content, and what makes a file of other content: each sample whole, and each part of its zip."""
    from tests.intake.malformed.samples import parts_of, samples

    found: list[Place] = []
    for name, data in samples().items():
        if endings and not name.endswith(endings):
            continue
        found.append((name, data, bytes))
        if data.startswith(b"PK"):
            parts = parts_of(data)
            chosen = [part for part in parts if part.endswith((".xml", ".rels", ".txt")) and "theme" not in part]
            found += [(name, parts[part], partial(_with_part, parts, part)) for part in chosen]
    return found[:255]


def _with_part(parts: dict[str, bytes], part: str, content: bytes) -> bytes:
    from tests.intake.malformed.samples import zipped

    return zipped({**parts, part: content})


def watch(engine: str, seconds: float, folder: Path, endings: str) -> Counter[str]:
    """Start children until the time is up; a dead or hanging one leaves what it was reading."""
    folder.mkdir(parents=True, exist_ok=True)
    end, total, seed = time.monotonic() + seconds, Counter[str](), time.time_ns() % 2**31
    while (left := end - time.monotonic()) > 1:
        for stale in ("current", "counts.json"):
            (folder / stale).unlink(missing_ok=True)
        words = ["--engine", engine, "--endings", endings, "--findings", str(folder)]
        command = [sys.executable, __file__, *words, "--child", str(seed), "--minutes", str(left / 60)]
        with (folder / "child.log").open("ab") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log)
            how = _ended(process, folder, left)
        total += _counts(folder)
        if how:
            name, _, data = (folder / "current").read_bytes().partition(b"\n")
            total[how] += 1
            keep(folder, how, name.decode(), data, "")
        seed += 1
    return total


def _ended(process: subprocess.Popen[bytes], folder: Path, left: float) -> str:
    """Wait for a child; empty where it ended as it should, else how it ended."""
    started = time.monotonic()
    current = folder / "current"
    while process.poll() is None:
        time.sleep(0.25)
        age = time.time() - current.stat().st_mtime if current.exists() else 0.0
        late = time.monotonic() - started > (left + 2 * LONGEST if current.exists() else START)
        if age > LONGEST or late:
            process.kill()
            process.wait()
            return "hang" if current.exists() else ""
    if process.returncode == 0:
        return ""
    if not current.exists():
        raise SystemExit(f"the fuzzer does not start; see {folder / 'child.log'}")
    return f"crash {abs(process.returncode)}"


def _counts(folder: Path) -> Counter[str]:
    with contextlib.suppress(OSError, ValueError):
        return Counter(json.loads((folder / "counts.json").read_text()))
    return Counter()


def bounded() -> None:
    """A child may not take the machine's memory: it is told of the bound by MemoryError, a finding like others."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def arguments(words: list[str]) -> Any:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1.0, help="for all engines together")
    parser.add_argument("--findings", type=Path, required=True, help="the folder that findings are kept in")
    parser.add_argument("--engine", choices=(*ENGINES, "both"), default="both")
    parser.add_argument("--endings", default="", help="only these formats, with commas between: txt,docx,zip")
    parser.add_argument("--child", type=int, help=argparse.SUPPRESS)
    return parser.parse_args(words)


def main(words: list[str]) -> int:
    """Run the engines one after the other and print what came of it."""
    given = arguments(words)
    endings = tuple(given.endings.split(",")) if given.endings else ()
    if given.child is not None:
        bounded()
        child = Child(given.findings, time.monotonic() + given.minutes * 60)
        {"hypothesis": run_hypothesis, "atheris": run_atheris}[given.engine](child, given.child, endings)
        child.report()
        return 0
    engines = ENGINES if given.engine == "both" else (given.engine,)
    bad = 0
    for engine in engines:
        counts = watch(engine, given.minutes * 60 / len(engines), given.findings / engine, given.endings)
        print(f"{engine}: {sum(counts.values()):,} executions", *map(_row, counts.most_common()), sep="\n", flush=True)
        bad += sum(number for said, number in counts.items() if said.startswith(("raised", "crash", "hang")))
    print(f"{bad} findings; files in {given.findings}")
    return 1 if bad else 0


def _row(entry: tuple[str, int]) -> str:
    return f"  {entry[0]:<40}{entry[1]:>12,}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
