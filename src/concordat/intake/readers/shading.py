"""Ratings that are a colour and no word: the hue of a cell's shading as red, amber, green or blue."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls

_HEX = re.compile(r"#?(?:[0-9a-f]{2})?(?P<rgb>[0-9a-f]{6})", re.IGNORECASE)
_SHORT = re.compile(r"#(?P<rgb>[0-9a-f]{3})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})", re.IGNORECASE)
_NAMED = {
    "red": "Red", "darkred": "Red", "crimson": "Red", "tomato": "Red", "firebrick": "Red",
    "orange": "Amber", "amber": "Amber", "yellow": "Amber", "gold": "Amber", "darkorange": "Amber",
    "green": "Green", "lime": "Green", "limegreen": "Green", "darkgreen": "Green", "lightgreen": "Green",
    "seagreen": "Green", "blue": "Blue", "darkblue": "Blue", "navy": "Blue", "royalblue": "Blue",
}  # fmt: skip
_CHROMA = 40 / 255  # below this a tint is decoration, not a rating
_LIGHTNESS = (0.15, 0.93)
RATING_HEAD = re.compile(
    r"(?:.*\b(?:b?rag|rating|status)\b.*|(?:overall|time(?:scales?|liness)?|schedule|costs?|budget|finance|spend|savings?|"
    r"benefits?|quality|scope|risks?|resources?|delivery|progress))\s*:?",
    re.IGNORECASE,
)
COLOUR_WORD = re.compile(r"\s*(?:r|a|g|b|red|amber|green|blue|amber/green|amber/red|a/g|a/r)\.?\s*", re.IGNORECASE)


def colour_of_fill(fill: str | None) -> str | None:
    """Red, Amber, Green or Blue for a hexadecimal colour, ``rgb(...)`` or a colour's name; None for grey and pale."""
    if not fill:
        return None
    text = fill.strip().lower()
    if text in _NAMED:
        return _NAMED[text]
    if match := _RGB.match(text):
        red, green, blue = (min(int(part), 255) / 255 for part in match.groups())
    elif match := _SHORT.fullmatch(text):
        red, green, blue = (int(digit * 2, 16) / 255 for digit in match["rgb"])
    elif match := _HEX.fullmatch(text):
        red, green, blue = (int(match["rgb"][n : n + 2], 16) / 255 for n in (0, 2, 4))
    else:
        return None
    return _by_hue(red, green, blue)


def _by_hue(red: float, green: float, blue: float) -> str | None:
    hue, lightness, _ = rgb_to_hls(red, green, blue)
    if max(red, green, blue) - min(red, green, blue) < _CHROMA or not _LIGHTNESS[0] <= lightness <= _LIGHTNESS[1]:
        return None
    degrees = hue * 360
    if degrees < 18 or degrees >= 335:
        return "Red"
    if degrees < 70:
        return "Amber"
    if degrees < 172:
        return "Green"
    return "Blue" if 185 <= degrees < 262 else None


def sentence_on(count: int) -> str:
    """What is said of ratings that were read from a colour."""
    cells = "1 cell was" if count == 1 else f"{count} cells were"
    return f"{cells} a colour without a word; read as red, amber, green or blue by the shading."
