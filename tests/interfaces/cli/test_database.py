"""``concordat database allow``: where no role can be allowed it says why, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from concordat.interfaces.cli import database, setting_up


@pytest.mark.django_db
def test_a_role_that_cannot_be_allowed_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(setting_up, "set_up", lambda data: None)
    assert database.allow_role(tmp_path, "nobody-of-this-name") == 2
    told = capsys.readouterr().err
    assert ("Only PostgreSQL has roles" if connection.vendor == "sqlite" else "make it first") in told
