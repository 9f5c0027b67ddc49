"""Filling an empty system as its people would: papers received, reviewed and accepted in the order of their dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from concordat.foundation.access.actors import actor_for, system_actor
from concordat.foundation.access.queries import user_named
from concordat.foundation.provenance.queries import passages
from concordat.intake.actions import receive_prepared
from concordat.intake.queries import candidates
from concordat.intake.records import CandidateRecord, Receipt
from concordat.intake.rules import CandidateState
from concordat.interfaces.cli.demonstration.people import OFFICE, create_accounts
from concordat.interfaces.cli.demonstration.prepared import PreparedPaper, prepared_papers
from concordat.kernel.errors import ConcordatError, NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.kernel.statements import Kind
from concordat.registers.governance.actions import add_board
from concordat.review.acceptors import ACCEPTORS
from concordat.review.actions import accept, accept_together
from concordat.review.names import Names
from concordat.review.rules import decided_in_group

Clock = Callable[[], datetime]


def fill(clock: Clock, told: Callable[[str], None] = lambda line: None) -> None:
    """Create the accounts, then take in every prepared paper; ``told`` gets one line after each."""
    create_accounts(clock)
    office = office_actor()
    for paper in prepared_papers():
        receipt = receive_prepared(
            actor=office, document=paper.document, statements=paper.statements, path=paper.path, now=clock()
        )
        _add_boards(office, paper, receipt, clock)
        _review(office, paper, receipt, clock)
        waiting = len(candidates(office, source=receipt.source, state=CandidateState.WAITING))
        told(f"{paper.document.name}: {receipt.statements - waiting} statements accepted, {waiting} wait for review")


def office_actor() -> Actor:
    """The programme office, who takes in the papers and issues those of its own."""
    account = user_named(system_actor("demonstration"), OFFICE)
    if account is None:
        raise NotThere(f"There is no account {OFFICE}.")
    return actor_for(account)


def _add_boards(office: Actor, paper: PreparedPaper, receipt: Receipt, clock: Clock) -> None:
    first = passages(office, source_key=receipt.source)[0]
    for board in paper.head.boards:
        evidence = Evidence(
            reported_by=_owner(office, receipt), reported_on=receipt.dated, passage=first.id, start=0,
            end=len(first.text), quote=first.text,
        )  # fmt: skip
        add_board(
            actor=office, name=board.name, organisation=board.organisation, aliases=board.aliases, evidence=evidence,
            now=clock(),
        )  # fmt: skip


def _owner(office: Actor, receipt: Receipt) -> str:
    return candidates(office, source=receipt.source)[0].owner


def _review(office: Actor, paper: PreparedPaper, receipt: Receipt, clock: Clock) -> None:
    """Names first, then what is decided together, subject by subject, then the rest one by one.

    What the paper's head leaves, and what no register takes or a rule stops, stays in review.
    """
    waiting = [
        found
        for found in candidates(office, source=receipt.source, state=CandidateState.WAITING)
        if found.statement.kind in ACCEPTORS and found.statement.paragraph not in paper.head.left_for_review
    ]
    for group in _groups(waiting):
        accept_together(actor=office, source=receipt.source, numbers=[found.id for found in group], now=clock())
    names = Names(office)
    for found in waiting:
        if not decided_in_group(found.statement):
            _accept_one(office, found, names, clock())


def _accept_one(office: Actor, found: CandidateRecord, names: Names, now: datetime) -> None:
    try:
        accept(actor=office, number=found.id, now=now, names=names)
    except ConcordatError:
        return  # it stays in review, where its obstacle is shown


def _groups(waiting: Iterable[CandidateRecord]) -> list[list[CandidateRecord]]:
    """What is accepted together: papers and bodies; collaborations, parents before their parts; the rest at once."""
    together = [found for found in waiting if decided_in_group(found.statement)]
    bodies = [found for found in together if found.statement.kind in {Kind.PAPER, Kind.ORGANISATION}]
    collaborations = [found for found in together if found.statement.kind is Kind.COLLABORATION]
    rest = [found for found in together if found not in bodies and found not in collaborations]
    return [group for group in (bodies, *_generations(collaborations), rest) if group]


def _generations(collaborations: list[CandidateRecord]) -> list[list[CandidateRecord]]:
    left, generations = list(collaborations), []
    while left:
        names = {found.statement.subject for found in left}
        eldest = [found for found in left if found.statement.parent not in names] or left
        generations.append(eldest)
        left = [found for found in left if found not in eldest]
    return generations
