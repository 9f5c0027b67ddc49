"""The page of a policing body: its collaboration agreements, as it decided to publish them. Pure.

Police Act 1996, s23E, as registers/agreements/rules/publication.py tells it. The page prints what was decided and
nothing that the register holds besides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import PurePath

from concordat.kernel.dates import day_words
from concordat.registers.agreements.records import PublishedEntry, PublishedFile, PublishedPage
from concordat.registers.agreements.rules import PublicationState
from concordat.rendering.listings.page import Listed, ListedFile, Listing

TITLE = "Collaboration agreements"
HEADS = ("Agreement", "What is published", "In the body's words", "Details", "Document", "Published on")
REMARK = (
    "A policing body publishes a copy of each collaboration agreement that it is a party to, or the fact that it has "
    "been made with such details as it thinks right (Police Act 1996, section 23E)."
)
_STANDING = {
    PublicationState.FULL: "Published in full on {}",
    PublicationState.FACT_ONLY: "The fact of the agreement, published on {}",
}


def listing_of(page: PublishedPage, *, made_on: date, address: Callable[[PublishedFile], str]) -> Listing:
    """The page as a list to be written; ``address`` says where a file can be read."""
    many = "One agreement is" if len(page.entries) == 1 else f"{len(page.entries):,} agreements are"
    intro = f"{many} listed: those on which {page.name} has published a copy or details."
    return Listing(TITLE, page.name, intro, [_listed(one, address) for one in page.entries], made_on, REMARK)


def lines(page: PublishedPage) -> Iterator[tuple[str, str, str, str, str, date]]:
    """The same, one line an agreement under ``HEADS``."""
    for one in page.entries:
        told = "; ".join(f"{label}: {words}" for label, words in one.details)
        file = one.file.file_name if one.file else ""
        yield one.title, one.state.words, one.summary, told, file, one.published_on


def file_name(file: PublishedFile) -> str:
    """Under which name a file lies beside the page: its number first, so that no two are one."""
    return f"{file.number}-{PurePath(file.file_name).name}"


def _listed(entry: PublishedEntry, address: Callable[[PublishedFile], str]) -> Listed:
    file = entry.file
    kind = PurePath(file.file_name).suffix[1:].upper() if file else ""
    return Listed(
        entry.title, _STANDING[entry.state].format(day_words(entry.published_on)), entry.summary, entry.details,
        ListedFile(file.title, address(file), f"{kind}, {max(1, file.size // 1024):,} KB") if file else None,
    )  # fmt: skip
