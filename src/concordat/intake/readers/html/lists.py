"""The numbers of the lists of a web page, as a browser prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.intake.readers.docx.numbering import as_printed
from concordat.intake.readers.html.page import Node, is_hidden

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero", "none": "none",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*(?P<form>[a-z-]+)", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"\s*(?:\d+(?:\.\d+)+\.?|\d{1,3}[.)]|\([a-z0-9]{1,4}\))\s")


def items_of(listed: Node) -> Iterator[tuple[Node, str | None, bool]]:
    """Each item of a list, the number printed before it (None without one), and whether it has a bullet."""
    items = [item for item in listed.iter() if item.tag == "li" and not is_hidden(item.attributes)]
    if listed.tag != "ol":
        bullet = _form(listed) != "none"
        yield from ((item, None, bullet) for item in items)
        return
    step = -1 if "reversed" in listed.attributes else 1
    number = _number(listed.attributes.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = _number(item.attributes.get("value"), number)
        label = as_printed(_form(item) or _form(listed) or "decimal", number)
        own = bool(_OWN_NUMBER.match(item.text()[:40]))
        yield item, f"{label}." if label and not own else None, False
        number += step


def _form(node: Node) -> str | None:
    if match := _STYLE.search(node.attributes.get("style") or ""):
        return _STYLES.get(match["form"].lower(), "decimal")
    return _TYPES.get(node.attributes.get("type") or "")


def _number(text: str | None, default: int) -> int:
    stripped = (text or "").strip()
    return int(stripped) if re.fullmatch(r"-?\d{1,6}", stripped) else default
