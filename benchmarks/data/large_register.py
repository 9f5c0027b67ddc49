"""A register as large as a nation's: what its pages cost on the database of the environment, printed as JSON.

    python -m benchmarks.data.large_register

Invented, like the ten thousand: 5,000 collaborations with their partners, ratings, amounts and promises, six purposes
and a risk each, one in ten with a function, 1,000 agreements and 50,000 events; the index of the search follows.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

COLLABORATIONS, AGREEMENTS, EVENTS, PURPOSES = 5_000, 1_000, 50_000, 6
TIMES, WARM = 15, 2
SHARED = ("Fleet", "Estates", "Procurement", "Finance", "Human resources", "Control room", "Training", "Stores")
OFFICE, LEAD, PASSWORD = "programme-office", "lead", "three odd words together"
PAGES = {
    "portfolio": "/portfolio/",
    "agreements": "/agreements/",
    "history": "/history/",
    "timeline": "/history/collaboration/c-50/",
    "home": "/",
    "sharing": "/portfolio/sharing/",
    "collaboration": "/collaborations/c-50/",
    "agreement": "/agreements/a-50/",
    "search_rare": "/search/?q=purpose+4321",
    "search_phrase": "/search/?q=%22of+the+workshops%22+4321",
    "search_common": "/search/?q=saving",
    "search_everywhere": "/search/?q=workshops",
    "search_nothing": "/search/?q=zeppelinn",
}


def fill(collaborations: int = COLLABORATIONS, agreements: int = AGREEMENTS, events: int = EVENTS) -> None:
    """Fill a migrated database."""
    from django.db import transaction

    from benchmarks.data import ten_thousand

    ten_thousand.fill(collaborations, OFFICE, LEAD, PASSWORD)
    with transaction.atomic():
        _words(collaborations, ten_thousand.TOLD)
        _agreements(agreements, ten_thousand.TOLD)
        _events(events, collaborations, ten_thousand.NOW)


def measured() -> dict[str, float]:
    """By page and by who asks: the CPU of this process (median), the time taken (95 in 100), and the queries."""
    found: dict[str, float] = {"entries": _entries()}
    for who in (OFFICE, LEAD):
        client = _client(who)
        for name, path in PAGES.items():
            if who == LEAD and name in {"timeline", "collaboration", "agreement"}:
                continue  # not the lead's
            found |= {f"{name}_{who.partition('-')[0]}_{what}": value for what, value in _cost(client, path).items()}
    return found


def _words(collaborations: int, told: dict[str, Any]) -> None:
    from concordat.foundation.orm.bulk import insert_many
    from concordat.registers.collaborations.models import Account, Function
    from concordat.registers.collaborations.rules import AccountKind
    from concordat.registers.delivery.models import Risk

    insert_many(Account, [
        Account(collaboration_id=f"c-{number}", kind=AccountKind.PURPOSE, **told,
                text=f"Purpose {number * PURPOSES + one} of the workshops: vehicles of both forces kept on the road")
        for number in range(collaborations) for one in range(PURPOSES)
    ])  # fmt: skip
    insert_many(Function, [Function(collaboration_id=f"c-{number}", name=SHARED[number // 10 % len(SHARED)], **told)
                           for number in range(0, collaborations, 10)])  # fmt: skip
    insert_many(Risk, [Risk(collaboration_id=f"c-{number}", what=f"Contract {number} of the depot ends early", **told)
                       for number in range(collaborations)])  # fmt: skip


def _agreements(agreements: int, told: dict[str, Any]) -> None:
    from concordat.foundation.orm.bulk import insert_many
    from concordat.registers.agreements.models import Agreement, AgreementParty, AgreementStateReport, AgreementTerms
    from concordat.registers.agreements.rules import AgreementKind, AgreementState

    keys = [f"a-{number}" for number in range(agreements)]
    insert_many(Agreement, [Agreement(key=key, title=f"Agreement {key} on vehicles", collaboration_id=f"c-{key[2:]}",
                                      **told) for key in keys])  # fmt: skip
    insert_many(AgreementTerms, [AgreementTerms(agreement_id=key, kind=AgreementKind.S22A, **told) for key in keys])
    insert_many(AgreementStateReport, [AgreementStateReport(agreement_id=key, state=AgreementState.IN_FORCE, **told)
                                       for key in keys])  # fmt: skip
    insert_many(AgreementParty, [AgreementParty(agreement_id=key, organisation_id=body, **told)
                                 for key in keys for body in ("kent-police", "essex-police")])  # fmt: skip


def _events(events: int, collaborations: int, now: Any) -> None:
    from concordat.foundation.access.actors import system_actor
    from concordat.foundation.history.recording import Entry, record_many

    entries = [
        Entry("recorded a saving", f"ledger-entry:{one}", "kent-police", f"c-{one % collaborations}", {"of": one})
        for one in range(events)
    ]
    record_many(actor=system_actor("benchmark"), entries=entries, at=now)


def _entries() -> int:
    from concordat.foundation.search.models import Entry

    return int(Entry.objects.count())


def _client(username: str) -> Any:
    from django.test import Client

    from concordat.foundation.access.models import User

    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


def _cost(client: Any, path: str) -> dict[str, float]:
    from django.db import connection

    asked: list[str] = []

    def tally(execute: Any, sql: str, *given: Any) -> Any:
        asked.append(sql)
        return execute(sql, *given)

    with connection.execute_wrapper(tally):
        answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answers {answer.status_code}")
    cpu, wall = zip(*_turns(lambda: client.get(path).content), strict=True)
    ordered = sorted(wall)
    return {
        "cpu_ms": statistics.median(cpu),
        "p95_ms": ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))],
        "queries": len(asked),
    }


def _turns(work: Callable[[], object]) -> Iterator[tuple[float, float]]:
    for turn in range(TIMES + WARM):
        spent, begun = time.process_time(), time.perf_counter()
        work()
        if turn >= WARM:
            yield (time.process_time() - spent) * 1000, (time.perf_counter() - begun) * 1000


def main() -> None:
    """Fill a database, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        from concordat.config.memory import settle
        from concordat.interfaces.cli.setting_up import set_up

        set_up(Path(folder))
        from django.conf import settings
        from django.contrib.staticfiles.finders import find
        from django.db import connection, connections

        settings.ALLOWED_HOSTS = ["testserver"]
        find("concordat.css")  # the finders read their folders once
        settle()  # as the server does
        fill()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as the database does by itself in the night
        json.dump(measured(), sys.stdout)
        connections.close_all()


if __name__ == "__main__":
    main()
