"""A body that a person adds."""

from __future__ import annotations

import pytest
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, words

pytestmark = pytest.mark.django_db


def test_a_new_body_is_shown_on_its_own_page_where_what_becomes_of_it_is_recorded():
    accounts()
    new = {"name": "Thames Estuary Police", "kind": "police_force", "nation": "England", "reason": "The order"}
    answer = client("office").post("/organisations/add/", new, follow=True)
    assert answer.redirect_chain == [("/organisations/thames-estuary-police/", 302)]
    said = words(one(parsed(answer.content.decode()), "main"))
    assert "The organisation is on record." in said
    assert "Report a successor" in said
