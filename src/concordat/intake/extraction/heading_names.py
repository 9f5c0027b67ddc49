"""What a heading names by itself: without its number, its rating, "update" at its end or what stands in brackets."""

from __future__ import annotations

import re

from concordat.intake.extraction.casing import calm
from concordat.intake.extraction.lexicon import JOINT, is_function, is_generic
from concordat.intake.extraction.nameless import names_nothing
from concordat.intake.extraction.phrases import unlabelled
from concordat.intake.readers.shapes import is_capitals

_RAG_MARK = re.compile(
    r"\s*+[-–—:]?\s*+[(\[]?\s*+(?:overall\s+)?\bB?RAG\b(?:\s+(?:rating|status))?\s*[-–—:]?\s*\w*\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:updates?|progress(?: report)?|report|overview|summary|position|highlight report|"
    r"(?:20\d\d\s?[/-]\s?\d\d(?:\d\d)?\s+)?business plans?)\s*$",
    re.IGNORECASE,
)
_TAILS = ("update", "updates", "progress", "report", "overview", "summary", "position", "plan", "plans")
_DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s+|(?<=[a-zA-Z]):\s+")
_HALVES = re.compile(r"(?<!\d)/")
BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_SUCH_AS = re.compile(r"\s+e\.?g\.?\s")
_JOINT_WORK = re.compile(rf"\b(?:{JOINT})s?\b")
WITH = re.compile(  # for text in small letters
    r"(?:collaborati\w+|engagement|working|partnership|joint working)\s+(?:\w+\s+)?(?:with|between)\b"
)


def of_heading(heading: str) -> str | None:
    """What a heading names, without its label, rating, tail and brackets; None for "Background" and the like."""
    text = unlabelled(heading)
    if names_nothing(text):
        return None
    low = text.lower()
    text = (_RAG_MARK.sub("", text) if "rag" in low else text).strip(" :-–—.*")
    text = _SUCH_AS.split(text)[0] if "g" in low else text
    if is_generic(text):
        return None
    text = (_TAIL.sub("", text) if low.rstrip(" :-–—.*").endswith(_TAILS) else text).strip(" :-–—.")
    if not text or is_generic(text):
        return None
    name = _part(text)
    return None if not name or is_generic(name) else name


def _part(text: str) -> str | None:
    parts = [part for part in _DASH.split(text) if part.strip()]
    if len(parts) > 1:
        telling = [
            p for p in parts if not (p[0].islower() or is_generic(p) or is_function(p) or WITH.search(p.lower()))
        ]
        text = next((p for p in telling if _JOINT_WORK.search(p)), telling[-1] if telling else parts[0])
    halves = _HALVES.split(text)
    if len(halves) == 2 and all(len(half.split()) >= 3 for half in halves):
        text = halves[0]
    bare = BRACKET.sub("", text).strip() or text
    return calm(bare) if is_capitals(bare) and (" " in bare or len(bare) > 8 or is_function(bare)) else bare
