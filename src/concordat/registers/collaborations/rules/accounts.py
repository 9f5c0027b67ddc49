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
        """As pages print it."""
        return {"scope_in": "scope", "scope_out": "what is out of scope"}.get(self.value, self.value)

    @property
    def phrase(self) -> str:
        """As events print it."""
        return self.words if self is AccountKind.SCOPE_OUT else f"a {self.words}"


def check_account(kind: AccountKind, text: str) -> None:
    """RuleBroken unless the words are there, and not longer than people read."""
    if not 3 <= len(text.strip()) <= 4_000:
        raise RuleBroken(f"Write the {kind.words} in 3 to 4,000 characters.", field="text")
