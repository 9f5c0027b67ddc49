"""Two quarterly papers of two forces, invented: the second repeats the first and says what has changed since."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from tests.factories.cast import NOW, bodies, programme_office

from concordat.intake.actions import receive_paper
from concordat.intake.queries import candidates
from concordat.intake.records import CandidateRecord, Receipt
from concordat.kernel.errors import ConcordatError
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.statements import Kind
from concordat.review.actions import accept
from concordat.review.names import Names
from concordat.review.rules import WAITING_FOR_REGISTER, order_of

PAPER = """\
REPORT TO: Joint Performance Board
SUBJECT: Collaboration update
REPORT OF: Chief Constable of Kent Police
DATE: {date}

1. Introduction

1.1 This report sets out the position of the collaborations between Kent Police and Essex Police.

2. Joint Fleet Workshops

2.1 Kent Police and Essex Police share three fleet workshops under a section 22A agreement. It was signed on
1 April 2020.

2.2 To date the workshops have saved {saved}.

2.3 The Head of Fleet post is vacant.

2.4 The new depot at Northfield will open in {opening}.

2.5 On 3 May 2021 the Joint Performance Board approved the purchase of a vehicle lift.

3. Cleaning contract

3.1 The table shows the estimated annual savings of the Cleaning contract.

Force\tEstimated annual saving\tSaving to date
Kent Police\t£60,000\t{kent}
Essex Police\t£45,000\t£20,500
Total\t£105,000\t{total}

3.2 There is a risk that the supplier withdraws.

4. Ratings

Workstream\tTime\tCosts\tSavings\tOverall
Joint Fleet Workshops\t{time}\tGreen\tAmber\tAmber
Cleaning contract\tGreen\tGreen\tGreen\tGreen
{more}
5. Recommendation

5.1 That the report be noted.
"""
SPRING = {"date": "14 June 2021", "saved": "£95,500", "opening": "September 2021", "kent": "£31,000",
          "total": "£51,500", "time": "Green", "more": ""}  # fmt: skip


def paper(folder: Path, name: str = "spring.txt", **changed: str) -> Path:
    """The paper of June 2021 as a file, or with some of its words changed."""
    path = folder / name
    path.write_text(PAPER.format(**(SPRING | changed)), encoding="utf-8")
    return path


def received(path: Path, *, by: Actor | None = None, now: datetime = NOW) -> Receipt:
    """A paper read and held for review, by the programme office unless told otherwise."""
    bodies()
    return receive_paper(actor=by or programme_office(), path=path, now=now)


def read(source: str, *kinds: Kind) -> list[CandidateRecord]:
    """What was read in a paper, in reading order."""
    found: Sequence[CandidateRecord] = candidates(programme_office(), source=source, kinds=kinds or None)
    return list(found)


def waits(one: CandidateRecord) -> bool:
    """Whether the register that a statement goes to is not there yet."""
    return one.statement.kind in WAITING_FOR_REGISTER


def accept_all(source: str, *, now: datetime = NOW, but: Collection[int] = ()) -> list[tuple[Kind, str]]:
    """Accept a paper as the programme office, the names first; returns what was stopped, with the reason.

    What waits for its register is left to wait.
    """
    stopped = []
    names = Names(programme_office())
    chosen = [one for one in read(source) if one.id not in but and not waits(one)]
    for one in sorted(chosen, key=lambda c: (order_of(c.statement.kind), c.ordinal)):
        try:
            accept(actor=programme_office(), number=one.id, names=names, now=now)
        except ConcordatError as error:
            stopped.append((one.statement.kind, str(error)))
    return stopped
