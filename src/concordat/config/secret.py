"""A secret key of the installation's own, kept in its data folder when the environment gives none."""

from __future__ import annotations

import secrets
from pathlib import Path


def local_secret(data: Path) -> str:
    """The key in ``data/secret-key``, made on first use and readable by its owner only."""
    path = data / "secret-key"
    if path.exists():
        return path.read_text(encoding="ascii").strip()
    data.mkdir(parents=True, exist_ok=True)
    key = secrets.token_urlsafe(50)
    path.touch(mode=0o600)
    path.write_text(key, encoding="ascii")
    return key
