"""The words of a page."""

from __future__ import annotations

from typing import Any

from tests.interfaces.web.reading import one, parsed, words


def main(answer: Any) -> str:
    """What stands between header and footer."""
    return words(one(parsed(answer.content.decode()), "main"))
