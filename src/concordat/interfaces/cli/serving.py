"""``concordat serve``: the pages, by gunicorn."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from concordat.interfaces.cli.setting_up import fail, set_up

HOST = "127.0.0.1"
APPLICATION = "concordat.config.wsgi:application"


def serve_pages(data: Path, port: int) -> int:
    """Bring the data folder up to date and hand the process over to gunicorn on the loopback address, which says when
    it answers (config/gunicorn.py).

    Comes back only where the port is taken or may not be used, with the exit status of a failure.
    """
    trouble = _in_the_way(port)
    if trouble:
        return fail(f"--port {port}: {trouble}. Give another, such as --port 8001.")
    set_up(data)
    sys.stderr.flush()
    return _hand_over(port)


def _hand_over(port: int) -> NoReturn:
    os.execv(
        sys.executable,
        [
            sys.executable,
            "-m",
            "gunicorn",
            "-c",
            "python:concordat.config.gunicorn",
            "--bind",
            f"{HOST}:{port}",
            APPLICATION,
        ],
    )


def _in_the_way(port: int) -> str:
    """Why nothing can be served at the port; empty where it is free."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as gunicorn does: a server just stopped is no bar
        try:
            probe.bind((HOST, port))
        except OSError as error:
            return (error.strerror or "it cannot be used").lower()
    return ""
