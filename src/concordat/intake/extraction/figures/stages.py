"""How far a collaboration has got: from mandate and business cases to live running, review or closure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.clauses import clause_span, shortened
from concordat.intake.extraction.figures.stage_fragments import TRIGGERS as OF_FRAGMENTS
from concordat.intake.extraction.figures.stage_fragments import fragments
from concordat.intake.extraction.figures.stage_rules import CASES, RULES, STATES, Rule
from concordat.intake.extraction.figures.stage_tables import in_table, keyed
from concordat.intake.extraction.triggers import lowered, trigger
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.dates import MONTHS, PreciseDate
from concordat.kernel.statements import Kind, Statement

_CASE_WORDS = trigger(
    "case",
    "obc",
    "fbc",
    "soc",
    "pir",
    "post-impl",
    "post impl",
    "post-proj",
    "post proj",
    "mandate",
    "initiation",
    "pid",
)
_RULED = reduce(or_, (rule.triggers for rule in RULES))
_HEADS = trigger(
    "roll-out", "rollout", "roll out", "go-live", "golive", "live", "stage", "phase", "gate", "milestone", "step",
    "approval", "event", "key date", "action", "activit", "task", "deliverable",
)  # fmt: skip
TRIGGERS = reduce(or_, (triggers for _, triggers, _ in CASES), _RULED | _CASE_WORDS | _HEADS | OF_FRAGMENTS)
_NOT_A_STAGE = re.compile(
    r"\b(?:the (?:purpose|aim|objective) of (?:this|the) (?:report|paper)|this (?:report|paper) (?:provides|sets|is)|"
    r"business case process|for example|crown court|magistrates|defendants?|jury)\b"
)  # for text in small letters
_ASIDE = re.compile(r"^\W*(?:whilst|while|when|once|if|should|after|until|prior to|without|this)\b", re.IGNORECASE)
_THIS_CASE = re.compile(r"\W*this business case\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:once|until|unless|if|when|subject to|pending|before|in advance of|accompany|as part of|"
    r"(?:costs?|work|money) (?:of|for))\s+"
    r"(?:the |a |an |its |their |any )?(?:approved |final |approval of (?:the )?|sign-off of (?:the )?)?\W*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:\s*\([^)]{2,8}\))?[\s,:–(-]*(?:to (?:the )?(?:[\w’']+ ){0,3}?(?:board|cabinet|committee|authority|authorities|"
    r"panel|summit|members|meeting|commissioners?|partners|constables)\s+)?"
    r"(?:(?:of|in|on|by|from|dated|for|at|due|the|end|early|late)\s+)*",
    re.IGNORECASE,
)
_ONLY_IF = re.compile(r"\b(?:once|before|until|unless|if|should|risks?\b[^,;]{0,20}\bthat)\b[^,;]*$", re.IGNORECASE)
_ROLLED_OUT = lowered(r"\W*(?:roll-?\s?out|go-?live|went live|live)(?: dates?)?(?:\s*:| (?:at|in|with|for|on)\b)\s*")
_SET_FOR = re.compile(r"\b(?:planned|scheduled|due|expected)\b")  # "... before go-live, which is planned for May"
_JOINING = re.compile(r"^[\s,;():]*(?:and\s+)?")
_UNSURE = re.compile(r"\b(?:whether|were due|was due|opportunit(?:y|ies))\b|\bsince\s+$")
_NEGATED = re.compile(r"\b(?:will not|does not|do not|did not|cannot|not yet|no)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hit:
    stage: str
    state: str
    start: int
    end: int
    confidence: float
    exact: bool = False  # nothing around it belongs to it
    dated: bool = False  # only its date tells how far it is


def read(block: Block, context: Context) -> list[Statement]:
    """The stages that a paragraph, a bullet or a comment in a table reports, each once a sentence."""
    if block.kind is BlockKind.HEADING:
        return []
    found: dict[tuple[str, str, str | None, int], Statement] = {}
    table = block.kind is BlockKind.TABLE
    if table and (cells := _new(in_table(block, context), block, context)):
        return cells
    if not table and (line := keyed(block)):
        return line
    triggers = context.triggers(block)
    for start, end in context.comments(block) if table else context.sentences(block):
        mask = triggers.within(start, end) & TRIGGERS
        hits = _places(block, context, start, end) or _hits(block, context, start, end, mask) if mask else []
        hits += _fragments(context.low(block), start, end, hits) if mask & OF_FRAGMENTS and not table else []
        if not hits or _NOT_A_STAGE.search(context.low(block), start, end):
            continue
        for hit in hits:
            statement = _statement(hit, block, context, start, end)
            place = hit.start if hit.exact else start
            found.setdefault((hit.stage, hit.state, statement.subject, place), statement)
    told = context.once("stages told", lambda _: set[tuple[str | None, str | None]]())
    told.update((statement.subject, statement.stage) for statement in found.values())
    return list(found.values())


def _places(block: Block, context: Context, start: int, end: int) -> list[_Hit]:
    """ "Roll-out: Poole 3 May 2021, Wareham planned for 7 June 2021": a place for each date of the sentence."""
    lead = _ROLLED_OUT.match(context.low(block), start, end)
    if lead is None:
        return []
    dates = [d for d in context.dates(block) if lead.end() <= d.start < end]
    if len(dates) < 2:
        return []
    starts = [lead.end(), *(d.end for d in dates)]
    hits = []
    for first, day in zip(starts, dates, strict=False):
        words = block.text[first : day.start]
        begin = first + len(words) - len(_JOINING.sub("", words))
        late = context.paper_date and PreciseDate.parse(day.text).first > context.paper_date
        hits.append(_Hit("live", "planned" if late else "completed", begin, day.end, 0.75, exact=True))
    return hits


def _fragments(low: str, start: int, end: int, hits: list[_Hit]) -> list[_Hit]:
    """The stages that are told without a verb, where no sentence tells them."""
    told = {hit.stage for hit in hits}
    return [
        _Hit(one.stage, one.state, one.start, one.end, 0.76, exact=True)
        for one in fragments(low, start, end)
        if one.stage not in told
    ]


def _new(cells: list[Statement], block: Block, context: Context) -> list[Statement]:
    """The stages of a table that the text before it has not told of the same work."""
    told = context.once("stages told", lambda _: set[tuple[str | None, str | None]]())
    for statement in cells:
        if statement.subject is None:
            statement.subject, statement.reason = context.subject_of(block, statement.start or 0, statement.end)
    return [statement for statement in cells if (statement.subject, statement.stage) not in told]


def _hits(block: Block, context: Context, start: int, end: int, mask: int) -> list[_Hit]:
    """Business cases first; other words only where no case is spoken of and no surer rule has the place."""
    text, low = block.text, context.low(block)
    hits: list[_Hit] = []
    if mask & _CASE_WORDS:
        for name, triggers, words in CASES:
            if not triggers & mask:
                continue
            found = [_case(block, context, start, end, name, m) for m in words.finditer(low, start, end)]
            hits += [hit for hit in found if hit and not any(hit.start < h.end and h.start < hit.end for h in hits)]
    firm = {hit.stage for hit in hits if not hit.dated}
    hits = [hit for hit in hits if not hit.dated or hit.stage not in firm]
    taken = [(hit.start, hit.end) for hit in hits]
    for rule in _rules_for(mask & _RULED):
        match = rule.pattern.search(low, start, end)
        if not match or any(match.start() < b and a < match.end() for a, b in taken):
            continue
        hit = _ruled(text, start, end, rule, match)
        if hit:
            hits.append(hit)
            taken.append((hit.start, hit.end))
    return hits


@lru_cache(maxsize=4096)
def _rules_for(mask: int) -> tuple[Rule, ...]:
    """The rules that can match where these triggers stand, in their order."""
    return tuple(rule for rule in RULES if rule.triggers & mask)


# "The case expected savings of": it is not the case that is still to come.
_FORECASTS = re.compile(
    r"\s+(?:had |has |have |originally |initially |first )*"
    r"(?:expected|estimated|forecast|predicted|projected|anticipated|assumed|promised)"
    rf"(?!\s+(?:to\b|in\b|by\b|on\b|at\b|from\b|before\b|during\b|shortly|soon|later|early|late|next"
    rf"|for (?:\d|the |early |late |mid|{'|'.join(MONTHS)})|{'|'.join(MONTHS)})|\s*[.,;:)]|\s*$)"
)


def _case(block: Block, context: Context, start: int, end: int, name: str, match: re.Match[str]) -> _Hit | None:
    """A business case with the state that the words of its clause give it, or else the date beside it."""
    text = block.text
    left, right = clause_span(text, start, end, match.start(), match.end())
    clause = text[left:right]
    aside = _ASIDE.match(clause) and ", " not in text[left : match.start()]  # "If agreed, the case will ..." is none
    if aside and not _THIS_CASE.match(clause):
        return None
    if _CONDITION.search(text[left : match.start()]) or _FORECASTS.match(text, match.end()):
        return None
    printed = text[match.start() : match.end()]
    said = state_of(clause.lower(), match.start() - left, match.end() - left)
    state = said or _state_by_date(block, context, match.start(), match.end())
    if state is None or (state != "rejected" and _NEGATED.search(text[match.end() : match.end() + 25])):
        return None
    return _Hit(
        name,
        state,
        match.start(),
        match.end(),
        0.85 if name != "fbc" or "ull" in printed or "FBC" in printed else 0.6,
        dated=said is None,
    )


def _state_by_date(block: Block, context: Context, begin: int, end: int) -> str | None:
    """ "OBC: 4 May 2021", "the outline case of May 2019", "a full case by June": still to come, for today, or done."""
    dates = context.dates(block)
    beside = [d for d in dates if begin < d.start < end]  # "Post project review (July)"
    beside = beside or [d for d in dates if d.start >= end and _BESIDE.fullmatch(block.text, end, d.start)]
    if not beside or context.paper_date is None:
        return None
    day = PreciseDate.parse(beside[0].text)
    if day.first > context.paper_date:
        return "planned"
    return "submitted" if day.first == day.last == context.paper_date else "completed"


def state_of(clause: str, begin: int, end: int) -> str | None:
    """planned, in_progress, submitted, approved, rejected or completed: the nearest word, one after the case first.

    ``clause`` is in small letters.
    """
    best: tuple[float, str] | None = None
    for state, pattern in STATES:
        for match in pattern.finditer(clause):
            distance = match.start() - end if match.start() >= end else 1.3 * (begin - match.end()) + 5
            if distance <= 110 and (best is None or distance < best[0]):
                best = (distance, state)
    return best[1] if best else None


def _ruled(text: str, start: int, end: int, rule: Rule, match: re.Match[str]) -> _Hit | None:
    before = text[max(start, match.start() - 40) : match.start()]
    if _ONLY_IF.search(before) and not _SET_FOR.search(match[0]):
        return None
    if (_NEGATED.search(before) or _UNSURE.search(before)) and rule.stage != "closed":
        return None
    return _Hit(rule.stage, rule.state, match.start(), match.end(), rule.confidence)


def _statement(hit: _Hit, block: Block, context: Context, start: int, end: int) -> Statement:
    left, right = clause_span(block.text, start, end, hit.start, hit.end)
    left, right = shortened(block.text, left, right, hit.start, hit.end, words=24)
    if hit.exact:
        left, right = hit.start, hit.end
    statement = Statement(
        kind=Kind.STAGE, start=left, end=right, stage=hit.stage, state=hit.state, confidence=hit.confidence,
        what=f"{hit.stage.upper() if len(hit.stage) == 3 else hit.stage} {hit.state.replace('_', ' ')}",
    )  # fmt: skip
    statement.subject, statement.reason = context.subject_of(block, hit.start, hit.end)
    statement.who = context.who(block, start, end)
    dates = [d for d in context.dates(block) if start <= d.start < end]
    dates = [d for d in dates if left <= d.start < right] or ([] if hit.exact else dates)
    ahead = [d for d in dates if context.paper_date and PreciseDate.parse(d.text).first > context.paper_date]
    if hit.state == "planned" and ahead:
        dates = ahead  # when it is now to be, not when it was to have been
    if dates:
        near = min(dates, key=lambda d: max(d.start - hit.end, hit.start - d.end, 0))
        later = context.paper_date is not None and PreciseDate.parse(near.text).first > context.paper_date
        if hit.state == "planned" or later:
            statement.due = near.text
        else:
            statement.date = near.text
    return statement
