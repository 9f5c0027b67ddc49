"""Minutes and notices as files, of what the actor may see, under the names that bodies bore on their day."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.queries import meeting_in_full, planned_decision
from concordat.rendering.documents.tree import Paper
from concordat.reporting.papers.proceedings import minutes_paper, notice_paper
from concordat.reporting.portfolio.names.queries import names_of_records

FORMS = ("docx", "html")


def minutes_file(actor: Actor, *, number: int, form: str, as_at: date | None = None) -> tuple[str, bytes]:
    """The name and bytes of a meeting's minutes; NotThere where the actor may not see the meeting."""
    found = meeting_in_full(actor, number=number, as_at=as_at)
    paper = minutes_paper(found, names_of_records(actor, on=found.summary.held_on))
    return f"{found.summary.board}-{found.summary.held_on.isoformat()}-minutes.{form}", _written(paper, form)


def notice_file(actor: Actor, *, number: int, form: str, today: date, as_at: date | None = None) -> tuple[str, bytes]:
    """The name and bytes of the notice of a planned decision; NotThere where the actor may not see it."""
    found = planned_decision(actor, number=number, as_at=as_at)
    names = names_of_records(actor, on=found.notice.given_on or today)
    return f"notice-of-decision-{number}.{form}", _written(notice_paper(found, names, today), form)


def _written(paper: Paper, form: str) -> bytes:
    from concordat.rendering.documents.writing import write  # noqa: PLC0415 - its writers load large libraries

    return write(paper, form)
