"""What the page for signing in says of an empty form."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.interfaces.web.reading import one, parsed, words

pytestmark = pytest.mark.django_db


def test_an_empty_form_names_its_fields_as_the_page_does(client: Client) -> None:
    page = parsed(client.post("/account/login/", {}).content.decode())
    said = words(one(page, ".govuk-error-summary"))
    assert "Fill in “Sign-in name”" in said
    assert "Fill in “Password”" in said
