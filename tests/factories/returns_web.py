"""Returns as people of the accounts work on them, through the pages."""

from __future__ import annotations

from django.test import Client
from tests.factories.cast import ESSEX, KENT, collaboration
from tests.factories.register import accounts
from tests.factories.returns import READY, alliance, led, opened

PERIOD = "kent-and-essex-q3-2018-19"


def asked() -> int:
    """A return of the fleet asked of Kent, with everybody's accounts; returns its number."""
    accounts()
    alliance()
    (number,) = opened(collaborations=[led(collaboration("Joint Fleet Workshops", partners=(KENT, ESSEX)))]).returns
    return number


def page(number: int, name: str = "") -> str:
    """The address of the return or of one of its pages."""
    return f"/returns/{PERIOD}/{number}/{name}"


def typed(browser: Client, number: int, answers: dict[str, str] | None = None, button: str = "check", **more: str):
    """The form posted with these answers, as a page that shows what stands now would send it."""
    shown = browser.get(page(number, "fill/"))
    bases = {f"base:{key}": base for key, base in bases_of(shown).items()}
    return browser.post(page(number, "fill/"), bases | READY | (answers or {}) | {button: "1"} | more)


def bases_of(shown) -> dict[str, str]:
    """The numbers of the answers that the page saw, by question."""
    from tests.interfaces.web.reading import parsed, select

    found = select(parsed(shown.content.decode()), "form input[type=hidden]")
    return {one.name[5:]: one.value or "" for one in found if one.name.startswith("base:")}
