"""``concordat commitments``: every promise of the papers, and what became of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from concordat.interfaces.cli.findings import FORMATS, evidence_row
from concordat.interfaces.cli.many import as_printed, counted
from concordat.interfaces.cli.setting_up import fail, now, set_up

if TYPE_CHECKING:
    from concordat.calculations.promises.promise import Traced


def print_commitments(data: Path, format: str) -> int:
    """Print every promise with its fate, silent first, as a table or as JSON. Returns the exit status."""
    if format not in FORMATS:
        return fail(f"--format {format}: choose one of {', '.join(FORMATS)}.")
    set_up(data)
    from concordat.foundation.access.actors import system_actor
    from concordat.review.promises import promises

    found = promises(system_actor("commitments"), now=now())
    if format == "json":
        print(json.dumps([as_row(one) for one in found], indent=2, ensure_ascii=False))
    else:
        Console(highlight=False).print(as_table(found))
    return 0


def as_row(one: Traced) -> dict[str, Any]:
    """One promise as JSON has it; ``state`` is kept, slipped, dropped, open or silent."""
    promise = one.promise
    return {
        "id": promise.key,
        "what": promise.what,
        "subject": promise.subject or None,
        "promised_on": promise.made_on.isoformat() if promise.made_on else None,
        "due": promise.due.text if promise.due else None,
        "state": one.fate.value,
        "why": one.why,
        "evidence": [evidence_row(promise.evidence)],
        "told_by": [evidence_row(told) for told in one.tellings],
    }


def as_table(found: Sequence[Traced]) -> Table:
    """The promises for people: what became of each, and why it is said so."""
    counts = Counter(one.fate for one in found)
    said = ", ".join(f"{count} {fate}" for fate, count in counts.most_common())
    table = Table(
        title=f"{counted(len(found), 'promise')}: {said}" if found else "No promise is held", title_justify="left"
    )
    for head, ratio in (("State", None), ("Promise", 3), ("Due", None), ("Why", 2), ("Where", 1)):
        table.add_column(head, ratio=ratio, no_wrap=head in {"State", "Due"})
    for one in found:
        place = one.promise.evidence
        where = f"{place.file}, line {place.line}" if place.line else place.file
        due = one.promise.due.words() if one.promise.due else "no time given"
        table.add_row(one.fate.value, as_printed(one.promise.what), due, as_printed(one.why), as_printed(where))
    return table
