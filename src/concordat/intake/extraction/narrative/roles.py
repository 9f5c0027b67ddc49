"""Posts and whether they are filled, vacant or to be filled; never a person's name."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.offices import OFFICE_WORDS
from concordat.intake.extraction.narrative.passages import Passage, Sentence
from concordat.intake.extraction.narrative.patterns import any_of, choice, holds, signal
from concordat.intake.extraction.narrative.wording import quote_span, without_names
from concordat.intake.extraction.triggers import trigger
from concordat.kernel.statements import Kind, Statement

_TITLE = r"(?:[A-Z][\w’'&-]*(?: (?:and|of|for|the|&) (?=[A-Z]))? ?)"
_GRADE = choice("Interim Temporary Acting Permanent Deputy Assistant Joint Shared Programme Strategic Regional")
_OFFICE = choice("Finance Information Executive Operating Digital People Technology Officer")
_NEW = choice("permanent new interim joint single shared programme temporary deputy")
_WORK = choice(
    "collaboration programme project strategic chief_officer workstream transformation change estates? procurement"
)
_STAFF = choice("programme project business_change benefits partnership liaison engagement volunteer community_safety")
_RANK = choice(
    "Manager Director Officer Lead Leader Coordinator Co-ordinator Architect Analyst Adviser Advisor Engineer "
    "Accountant "
    "Administrator Partner Sergeant Inspector Superintendent Executive Constable Commander Buyer Planner Trainer "
    "Instructor Treasurer Controller Surveyor Developer Investigator Supervisor Technician"
)
_PLAIN = choice(
    "manager director officer lead leader coordinator co-ordinator architect analyst adviser advisor engineer "
    "accountant "
    "administrator sergeant inspector superintendent buyer planner trainer instructor surveyor developer "
    "investigator "
    "supervisor technician postholder accountant"
)
_POST = any_of(
    rf"\b(?:(?:{_GRADE}) )*(?:Head|Director|Chair|Lead|Manager) (?:of|for) {_TITLE}{{1,6}}",
    rf"\bChief {_OFFICE}(?: (?:Officer|Lead|lead))?(?: and {_TITLE}{{1,5}})?(?! (?:Group|Team))",
    rf"\b(?:{_NEW} )*(?:head|director|deputy director) of [a-z]+(?: and [a-z]+)?",
    rf"\b{_NEW} (?:head|director|manager|lead|leader|coordinator|co-ordinator)\b",
    rf"\b(?:[\w-]+ ){{0,3}}{_WORK} lead\b",
    r"\bshared Chief Officers?\b|\b[A-Z]\w+ representative\b|\bdata scientist\b",
    r"\b[Ss]enior [Rr]esponsible (?:[Oo]fficer|[Oo]wner)\b|\bSRO\b",
    r"\b(?:[A-Z][\w’'-]+ ){1,4}(?=(?:role|post|position)\b)",
    r"\b(?:(?:Deputy|Assistant|Temporary|Acting) )*Chief (?:Fire Officer|Constable)(?= (?:will )?(?:now )?chairs?\b)",
    r"\b(?:Programme|Project|Collaboration) (?:Co-?ordinator|Administrator|Analyst|Accountant)\b",
    rf"\b{_STAFF} (?:manager|director|officer|coordinator|co-ordinator)\b",
)
# A post by its rank alone counts where the sentence says outright what became of it.
_ANY_POST = any_of(
    rf"\b(?:[A-Z][\w’'&-]*(?: (?:and|of|for|the|&))? ){{0,4}}{_RANK}\b(?: of (?:[A-Z][\w’'&-]* ?){{1,3}}|"
    rf" \([A-Z][\w ,&]*\))?"
    r"(?!s\b| (?:Group|Team|Board|Association|Federation|Council|Unit))",
    rf"\b(?:(?:[Aa]n?|[Tt]he|new|joint|shared|part-time|full-time|interim|temporary|deputy|senior|permanent) )+"
    rf"(?:[a-z-]+ ){{0,2}}?{_PLAIN}\b(?!s)",
    r"\b[Tt]he (?:[a-z]+ )?(?:post|role|position) of (?:[\w’'&-]+ ?){1,4}",
)
_OUTRIGHT = any_of(
    r"\b(?:is|are|was|fell|falls|been|remains?|became|still|currently|now)\b[^.;]{0,30}?\b(?:vacant|unfilled|"
    r"seconded|advertised)\b",
    r"\b(?:took|takes|take|taken) up (?:her|his|their|the)?\s?(?:post|role|position|duty)\b|\bin post\b|"
    r"\bacting (?:up|as)\b",
    r"\binterviews? for\b|\bto be found\b|\bnobody has been found\b|\b(?:not|"
    r"yet to) (?:yet )?be(?:en)? (?:filled|appointed|found)\b",
    r"\b(?:retires?|leaves|steps down|stands down|departs)\b(?= |$)|\bdue to (?:retire|leave)\b|"
    r"\bwill (?:retire|leave)\b",
    r"\b(?:seconded|seconds|secondment|vacancy|vacant|advertised|recruited|appointed)\b|\b(?:post|role) (?:ends|"
    r"ended|ceases)\b",
    r"\bbeen (?:empty|covered)\b|\b(?:recruit|nominate|find) an? (?=[A-Z])|\b(?:interim|"
    r"acting)\b[^.;]{0,50}\bin place\b|"
    r"\bthere (?:is|has been) (?:now |currently )?no (?=[A-Z])|\bbeing covered\b|\bcovered by\b|\bstepp(?:ed|"
    r"ing) (?:up|in)\b|\b(?:her|his|their) (?:deputy|successor|replacement)\b",
    r"\b(?:starts|arrives|transfers|joins|joined)\b|\b(?:chairs?|chaired by|led by|headed by|will own)\b|\bpermanent\b",
    r"\b(?:left|retired) (?:in|on|at)\b|\bwould be an?\b",
    flags=re.IGNORECASE,
)
_OUTRIGHT_BITS = (
    "vacan", "unfilled", "second", "advertis", "up ", "in post", "acting", "interview", "found", "filled", "appoint",
    "retire", "leave", "down", "depart", "recruit", "ends", "ended", "ceases", "covered", "deputy", "success",
    "replace",
    "starts", "arrives", "transfers", "join", "chair", "led by", "headed", "own", "permanent", "left",
    "would be", "stepp", "empty", "nominate", "find a", "in place", "there is", "there has",
)  # fmt: skip
# each state, the bits of which its pattern needs one, and the pattern
# What says a state, after bits of which it needs one; for text in small letters.
_WAYS = (
    ("succession_planned", ("succ", "replace", "retire", "leav", "depart", "down", "holder", "starts"), any_of(
        r"\b(?:succession|replacement for|successor|due to retire|will retire|to be replaced|is leaving|will leave)\b",
        r"\b(?:retires|leaves|departs|steps down|stands down)\b|\bnew (?:postholder|holder)\b|\bstarts (?:in|on|"
        r"after)\b",
        r"\bdue to leave\b|\bher replacement\b|\bhis replacement\b|\btheir replacement\b")),
    ("vacant", (
        "vacan", "retired", "left", "stepped down", "resigned", "longer in post", "unfilled", "departed",
        "process to", "empty", "there is no", "been no", "nominate",
        "appoint", "recruit", "advertis", "interview", "found", "filled",
    ), any_of(
        r"\b(?:vacant|vacancy|retired|left the|has left|stepped down|resigned|no longer in post|unfilled|departed)\b",
        r"\bbeen empty\b|\b(?:recruit|nominate) an?\b|\bthere (?:is|has been) (?:now |currently )?no (?=[A-Z])",
        r"\binterviews? for\b|\bto be found\b|\b(?:nobody|no-one|no one) has been found\b|"
        r"\bnot (?:yet )?been (?:filled|found)\b",
        r"\bleft (?:in|on|at)\b|\byet to be (?:filled|appointed)\b",
        r"\bprocess to (?:identify|appoint|recruit)\b|\bappointment of an?\b|\bappointment of the\b|\bto appoint\b",
        r"\brecruitment (?:of|to|for)\b|\bbeing recruited\b|\brecruitment (?:is|has)\b",
        r"\bto be (?:appointed|recruited)\b|\badvertis\w+\b")),
    ("ended", ("end", "cease"), any_of(
        r"\b(?:post|role|secondment)\b.{0,60}?\b(?:ends?|ended|ceases?d?)\b")),
    ("filled", (
        "chair", "interim", "acting up", " by", "joined", "appointed", "in post", "identified", "recruited", "report",
        "took", "takes", "take up", "acting", "permanent", "own", "lead by", "headed", "transfers", "covered",
        "arriv", "would be", "stepp", "has met", "jointly", "seconded", "started in", "has led", "located", "filled",
        "began in",
    ), any_of(
        r"\bbeing covered\b|\b(?:interim|acting)\b[^.;]{0,50}\bin place\b",
        r"\bwill (?:now )?chair\b|\bchairs\b|\bon an interim basis\b|\bacting up\b|\bcovered by\b|\bin the interim\b",
        r"\b(?:joined|appointed|in post|led by|chaired by|has been identified|has been recruited|reporting line to)\b",
        r"\b(?:takes?|taken) up\b|\bacting as\b|\bpermanent\b|\bwill own\b|\bheaded by\b|\btransfers to\b|"
        r"\bwould be an?\b|"
        r"\bstepp(?:ed|ing) (?:up|in)\b",
        r"\b(?:took up|took over|has met|jointly fund(?:s|ed|ing)|overseen by|seconded|started in|identified as)\b",
        r"\b(?:is chaired|managed by|reports? to|has led|co-?located with|has been filled|filled by|began in)\b")),
)  # fmt: skip
_SIGNS = tuple((state, trigger(*bits), pattern) for state, bits, pattern in _WAYS)
SIGNALS = signal(
    "head director chair lead manager chief officer representative replacement successor succession scientist sro "
    "coordinator co-ordinator role post position secondment architect analyst adviser advisor engineer "
    "accountant administrator "
    "partner sergeant inspector superintendent executive constable commander buyer planner trainer instructor "
    "treasurer "
    "controller surveyor developer investigator supervisor owner technician postholder deputy co-ordinate"
)
_NOT_POST = re.compile(r"Lead (?:Force|Authority)|Chief (?:Officer|Executive) (?:Group|Team)", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:[,\s]|\s(?:and|of|for|the|&))+$")
_REPLACED = re.compile(r"\b(?:succession|replacement|successor)\b", re.IGNORECASE)
_OWNS = re.compile(r"[’']s?$")  # "the Fleet Manager's post"
_NEAR = 140
_NEAREST = 60
_ARTICLE = re.compile(r"^(?:(?:[Tt]he (?:post|role|position) of)|[Tt]he|[Aa]n?)\s+(?:new\s+)?")


def read(passage: Passage) -> list[Statement]:
    """The posts of a passage whose state their sentence tells, at most two a sentence."""
    return [post for sentence in passage.having(SIGNALS) for post in _of_sentence(passage, sentence)]


def _of_sentence(passage: Passage, sentence: Sentence) -> list[Statement]:
    state, sign = _state(sentence)
    if not sign:
        return []
    found: list[Statement] = []
    for match in _POST.finditer(sentence.text):
        post = _post(match)
        if not _NOT_POST.search(post) and not any(post.lower() in (other.post or "").lower() for other in found):
            found.append(_statement(passage, sentence, match.span(), sign.span(), state, post))
    if not found and holds(sentence.low, *_OUTRIGHT_BITS) and (said := _OUTRIGHT.search(sentence.text)):
        found = _by_rank(passage, sentence, said, state)
    if not found and _REPLACED.search(sentence.text) and "interview" not in sentence.low:
        found.append(_statement(passage, sentence, sign.span(), sign.span(), state, _served(sentence)))
    return found[:2]


def _by_rank(passage: Passage, sentence: Sentence, said: re.Match[str], state: str) -> list[Statement]:
    """The post nearest to the words that say what became of it."""
    posts = [match for match in _ANY_POST.finditer(sentence.text) if not _NOT_POST.search(match[0])]
    if not posts:
        return []
    match = min(posts, key=lambda one: max(one.start() - said.end(), said.start() - one.end(), 0))
    if max(match.start() - said.end(), said.start() - match.end()) > _NEAREST:
        return []
    post = _ARTICLE.sub("", _post(match))
    return [_statement(passage, sentence, match.span(), said.span(), state, post[:1].upper() + post[1:])]


def _post(match: re.Match[str]) -> str:
    """The post as printed; two words at its end that no office is made of are its holder's name, and go."""
    parts = _LOOSE_END.sub("", _OWNS.sub("", without_names(match[0]).rstrip())).split()
    if len(parts) > 3 and not any(word.strip(".,’'").lower() in OFFICE_WORDS for word in parts[-2:]):
        parts = parts[:-2]
    return " ".join(parts)


def _state(sentence: Sentence) -> tuple[str, re.Match[str] | None]:
    for state, needed, pattern in _SIGNS:
        if needed & sentence.mask and (sign := pattern.search(sentence.low)):
            return state, sign
    return "filled", None


def _served(sentence: Sentence) -> str:
    """The post that a sentence about a replacement leaves unnamed: the last one named before it."""
    earlier = [_post(match) for match in _POST.finditer(sentence.passage.text[: sentence.start])]
    return earlier[-1] if earlier else "post to be replaced"


def _statement(
    passage: Passage, sentence: Sentence, place: tuple[int, int], sign: tuple[int, int], state: str, post: str
) -> Statement:
    low, high = min(place[0], sign[0]), max(place[1], sign[1])
    if high - low >= _NEAR:
        low, high = place
    anchor = (sentence.start + low, sentence.start + high)
    start, end = quote_span(passage.text, sentence.start, sentence.end, anchor, most=18)
    past = [found for found in sentence.dates if passage.ahead(found) is not True]
    return passage.statement(
        Kind.ROLE,
        f"role.{state}",
        start,
        end,
        what=f"{post}: {state.replace('_', ' ')}",
        post=post,
        state=state,
        from_=past[0].text if past and state != "succession_planned" else None,
    )
