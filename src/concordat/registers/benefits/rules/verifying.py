"""Who may verify a saving, and with what proof."""

from __future__ import annotations

from collections.abc import Collection

from concordat.kernel.errors import RuleBroken
from concordat.registers.benefits.rules.amounts import Stated
from concordat.registers.benefits.rules.kinds import EntryKind, Proof, Standing


def check_verifiable(kind: EntryKind, standing: Standing, cashable: bool | None, stated: Stated) -> None:
    """Only an achieved saving of a known amount, not called non-cashable, can leave a budget."""
    if kind is not EntryKind.SAVING or standing is not Standing.ACHIEVED:
        raise RuleBroken("Only an achieved saving can be verified.", field="entry")
    if cashable is False:
        raise RuleBroken("A non-cashable saving leaves no budget smaller, so it cannot be verified.", field="entry")
    if not stated.known or stated.figure.amount is None:
        raise RuleBroken("An amount that is not known cannot be verified.", field="entry")


def check_other_person(verifier: str, claimants: Collection[str]) -> None:
    """Who posted the amount, or any entry that it corrects, does not verify it. References of actors."""
    if verifier in claimants:
        raise RuleBroken("You posted this amount; another person has to verify it.", field="entry")


def check_proof(proof: Proof, cost_centre_from: str, cost_centre_to: str) -> None:
    """Money leaves a cost centre; redeployed, it arrives in another one."""
    if not cost_centre_from.strip():
        raise RuleBroken("Name the cost centre that the money left.", field="cost_centre_from")
    if proof is Proof.REDEPLOYMENT and cost_centre_to.strip() in ("", cost_centre_from.strip()):
        raise RuleBroken("Name the other cost centre that the money went to.", field="cost_centre_to")
