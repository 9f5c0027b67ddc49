"""``concordat findings``: what does not add up in the record and in papers still in review."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from concordat.interfaces.cli.many import as_printed, counted
from concordat.interfaces.cli.setting_up import fail, now, set_up
from concordat.kernel.errors import NotThere

if TYPE_CHECKING:
    from concordat.kernel.findings import Finding, FindingEvidence

FORMATS = ("table", "json")


def print_findings(data: Path, format: str, board: str | None = None) -> int:
    """Print every finding, surest first, as a table or as JSON on standard output. Returns the exit status.

    ``board`` keeps those that rest on a paper before it.
    """
    if format not in FORMATS:
        return fail(f"--format {format}: choose one of {', '.join(FORMATS)}.")
    set_up(data)
    try:
        found = all_findings(board)
    except NotThere as error:
        return fail(str(error))
    if format == "json":
        print(json.dumps([as_row(finding) for finding in found], indent=2, ensure_ascii=False))
    else:
        Console(highlight=False).print(as_table(found))
    return 0


def all_findings(board: str | None = None) -> list[Finding]:
    """The findings of the record and of the papers in review, each once, as the system itself sees them.

    Raises NotThere for a ``board`` that there is not.
    """
    from concordat.foundation.access.actors import system_actor
    from concordat.kernel.findings import merged
    from concordat.reporting.assurance.queries import findings
    from concordat.review.assurance import findings_in_review
    from concordat.review.boards import sources_of_board

    actor, moment = system_actor("findings"), now()
    found = merged(findings(actor, today=moment.date()), findings_in_review(actor, now=moment))
    if board is None:
        return found
    before = sources_of_board(actor, board=board)
    return [one for one in found if any(evidence.source in before for evidence in one.evidence)]


def as_row(finding: Finding) -> dict[str, Any]:
    """One finding as JSON has it."""
    return {
        "id": finding.id,
        "check": finding.check,
        "severity": finding.severity.value,
        "sentence": finding.sentence,
        "arithmetic": finding.arithmetic,
        "question": finding.question,
        "evidence": [evidence_row(one) for one in finding.evidence],
    }


def as_table(found: Sequence[Finding]) -> Table:
    """The findings for people: how sure, what, and where it stands."""
    table = Table(title=counted(len(found), "finding"), title_justify="left", show_lines=True)
    table.add_column("Severity", no_wrap=True)
    table.add_column("Finding, arithmetic and question", ratio=3)
    table.add_column("Where", ratio=1)
    for finding in found:
        said = f"{finding.sentence}\n{finding.arithmetic}\nAsk: {finding.question}"
        where = "\n".join(dict.fromkeys(map(_where, finding.evidence)))
        table.add_row(finding.severity.value, as_printed(said), as_printed(where))
    return table


def evidence_row(one: FindingEvidence) -> dict[str, Any]:
    """One place in a paper as JSON has it."""
    return {
        "file": one.file,
        "paper_date": one.paper_date.isoformat() if one.paper_date else None,
        "paragraph": one.paragraph,
        "line": one.line,
        "quote": one.quote,
    }


def _where(one: FindingEvidence) -> str:
    return f"{one.file}, line {one.line}" if one.line else one.file
