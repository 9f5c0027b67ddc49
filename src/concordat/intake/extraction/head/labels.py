"""The labels of a paper's head, "Report of", "Decision maker", "Type of decision": beside their value or alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from concordat.intake.extraction.memory import kept

_DECISION = r"(?:decision|report|paper|notice|record|item|proposal|request|document|case|project|scheme)"
# What a label names, in the order in which it is tried.
_LABELS = {
    "date": (
        rf"date(?: of (?:the )?(?:meeting|{_DECISION}|issue|signature|signing|letter|response))?|"
        rf"(?:meeting|issue|signature|{_DECISION}) date|date (?:signed|of signing|taken|approved|issued|decided|made)|"
        r"meeting(?: (?:to be )?held(?: on)?)?|held on|dated|signed on|decided on|day of meeting"
    ),
    "board": (
        r"to|(?:report|paper|note|briefing|submitted|presented|prepared|update|letter)\s+(?:to|for)|for|"
        r"meeting of(?: the)?|meeting title|"
        r"(?:name of |relevant |responsible )?(?:committee|board|panel|forum|meeting)|"
        r"decision[- ](?:maker|taker|making body|body)s?|"
        r"(?:decision )?(?:taken|made|to be taken|to be made|decided) by|"
        r"considered by|deciding body|audience"
    ),
    "author": (
        r"from|author|(?:report|paper|note|briefing|update|letter)\s+(?:of|by|from|authors?|originator)|"
        r"(?:presented|presenting|prepared|submitted|written|produced|issued|sponsored|requested|proposed|drafted|"
        r"signed|authored|completed) by|"
        r"(?:presenting|lead|report(?:ing)?|responsible|contact|originating|accountable|sponsoring|lead director and|"
        r"decision) (?:officer|director|member)|"
        r"(?:report )?author(?: and| &|,)? (?:job )?(?:role|title|post)|(?:executive |project )?sponsor|"
        r"(?:executive |project |programme |strategic )?lead|originator|"
        r"sro|senior responsible (?:owner|officer)|author and role|presenter|(?:name and )?(?:job|post) title"
    ),
    "title": (
        rf"title(?: of (?:the )?{_DECISION})?|(?:agenda item )?subject(?: of (?:the )?{_DECISION})?|"
        rf"(?:{_DECISION}) (?:title|subject|heading|name)|name of (?:the )?{_DECISION}|re|topic|"
        r"(?:agenda )?item (?:title|name)|subject matter|title and purpose"
    ),
    "work": r"(?:programme|project|portfolio|collaboration)(?:\s+(?:name|title))?",
    "sought": (
        r"(?:decision|approval|authority|action) (?:sought|requested|required|needed)|"
        r"request(?: for (?:a )?(?:decision|approval))?|proposal|matter(?: for decision)?|in (?:relation|respect|the "
        r"matter) (?:to|of)|regarding|concerning|relating to|in the matter of|nature of decision"
    ),
    "other": (
        r"(?:reporting )?period(?: covered)?|agenda item(?: no\.?| number)?|item(?: no\.?| number)?|"
        rf"(?:(?:our|your|file|log|register|{_DECISION}) )?ref(?:erence)?(?: (?:no\.?|number|code))?|status|"
        r"(?:security |protective |government security )?(?:marking|classification)|wards?(?: affected)?|"
        r"(?:areas?|divisions?|districts?|electoral divisions?|parish(?:es)?) affected|"
        r"(?:purpose|summary)(?: of (?:the )?(?:report|paper|decision))?|version(?: (?:no\.?|number))?|report|"
        r"paper(?: no\.?)?|"
        r"contact(?: details| officers?| name| person| email| for (?:further |more )?(?:information|details))?|"
        r"(?:telephone|tel|phone|e-?mail)(?: (?:no\.?|number|address))?|(?:appendices|enclosures|attachments)|"
        r"background papers|directorate|department|portfolio holder|cabinet member|service area|organisation|"
        rf"(?:{_DECISION}) (?:reference )?(?:no\.?|number|ref(?:erence)?|status|log|type|class(?:ification)?|category)|"
        rf"(?:type|category|class|kind|status) of (?:{_DECISION})|"
        r"(?:is (?:this )?(?:it )?(?:a )?)?(?:key decision|subject to call[- ]in|confidential|exempt)|"
        r"(?:publication|publish(?:ed)?|effective|implementation|call[- ]in)(?: (?:date|from|on|expires|deadline))|"
        r"(?:date )?(?:first )?(?:published|publication)|decided at meeting|signature|forward plan(?: ref(?:erence)?)?|"
        r"signed|chief officer approval|action(?: required)?|for information|venue|time|location|place|"
        r"key decision|present|apologies|in attendance|attendance|(?:reason for )?(?:exemption|urgency|key decision)|"
        r"(?:exempt|confidential)(?: information| report| appendix)?|open|public or private|(?:part [12i]+ )?"
        r"(?:freedom of information|foi)(?: status| exemption)?|(?:freedom of information|foi) closed|"
        r"publish(?:able)?|distribution|circulation|copies to|cc|chair|overall rag|rag|budget code|outcome|"
        r"(?:estimated |contract |total )?value of (?:decision|contract)|(?:consultees|recommended by)"
    ),
}
_TELLING = re.compile(
    rf"(?:(?:title|subject) of (?:the )?{_DECISION}|{_DECISION} (?:title|subject|ref(?:erence)?|type|number|date)|"
    rf"title|subject|(?:type|category|class) of (?:{_DECISION})|date (?:signed|of (?:the )?{_DECISION})|"
    r"decision[- ](?:maker|taker)s?|wards?(?: affected)?|contact officers?|report (?:author|of|by|to)|"
    r"(?:submitted|presented|prepared) by|(?:security |protective )?(?:marking|classification)|"
    r"(?:is (?:this )?(?:a )?)?key decision|lead officer|decision sought)",
    re.IGNORECASE,
)
_FORM = "|".join(f"(?P<{name}>{form})" for name, form in _LABELS.items())
_NOTE = r"(?:\s*\([^()]{1,60}\))?"
_FIELD = re.compile(rf"(?:{_FORM}){_NOTE}\s*\??\s*(?::\s*\t?|\t)\s*(?P<value>\S.*)?$", re.IGNORECASE)
_ALONE = re.compile(rf"(?:{_FORM}){_NOTE}\s*[:?]?", re.IGNORECASE)
_COUNTED = re.compile(r"^\s*(?:\d{1,2}|[A-H])[.)]\s+")
_LONGEST = 70
_LONGEST_VALUE = 320
_SENTENCE = 8
_FEWEST = 3  # labels that might be headings of parts are labels where so many stand in the head
_NAMES = tuple(_LABELS)


def labelled(line: str) -> tuple[str, str] | None:
    """What a line gives beside its label: the sort of label and the value, "" where the next line has it."""
    if ":" not in line and "\t" not in line:
        return None
    match = _FIELD.match(_plain(line))
    return (_sort(match), (match["value"] or "").strip()) if match else None


@kept
def label_alone(line: str) -> str | None:
    """The sort of label that a line is with nothing beside it: "Decision maker", "Is this a key decision?"."""
    text = _plain(line)
    match = _ALONE.fullmatch(text) if text and len(text) <= _LONGEST else None
    return _sort(match) if match else None


@kept
def is_telling(line: str) -> bool:
    """Whether a label alone is one wherever it stands, not the heading of a part such as "Purpose"."""
    return bool(_TELLING.fullmatch(re.sub(rf"{_NOTE}\s*[:?]?$", "", _plain(line))))


def pairs(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of labels that stand alone, each with that of its value, the next line.

    Words that also head a part of a paper ("Purpose") are labels only among others, and only over a few words.
    """
    found = [
        (place, place + 1)
        for place, text in enumerate(texts[:-1])
        if label_alone(text) and not label_alone(texts[place + 1]) and _is_value(text, texts[place + 1])
    ]
    several = len(found) >= _FEWEST
    yield from (pair for pair in found if several or is_telling(texts[pair[0]]) or texts[pair[0]].endswith((":", "?")))


def _is_value(label: str, text: str) -> bool:
    if label_alone(label) == "title":
        return len(text) <= _LONGEST_VALUE
    return len(text) <= _LONGEST_VALUE // 2 and not (text.endswith(".") and len(text.split()) >= _SENTENCE)


def _plain(line: str) -> str:
    return _COUNTED.sub("", line.strip()).replace("(s)", "s").replace("(es)", "es")


def _sort(match: re.Match[str]) -> str:
    return next(name for name in _NAMES if match[name])
