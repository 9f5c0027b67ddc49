"""Who may be named as a party."""

from __future__ import annotations

from concordat.kernel.errors import RuleBroken


def check_party(organisation: str | None, alliance: str) -> None:
    """A party is one organisation, or one alliance by its name."""
    if bool(organisation) == bool(alliance.strip()):
        raise RuleBroken("Name one organisation or one alliance as the party.", field="organisation")
