"""How the checks say things: lists, plurals, amounts and lengths of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from concordat.calculations.checks.facts import Amount
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money

# A figure stated to the nearest £1,000 or coarser (in pence) is said as it was: £8.3m.
THOUSAND = 100_000


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *rest, last = parts or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


def counted(number: int, noun: str) -> str:
    """ "1 row", "3 rows"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plain(number: Decimal) -> str:
    """2.5, and 6 for 6.0."""
    return f"{number.normalize():f}"


def figure_of(figure: Figure) -> str:
    """A figure as it was stated: over £200k, £8.3m, £607,550; its words where it has no amount."""
    if figure.amount is None or (figure.step or 0) < THOUSAND:
        return figure.shown()
    return f"{figure.bound.word} {brief(figure.amount)}" if figure.bound else brief(figure.amount)


def brief(amount: Money) -> str:
    """£8.3m, £110k: shorter where nothing is lost by it, else in full."""
    for name, least in (("m", 1_000_000_00), ("k", 1_000_00)):
        parts = Decimal(abs(amount.pence)) / least
        if parts >= 1:
            return (
                f"{'-' if amount.pence < 0 else ''}£{plain(parts)}{name}" if parts == round(parts, 2) else str(amount)
            )
    return str(amount)


def amounts_of(amounts: Sequence[Amount]) -> str:
    """Amounts as stated, with their bounds."""
    return listed([figure_of(amount.figure) for amount in amounts])


def length(start: date, end: date) -> str:
    """The whole years and months between two days; days where there is no whole month."""
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if months < 1:
        return counted((end - start).days, "day")
    years, rest = divmod(months, 12)
    return listed([counted(number, noun) for number, noun in ((years, "year"), (rest, "month")) if number])


def sum_of(parts: Sequence[Money], printed: bool = True) -> str:
    """ "£1 + £2 = £3"; plain numbers where ``printed`` is False."""
    total = Money(sum(part.pence for part in parts))
    return f"{' + '.join(shown(part, printed) for part in parts)} = {shown(total, printed)}"


def shown(amount: Money, money: bool = True) -> str:
    """£1,572.24, or 1,572.24 for what is not money."""
    return amount.exact() if money else amount.exact().replace("£", "")


def short(text: str, size: int = 120) -> str:
    """The text, cut at a word."""
    text = " ".join(text.split()).rstrip(".")
    return text if len(text) <= size else text[:size].rsplit(" ", 1)[0] + " …"


def around(text: str, start: int, end: int, size: int = 120) -> str:
    """The words at a span of a text, cut at words, with an ellipsis where something is left out."""
    spare = max(0, size - (end - start)) // 2
    first, last = max(0, start - spare), min(len(text), end + spare)
    cut = text[first:last]
    if first:
        cut = f"… {cut.partition(' ')[2]}"
    if last < len(text):
        cut = f"{cut.rpartition(' ')[0]} …"
    return " ".join(cut.split()).rstrip(".")
