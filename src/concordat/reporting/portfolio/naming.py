"""What stands in the place of a name that the actor may not see. Pure."""

from __future__ import annotations

from collections.abc import Mapping

ANOTHER = "another collaboration"


def name_of(names: Mapping[str, str], key: str | None) -> str | None:
    """The name of a collaboration; of one without a name here, which the actor may not see, never its key."""
    return names.get(key, ANOTHER) if key else None
