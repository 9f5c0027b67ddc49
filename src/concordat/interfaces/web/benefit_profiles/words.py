"""Amounts of benefits in words."""

from __future__ import annotations

from concordat.interfaces.web.components.cells import NOT_STATED
from concordat.kernel.money import Money
from concordat.registers.benefits.records.profiles import Achieved, Family
from concordat.registers.benefits.rules.profiles import Lasting, ToldProfile


def amount_words(told: ToldProfile) -> str:
    """£36,500 a year; £2,000 once; of named quarters their sum; what is not known as it is written."""
    profile = told.profile
    if profile is None:
        return told.figure.shown()
    if told.quarters:
        return f"{profile.amount.exact()} in {len(told.quarters)} quarters"
    return f"{profile.amount.exact()} {'once' if told.lasting is Lasting.ONE_OFF else 'a year'}"


def family_words(family: Family) -> str:
    """Cumulative; annual, non-cashable."""
    return family[0].word.lower() + (", non-cashable" if family[1] else "")


def achieved_note(found: Achieved | None) -> str:
    """Which amounts the achieved figure is of, and what stands beside it without being added."""
    if found is None:
        return "the ledger has no achieved amount"
    said = [f"{family_words(found.of)} amounts, {found.verified.exact()} of it verified"]
    if found.apart:
        said.append(f"not added: {' and '.join(map(family_words, found.apart))} amounts")
    if found.unknown:
        said.append(f"{found.unknown} more not known or in real prices")
    return "; ".join(said)


def sum_words(amount: Money | None) -> str:
    """The amount, or that it is not stated."""
    return NOT_STATED if amount is None else amount.exact()
