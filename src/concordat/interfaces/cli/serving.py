"""``concordat serve``: the pages, by gunicorn."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from concordat.interfaces.cli.setting_up import console, set_up


def serve_pages(data: Path, port: int) -> int:
    """Bring the data folder up to date and hand the process over to gunicorn on the loopback address."""
    set_up(data)
    console.print(f"Concordat is at http://127.0.0.1:{port} (stop with Ctrl+C)")
    sys.stderr.flush()
    os.execv(
        sys.executable,
        [
            sys.executable, "-m", "gunicorn", "concordat.config.wsgi:application", "--bind", f"127.0.0.1:{port}",
            "--workers", "2", "--threads", "4", "--no-control-socket", "--log-level", "warning",
        ],
    )  # fmt: skip
