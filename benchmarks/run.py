"""Run one benchmark, print its figures and keep them.

    python -m benchmarks.run reading        (make bench NAME=reading)

A benchmark is a file ``benchmarks/<name>.py`` with a function ``run()`` that returns a dictionary: ``figures`` (name to
number), and where there is something to compare with, ``peer``; and ``commands``, how to repeat the peer's figures. The
result is written to ``benchmarks/results/<name>.json``, which is not committed: figures belong to the machine.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).resolve().parent
# The figures that a benchmark gives at least; a ratio is ours over the floor's or the peer's, timed in turn.
PROMISED = {
    "reading": ("pages_per_s_txt", "pdf_ratio_to_floor", "docx_ratio_to_floor", "peak_mib"),
    "pages": ("list_cpu_ms", "detail_cpu_ms", "change_cpu_ms", "csv_10000_s"),
    "ledger": (
        "import_rows_per_s",
        "position_ratio_to_sql_sqlite",
        "position_ratio_to_sql_postgresql",
        "position_p95_ms",
    ),
    "simulation": ("ratio_to_numpy", "peak_mib"),
    "returns": ("seconds_1000", "peak_mib", "ratio_to_datamaps"),
    "pack": ("seconds_html", "seconds_docx", "seconds_pdf", "pdf_ratio_to_floor", "peak_mib"),
    "ocds": ("seconds_100k", "peak_mib", "ratio_to_chain"),
    "align": ("seconds_7x500", "gap_7x500", "gain_over_coterminus", "gain_over_alone", "seconds_100x1000"),
    "forecast": ("mase_ratio_to_seasonal_naive", "seconds_200"),
    "load": ("requests_per_s", "p95_ms", "errors"),
}


def available() -> list[str]:
    """The benchmarks that there are."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in {"run", "__init__"})


def checked(name: str, measured: Mapping[str, Any]) -> dict[str, Any]:
    """The result as it is kept. ValueError where a figure is not a number."""
    figures = dict(measured.get("figures", {}))
    wrong = [key for key, value in figures.items() if isinstance(value, bool) or not isinstance(value, int | float)]
    if wrong or not figures:
        raise ValueError(f"{name}: figures must be numbers: {', '.join(wrong) or 'there are none'}")
    return {
        "name": name,
        "figures": figures,
        "peer": dict(measured.get("peer", {})),
        "commands": list(measured.get("commands", [])),
        "not_measured": [key for key in PROMISED.get(name, ()) if key not in figures],
        "machine": {
            "python": platform.python_version(),
            "system": platform.platform(),
            "cores": len(os.sched_getaffinity(0)),
        },
    }


def show(result: Mapping[str, Any], console: Console) -> None:
    """Print the figures, the peer's beside them; what was promised and not measured is named."""
    table = Table(title=f"{result['name']} on {result['machine']['cores']} cores")
    table.add_column("figure")
    table.add_column("ours", justify="right")
    table.add_column("peer", justify="right")
    for key in sorted({*result["figures"], *result["peer"]}):
        values = (result["figures"].get(key), result["peer"].get(key))
        table.add_row(key, *("" if value is None else written(value) for value in values))
    console.print(table)
    if result["not_measured"]:
        console.print(f"Not measured yet: {', '.join(result['not_measured'])}")


def written(value: object) -> str:
    """A number with four significant figures and thousands marked; anything else as it is."""
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def main(words: list[str]) -> int:
    """Run the benchmark that is named; without a name, list what there is."""
    parser = argparse.ArgumentParser(prog="make bench NAME=", description="Run one benchmark.")
    parser.add_argument("name", nargs="?")
    name = parser.parse_args(words).name
    if name not in available():
        print(f"There is no benchmark {name}." if name else "Name a benchmark: make bench NAME=...", file=sys.stderr)
        print(f"There are: {', '.join(available()) or 'none yet'}", file=sys.stderr)
        return 2
    result = checked(name, importlib.import_module(f"benchmarks.{name}").run())
    show(result, Console())
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    (results / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
