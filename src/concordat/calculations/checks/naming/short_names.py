"""Short names that a paper uses and never explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import HEADING, Paper, Sentence, sentences_of
from concordat.calculations.checks.words import counted, listed, short
from concordat.kernel.findings import Severity

_SHORT = re.compile(r"(?<![\w/-])(?P<letters>[A-Z][A-Za-z]?[A-Z]{1,5}[a-z]?)(?:s|’s|'s)?(?![\w-])")
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_LINKS = frozenset(["and", "of", "for", "the", "in", "to", "on", "with", "at", "a", "an"])
# What a board member reads every month; every other set of letters is for the paper to explain.
_KNOWN = re.compile(
    r"(?:RAG|TBC|TBA|TBD|HR|IT|ICT|FTE|VAT|NHS|UK|EU|GP|TV|PC|PR|CV|ID|UN|USA|BBC|AGM|CEO|CFO|HQ|KPI|PIN|PDF"
    r"|FAQ|PCC|PFCC|DCC|ACC|DCFO|ACFO|FRS|FRA|OPCC|HMICFRS|HMIC|MOU|OBC|FBC|SOC|GDPR|FOI|AOB|BWV|CCTV|ANPR"
    r"|PPE|LGV|HGV|DNA|SLA|NPCC|NFCC|ESN|LED|BRAG|ACPO|IPCC|IOPC|ESMCP|RTC|PAYE|CPD|ERP|UNISON|RSPCA|RNLI"
    r"|RSPB|ISO|RIBA|DCLG|MHCLG|DLUHC|DEFRA|NPAS|AED|MPS|LFB|NCA|MOD|CPS|BREXIT|COVID|COBRA|JESIP"
    r")"
)
# Fire services and ambulance trusts go by their letters in every paper of the sector.
_BODY = re.compile(r"[A-Z]{1,4}(?:FRS|FRA|F&RS|AST?)")
_PLAIN = re.compile(
    r"(?:GREEN|AMBER|RED|BLUE|BLACK|GREY|REPORT|DATE|TITLE|TOTAL|NOTE|NOTED|APPROVE|APPROVED|ENDORSE|ENDORSED"
    r"|AGREE|AGREED|DECIDED|DECISION|RESOLVED|ACTION|LIVE|OPEN|CLOSED|HIGH|LOW|MEDIUM|NOT|ALL|AND|FOR|THE"
    r"|NONE|DRAFT|OFFICIAL|SENSITIVE|POLICE|FIRE|RESCUE|SERVICE|BOARD"
    r")"
)
MOST = 8


def faults(facts: Facts) -> Iterator[Fault]:
    """Letters in capitals of which no run of words in the paper has the initials, one question a paper."""
    for paper in facts.papers:
        told = _unexplained(paper)
        if told:
            yield _fault(paper, told)


def _unexplained(paper: Paper) -> dict[str, Sentence]:
    text = " ".join(block.text for block in paper.blocks)
    initials = _initials(text)
    brackets = set(re.findall(r"[(“\"‘]\s*(?:the )?[“\"‘]?([A-Za-z]{2,8})s?[”\"’]?\s*\)", text))
    found: dict[str, Sentence] = {}
    for number, block in enumerate(paper.blocks):
        if block.kind == HEADING or block.text.isupper() or not _SHORT.search(block.text):
            continue
        for sentence in sentences_of(block, number):
            for match in _SHORT.finditer(sentence.text):
                letters = match["letters"]
                plain = re.sub(r"[^A-Z]", "", letters)
                if len(plain) < 3 or letters in brackets or letters in found or _known(letters, match, sentence.text):
                    continue
                elsewhere = f"{letters} (" in text or letters.capitalize() in text
                if not elsewhere and plain not in initials:
                    found[letters] = sentence
    return found


def _known(letters: str, match: re.Match[str], text: str) -> bool:
    """Whether everybody knows the letters, or they are a word in capitals."""
    around = text[max(0, match.start() - 12) : match.end() + 12]
    shouted = around.isupper() or (match.start() == 0 and len(letters) > 4) or bool(_PLAIN.fullmatch(letters))
    return shouted or bool(_KNOWN.fullmatch(letters.removesuffix("s"))) or bool(_BODY.fullmatch(letters))


def _initials(text: str) -> str:
    """The initials of all words in their order, with the little words and without, so that a run of them is found."""
    words = [word for part in _WORD.findall(text) for word in re.split(r"[-’']", part) if word]
    loud = "".join(word[0].upper() for word in words)
    words = [word for word in words if not (word.isupper() and len(word) > 1)]
    every = "".join(word[0].upper() for word in words)
    full = "".join(word[0].upper() for word in words if word.lower() not in _LINKS)
    capital = "".join(word[0] for word in words if word[0].isupper())
    return f"{every} {full} {capital} {loud}"


def _fault(paper: Paper, told: dict[str, Sentence]) -> Fault:
    names, first = list(told)[:MOST], next(iter(told.values()))
    more = f" and {len(told) - MOST} more" if len(told) > MOST else ""
    one = len(told) == 1
    return Fault(
        Severity.QUESTION, first.about,
        f"{short(paper.title, 80)}: {counted(len(told), 'short name')} {'is' if one else 'are'} used and never "
        f"explained: {listed(names)}{more}.",
        f"Written out in the paper: none of {listed(names)}{more}.",
        f"What {'does' if one else 'do'} {listed(names)} stand for?",
        tuple(told[name].evidence for name in names),
        anchor="short names",
    )  # fmt: skip


CHECK = Check(
    "short-name-not-explained", 1, "Short names not explained",
    "Letters that stand for a name are to be written out once in the paper that uses them.",
    faults,
)  # fmt: skip
