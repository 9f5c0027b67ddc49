"""A command's data folder is its own: whatever database the tests run on, the commands use SQLite in their folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def no_other_database() -> Iterator[None]:
    """Processes that a test starts do not inherit the tests' own database; the settings here are read already."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DATABASE_URL", raising=False)
        yield
