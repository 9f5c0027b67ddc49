"""The words of the service navigation; a word appears when the page behind it exists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch

from concordat.interfaces.web.components.links import Links

# The word and the URL name of its first page.
WORDS = (
    ("Home", "home"),
    ("Portfolio", "portfolio"),
    ("Money", "money"),
    ("Procurement", "procurement"),
    ("Boards", "boards"),
    ("Sources", "sources"),
    ("Findings", "findings"),
)
FOOTER = (
    ("Accessibility", "accessibility"),
    ("Privacy", "privacy"),
    ("Help", "help"),
    ("Feedback", "feedback"),
    ("Cookies", "cookies"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a navigation with its address."""

    text: str
    href: str
    active: bool


def words(names: Sequence[tuple[str, str]], links: Links, path: str = "", section: str = "") -> list[Word]:
    """The words whose pages exist. The active one is ``section``, or the one whose address starts the path."""
    found = list(_found(names, links))
    active = section or max(
        (text for text, _, bare in found if path == bare or (bare != "/" and path.startswith(bare))),
        key=lambda text: len(next(bare for word, _, bare in found if word == text)),
        default="",
    )
    return [Word(text, href, text == active) for text, href, _ in found]


def _found(names: Sequence[tuple[str, str]], links: Links) -> Iterator[tuple[str, str, str]]:
    for text, name in names:
        try:
            yield text, links.to(name), Links().to(name)
        except NoReverseMatch:
            continue
