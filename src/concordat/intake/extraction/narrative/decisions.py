"""Who decided what: agreed, approved, proposed, recommended, noted; and what this paper asks its board to do."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.passages import Clause, Passage, Sentence
from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice
from concordat.intake.extraction.narrative.resolutions import resolutions
from concordat.intake.extraction.narrative.wording import plain, quote_span, without_names
from concordat.kernel.statements import Kind, Statement

_STATES = (
    (
        "recommended",
        re.compile(
            r"^that\b|: (?:to )?(?:approve|agree|endorse)|recommend\w*|(?:invited|asked|requested) to|"
            r"to (?:note|approve|endorse|consider)"
        ),
    ),
    ("proposed", re.compile(r"proposed")),
    (
        "rejected",
        re.compile(r"ruled|voted|reject\w*|refused|declined|decided against|not agree|not to (?:proceed|pursue|do|go)"),
    ),
    ("noted", re.compile(r"\bnoted\b")),
    ("deferred", re.compile(r"\bdeferred\b")),
)
_BODY = choice(
    "boards? forum commissioners? panel committee authority authorities members group cabinet councils? pccs? "
    "pfccs? meeting chief_constables? chief_fire_officers? trustees governors partners directors councillors executive"
)
_DECIDED = choice(
    "agreed approved endorsed ratified authorised accepted rejected commissioned decided resolved "
    "recommended signed_off voted"
)
_WHEN = (
    r"(?:early|late|mid|spring|summer|autumn|winter|\d{1,2}(?:st|nd|rd|th)?\b|january|february|march|april|may|"
    r"june|july|"
    r"august|september|october|november|december)"
)
_ASKED = choice("note approve agree endorse consider")
_INVITED = rf"\b{_BODY}\b[^.]{{0,60}}?\b(?:is|are) (?:recommended|asked|invited|requested) to\b"
_ASKS = re.compile(rf"{_INVITED}|\bit is recommended that\b")
_RULES = Rules(
    "decision",
    resolved=(
        (
            "resolved resolves declined declines notes approves agrees supports endorses considers receives adopts "
            "confirms "
            "delegates authorises view recommendation advice"
        ),
        r"\b(?:view|recommendation|advice): (?:to )?(?:approve|agree|endorse|reject|defer)\b",
        r"\b^resolved\b|\bresolves? (?:that|to)\b|\bdeclined to\b",
        (
            rf"\b^that (?:the |an? )?(?:[\w’'-]+ ){{0,6}}?(?:{_BODY} )?"
            r"(?:notes?|approves?|agrees?|supports?|endorses?|considers?|receives?|adopts?|confirms?|delegates?|"
            r"authorises?)\b"
        ),
    ),
    recommendation=(
        "recommended asked invited requested note approve agree endorse consider",
        _INVITED,
        rf"\bfor (?:the |its )?[\w\s&,’']{{0,60}}?{_BODY} to {_ASKED}\b",
        r"\bit is recommended that\b",
    ),
    passive=(
        (
            "agreed approved endorsed ratified authorised accepted rejected commissioned decided resolved "
            "recommended signed proposed noted"
        ),
        (
            r"\b(?:was|were|been|is|are)\b(?: (?:also|now|subsequently|formally|since|unanimously|jointly|then))* "
            rf"{_DECIDED}\b"
        ),
        r"\b(?:was|were|been) (?:also |subsequently )?(?:proposed|noted)\b",
    ),
    by=(
        (
            "agreed approved endorsed ratified authorised accepted rejected commissioned decided resolved "
            "recommended signed"
        ),
        rf"\b{_DECIDED} (?:\w+ )?by\b(?! (?:end|the end|\d))",
    ),
    active=(
        (
            "agreed approved endorsed ratified authorised decided resolved recommended commissioned accepted voted "
            "ruled opted chose chosen signed turned noted support approval agreement rejected declined deferred "
            "refused agree asked mandate go-ahead consent"
        ),
        (
            r"\b(?:agreed|approved|endorsed|ratified|authorised|decided|resolved|recommended|commissioned|"
            r"accepted|voted)"
            r" (?:(?:in|on|at) [^,]{3,30} )?(?:that|to|an?|the|these|this|not|all|in principle)\b"
        ),
        rf"\b(?:agreed|approved|endorsed|ratified|rejected|authorised) (?:on |in |by |at )?(?:the )?{_WHEN}",
        (
            r"\b(?:rejected|declined|deferred|refused) (?:it|them|the|this|that|an?|its|their|consent|permission|"
            r"planning)\b"
        ),
        r"\b(?:offered|invited|asked|approached)\b.{0,50}\b(?:but|and) (?:has |have )?declined\b|\bdeclined to\b",
        r"\bdid not (?:agree|approve|support)\b|\b(?:deferred|rejected) (?:by|until|pending)\b",
        r"\b(?:ruled|voted) (?:it|this|that|them|the .{3,40}) (?:out|down)\b|\bruled out (?:the|an?|any|it)\b",
        r"\b^(?:and |but )?(?:[a-z]+ ){1,6}agreed$",
        (
            r"\b(?:opted|chose|chosen) (?:for|to|not to)\b|\bsigned off (?:the|on|in|by|its)\b|\bturned down (?:the|"
            r"a|an|its|this|by)\b"
        ),
        rf"\b{_BODY} (?:then |also )?noted\b|\bgo-ahead\b",
        rf"\b{_BODY} (?:then |also )?asked (?:for|that)\b|\band asked for\b",
        r"\breceived (?:broad |full |unanimous )?support\b",
        (
            r"\b(?:gave|given|granted) (?:its |their |a |the |full |final |formal )*(?:[\w-]+ ){0,3}?"
            r"(?:approval|agreement|support|mandate|go-ahead|consent)\b"
        ),
    ),
    laid_down=(
        "adopted set sets",
        r"\b(?:was|were|been) (?:formally |jointly |first )?adopted (?:by|in|on|at)\b",
        (
            rf"\b(?:{_BODY}|directors) (?:has |have |had |then )*set (?:a|an|the|its|their) (?:\w+ )?(?:floor|minimum|"
            r"maximum|ceiling|cap|limit|threshold|upper limit|lower limit|target)\b"
        ),
    ),
    noun=(
        "agreement decision agreed planning formalisation",
        r"\b(?:agreement|decision) (?:not )?to\b|\bdecision (?:by|of) the\b|\bagreement for\b|\bagreed action\b",
        r"\bdecision (?:was|has been) (?:made|taken)\b|\boperational decision\b|\b(?:are|is) not planning\b",
        r"\bformalisation of\b",
    ),
)
_NOT_YET = choice(
    "to_be yet_to_be not_been not_yet_been will_be would_be must_be may_be should_be unless until if subject_to once "
    "is_being are_being prior_to"
)
_NOT_DECIDED = any_of(
    rf"\b{_NOT_YET}\b[^,;]{{0,40}}\b(?:agreed|approved|endorsed|made|accepted)",
    r"\bnot yet (?:been )?(?:signed|agreed|approved)\b|\bthan (?:was |had been |originally )?approved\b|"
    r"\b(?:rent|lease)\b.{0,30}\bagreed\b|\bhad signed\b",
    r"\b^(?:the |an )?agreement (?:for|on|covering|with)\b|\b(?:date|terms of reference)\b.{0,30}\bagreed\b",
    r"\bagreement to be\b|\bapologies\b|\basked for (?:clari\w+|(?:an |more |further )?(?:information|"
    r"explanation|assurance))|"
    r"\b(?:collaborati\w+|section 2\w+|s\.?22\w?) agreements? (?:for|to)\b",
    r"\bagreed (?:exit|targets?|standards?|timescales?)|\b(?:is|are) supported by\b",
    # Agreements have rows of their own.
    r"\bagreement\b.{0,40}\b(?:drafted|renewed|signed|awaits?)\b|\bdata processing agreement\b|"
    r"\bcollaborati\w+ agreements?\b.{0,30}\b(?:approved|signed)|\bsection 2\d\w* ",
)
# Words apart: were the space between two left open, a word all of capitals could be cut into words in countless ways.
_WORD = r"(?:[A-Z][\w’'&-]*|and|of|for|the|&)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,8}}"
_SAID = choice("has have had is are also subsequently unanimously formally then both")
_FOR = re.compile(rf"\bfor (?:the )?({_NAME}) to {_ASKED}")
_BY = re.compile(rf"\bby (?:the )?({_NAME}|stakeholders|government)")
_AT = re.compile(
    rf"\bat (?:the|a|its|their) ((?:{_WORD} ){{1,9}}?(?:Board|Group|Panel|Committee|Summit|Meeting|meeting|[A-Z]{{3,}})"
    r"|[A-Z]{4,})\b"
)
_SUBJECT = re.compile(rf"(?:^|\b[Tt]he |\d{{4}} )({_NAME}) (?:{_SAID} )*(?:{_DECIDED}|asked|invited)\b")
# "The three chief constables agreed", "both Commissioners have signed"
_GROUP = re.compile(
    rf"(?:^|\b)(?P<body>(?:[Bb]oth|[Aa]ll|[Tt]he)(?: (?:two|three|four|five|six|seven))? (?:police |fire )?"
    rf"(?:chief constables|chief officers|chief fire officers|[Cc]ommissioners|authorities|councils|forces|services|"
    rf"partners|trusts|parties)) (?:{_SAID} )*(?:{_DECIDED}|asked|invited|ruled)\b"
)
_LOOSE_END = re.compile(r"(?:\s+(?:and|of|for|the|on|&))+$")
_LOOSE_START = re.compile(r"^(?:In|On|At|During|Since)\b.*?\bthe |^(?:and )?(?:[Tt]he )?(?=[A-Z])")
_ARTICLE = re.compile(r"^[Tt]he ")
_PRONOUNS = frozenset({"it", "they", "we", "this", "that", "he", "she", "and", "who"})
_PRONOUN = re.compile(r"(?:and |but )?(?:it|they)\b")
_BEGINS = re.compile(rf"(?:^|[.;]\s)(?:The )?(?P<body>(?:[A-Z][\w’'&-]* (?:(?:and|of|for|the|&) )*)*(?i:{_BODY}))\b")
_PLAIN_BODIES = frozenset({"stakeholders", "government"})

# "The Board is asked (i) to ..."
_ASKED_EACH = re.compile(
    rf"(?P<body>(?:[Tt]he )?(?:[A-Z][\w’'&-]*(?: (?:and|of|for|the|&))* )*(?i:{_BODY})) (?:is|are) "
    r"(?:asked|invited|recommended|requested)(?: to| that)?\s*:?\s*(?=\((?:i|a|1)\))"
)
_MARK = re.compile(r"(?:(?<=\s)|^)\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?:to\s+|that\s+)?")
_LOOSE_JOIN = re.compile(r"[\s;,.]+(?:and|or)?\s*$")
_AND_ALSO = re.compile(
    r"(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?:also\s+)?(?=(?P<verb>rejected|noted|approved|endorsed|deferred|declined|accepted|adopted|"
    r"confirmed|authorised|refused) (?:the|an?|that|to|its|their|this|these)\b)"
)
_TO = re.compile(r"\b(?:agreed|decided|resolved|asked|invited|recommended|requested)\b[^.;]{0,40}?\bto [a-z]+")
_AND_TO = re.compile(r",?\s+and (?=to [a-z]+)")

SIGNALS = _RULES.triggers


def read(passage: Passage) -> list[Statement]:
    """The decisions of a passage, at most one a clause."""
    listed = _of_list(passage)
    if listed:
        return [listed]
    if resolved := resolutions(passage):
        return resolved
    if asked := _enumerated(passage):
        return asked
    return [
        decision
        for sentence in passage.having(SIGNALS)
        for found in _of_sentence(passage, sentence)
        for decision in _in_turn(passage, sentence, found)
    ]


def _enumerated(passage: Passage) -> list[Statement]:
    """ "The Board is asked (i) to note it; (ii) to approve it": a decision for each, of the body that is asked."""
    match = _ASKED_EACH.search(passage.text) if "(i) " in passage.text or "(a) " in passage.text else None
    marks = list(_MARK.finditer(passage.text, match.end())) if match else []
    if match is None or not marks:
        return []
    bounds = [mark.start() for mark in marks[1:]] + [len(passage.text)]
    found = []
    for mark, end in zip(marks, bounds, strict=True):
        said = _LOOSE_JOIN.sub("", passage.text[mark.end() : end])
        start, stop = quote_span(passage.text, mark.end(), mark.end() + len(said), (mark.end(), mark.end() + 1))
        found.append(
            passage.statement(
                Kind.DECISION, "decision.listed", start, stop, what=plain(passage.text[start:stop]),
                decided_by=_ARTICLE.sub("", match["body"]), state="recommended",
            )
        )  # fmt: skip
    return found


def _in_turn(passage: Passage, sentence: Sentence, first: Statement) -> list[Statement]:
    """ "It agreed to release it, rejected a bid and noted the report": one for each verb, of the same body."""
    begin = first.start or 0
    cuts = [cut for cut in _AND_ALSO.finditer(passage.text, begin, sentence.end) if cut.start() > begin]
    if not cuts or first.state == "recommended":
        return [first]
    if (first.end or 0) > cuts[0].start():
        first.end = cuts[0].start()
        first.quote = passage.text[begin : first.end]
    found = [first]
    for cut, end in zip(cuts, [*(cut.start() for cut in cuts[1:]), sentence.end], strict=True):
        further = _further(passage, first, cut.end(), end)
        further.state = next((state for state, words in _STATES if words.match(cut["verb"])), "agreed")
        found.append(further)
    return found


def _of_sentence(passage: Passage, sentence: Sentence) -> list[Statement]:
    """One decision a clause, and one for each further thing that was decided in the same breath."""
    found = [decision for clause in sentence.clauses if (decision := _of_clause(passage, clause))]
    if not found or " and to " not in sentence.low:
        return found
    start = (found[0].start or 0) - sentence.start
    if not _TO.search(sentence.low, start):
        return found
    first, last = found[0], sentence.end
    for cut in reversed(list(_AND_TO.finditer(sentence.low, start))):
        place = sentence.start + cut.end()
        if all(not (one.start or 0) <= place < (one.end or 0) for one in found[1:]):
            found.append(_further(passage, first, place, last))
        last = sentence.start + cut.start()
    if (first.end or 0) > last:
        first.end = last
        first.quote = passage.text[first.start : last]
    return found


def _further(passage: Passage, first: Statement, start: int, end: int) -> Statement:
    """What was decided beside the first: the same body, day and state."""
    start, end = quote_span(passage.text, start, end, (start, start + 1))
    keys = {"decided_by": first.decided_by, "date": first.date, "state": first.state}
    return passage.statement(Kind.DECISION, "decision.listed", start, end, what=plain(passage.text[start:end]), **keys)


def _of_list(passage: Passage) -> Statement | None:
    """A line of the list under "the board is recommended to"."""
    lead = passage.lead_in.rstrip()
    if not lead.endswith(("to", "that", ":")) or not passage.of_lead_in("asks", _is_asking):
        return None
    start, end = quote_span(passage.text, 0, len(passage.text), (0, 1))
    body = _SUBJECT.search(lead)
    return passage.statement(
        Kind.DECISION,
        "decision.listed",
        start,
        end,
        what=plain(passage.text),
        decided_by=_body(body[1]) if body else None,
        state="recommended",
    )


def _is_asking(lead_in: str) -> bool:
    return bool(_ASKS.search(lead_in.rstrip().lower()))


def _of_clause(passage: Passage, clause: Clause) -> Statement | None:
    hit = _RULES.first(clause.low, clause.signals)
    if not hit:
        return None
    rule, match = hit
    if passage.leads and rule == "decision.recommendation" and clause.end >= len(passage.text.rstrip(" :")):
        return None  # its list says what is asked
    if passage.leads and passage.text.rstrip().endswith((" to:", " that:")):
        return None
    if rule != "decision.recommendation" and _NOT_DECIDED.search(clause.low):
        return None
    anchor = (clause.start + match.start(), clause.start + match.end())
    start, end = quote_span(passage.text, clause.start, clause.end, anchor)
    return passage.statement(
        Kind.DECISION,
        rule,
        start,
        end,
        what=clause.line,
        decided_by=_decided_by(clause) or _spoken_of(clause),
        date=next((found.text for found in clause.dates if passage.ahead(found) is not True), None),
        state=next((state for state, pattern in _STATES if pattern.search(match[0])), "agreed"),
    )


def _spoken_of(clause: Clause) -> str | None:
    """The body that "it", "they" or "who" stands for: the one that the sentence before begins with."""
    before = clause.sentence.passage.text[: clause.sentence.start] if _PRONOUN.match(clause.low) else ""
    named = list(_BEGINS.finditer(before))
    return _body(named[-1]["body"]) if named else None


def _body(printed: str) -> str:
    """A body as printed, without a date before it or a loose word after it."""
    return _LOOSE_START.sub("", _LOOSE_END.sub("", without_names(printed).strip()))


def _decided_by(clause: Clause) -> str | None:
    """The body that decided, as printed: for whom, by whom, at which meeting, or who did it."""
    for pattern in (_FOR, _BY, _AT, _SUBJECT):
        match = pattern.search(clause.text)
        if match:
            body = _body(match[1])
            if body in _PLAIN_BODIES or (body and not body.islower() and body.lower() not in _PRONOUNS):
                return body
    group = _GROUP.search(clause.text)
    return _ARTICLE.sub("", group["body"]) if group else None
