"""The body that speaks in a paper: the one that its head names, else the one that the paper names most."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from concordat.foundation.organisations.gazetteer import Body, bodies
from concordat.intake.extraction.names import Mention, find_names, short_names
from concordat.intake.readers.blocks import Block

_AUTHORS = {"police_force", "special_police", "pcc", "fire_rescue", "fire_authority", "ambulance", "combined_authority"}
_PARTNER = re.compile(
    r"\b(?:with|and|from|to|by|&|between)\s+(?:the\s+)?$", re.IGNORECASE
)  # a partner is not who speaks
_AND = re.compile(r"\s*(?:,? and|&|/)\s*(?:the\s+)?", re.IGNORECASE)
_SERVICE = re.compile(r"\b(?:fire|polic\w+|constab\w+|forces?)\b")
_FORCE_POST = re.compile(r"\bchief constable\b", re.IGNORECASE)
_TELLING = 12  # points from which a body is taken for the speaker although another is named nearly as often


def speaker_of(blocks: list[Block], head: str, role: str, letterhead: str, *, joint: bool = False) -> Body | None:
    """The body of the signing post, of the letterhead, or the one named most; None where none stands out.

    ``role`` is the post that signs with what stands beside it, ``letterhead`` the first line of the paper. Of a
    ``joint`` paper, headed by the name of joint work, nobody is the speaker but whom it names so.
    """
    of_force = bool(_FORCE_POST.search(role))
    for text in (role, letterhead):
        named = [m for m in find_names(text) if m.kind in _AUTHORS and not (of_force and m.kind == "pcc")]
        whole = text is role or (named and named[0].end - named[0].start >= 0.6 * len(text.strip()))
        if named and whole and len({m.name for m in named}) == 1:
            return next((body for body in bodies() if body.name == named[0].name), None)
    return None if joint else _by_count(blocks, head, role)


def _by_count(blocks: list[Block], head: str, role: str) -> Body | None:
    wanted = _kinds(role, head)
    by_name = {body.name: body for body in bodies()}
    counts: Counter[str] = Counter()
    for weight, texts in ((12, [head]), (2, [block.text for block in blocks])):
        for text in texts:
            for mention in find_names(text):
                force = _force_of(mention.name) if mention.kind == "pcc" and weight > 2 else None
                if force and force.kind in wanted:
                    counts[force.name] += weight  # the head names the policing body of the force that speaks
                if mention.kind in wanted and not _PARTNER.search(text, max(0, mention.start - 40), mention.start):
                    counts[mention.name] += weight + (4 if mention.start <= 12 else 0)
    if not counts:
        return _by_area(blocks, wanted)
    (best, most), *others = counts.most_common(2)
    headed = [mention for mention in find_names(head) if mention.kind in wanted]
    in_head = any(mention.name == best for mention in headed)
    if (not in_head and len({mention.name for mention in headed}) > 1) or _is_joined(best, headed, head):
        return None  # a joint paper of those that the head names together
    if (most < _TELLING or not in_head) and others and most < 2 * others[0][1]:
        return None  # a paper of several bodies, none of which speaks
    return by_name.get(best)


def _is_joined(name: str, headed: list[Mention], head: str) -> bool:
    """Whether the head says "A and B" of a body and another of its kind."""
    return any(
        one.kind == other.kind and name in {one.name, other.name} and _AND.fullmatch(head, one.end, other.start)
        for one, other in pairwise(headed)
    )


def _force_of(commissioner: str) -> Body | None:
    """The force of a policing body's area."""
    area = next((body.area for body in bodies() if body.name == commissioner), None)
    return next((body for body in bodies() if area and body.area == area and body.kind == "police_force"), None)


def _kinds(role: str, head: str) -> set[str]:
    """The kinds of body that the signing role can speak for."""
    low = f"{role} {head}".lower()
    if re.search(r"chief constable|superintendent|\bd?a?cc\b", role.lower() or low):
        return {"police_force", "special_police"}
    if "fire officer" in low:
        return {"fire_rescue", "fire_authority"}
    if "ambulance" in low:
        return {"ambulance"}
    if role and "commissioner" in low:
        return {"pcc", "combined_authority"}
    return _AUTHORS - {"pcc", "combined_authority"}


def _by_area(blocks: list[Block], wanted: set[str]) -> Body | None:
    """A paper that names no body in full: the force of the area that it names most, where it speaks of the police."""
    words = Counter(word for block in blocks for word in _SERVICE.findall(block.text.lower()))
    if "police_force" in wanted and words.total() and words["fire"] >= words.total() - words["fire"]:
        return None  # a paper of fire services
    if "police_force" in wanted and not words:
        return None  # a paper of councils
    counts: Counter[str] = Counter()
    for block in blocks:
        for short, body in short_names().items():
            if short in block.text and (body.kind in wanted or not wanted & {"police_force"}):
                counts[body.name] += len(re.findall(rf"\b{re.escape(short)}\b", block.text))
    best = counts.most_common(1)
    return next((body for body in bodies() if best and body.name == best[0][0] and body.kind in wanted), None)
