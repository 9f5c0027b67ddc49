"""Links that keep the question: the as-at date, the filters and the order survive each step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

AS_AT = "as_at"


def changed(query: QueryDict, /, **changes: str | int | None) -> str:
    """The query string with some parameters set, or left out where the value is None; "?" when nothing is left."""
    copy = query.copy()
    for name, value in changes.items():
        if value is None:
            copy.pop(name, None)
        else:
            copy[name] = str(value)
    return "?" + copy.urlencode()


def without(query: QueryDict, name: str, value: str) -> str:
    """The query string without one value of one parameter, and back on the first page."""
    copy = query.copy()
    copy.setlist(name, [one for one in copy.getlist(name) if one != value])
    copy.pop("page", None)
    return "?" + copy.urlencode()


def as_at_of(request: HttpRequest | None) -> date | None:
    """The past date that the page is asked for, or None for today."""
    value = getattr(request, "as_at", None)
    return value if isinstance(value, date) else None


class Becomes(Protocol):
    """Who stands in whose place on the day of a request, asked of the register when the first name needs it."""

    def words(self, key: str | None, collaboration: str | None = None) -> str:
        """ "now X", "from 8 May 2028: X", "formerly A until 7 May 2028", or ""."""


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses inside Concordat that stay at the same as-at date. Made once a request and given to presenters."""

    as_at: date | None = None
    becomes: Becomes | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, request: HttpRequest | None) -> Links:
        return cls(as_at_of(request), getattr(request, "becomes", None))

    def beside(self, key: str | None, collaboration: str | None = None) -> str:
        """What becomes of a body by the day of the page, to stand beside its name; "" where nothing does."""
        return self.becomes.words(key, collaboration) if self.becomes and key else ""

    def to(self, name: str, *args: Any, **query: Any) -> str:
        """The address of a page by its URL name, its arguments, and query parameters.

        Raises django.urls.NoReverseMatch when there is no such page.
        """
        return self.keep(reverse(name, args=args), **query)

    def keep(self, path: str, **query: Any) -> str:
        """The same for a path that is known already; a fragment stays last."""
        pairs = {name: value for name, value in query.items() if value is not None}
        if self.as_at:
            pairs[AS_AT] = self.as_at.isoformat()
        before, mark, fragment = path.partition("#")
        if pairs:
            before += ("&" if "?" in before else "?") + urlencode(pairs, doseq=True)
        return before + mark + fragment


@dataclass(frozen=True, slots=True)
class Sort:
    """The order of a list as its address says it: ``sort=name`` or ``sort=-name``."""

    query: QueryDict
    current: str
    parameter: str = "sort"

    @classmethod
    def read(cls, query: QueryDict, allowed: Iterable[str], default: str) -> Sort:
        """The order asked for, or the default when it is not one that the list offers."""
        asked = query.get("sort", default)
        return cls(query, asked if asked.removeprefix("-") in set(allowed) else default)

    def direction(self, key: str) -> str:
        """What ``aria-sort`` says for a column."""
        if self.current.removeprefix("-") != key:
            return "none"
        return "descending" if self.current.startswith("-") else "ascending"

    def href(self, key: str) -> str:
        """The address that sorts by a column, or turns its order round; back on the first page."""
        wanted = f"-{key}" if self.direction(key) == "ascending" else key
        return changed(self.query, **{self.parameter: wanted, "page": None})
