"""A public list as one HTML file: no script, nothing fetched but the files that it links to, made to be printed too.

It has the style sheet of papers, so ``SECURITY_POLICY`` of these is the policy under which it shows whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import jinja2

from concordat.kernel.dates import day_words
from concordat.rendering.documents.html import SECURITY_POLICY, STYLE

__all__ = ["SECURITY_POLICY", "Listed", "ListedFile", "Listing", "written"]


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file to read: its title, its address, and what sort and size it is ("PDF, 240 KB")."""

    title: str
    address: str
    note: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry: a title, how much of it is told, further lines by label, and its file."""

    title: str
    standing: str
    words: str
    details: Sequence[tuple[str, str]]
    file: ListedFile | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A page: whose it is, what it lists and why, its entries, the day on which it was made, and what it leaves out."""

    title: str
    body: str
    intro: str
    entries: Sequence[Listed]
    made_on: date
    remark: str = ""


def written(listing: Listing) -> bytes:
    """The whole page in UTF-8; equal lists give equal bytes."""
    return _template().render(page=listing, style=STYLE, made=day_words(listing.made_on)).encode()


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    world = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return world.get_template("page.html.jinja")
