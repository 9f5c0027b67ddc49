"""Mutual aid: who sent how many of what rank to whom, and what is asked for next."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.deployment_tables import in_table
from concordat.intake.extraction.narrative.deployment_words import Strength, counted, number, people_of, singular
from concordat.intake.extraction.narrative.passages import Passage, Sentence
from concordat.intake.extraction.narrative.patterns import choice, holds, signal
from concordat.intake.extraction.narrative.wording import plain, quote_span, without_names
from concordat.kernel.statements import Kind, Statement

# The first four are for text in small letters.
_SENT = re.compile(r"\b(?:deploy\w*|mobilis\w*|provided|sent|supplied|despatched|dispatched|loaned|lent|supported)\b")
_WENT = re.compile(r"\b(?:went to|came to|travelled to|attended|joined|visited|asked|helped|assisted|lent)\b")
_OCCASIONS = choice(
    "festivals? (?:wild)?fires? floods? flooding storms? rain snow protests? demonstrations? disorder riots? summits? "
    "conference parades? search(?:es)?(?=_(?:of|for)) royal_visit state_visit funeral derby football_match play-off "
    "picket major_incident incident_at explosion collapse days?_of_action outbreak tournament olympic_games "
    "commonwealth_games carnival air_show marches"
)
_EVENT = re.compile(rf"\b{_OCCASIONS}(?![\w-])(?! (?:and rescue|service|authority|station|control|crew|engine))")
_ASKED = re.compile(
    r"\b(?:asked|request\w*|call(?:ed)?)\s(?:[\w’'-]+\s){0,4}?for\s"
    r"(?:help|assistance|support|aid|mutual aid|\d+|\w+ (?:officers|crews))"
)
_SENT_NUMBER = re.compile(
    r"\b(?:sent|provided|supplied|gave|deployed)\s(?P<count>\d{1,4})(?=[.,;)]|\s(?:of them|for|in)\b|$)"
)
_TO_PLACE = re.compile(r"\b(?:went|sent|travelled|came|deployed|despatched|dispatched)\s(?:\w+\s)?to\s[A-Z]")
_AID = re.compile(
    r"\bmutual (?:aid|support|assistance)\b|\bmobilisation\b|\bon standby\b|\bcross-border (?:assistance|support)\b|"
    r"\bnational resilience\b",
    re.IGNORECASE,
)
_AID_BITS = ("aid", "mutual", "mobilisation", "standby", "border", "resilience")
_REQUESTS = re.compile(
    r"\b(?:future|upcoming|further|outstanding|planned) (?:mutual aid )?(?:requests|deployments|demands)\b"
    r"[^.]{0,20}?\b(?:includes?|are|is|for)\b:?\s(?P<list>.+)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:^|,\s(?:and\s)?|\sand\s)(?P<item>(?:(?!,\s|\sand\s|\.$).)+)")
_WHEN = re.compile(r"\s(?:in|on|during|over) (?:the )?(?:month of )?\w+\s*\d*$")
# what serves every day is no aid for an event
_USUAL = re.compile(
    r"\b(?:permanent\w*|establishment|vacanc\w+|posts?|seconded|trained|each year|per (?:year|annum|month))\b",
    re.IGNORECASE,
)
_STANDBY = re.compile(r"\bdeployed (?:to|at) [A-Z]\w+.{0,30}\bon standby\b")
# appliances or people of one body that went to another's ground, though nobody says how many
_WENT_FROM = re.compile(
    r"\b(?:pumps?|boats?|crews?|appliances?|officers|firefighters|teams?|drones?|horses|dogs?|engines?|paramedics|"
    r"helicopters?|divers|handlers|psus?)\b[^.;]{0,50}? from (?:the )?[A-Z][^.;]{2,60}? "
    r"(?:went|travelled|came|(?:was|were) (?:sent|deployed|despatched|dispatched|mobilised)|"
    r"deployed) to (?:the )?[A-Z]\w+"
)
SIGNALS = signal(
    "mutual deployed mobilised mobilisation provided sent supplied deployment despatched dispatched standby requests "
    "deploy supported loaned went came travelled attended joined visited asked helped assisted lent request "
    "requested "
    "event incident occasion operation strength"
)
_BOUNDS = {"over": "over", "in excess of": "over", "more than": "over", "up to": "up_to", "at least": "at_least"}
_WHOLE = re.compile(r"\b(?:including|of whom|of which)\b")


def read(passage: Passage) -> list[Statement]:
    """The deployments of a passage that speaks of mutual aid, in its text or its heading."""
    if passage.block.cells and (rows := in_table(passage)):
        return rows
    of_aid = _is_of_aid(passage)
    found: list[Statement] = []
    for sentence in passage.having(SIGNALS):
        if of_aid:
            found += _requests(passage, sentence) or _sent(passage, sentence) or _met(passage, sentence)
        else:
            found += _met(passage, sentence)
    return found


def _met(passage: Passage, sentence: Sentence) -> list[Statement]:
    """People who went to an event for another body, though nobody calls it mutual aid."""
    if went := _WENT_FROM.search(sentence.text):
        return [_statement(passage, sentence, went.span(), [], None)]
    asked, event = _ASKED.search(sentence.low), _EVENT.search(sentence.low)
    if not (asked or event) or not (_SENT.search(sentence.low) or _WENT.search(sentence.low)):
        return []
    if asked and (short := _SENT_NUMBER.search(sentence.text, asked.end())):
        strength: Strength = [{"rank": "officer", "count": int(short["count"])}]
        return [_statement(passage, sentence, (asked.start(), short.end()), strength, None)]
    found = counted(sentence.text[asked.end() :] if asked and not event else sentence.text)
    shift = asked.end() if asked and not event else 0
    ranks = {singular(match["rank"]).lower() for match in found}
    others = [name for name in passage.organisations(sentence.start, sentence.end) if name != passage.context.author]
    there = _TO_PLACE.search(sentence.text)
    if not found or _USUAL.search(sentence.text) or not (others or there or (event and len(ranks) > 1)):
        return []
    strength = [{"rank": singular(match["rank"]), "count": number(match["count"])} for match in found]
    place = (found[0].start() + shift, found[-1].end() + shift)
    return [_statement(passage, sentence, place, strength, found[0]["bound"])]


def _is_of_aid(passage: Passage) -> bool:
    section = passage.block.section or ""
    return (holds(passage.low, *_AID_BITS) and bool(_AID.search(passage.text))) or (
        holds(section.lower(), *_AID_BITS) and bool(_AID.search(section))
    )


def _sent(passage: Passage, sentence: Sentence) -> list[Statement]:
    if not _SENT.search(sentence.low):
        return []
    found = counted(sentence.text)
    if not found:
        standby = _STANDBY.search(sentence.text)
        return [_statement(passage, sentence, standby.span(), [], None)] if standby else []
    strength: Strength = [{"rank": singular(match["rank"]), "count": number(match["count"])} for match in found]
    place = (found[0].start(), found[-1].end())
    return [_statement(passage, sentence, place, strength, found[0]["bound"])]


def _requests(passage: Passage, sentence: Sentence) -> list[Statement]:
    """Requests still to come: each item of the list is a deployment and something expected."""
    match = _REQUESTS.search(sentence.text)
    if not match:
        return []
    found: list[Statement] = []
    due = next((date.text for date in sentence.dates if passage.ahead(date) is not False), None)
    first = sentence.start + match.start("list")
    for item in _ITEM.finditer(match["list"]):
        event = plain(_WHEN.sub("", without_names(item["item"])))
        begin = first + item.start("item")
        span = quote_span(passage.text, begin, first + item.end(), (begin, begin + 1))
        what = f"Mutual aid request: {event}"
        found.append(
            passage.statement(
                Kind.DEPLOYMENT, "deployment.request", *span, what=what, event=event, date=due, state="requested"
            )
        )
        found.append(passage.statement(Kind.COMMITMENT, "commitment.request", *span, what=what, due=due))
    return found


def _statement(
    passage: Passage,
    sentence: Sentence,
    place: tuple[int, int],
    strength: Strength,
    bound: str | None,
) -> Statement:
    anchor = (sentence.start + place[0], sentence.start + place[1])
    start, end = quote_span(passage.text, sentence.start, sentence.end, anchor, most=22)
    requester, provider = _sides(passage, sentence)
    counts = [int(row["count"]) for row in strength]
    return passage.statement(
        Kind.DEPLOYMENT,
        "deployment.sent",
        start,
        end,
        what=plain(sentence.text),
        value=(counts[0] if _WHOLE.search(sentence.text) else people_of(strength)) if counts else None,
        unit="officers",
        qualifier=_BOUNDS.get(bound.lower(), "approximately") if bound else None,
        strength=strength or None,
        requester=requester,
        provider=provider,
        date=next((date.text for date in sentence.dates), None),
    )


def _sides(passage: Passage, sentence: Sentence) -> tuple[str | None, str | None]:
    """Who asked and who sent: a body named after the verb asked, the last one before it sent."""
    verb = _SENT.search(sentence.low)
    middle = sentence.start + (verb.start() if verb else 0)
    before = passage.organisations(sentence.start, middle)
    after = passage.organisations(middle, sentence.end)
    return (after[0] if after else None, before[-1] if before else None)
