"""Shared premises: joint stations, hubs, control rooms, space shared at named places."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.passages import Passage, Sentence
from concordat.intake.extraction.narrative.patterns import choice, signal
from concordat.intake.extraction.narrative.wording import plain, quote_span
from concordat.intake.extraction.topic import is_of_places
from concordat.intake.extraction.triggers import trigger
from concordat.kernel.statements import Kind, Statement

_PREMISES = choice(
    "control_rooms? stations? premises buildings? estate_sites? sites? training_venues? training_facilit\\w+ "
    "training_cent(?:re|er)s? headquarters depots? offices hubs? custody_suites? contact_cent(?:re|er)s? "
    "control_cent(?:re|er)s? "
    "accommodation floors? kennel\\w* garages? campus stores"
)
_TOGETHER = choice("joint shared co-?located combined tri-service bilateral")
_SMALL = choice("cum on under upon the le near next by in of(?=_[A-Z])")
_MONTH = choice("January February March April May June July August September October November December Q[1-4]")
_WORD = rf"(?!{_MONTH}\b)[A-Z][\w’'-]*"
_PLACE = rf"{_WORD}(?:[- ](?:{_SMALL}[- ])*{_WORD})*"
_HOUSE = choice(
    "stations? library warehouse depots? headquarters buildings? hubs? sites? centres? campus base premises "
    "yard hospital "
    "school town_hall workshops? control_room laborator(?:y|ies) offices? floor"
)
_HOUSE_NAMED = (
    rf"{_PLACE} (?:[Ff]ire |[Pp]olice |[Aa]mbulance )?(?:[Ss]tation|[Hh]ub|[Bb]ase|[Cc]ampus|[Cc]entre|[Dd]epot|"
    rf"[Hh]eadquarters|"
    r"[Bb]uilding|[Ss]ite|[Oo]ffices?|[Hh]ouse|[Hh]all)"
)
_OWNED = choice("joint shared? owned_by sharing co-?locat\\w+")
_SERVICE = choice("police fire ambulance council coastguard health")
# each rule, the bits of which its pattern needs one, and the pattern
_WAYS = (
    (
        "site.hub",
        ("blue", "service", "multi-agency", "joint", "shared", "co-located"),
        re.compile(
            r"(?i:blue[- ]light|tri-service|emergency services|multi-agency|joint|shared|co-located) "
            r"(?:[\w-]+ ){0,2}?(?i:hubs?|stations?|centres?|headquarters|buildings?|premises|offices?|sites?)"
            rf"['’”\"]* (?:at|in|on) {_PLACE}"
        ),
    ),
    (
        "site.named",
        ("site", "station"),
        re.compile(
            r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} (?:\([A-Z]\w+\) )?"
            r"(?:site|Police Station|Fire Station|Ambulance Station|Community Fire Station)\b"
            rf"(?=.{{0,80}}\b{_OWNED}\b)"
        ),
    ),
    (
        "site.named",  # one house of two services, by its own name
        ("station", "headquarters", "control"),
        re.compile(
            rf"(?:{_PLACE} )?(?:Joint |Shared |Community )?(?:Fire|Police|Ambulance)(?: and| &|/) ?(?:the )?"
            r"(?:Fire|Police|Ambulance)(?: Service)? (?:Station|Headquarters|HQ|Control (?:Room|Centre))\b"
        ),
    ),
    (
        "site.joint",
        ("joint", "shar", "locat", "combined", "tri-service", "bilateral"),
        re.compile(
            rf"\b(?:{_TOGETHER}\s(?:[\w/-]+\s)?(?:and\s[\w-]+\s)?|shar(?:e|es|ing)\s(?:(?:an?|the|"
            rf"one)\s)?(?:[\w-]+\s){{0,3}}){_PREMISES}\b"
            r"(?! (?:management|team|board|cost|function))",
            re.IGNORECASE,
        ),
    ),
    (
        "site.housed",
        ("hous", "hosts", "accommodates", "home to", "occupied by"),
        re.compile(
            r"\b(?:houses|hous(?:ing|ed)|hosts|accommodates|home to|occupied by)\s[^.;]{0,40}?"
            rf"\b{_SERVICE}\b[^.;]{{0,40}}?\b{_SERVICE}\b",
            re.IGNORECASE,
        ),
    ),
    (
        "site.moved",
        ("mov", "relocat", "transfer", "leave", "bring", "left"),
        re.compile(
            r"\b(?:moved?|moves|moving|relocat\w+|transferr?\w*|bring|brings|brought|leaves?|left)\b[^.;]{0,60}?"
            rf"\b(?:in|on|at|for)?\s?(?:to|into|onto)\b[^.;]{{0,60}}?\b(?:{_HOUSE}|{_HOUSE_NAMED})\b",
        ),
    ),
    (
        "site.placed",
        ("work", "operat", "based", "hosted", "located", "housed", "sit", "sat", "run ", "runs", "keep", "kept"),
        re.compile(
            r"\b(?:work|works|worked|operates?|operated|based|hosted|located|housed|sits?|sat|runs?|kept|keeps?)\b"
            r"(?: side by side| together| alongside [^,.;]{3,30}| by the [\w ]{3,30}?|"
            r" jointly)?[^.;,]{0,30}? (?:from|at|in|out of)"
            rf" (?:(?:the|a|an|one|its|our|shared|joint|former|new|old) )*(?:{_HOUSE_NAMED}|{_PLACE} {_HOUSE}\b|"
            rf"(?<=at ){_PLACE}(?=,? (?:since|from|{_PLACE}|with)\b|[.,;]|$))",
        ),
    ),
    (
        "site.at",
        (
            "campus",
            "premises",
            "hub",
            "centre",
            "depot",
            "store",
            "base",
            "desk",
            "headquarters",
            "laborator",
            "building",
            "station",
            "space",
            "site",
            "workshop",
            "control",
            "range",
            "room",
            "bureau",
            "office",
            "staff",
        ),
        re.compile(
            r"\b(?:(?:[Cc]ampus|[Pp]remises|[Hh]ub|[Cc]entre|[Dd]epot|[Ss]tore|[Bb]ase|[Dd]esks?|"
            r"[Hh]eadquarters|[Ll]aborator(?:y|ies)|"
            rf"[Bb]uilding|[Ss]tations?|[Ss]pace|[Ss]ites?|[Ww]arehouse|[Ff]ire Control|[Yy]ard|"
            r"(?:[Tt]raining |[Cc]ontrol |[Mm]eeting )[Rr]ooms?|"
            r"(?<!Home )\b[Oo]ffices?|[Bb]ureau|[Gg]arage|[Kk]ennels) (?:at|"
            rf"in)|\b[Ss]taff (?:based |located |working )?at) (?:the |a )?{_PLACE}"
        ),
    ),
    (
        "site.let",
        ("leas", "rent", "occup"),
        re.compile(
            r"\b(?:leases?|leased|rents?|renting|rented|occup(?:y|ies|ied))\b[^.;]{0,40}?"
            rf"\b(?:bays?|rooms?|space|desks?|floors?|{_HOUSE})\b|\b[Ss]ite lease\b"
        ),
    ),
    (
        "site.shut",
        ("clos", "open"),
        re.compile(
            rf"\b(?:closure|closing) of (?:the )?[^.;,]{{0,40}}?\b{_HOUSE}\b|\b{_HOUSE}\b[^.;]{{0,40}}? (?:will|"
            rf"to|has|have) close[sd]?\b|"
            rf"\b(?:[Tt]he |[Tt]he shared [\w ]{{0,30}}?){_HOUSE} (?:is|was|will|are|has been|is expected to|"
            rf"opened)\b[^.;]{{0,20}}?\bopen"
        ),
    ),
    (
        "site.colocation",
        ("locat",),
        re.compile(r"\bco-?locat(?:e|ed|ion|ing)\b[^.]{0,50}?\b(?:within|in|at|with)\b", re.IGNORECASE),
    ),
)
_SITES = tuple((rule, trigger(*bits), pattern) for rule, bits, pattern in _WAYS)
# what every pattern of a site or hub names
_OF_HOUSES = frozenset({"site.hub", "site.named", "site.joint"})
_HOUSES = (
    "control room", "station", "premises", "building", "site", "training", "headquarters", "depot", "office", "hub",
    "custody suite", "cent", "accommodation", "floor", "kennel", "garage", "campus", "stores",
)  # fmt: skip
_HOUSED = trigger(*_HOUSES)
_LIST = re.compile(
    r"\b(?i:share|shares|sharing|shared|co-?locat\w+|joint)\b.{0,60}?\b(?i:at|locations?|sites?|stations?)\b"
    r"(?: the following(?: \w+)?)?\s?:?\s(?P<list>[A-Z].{3,300})"
)
# "from three sites: Leeds, Hull and a leased building at Ware"
_OF_SITES = re.compile(
    r"\b(?:from|at|over|across|in) (?:two|three|four|five|six|\d) (?:shared |joint )?(?:sites|bases|stations|locations|"
    r"offices|hubs|centres|buildings)\s?[:–-]\s(?P<list>[A-Z].{3,200})"
)
# a paragraph that introduces a list, one place a line
_LISTED = re.compile(
    r"\b(?i:share|shares|sharing|shared|co-?locat\w+|joint)\b.{0,80}?\b(?i:locations?|sites?|stations?|premises|"
    r"buildings?)\b"
    r"[^.]{0,40}:\s*$"
)
_ITEM = re.compile(rf"(?P<place>{_PLACE})(?:\s\([^()]*\))?\s*(?:[;,.]?\s*(?:and)?)\s*$")
_ONE_OF_LIST = re.compile(r"(?:[,;]|\band)\s*$")
_PLACES = re.compile(_PLACE)
_LED = re.compile(rf"(?P<place>{_PLACE})\s*(?:[–—:]|\s-)\s")
_NO_PLACE = re.compile(r"\b(?:Board|Project|Programme|Case|Phase|Stage|Cost|Total|Savings?|Risk|Note|Status)\b")
_SHUT = re.compile(r"\b(?:closed|vacated|sold|handed back|disposed)\b")
_PROPOSED = re.compile(
    r"\b(?:feasibility|propos|possib|explor|plann|potential|scop|could|would|consider|bid|will|to be|"
    r"plans? (?:to|for)|design|tender)\w*",
    re.IGNORECASE,
)
_VAGUE = frozenset({"site.joint", "site.colocation"})  # say no more where the place itself is named
SIGNALS = signal(
    "houses housed housing hosts accommodates home occupied joint shared sharing share co-location colocation "
    "co-locate co-located colocated hub hubs "
    "tri-service combined blue "
    "co-locating owned moved move moves moving relocated relocate relocates transferred bring brings brought "
    "leaves leave left "
    "work works worked operates operate operated based hosted located sits sit sat run runs kept keeps keep "
    "campus premises "
    "centre centres depot store base school headquarters laboratory building buildings station stations space "
    "site sites "
    "warehouse control room rooms office bureau staff garage kennels three four five sites yard "
    "laboratories depots stores bases schools warehouses yards offices lease leased "
    "leasing leases rent rents renting rented occupies occupied occupy closure closing close "
    "closed closes open opened opens"
)
_NEGATED = re.compile(r"\bno co-?located\b|\bwithout\b|\bco-?location had\b", re.IGNORECASE)


def read(passage: Passage) -> list[Statement]:
    """The shared sites of a passage: each place of a list of locations, else each site once."""
    if passage.is_listed and passage.of_lead_in("places", _leads_list):
        return _of_item(passage)
    if passage.is_listed and (place := _led_by_place(passage)):
        return [place]
    found: list[Statement] = []
    for sentence in passage.having(SIGNALS):
        negated = ("locat" in sentence.low or "without" in sentence.low) and _NEGATED.search(sentence.text)
        if not negated and not _leads_list(sentence.text):
            found += _of_list(passage, sentence) or _of_sentence(passage, sentence)
    return found


def _leads_list(text: str) -> bool:
    return text.rstrip().endswith(":") and bool(_LISTED.search(text))


def _of_item(passage: Passage) -> list[Statement]:
    """A line that is a place and no more, under words that say what is shared at such places."""
    match = _ITEM.match(passage.text)
    if not match:
        return []
    span = match.span("place")
    return [_statement(passage, passage.sentences[0], "site.list", span, _shared_at(passage, span))]


def _led_by_place(passage: Passage) -> Statement | None:
    """A line of a list under joint premises that begins with its place: "Northmoor – roof renewed"."""
    match = _LED.match(passage.text)
    topic = passage.topic(0) if match else ""
    if match is None or not is_of_places(topic) or match["place"] in topic or _NO_PLACE.search(match["place"]):
        return None
    state = "closed" if _SHUT.search(passage.text) else "proposed" if _PROPOSED.search(passage.text) else "in use"
    what = f"{topic}: {match['place']}"
    return passage.statement(Kind.SITE, "site.list", *match.span("place"), what=what, state=state)


def _of_list(passage: Passage, sentence: Sentence) -> list[Statement]:
    low = sentence.low
    listing = ("shar" in low or "locat" in low or "joint" in low) and (sentence.mask & _HOUSED or "at" in low)
    match = _LIST.search(sentence.text) if listing else None
    match = match or (_OF_SITES.search(sentence.text) if ":" in sentence.text or " – " in sentence.text else None)
    if not match:
        return []
    first = sentence.start + match.start("list")
    spans: list[tuple[int, int]] = []
    for piece in _PLACES.finditer(match["list"]):
        if piece.start() and not _ONE_OF_LIST.search(match["list"][: piece.start()]):
            break
        spans.append((first + piece.start(), first + piece.end()))
    if len(spans) < 2:
        return []
    return [_statement(passage, sentence, "site.list", span, _shared_at(passage, span)) for span in spans]


def _shared_at(passage: Passage, span: tuple[int, int]) -> str:
    return f"Shared premises at {passage.text[span[0] : span[1]]}"


def _of_sentence(passage: Passage, sentence: Sentence) -> list[Statement]:
    found: list[Statement] = []
    taken: list[tuple[int, int]] = []
    housed = sentence.mask & _HOUSED
    for rule, needed, pattern in _SITES:
        if not needed & sentence.mask or (rule in _OF_HOUSES and not housed):
            continue
        for match in pattern.finditer(sentence.text):
            if any(match.start() < high and low < match.end() for low, high in taken) or (found and rule in _VAGUE):
                continue
            taken.append(match.span())
            clause = next(c for c in reversed(sentence.clauses) if c.start <= sentence.start + match.start())
            place = (sentence.start + match.start(), sentence.start + match.end())
            span = quote_span(passage.text, clause.start, max(clause.end, place[1]), place, most=14)
            found.append(_statement(passage, sentence, rule, span, plain(match[0])))
    return found


def _statement(passage: Passage, sentence: Sentence, rule: str, span: tuple[int, int], what: str) -> Statement:
    state = "closing" if rule == "site.shut" and "clos" in sentence.low else None
    state = state or ("proposed" if _PROPOSED.search(sentence.text) else "in use")
    return passage.statement(Kind.SITE, rule, *span, what=what, state=state)
