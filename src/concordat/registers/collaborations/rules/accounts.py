"""Words about a collaboration that are not figures. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class AccountKind(StrEnum):
    """Words about a collaboration that are not figures."""

    PURPOSE = "purpose"
    METHOD = "method"
    SCOPE_IN = "scope_in"
    SCOPE_OUT = "scope_out"

    @property
    def words(self) -> str:
        """As events and pages print it."""
        return self.value.replace("_", " ")


def check_account(kind: AccountKind, text: str) -> None:
    """RuleBroken unless the words are there, and not longer than people read."""
    if not 3 <= len(text.strip()) <= 4_000:
        raise RuleBroken(f"Write the {kind.words} in 3 to 4,000 characters.", field="text")
