"""Who gives money to whom: the kind that givers, takers and verbs make of an amount whose nouns tell little."""

from __future__ import annotations

import re

from concordat.intake.extraction.triggers import lowered
from concordat.kernel.statements import Kind

_GIVER = (
    r"(?:Home Office|(?:[Cc]entral |UK |Welsh )?Government|DCLG|MHCLG|DLUHC|Cabinet Office|Ministry of Justice|"
    r"Department (?:for|of) [A-Z]\w+|NHS (?:England|[A-Z]\w+)|National Lottery|One Public Estate)"
)
_FUND = r"(?!(?:General|Pension|Collection|Reserve|Capital) )(?:[A-Z]\w+ )+Fund"
_GAVE = (
    r"(?:gave|given|gives|grants?|granted|awarded|provided|pledged|offered|contributed|paid|allocated|confirmed|"
    r"made available|refunded|reimbursed)"
)
_AMOUNT = r"(?:an? |up to |some |about |around |over |nearly |further |additional )*£"
# "the Home Office has given £2m", "£2m from the Home Office", "a Home Office bid for £2m"
_GRANTED = re.compile(
    rf"\b{_GIVER}(?: team| programme)?(?: has| have| had)?(?: already| also| now)? {_GAVE} (?:us |them |it )?{_AMOUNT}"
    rf"|£[\d.,]+ ?(?:k|m|bn|million)?[^.;£]{{0,40}}\b(?:from|by) (?:the )?{_GIVER}\b"
    rf"|£[\d.,]*\d ?(?:k|m|bn|million)? (?:came|comes|was met|was paid|is met|is paid|met|paid)"
    rf" (?:from|by) (?:the )?{_FUND}\b"
    rf"|\b{_FUND}(?: has| have| had)? {_GAVE} {_AMOUNT}"
    rf"|\b{_GIVER} (?:bid|award|money|funding|support|allocation)\b"
)
# The cheap test: no giver is named without one of these.
_OF_GIVERS = re.compile(r"Home O|Gover|DCLG|MHCLG|DLUHC|Cabin|Minis|Depar|NHS|National L|One P|Fund")
_FROM_FUND = re.compile(rf"\b(?:from|by) (?:the )?{_FUND}\b|\b{_FUND} (?:has |have )?{_GAVE}\b")
_BID = re.compile(r"\b(?:bids?|applied|application|applying)\b", re.IGNORECASE)
_FOR_WORK = re.compile(r"\bfor the (?:policing|use|hire|provision|supply)\b", re.IGNORECASE)
# Money moved by a board's own decision: released, transferred, returned, set aside.
_MOVED = re.compile(  # for text in small letters
    r"(?:\b(?:approve\w*|agree\w*|asked|requested|resolved?|authorise\w*|invited)\b[^.;£]{0,160}"
    r"\b(?:release|transfer|return|vire)\b|\b(?:transfer|return|carry forward|set aside|vire)\b)"
    r"[^.;£]{0,40}£[^£]*$"
)
_RETURNED = re.compile(r"\b(?:carried forward|returned to|transferred to)\b")
_FROM_RESERVE = re.compile(
    r"£[\d.,]+ ?(?:k|m|bn|million)? from (?:the |its |an? )?(?:[\w’']+ ){0,3}?"
    r"(?:reserves?|balances|contingency|capital programme)\b"
)  # for text in small letters
_FROM_BODY = re.compile(r"£[\d.,]+ ?(?:k|m|bn|million)? from (?:each of )?(?:the )?[A-Z]")
_TO_US = re.compile(
    r"\b(?:pays?|paid|paying|gave|gives) us\b|\bto us is\b|\breceived? £[^.;]{0,30}\bfrom\b|"
    r"\b[Ww]e received (?:about |some |around |nearly |over )*£",
    re.IGNORECASE,
)
_RENT_DUE = re.compile(r"\brent(?:al)?\b[^.;]{0,60}\b(?:payable|paid|pays?|charged)\b", re.IGNORECASE)
_DISPOSED = re.compile(
    r"\b(?:sale of|sell|selling|sold|disposal|dispose|(?:put|placed) on the market|releases? (?:an? |the )?site)\b",
    re.IGNORECASE,
)
_VALUED = re.compile(r"\b(?:valued|worth)\b", re.IGNORECASE)
_TIME = re.compile(r"\b(?:time|avoided|benefits?|gains?|capacity)\b", re.IGNORECASE)
_FREE = lowered(r"\b(?:at no (?:charge|cost)|free of charge|without charge|in kind|in return|reciprocal\w*)\b")
_PRICED = re.compile(
    r"\b(?:valued|worth|value|equivalent|cost(?:ing)?|would (?:otherwise )?have (?:charged|paid))\b", re.IGNORECASE
)
_WAS_SPENT = re.compile(r"£[\d.,]+ ?(?:k|m|bn|million)? (?:(?:has|have) been |was |were )?spent\b", re.IGNORECASE)
_SPENT_KINDS = frozenset({Kind.COST, Kind.FUNDING})


def adjusted(kind: Kind, clause: str, sentence: str, lead: str, *, told: bool) -> Kind:
    """The kind that the clause and its sentence make of an amount whose nearest noun gave ``kind``.

    ``lead`` is the sentence up to the amount. ``told``: a noun of its own clause gave the kind; one that was only
    guessed gives way more easily.
    """
    if kind is Kind.FUNDING and _FROM_FUND.search(sentence) and not _BID.search(sentence):
        return Kind.GRANT
    if kind in _SPENT_KINDS and _is_granted(clause) and not _FOR_WORK.search(clause):
        return Kind.GRANT
    if kind is Kind.FUNDING and _WAS_SPENT.search(clause):
        return Kind.COST
    if kind is Kind.COST and _FREE.search(sentence.lower()) and _PRICED.search(sentence):
        return Kind.EXCHANGE
    if kind is Kind.INCOME and _RENT_DUE.search(sentence) and not _TO_US.search(sentence):
        return Kind.COST
    if kind is Kind.COST and ("valued" in clause.lower() or "worth" in clause.lower()) and _VALUED.search(clause):
        return _worth(clause, sentence)
    if (
        kind is Kind.COST
        and ("us" in clause.lower() or "from" in clause.lower() or "received" in clause)
        and _TO_US.search(clause)
    ):
        return Kind.INCOME
    if kind is Kind.SAVING and _RETURNED.search(clause.lower()):
        return Kind.FUNDING
    if kind is Kind.COST and (
        ("reserve" in clause.lower() and _FROM_RESERVE.search(clause)) or _is_moved(lead.lower())
    ):
        return Kind.FUNDING
    if kind is Kind.COST and not told and (_RETURNED.search(clause.lower()) or _FROM_BODY.search(clause)):
        return Kind.FUNDING
    return kind


def _is_granted(clause: str) -> bool:
    """Whether the state, the lottery or a fund gives the amount."""
    return bool(_OF_GIVERS.search(clause) and _GRANTED.search(clause))


def _is_moved(low: str) -> bool:
    """Whether a board releases, transfers or sets aside the amount; the words before the pattern are the cheap test."""
    moved = "transfer" in low or "return" in low or "release" in low or "vire" in low or "forward" in low
    return (moved or "set aside" in low) and bool(_MOVED.search(low))


def _worth(clause: str, sentence: str) -> Kind:
    """What is worth so much: a site that is sold brings income, time that is freed is a saving, else it costs."""
    if _DISPOSED.search(sentence):
        return Kind.INCOME
    return Kind.SAVING if _TIME.search(clause) else Kind.COST
