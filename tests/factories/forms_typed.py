"""A form as a browser has it: read from its page, typed into, sent."""

from __future__ import annotations

from django.test import Client
from tests.interfaces.web.reading import Node, parsed, select


def main_form(html: str) -> Node | None:
    """The form of a task page: the one that is posted to the page's own address and holds its fields."""
    for form in select(parsed(html), "main form[method=post]"):
        if not form.get("action") and "again" not in {one.get("value") for one in select(form, "button[name=draft]")}:
            return form
    return None


def filled_in(form: Node) -> dict[str, list[str]]:
    """What a browser would send of a form as it stands, without its buttons."""
    sent: dict[str, list[str]] = {}
    for name, value in form.form_values():
        sent.setdefault(name, []).append(value)
    return sent


def opened_form(client: Client, address: str) -> dict[str, list[str]]:
    """A form's fields as its page opens them."""
    form = main_form(client.get(address).content.decode())
    assert form is not None, address
    return filled_in(form)
