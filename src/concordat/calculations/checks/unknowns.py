"""Amounts that are still to be confirmed or not stated, with what depends on them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import COST, SERVICE, Amount, Facts
from concordat.calculations.checks.words import counted, listed, short
from concordat.kernel.findings import Severity

# What the reader calls money that has no name of its own.
_NAMELESS = re.compile(r"[\w ]+ (?:without an amount|to be confirmed)", re.IGNORECASE)
_NOUNS = {"funding": "funding amount", "income": "income amount", SERVICE: "service"}


def faults(facts: Facts) -> Iterator[Fault]:
    """Amounts that are missing, named and never taken as nought (product.md, Money and Exchange).

    Certain where the print says so (TBC, an empty cell), a question where money is named without an amount.
    """
    groups: dict[tuple[str, str, bool, tuple[str, ...]], list[Amount]] = defaultdict(list)
    for amount in facts.amounts:
        if amount.missing:
            sides = amount.bodies if amount.kind == SERVICE else ()
            groups[amount.about.key, amount.kind, amount.unsettled or amount.kind == SERVICE, sides].append(amount)
    for (_, _, printed, _), amounts in groups.items():
        yield _unsettled(amounts) if printed else _without_amount(amounts)


def _unsettled(amounts: list[Amount]) -> Fault:
    about, kind, one = amounts[0].about, amounts[0].kind, len(amounts) == 1
    named = listed([_named(amount) for amount in amounts])
    return Fault(
        Severity.CERTAIN, about,
        f"{about.name}: {counted(len(amounts), _noun(kind))} {'has' if one else 'have'} no settled amount: {named}.",
        f"{'One amount is' if one else f'{len(amounts)} amounts are'} not known; none is taken as nought. "
        f"{_depends(amounts[0])}",
        f"{about.name}: what {'is the amount' if one else 'are the amounts'} of {named}, and when will "
        f"{'it' if one else 'they'} be settled?",
        tuple(amount.evidence for amount in amounts),
    )  # fmt: skip


def _without_amount(amounts: list[Amount]) -> Fault:
    about, noun = amounts[0].about, _noun(amounts[0].kind)
    named = listed([_named(amount) for amount in amounts])
    said = f"a {noun} is" if len(amounts) == 1 else f"{counted(len(amounts), noun)} are"
    if said.startswith("a income"):
        said = said.replace("a ", "an ", 1)
    return Fault(
        Severity.QUESTION, about,
        f"{about.name}: {said} told of without an amount.",
        f"No amount in {named}. {_depends(amounts[0])}",
        f"How much is the {noun} of {about.name}, for which years?",
        tuple(amount.evidence for amount in amounts),
    )  # fmt: skip


def _depends(amount: Amount) -> str:
    """What cannot be final without the amount."""
    if amount.kind == SERVICE and len(amount.bodies) == 2:
        return f"The balance between {listed(amount.bodies)} and every printed total depend on it; none is final."
    if amount.kind == COST:
        return "The rating of its costs and whether the benefits outweigh them depend on it."
    return f"Every total of {_noun(amount.kind)}s that should count it is a floor."


def _named(amount: Amount) -> str:
    written = short(amount.figure.written, 80)
    if not amount.what or _NAMELESS.fullmatch(amount.what):
        return f"“{written}”" if written else amount.kind
    what = short(amount.what, 80)
    return f"“{what}” ({written})" if written and len(written) <= 40 and written not in what else f"“{what}”"


def _noun(kind: str) -> str:
    return _NOUNS.get(kind, kind)


CHECK = Check(
    "amount-not-known", 1, "Unknown amounts",
    "Amounts that are to be confirmed, blank or not stated are named with what depends on them.",
    faults,
)  # fmt: skip
