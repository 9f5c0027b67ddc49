"""The hash chain over the events: SHA-256 over the event before and the content of this one."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any


def seal_of(previous: str, sequence: int, at: datetime, content: dict[str, Any]) -> str:
    """The seal of one event; ``content`` must be plain JSON values."""
    body = json.dumps(
        {"previous": previous, "sequence": sequence, "at": at.astimezone(UTC).isoformat(), **content},
        sort_keys=True,
        ensure_ascii=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(body.encode()).hexdigest()
