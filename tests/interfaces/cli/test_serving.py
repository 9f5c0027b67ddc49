"""Serving: the place is told when it answers, and what the workers share is loaded by then."""

import os
import signal
import socket
import subprocess
import sys
from urllib.request import urlopen

SERVE = sys.executable, "-c", "from concordat.interfaces.cli.main import app; app()", "serve"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_the_place_is_told_when_it_answers(tmp_path):
    place = f"http://127.0.0.1:{free_port()}"
    command = [*SERVE, "--data", tmp_path, "--port", place.rpartition(":")[2]]
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True) as run:
        try:
            assert run.stdout is not None
            told = next(line for line in run.stdout if "Concordat is at" in line)
            assert told == f"Concordat is at {place} (stop with Ctrl+C)\n"
            with urlopen(f"{place}/account/login/") as answer:
                assert "Sign in" in answer.read().decode()
        finally:
            os.killpg(run.pid, signal.SIGTERM)


def test_a_port_that_is_taken_is_said_before_anything_is_loaded(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*SERVE, "--data", tmp_path / "new", "--port", port],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert f"--port {port}: " in done.stderr + done.stdout
    assert not (tmp_path / "new").exists()
