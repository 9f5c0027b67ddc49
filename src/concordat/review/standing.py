"""How a statement stands to the register, and its road into it: what the page shows is what accepting does."""

from __future__ import annotations

from concordat.foundation.provenance.actions import add_citation
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Statement
from concordat.review import rules
from concordat.review.acceptors import ACCEPTORS
from concordat.review.cases import Case, Held
from concordat.review.rules import Manner


def standing_of(case: Case) -> Held:
    """What is held already of what the statement says. RuleBroken says what stops it."""
    kind = case.statement.kind
    rules.check_dated(case.candidate.dated)
    if kind not in ACCEPTORS:
        register = rules.WAITING_FOR_REGISTER[kind]
        raise RuleBroken(f"The register of {register} is not there yet; this stays in review until it is.")
    try:
        return ACCEPTORS[kind].held(case)
    except ValueError as error:
        raise _ill_formed(case.statement, error) from error


def take(case: Case, manner: Manner) -> tuple[RecordRef, Known]:
    """Put the statement into its register; what is held already gains a citation and nothing else."""
    held = standing_of(case)
    rules.check_manner(manner, case.statement.kind, held.known, learnt=case.learnt)
    if held.known is Known.HELD and held.ref is not None:
        add_citation(
            actor=case.actor, ref=held.ref, evidence=case.evidence, now=case.now, collaboration=case.collaboration
        )  # fmt: skip
        return held.ref, held.known
    try:
        return ACCEPTORS[case.statement.kind].accept(case), held.known
    except ValueError as error:
        raise _ill_formed(case.statement, error) from error


def _ill_formed(statement: Statement, error: ValueError) -> RuleBroken:
    """The refusal of a value that no register takes; it names the field whose value the error quotes."""
    said = str(error)
    field = next((name for name, value in statement.as_row().items() if value and repr(value) in said), None)
    where = f"{field.strip('_').replace('_', ' ').capitalize()}: " if field else ""
    return RuleBroken(f"{where}{said}. Correct the statement first.", field=field)
