"""A thousand returned workbooks taken in, beside datamaps on the same files, and a bare calamine loop as the floor.

Each workbook has one sheet of some eighty answers, all filled. Ours is the whole command, in a process of its own: it
reads, finds each answer by its key, checks it by its kind, and writes it with its history; then the same folder again,
which must change nothing. datamaps reads each cell at a fixed address and writes one master workbook; it is measured
where its command is found (``pip install datamaps`` in an environment of its own, and DATAMAPS names the command).
"""

from __future__ import annotations

import contextlib
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concordat.rendering.workbooks.asking import AskedSheet

ROWS = 1_000
OFFICE, PASSWORD = "programme-office", "three odd words together"
HERE = Path(__file__).resolve().parent.parent
_NULL = subprocess.DEVNULL
_NO_PEER = """datamaps is not installed, so it is not measured. To measure it in the same run:
    python3 -m venv peer && peer/bin/pip install datamaps && DATAMAPS=peer/bin/datamaps make bench NAME=returns"""
_CHILD = "import sys; from benchmarks.returns import import_folder; import_folder(*sys.argv[1:])"


def run() -> dict[str, Any]:
    """Seconds for 1,000 workbooks (the second time too), peak memory, answers a second, ratios to peer and floor."""
    with tempfile.TemporaryDirectory() as name:
        folder, data, sent = Path(name), Path(name, "data"), Path(name, "sent")
        sent.mkdir()
        answers, sheet = _made(data, sent)
        cells, floor = bare(sent)
        _compiled(data, folder)
        ours, again = imported(data, sent), imported(data, sent)
        if (ours["taken"], ours["answers"], again["taken"]) != (ROWS, answers, 0):
            raise RuntimeError(f"{ROWS} workbooks with {answers} answers were sent, and this was taken in: {ours}")
        peer = datamaps(folder, sent, sheet)
    figures = {
        "seconds_1000": ours["seconds"],
        "seconds_whole_command": ours["whole"],
        "seconds_again": again["seconds"],
        "answers_per_s": answers / ours["seconds"],
        "cells_per_s": cells / ours["seconds"],
        "peak_mib": ours["peak_mib"],
        "peak_mib_one_process": ours["peak_mib_one_process"],
        "ratio_to_floor": ours["seconds"] / floor,
        "answers": answers,
        "cells": cells,
    }
    if peer:
        figures["ratio_to_datamaps"] = ours["whole"] / peer["seconds_whole_command"]
    return {
        "figures": figures,
        "peer": {"seconds_1000": floor, **peer},
        "commands": ["make bench NAME=returns", "DATAMAPS=path/to/datamaps make bench NAME=returns"],
    }


def _made(data: Path, sent: Path) -> tuple[int, tuple[str, AskedSheet]]:
    """The database and the workbooks, made in this process, which is not measured."""
    os.environ.pop("DATABASE_URL", None)
    from concordat.interfaces.cli.setting_up import set_up

    set_up(data)
    from django.db import connections

    from benchmarks.data.thousand_workbooks import fill, write_filled

    try:
        return write_filled(fill(ROWS, OFFICE, PASSWORD), sent)
    finally:
        connections.close_all()


def imported(data: Path, sent: Path) -> dict[str, float]:
    """What the import of a folder took, in a process of its own; the memory is that of all its processes."""
    start = time.perf_counter()
    command = [sys.executable, "-c", _CHILD, str(data), str(sent)]
    with subprocess.Popen(command, cwd=HERE, stdout=subprocess.PIPE, stderr=_NULL, text=True, env=_env(data)) as child:
        peak = 0.0
        while child.poll() is None:
            peak = max(peak, held_mib(child.pid))
            time.sleep(0.05)
        whole = time.perf_counter() - start
        said = child.stdout.read() if child.stdout else ""
    if child.returncode:
        raise RuntimeError(f"the import ended with status {child.returncode}")
    found: dict[str, float] = json.loads(said.splitlines()[-1])
    return found | {"whole": whole, "peak_mib": peak}


def _env(data: Path) -> dict[str, str]:
    """As installed: Python keeps what it has compiled, here beside the data and not in the house."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(data.parent / "compiled")}


def _compiled(data: Path, folder: Path) -> None:
    """An import of no workbook: what an installation has compiled is compiled."""
    nothing = folder / "nothing"
    nothing.mkdir()
    imported(data, nothing)


def held_mib(process: int) -> float:
    """The memory of a process and of those that it started; pages that several hold count once between them."""
    total = 0
    for one in _family(process):
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii").splitlines()
            total += next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return total / 1024


def _family(process: int) -> Iterator[int]:
    yield process
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in path.read_text(encoding="ascii").split():
                yield from _family(int(child))


def import_folder(data: str, sent: str) -> None:
    """The import as the command does it; prints the seconds after the start, the counts and the peak of the memory."""
    from concordat.interfaces.cli.setting_up import acting, set_up

    set_up(Path(data))
    from rich.console import Console

    from concordat.interfaces.cli.many import bar
    from concordat.interfaces.cli.workbooks import Importing, Wanted, workbooks_in

    actor = acting(OFFICE, "returns")
    if actor is None:
        raise RuntimeError(f"there is no account {OFFICE}")
    start = time.perf_counter()
    with bar(Console(stderr=True, quiet=True), "Importing", ROWS) as progress:
        done = Importing(actor, Wanted(), progress)
        done.files(list(workbooks_in([Path(sent)])))
    seconds = time.perf_counter() - start
    told = {"seconds": seconds, "taken": done.taken, "answers": done.answers, "peak_mib_one_process": peak_mib()}
    print(json.dumps(told))


def peak_mib() -> float:
    """The most memory that this process has held at once."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def bare(sent: Path) -> tuple[int, float]:
    """The least that must be done, open each workbook and take the value of each cell: how many, and the seconds."""
    from python_calamine import CalamineWorkbook

    start, cells = time.perf_counter(), 0
    for path in sorted(sent.iterdir()):
        with CalamineWorkbook.from_path(path) as book:
            for name in book.sheet_names:
                cells += sum(map(len, book.get_sheet_by_name(name).to_python(skip_empty_area=False)))
    return cells, time.perf_counter() - start


def datamaps(folder: Path, sent: Path, sheet: tuple[str, AskedSheet]) -> dict[str, float]:
    """Seconds and peak memory of ``datamaps import templates`` on the same workbooks; empty where it is not installed.

    Its datamap gives each answer the address that it has in every one of them; the sheets, which are named after
    their collaborations, are renamed alike first, or it would find one of them only.
    """
    command = os.environ.get("DATAMAPS") or shutil.which("datamaps")
    if command is None:
        print(_NO_PEER, file=sys.stderr)
        return {}
    home = folder / "home"
    given = home / "given"
    given.mkdir(parents=True)
    _same_sheet_name(sent, given)
    _write_datamap(given / "datamap.csv", sheet[1])
    words = [command, "import", "templates", "-m", "--inputdir", str(given)]
    words += ["-d", str(given / "datamap.csv")]
    seconds, peak = _measured(words, home)
    return {"seconds_whole_command": seconds, "peak_mib": peak}


def _same_sheet_name(sent: Path, given: Path) -> None:
    """Copies in which the sheet of the answers is called Return: the one text that names it is exchanged."""
    import zipfile

    for path in sent.iterdir():
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(given / path.name, "w", zipfile.ZIP_DEFLATED) as new:
            for part in old.infolist():
                content = old.read(part)
                if part.filename == "xl/workbook.xml":
                    name = b"Collaboration " + path.stem.removeprefix("c-").zfill(4).encode()
                    content = content.replace(b'<sheet name="' + name, b'<sheet name="Return').replace(
                        b"'" + name + b"'!", b"Return!"
                    )
                new.writestr(part, content)


def _write_datamap(path: Path, sheet: AskedSheet) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["cell_key", "template_sheet", "cell_reference", "type"])
        row, section = len(sheet.lines) + 3, ""
        for one in sheet.rows:
            row += 1 + (one.section != section)
            section = one.section
            writer.writerow([one.key, "Return", f"C{row}", "NUMBER" if one.field in ("money", "scale") else "TEXT"])


def _measured(command: Sequence[str], home: Path) -> tuple[float, float]:
    """Wall seconds and peak MiB of a command in a home of its own."""
    own = _env(home) | dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(home))
    subprocess.run([command[0], "--help"], env=own, cwd=home, stdout=_NULL, stderr=_NULL, check=False)
    start = time.perf_counter()
    with subprocess.Popen(command, env=own, cwd=home, stdout=_NULL, stderr=subprocess.PIPE) as child:
        complaint = child.stderr.read() if child.stderr else b""
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(complaint.decode(errors="replace")[-2000:])
    return time.perf_counter() - start, usage.ru_maxrss / 1024
