"""What the reader works out of a text is kept while it reads one paper, and forgotten with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Found = TypeVar("Found")
_MOST = 8192  # answers of one function kept at most, so that a very long paper does not fill the memory
_FORGET: list[Callable[[], None]] = []


def kept(work: Callable[Asked, Found]) -> Callable[Asked, Found]:
    """Keep what a function of texts alone gives, until ``forget``."""
    keeping = lru_cache(maxsize=_MOST)(work)
    _FORGET.append(keeping.cache_clear)
    return cast(Callable[Asked, Found], keeping)


def forget() -> None:
    """Forget what was worked out of one paper: what one paper names is not kept for the next."""
    for clear in _FORGET:
        clear()
