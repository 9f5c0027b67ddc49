"""Agreements: their legal basis, parties, state and date; one statement for each agreement, not for each mention."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import or_

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.agreement_folding import folded
from concordat.intake.extraction.figures.agreement_lists import named_items
from concordat.intake.extraction.figures.agreement_registers import Entry, entries
from concordat.intake.extraction.figures.clauses import clause_span, shortened
from concordat.intake.extraction.figures.wording import pattern, wording
from concordat.intake.extraction.lexicon import is_generic
from concordat.intake.extraction.names import find_names, members
from concordat.intake.extraction.triggers import trigger
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.statements import Kind, Statement

_SECTION = r"(?:\b[Ss]ections?|\b[Ss]ec\.?|\bs\.?|\bS\.?)\s?(?P<section>2[23](?:\s?[A-Za-z])?|1[36]|113|101|75)"
_WORDS = wording("agreements")
_FORMS = (
    (
        "section",
        re.compile(
            rf"{_SECTION}\b(?!\s+(?:to|and|of the)\b)[^.;,]{{0,40}}?\b(?:[Cc]ollaboration\s+)?[Aa]greements?\b"
            r"|\b[Aa]greements?\s+(?:under|made under|pursuant to|in accordance with)\s+"
            rf"{_SECTION.replace('section>', 'section2>')}\b"
            rf"|{_SECTION.replace('section>', 'section3>').replace('2[23](?:', '2[23](?=[A-Za-z]| [A-Z])(?:')}"
            r"\b(?=[^.;]{0,50}\b(?:signed|sealed|executed|for signature|renewed|expires|in draft|being drafted)\b)"
        ),
        True,
        trigger("agreement", "signed", "sealed", "executed", "signature", "renewed", "expires", "draft"),
    ),
    *(
        (row["basis"], pattern(row["words"], case=row["case"]), row["case"], trigger(*row["holds"]))
        for row in _WORDS["form"]
    ),
)
_ROW_SECTION = re.compile(_SECTION + r"\b")
_STATE = tuple((row["state"], pattern(row["words"], before=r"\b", after=r"\b")) for row in _WORDS["state"])
_TRIGGERS = reduce(or_, (triggers for *_, triggers in _FORMS))
_ALONE = frozenset({"concordat", "MoU", "deed", "service level agreement", "information sharing agreement", "company"})
_CELL_WORDS = 3
_STANDING = 40  # that it stands is told less than what is being done about it
_WORTH = re.compile(
    r"ection|\bs\.?\s?[12]|MoU|MOU|emorand|greement|rotocol|lease|deed|Deed|Lease|oncordat|ontract|Reference|"
    r"reference|SLA|"
    r"ISA|DSA|tatement of intent|Terms|terms|nderstanding|ramework|ocuments?|option|licen|enanc|ompany|artnership|"
    r"letter"
)
_LAW = re.compile(
    r"^[\s\"“‘']*[“\"]|\blegal requirements\b|\binserted sections?\b"
    r"|\bAct\b[^.;]{0,40}\b(?:sets? out|places?|requires?)\b"
)
_FOR = re.compile(
    r"(?:\s+under the Police Act 1996)?(?:\s+\([^()]*\))?"
    r"\s+(?:for|on|around|covering|in respect of|relating to)\s+(?:the\s+)?(?P<what>[^.,;:()]{3,70})"
)
# "the updated collaboration agreement for the ...": said of the agreement once more before what it is for
_ONCE_MORE = re.compile(
    r"(?:(?:updated|amended|revised|new|existing|formal)\s+)*(?:collaboration|establishment|provision|creation)"
    r"(?:\s+agreement)?\s+(?:of|for|on)\s+(?:the\s+|an?\s+)?"
)
_OF_BODY = re.compile(r"\s+(?:for|in respect of|on behalf of)\s+(?:the\s+)?(?=[A-Z])")
_HYPOTHESIS = re.compile(
    r"\b(?:where agreements?|if an?|should an?|any (?:future )?)\b[^.;]{0,40}$"
    r"|\b(?:should|if|once|until|unless|before|without)\s*$|\bhttps?:\S*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    statement: Statement
    firm: bool
    at: int = 0  # where it is named


def read(block: Block, context: Context) -> list[Statement]:
    """The agreements whose first telling mention stands in this block."""
    return context.once("agreements", _all).get(block.ordinal, [])


def _all(context: Context) -> dict[int, list[Statement]]:
    kept: dict[tuple[str | None, str | None], _Found] = {}
    for block in context.blocks:
        if context.triggers(block).mask & _TRIGGERS:
            for found in _block(block, context):
                key = (found.statement.legal_basis, (found.statement.subject or "").lower())
                held = kept.get(key)
                if held is None or _is_firmer(found, held):
                    kept[key] = found
    told = [found for found in kept.values() if found.firm or _tells(found.statement)]
    surest = [found.statement for found in sorted(told, key=lambda found: not found.firm)]
    result: dict[int, list[Statement]] = {}
    for statement in folded(surest, context.main_topic[0] if context.is_of_one else None):
        result.setdefault(statement.block or 0, []).append(statement)
    return result


def _is_firmer(found: _Found, held: _Found) -> bool:
    """A mention with a state before one without; what stands or is in hand before what is only asked for."""
    asked = held.statement.state == "planned"
    return found.firm and (not held.firm or (asked and found.statement.state != "planned"))


def _tells(statement: Statement) -> bool:
    """Whether the form alone is an agreement, though nothing is said of its state."""
    return statement.legal_basis in _ALONE or bool(re.match(r"s\d", statement.legal_basis or ""))


def _block(block: Block, context: Context) -> list[_Found]:
    if block.kind is BlockKind.TABLE and (listed := _register(block, context)):
        return listed
    found: list[_Found] = []
    triggers = context.triggers(block)
    for start, end in _spans(block, context):
        mask = triggers.within(start, end)
        sentence = block.text[start:end]
        if not mask & _TRIGGERS or not _WORTH.search(sentence) or _is_law(sentence):
            continue
        taken: list[tuple[int, int]] = []
        low = context.low(block)[start:end]
        for form, words, case, needed in _FORMS:
            if not needed & mask:
                continue
            for match in words.finditer(sentence if case else low):
                if any(match.start() < b and a < match.end() for a, b in taken) or _HYPOTHESIS.search(
                    sentence[: match.start()]
                ):
                    continue
                taken.append((match.start(), match.end()))
                found += _mention(block, context, start, end, form, match)
    return _apart(found)


def _register(block: Block, context: Context) -> list[_Found]:
    """The rows of a register that name a form of agreement."""
    found = []
    for entry in entries(block):
        basis = _form_of(entry)
        if basis is None:
            continue
        titled = entry.title or _purpose(basis[0], entry.form.text, basis[1])
        statement = _statement(block, context, basis[0], entry.state, entry.start, entry.end, titled, entry.form.start)
        found.append(_Found(statement, True, entry.form.start))
    return found


def _form_of(entry: Entry) -> tuple[str, re.Match[str]] | None:
    """The basis that the cell of a row names: a section by its number alone, or a form."""
    text = entry.form.text
    if match := _ROW_SECTION.search(text):
        return _basis("section", match), match
    low = text.lower()
    for form, words, case, _ in _FORMS[1:]:
        if match := words.search(f"{text} " if case else f"a {low} "):
            return _basis(form, match), match
    return None


def _is_law(sentence: str) -> bool:
    """Whether a sentence quotes or tells what the law says; most have none of its words."""
    marked = any(map(sentence.__contains__, ('"', "“", "Act", "legal requirement", "inserted section")))
    return marked and bool(_LAW.search(sentence))


def _apart(found: list[_Found]) -> list[_Found]:
    """Of two agreements in one clause the later is quoted from its own place on."""
    places: set[int | None] = set()
    others = {one.statement.start for one in found if one.statement.legal_basis != "company"}
    found = [one for one in found if one.statement.legal_basis != "company" or one.statement.start not in others]
    for one in found:
        if one.statement.start in places and one.at < (one.statement.end or 0):
            one.statement.start = one.at
        places.add(one.statement.start)
    return found


def _spans(block: Block, context: Context) -> list[tuple[int, int]]:
    """The sentences of a block; of a table the cells of three words or more under its heads."""
    if block.kind is not BlockKind.TABLE:
        return context.sentences(block)
    return [(cell.start, cell.end) for cell in block.cells if cell.row and len(cell.text.split()) >= _CELL_WORDS]


def _mention(block: Block, context: Context, start: int, end: int, form: str, match: re.Match[str]) -> list[_Found]:
    basis = _basis(form, match)
    sentence = block.text[start:end]
    printed = sentence[match.start() : match.end()]
    listed = _listed(block, context) if re.search(r"s\b$|agreements|MoUs", printed) and end >= len(block.text) else []
    state = _state(context.low(block)[start:end], match.start(), match.end())
    firm = state is not None
    if listed:
        return [
            _Found(_statement(item, context, basis, state, 0, len(item.text), _listed_name(item, context)), True)
            for item in listed
        ]
    if items := list(named_items(block.text, start, end)) if "(" in sentence else []:
        return [
            _Found(
                _statement(
                    block, context, basis, _state(item.said.lower(), 0, 0) or state, item.start, item.end, item.name,
                    item.start,
                ),
                True,
                item.start,
            )
            for item in items
        ]  # fmt: skip
    at = start + match.start()
    left, right = clause_span(block.text, start, end, at, start + match.end())
    left, right = shortened(block.text, left, right, at, start + match.end(), words=24)
    subjects = _alliances(block, context, start, start + match.start()) or [_purpose(form, sentence, match)]
    return [
        _Found(_statement(block, context, basis, state, left, right, subject, at), firm, at) for subject in subjects
    ]


def _basis(form: str, match: re.Match[str]) -> str:
    if form == "collaboration agreement":
        return re.sub(r"s$", "", match.group().lower())
    if form != "section":
        return form
    groups = match.groupdict()
    number = (groups.get("section") or groups.get("section2") or groups.get("section3") or "").replace(" ", "").upper()
    return f"s{number} Police Act 1996" if number[-1:].isalpha() else f"s{number}"


def _state(sentence: str, begin: int, end: int) -> str | None:
    """The state whose word stands nearest to the mention; ``sentence`` is in small letters."""
    best: tuple[int, str] | None = None
    for state, words in _STATE:
        for match in words.finditer(sentence):
            distance = max(match.start() - end, begin - match.end(), 0) + (_STANDING if state == "in force" else 0)
            if distance <= 110 and (best is None or distance < best[0]):
                best = (distance, state)
    return best[1] if best else None


def _listed(block: Block, context: Context) -> list[Block]:
    """The bullets that a sentence about several agreements introduces."""
    said = "following" in block.text  # a paragraph on each may stand between the items
    if not block.text.rstrip().endswith((":", ":-", "–", "-")) and not said:
        return []
    items = []
    for other in context.blocks[block.ordinal + 1 :]:
        if other.kind is BlockKind.BULLET:
            items.append(other)
        elif not (said and items and other.kind is BlockKind.PARAGRAPH):
            break
    return items


def _listed_name(item: Block, context: Context) -> str | None:
    above = [context.blocks[n].text for n in range(item.ordinal - 1, max(item.ordinal - 12, -1), -1)]
    paragraph = next((text for text in above if text.rstrip().endswith((":", ":-"))), "")
    return context.subjects.heading_name(item.text.rstrip(".;"), [paragraph])


def _alliances(block: Block, context: Context, start: int, end: int) -> list[str | None]:
    """The alliances named before an agreement that covers "both" of them."""
    named = [
        n
        for n in context.named(block)
        if start <= n.start < end
        and (n.alliance or "collab" in n.name.lower() or "level" in block.text[n.end : n.end + 20])
    ]
    names = list(dict.fromkeys(n.name for n in named))
    return list(names) if len(names) > 1 and re.search(r"\bboth\b|\band\b", block.text[start:end]) else []


def _purpose(form: str, sentence: str, match: re.Match[str]) -> str | None:
    """A framework for cleaning services is named by what it is for."""
    after = _FOR.match(sentence, match.end())
    if not after:
        return None
    if form != "framework contract":
        return _titled_purpose(after["what"])
    what = re.split(r"\s+(?:with|by|and|which|that|to|in|was|were|is|are|has|have|will)\s", after["what"])[0].strip()
    return f"{what[0].upper()}{what[1:]} framework" if 1 <= len(what.split()) <= 6 else None


def _titled_purpose(what: str) -> str | None:
    """The service that an agreement is "for", where it is written as a name: "agreement for Fleet Services"."""
    what = _ONCE_MORE.sub("", what, count=1)
    first = next((mention for mention in find_names(what) if mention.start == 0), None)
    if first and (joined := _OF_BODY.match(what, first.end)):
        what = what[joined.end() :]
    match = re.match(r"[A-Z][\w&’'-]*(?: (?:(?:and|of|&) )?[A-Z][\w&’'-]*){0,6}", what)
    named = match.group() if match else None
    return None if named is None or find_names(named) or is_generic(named) else named


def _statement(
    block: Block,
    context: Context,
    basis: str,
    state: str | None,
    left: int,
    right: int,
    subject: str | None,
    at: int = 0,
) -> Statement:
    who = context.who(block, left, max(right, context.sentence_at(block, at)[1]) if at else right)
    statement = Statement(
        kind=Kind.AGREEMENT, start=left, end=right, legal_basis=basis, state=state, subject=subject,
        reason="named" if subject else None, who=who, what=", ".join(part for part in (basis, state) if part),
        block=block.ordinal,
        confidence=0.9 if state else 0.7,
    )  # fmt: skip
    statement.parties = list(dict.fromkeys(part for name in who for part in members().get(name, (name,))))
    if subject is None:
        statement.subject, statement.reason = context.subject_of(block, at, right)
    dates = [d for d in context.dates(block) if left <= d.start < right]
    if dates and state in {"signed", "approved", "agreed", "awarded"}:
        statement.date = dates[0].text
    elif dates and re.search(r"\bsince\s*$", block.text[: dates[0].start]):
        statement.from_ = dates[0].text
    return statement
