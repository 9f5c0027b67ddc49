"""What the page for signing in says of an empty form."""

from __future__ import annotations

import subprocess
import sys

import pytest
from django.core.cache import cache
from django.test import Client
from tests.interfaces.web.reading import one, parsed, words

pytestmark = pytest.mark.django_db


def test_an_empty_form_names_its_fields_as_the_page_does(client: Client) -> None:
    page = parsed(client.post("/account/login/", {}).content.decode())
    said = words(one(page, ".govuk-error-summary"))
    assert "Fill in “Sign-in name”" in said
    assert "Fill in “Password”" in said


def test_failed_sign_ins_are_counted_by_all_workers_together(client: Client) -> None:
    cache.clear()
    typed = {"login": "programme-office", "password": "not the right one at all"}
    try:
        said = [client.post("/account/login/", typed).status_code for _ in range(5)]
        assert said == [200] * 5
        other = (
            "import django; django.setup(); from django.core.cache import cache; print(len(cache._list_cache_files()))"
        )
        counted = subprocess.run([sys.executable, "-c", other], capture_output=True, text=True, check=True)
        assert int(counted.stdout) > 0
        assert "Too many" in words(parsed(client.post("/account/login/", typed).content.decode()))
    finally:
        cache.clear()
