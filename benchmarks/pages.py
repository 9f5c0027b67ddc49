"""What a page costs the server: CPU of whole requests over 10,000 rows, beside the floor of the same database.

The floor of a list is the least that a page of fifty must do: one query for the rows, one for their number, and a bare
template. The register is synthetic: 10,000 collaborations with two partners, a rating and a ledger entry each, and a
promise for every tenth. It stands in a SQLite file of its own, which is thrown away.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

ROWS = 10_000
TIMES = 15
PER_PAGE = 50
OFFICE, LEAD = "programme-office", "lead"
PASSWORD = "three odd words together"


def run() -> dict[str, Any]:
    """CPU in milliseconds of a list of fifty, a record and a logged change; seconds of a download of 10,000 rows."""
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        from django.db import connections

        from benchmarks.data.ten_thousand import fill

        try:
            return _measured(fill(ROWS, OFFICE, LEAD, PASSWORD))
        finally:
            connections.close_all()


def _set_up(folder: Path) -> None:
    os.environ.pop("DATABASE_URL", None)
    from concordat.interfaces.cli.setting_up import set_up

    set_up(folder)
    from django.conf import settings
    from django.contrib.staticfiles.finders import find

    settings.ALLOWED_HOSTS = ["testserver"]
    find("concordat.css")  # the finders read their folders once


def _measured(undated: list[str]) -> dict[str, Any]:
    office, lead = _client(OFFICE), _client(LEAD)
    entry = _entry()
    ours = _cpu(lambda: _got(office, "/portfolio/"))
    floor = _cpu(_floor())
    figures = {
        "list_cpu_ms": ours,
        "list_ratio_to_floor": ours / floor,
        "list_last_page_cpu_ms": _cpu(lambda: _got(office, f"/portfolio/?page={ROWS // PER_PAGE}")),
        "list_of_a_partner_cpu_ms": _cpu(lambda: _got(lead, "/portfolio/")),
        "ledger_list_cpu_ms": _cpu(lambda: _got(office, "/money/entries/")),
        "detail_cpu_ms": _cpu(lambda: _got(office, entry)),
        "collaboration_cpu_ms": _cpu(lambda: _got(office, "/collaborations/c-50/")),
        "change_cpu_ms": _change(office, undated),
        **_downloads(office),
    }
    return {
        "figures": figures,
        "peer": {"list_cpu_ms": floor},
        "commands": ["make bench NAME=pages"],
    }


def _client(username: str) -> Client:
    from django.test import Client

    from concordat.foundation.access.models import User

    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


def _entry() -> str:
    from concordat.registers.benefits.models import LedgerEntry

    return f"/money/entries/{LedgerEntry.objects.order_by('pk').values_list('pk', flat=True)[0]}/"


def _got(client: Client, path: str) -> bytes:
    response = client.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} answers {response.status_code}")
    return b"".join(response)


def _change(client: Client, undated: list[str]) -> float:
    """Dating a source by its form: the row, its kept version and the event in the chain, in one transaction."""
    waiting: Iterator[str] = iter(undated)

    def date_one() -> None:
        answer = client.post(
            f"/sources/{next(waiting)}/date/", {"dated_0": "6", "dated_1": "12", "dated_2": "2017"}
        )  # fmt: skip
        if answer.status_code != 302:
            raise RuntimeError(f"a source could not be dated: {answer.status_code}")

    return _cpu(date_one)


def _downloads(client: Client) -> dict[str, float]:
    found = {}
    for name, path in (("csv_10000_s", "/money/entries/entries.csv"), ("csv_portfolio_s", "/portfolio/portfolio.csv")):
        lines = len(_got(client, path).splitlines())
        if lines <= ROWS:
            raise RuntimeError(f"{path} has {lines} lines")
        found[name] = _cpu(lambda path=path: _got(client, path), times=3) / 1000  # type: ignore[misc]
    return found


def _floor() -> Callable[[], object]:
    """Fifty rows by name, how many there are, and a template that prints them."""
    from django.db import connection
    from django.template import engines

    template = engines["django"].from_string(
        "{% for row in rows %}<tr><td>{{ row.0 }}</td></tr>{% endfor %}{{ count }}"
    )

    def page() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM collaborations_collaboration ORDER BY name LIMIT 50")
            rows = cursor.fetchall()
            cursor.execute("SELECT COUNT(*) FROM collaborations_collaboration")
            return str(template.render({"rows": rows, "count": cursor.fetchone()[0]}))

    return page


def _cpu(work: Callable[[], object], times: int | None = None) -> float:
    """The median CPU of this process in milliseconds, after two rounds that warm the caches."""
    spent = []
    for turn in count():
        start = time.process_time()
        work()
        if turn >= 2:
            spent.append((time.process_time() - start) * 1000)
        if len(spent) == (times or TIMES):
            return statistics.median(spent)
    raise AssertionError("unreachable")
