"""The server that the tests run on is a real one, is not root's, and is gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from tests.architecture.source import ROOT

from scripts import with_postgres

SCRIPT = ROOT / "scripts" / "with_postgres.py"
ASK = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as server:
    version, data = server.execute("select version(), current_setting('data_directory')").fetchone()
print(os.environ["DATABASE_URL"], data, os.stat(data).st_uid, version, sep="\\n")
"""


def run_with_postgres(*command: str, url: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"DATABASE_URL": url} if url else {}
    words = [sys.executable, str(SCRIPT), *command]
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.slow
def test_the_server_is_real_unprivileged_and_gone_afterwards() -> None:
    done = run_with_postgres(sys.executable, "-c", ASK)
    assert done.returncode == 0, done.stdout + done.stderr
    url, data, owner, version = done.stdout.splitlines()
    assert version.startswith("PostgreSQL ")
    assert int(owner) != 0
    assert urlsplit(url).hostname == "127.0.0.1"
    assert not Path(data).exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url, connect_timeout=5)


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to step down")
def test_programs_that_the_unprivileged_user_cannot_reach_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An environment under /root, say: the user ``nobody`` may not even look into it."""
    binaries = with_postgres.wheel_binaries()
    package = binaries.parents[1]
    for name in (package.name, f"{package.name}.libs"):
        shutil.copytree(package.parent / name, tmp_path / "closed" / name, symlinks=True)
    (tmp_path / "closed").chmod(0o700)
    hidden = tmp_path / "closed" / binaries.relative_to(package.parent)
    monkeypatch.setattr(with_postgres, "wheel_binaries", lambda: hidden)
    with with_postgres.server() as url, psycopg.connect(url) as server:
        assert server.execute("select 1").fetchone() == (1,)


def test_the_status_of_the_command_is_kept_and_a_given_server_is_used() -> None:
    url = "postgresql://somebody@db.example/concordat"
    done = run_with_postgres(sys.executable, "-c", "import os, sys; sys.exit(os.environ['DATABASE_URL'])", url=url)
    assert (done.returncode, done.stderr.strip()) == (1, url)


def test_a_database_run_talks_to_the_database_that_was_asked_for(django_db_setup: None) -> None:
    expected = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
    assert connection.vendor == expected
    assert expected in settings.DATABASES["default"]["ENGINE"]


@pytest.mark.django_db
def test_the_database_answers_as_its_vendor_does() -> None:
    questions: dict[str, tuple[str, Callable[[str], bool]]] = {
        "sqlite": ("select sqlite_version()", lambda answer: answer.startswith("3.")),
        "postgresql": ("select version()", lambda answer: answer.startswith("PostgreSQL")),
    }
    question, right = questions[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(question)
        assert right(cursor.fetchone()[0])
