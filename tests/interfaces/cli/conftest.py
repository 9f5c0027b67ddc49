"""A command's data folder is its own: whatever database the tests run on, the commands use SQLite in their folder."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def no_other_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that a test starts do not inherit the tests' own database."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
