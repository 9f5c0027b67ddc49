"""What a passage under no telling heading begins with: a name run into its line, or a thing made jointly."""

from __future__ import annotations

import re

from concordat.intake.extraction.lexicon import is_function, is_generic
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.nameless import names_nothing

JOINT_WORD = r"joint|shared|common|combined|tri-service|collaborative|co-located|bilateral"
THING = (
    r"(?:hub|unit|centre|campus|service|system|control room|headquarters|(?:fire |police |ambulance )?station|team|"
    r"stores?|school|academy|college|range|facility|laboratory|workshops?|base|suite|desk|network|platform|pool|cell|"
    r"task force|fleet|estate|function|department|command|cadets|scheme|programme|project|protocol|framework|"
    r"initiative|contract|pilot|crew|garage|kennels|depot|warehouse|section)"
)
_JOINT_THING = re.compile(
    r"(?:The|A|An|Our|Work on the|Plans for (?:the|a)) (?:new |proposed |first |second )?"
    rf"(?P<name>(?:{JOINT_WORD})"
    rf" (?:(?!with\b|for\b|of\b|between\b|at\b|in\b)[a-z][\w’'-]* (?:and )?){{0,4}}?{THING})\b(?! (?:and|{THING})\b)"
)
# "Mounted section. We lent four horses ...": a few words that end with a stop before the sentences on them
_RUN_IN = re.compile(r"(?P<name>[A-Z][\w’'&/-]*(?: [\w’'&/-]+){0,5})\.\s+(?=[A-Z])")
_SHORT = 45
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|do|does|did|not|"
    r"(?!shared|combined|armed|integrated|mounted|based|located|speed|need|feed)[a-z]+ed|went|came|met|held|made|got|"
    r"left|began|took|gave|saw|ran|paid|cost|costs)\b"
)
_NO_NAME = frozenset({
    "The", "A", "An", "This", "That", "It", "We", "They", "There", "No", "None", "Not", "St", "Very", "In", "At", "On",
    "For", "By", "From", "To", "With", "Since", "During", "Under", "After", "Before", "About", "Over", "Some", "All",
    "Both", "Each", "Of", "As", "If", "So", "Yes",
})  # fmt: skip
_PLAIN_WORD = re.compile(r"[A-Z][a-z]+")


@kept
def is_plain_word(name: str) -> bool:
    """Whether a name is one common word that is no function: "Volunteers", not "Fleet" or "ANPR"."""
    return bool(_PLAIN_WORD.fullmatch(name)) and not is_function(name)


@kept
def joint_thing(text: str) -> str | None:
    """The thing made jointly that a text begins with: "Shared boat store" of "The shared boat store opened"."""
    match = _JOINT_THING.match(text)
    return f"{match['name'][0].upper()}{match['name'][1:]}" if match else None


@kept
def run_in_name(text: str) -> str | None:
    """The words that head a paragraph on its own first line; None where they are a sentence or name nothing."""
    match = _RUN_IN.match(text)
    if match is None or len(match["name"]) > _SHORT or len(text) < 2 * _SHORT:
        return None
    name = match["name"]
    if names_nothing(name) or is_generic(name) or _VERB.search(name) or name.split()[0] in _NO_NAME:
        return None
    return name
