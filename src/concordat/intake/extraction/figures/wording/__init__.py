"""The wording of board papers as data: one file of patterns a subject, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from concordat.intake.extraction.triggers import lowered

_KEPT = re.compile(r"(?P<kept>\(\?<[!=][^)]*\)|\[[^\]]*\])| (?P<may>\?)?")


@cache
def wording(name: str) -> dict[str, list[dict[str, Any]]]:
    """The tables of ``name``.toml."""
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


def pattern(
    words: Sequence[str],
    *,
    before: str = "",
    after: str = "",
    case: bool = False,
    names: Mapping[str, str] | None = None,
) -> re.Pattern[str]:
    """Any of ``words`` between ``before`` and ``after``; ``names`` replace ``{name}``.

    Unless ``case`` counts it is for text in small letters (``triggers.small``), where the engine is several times as
    fast as when it has to take large letters for small.
    A space is any white space, but in a look-behind or a class of characters it stays one.
    """
    text = _KEPT.sub(lambda match: match["kept"] or (r"\s*" if match["may"] else r"\s+"), "|".join(words))
    for name, value in (names or {}).items():
        text = text.replace(f"{{{name}}}", value)
    whole = f"{before}(?:{text}){after}"
    return re.compile(whole) if case else lowered(whole)
