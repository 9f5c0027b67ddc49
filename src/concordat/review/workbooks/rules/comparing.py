"""Whether two texts are one answer: £12,500 and 12500 are, Green and G are."""

from __future__ import annotations

from concordat.kernel.figures import Figure
from concordat.registers.delivery.rules import Question, read_answer


def same(question: Question, one: str, other: str) -> bool:
    """Whether two texts answer a question alike, however they are typed."""
    if one == other:
        return True
    if not one or not other:
        return False
    first, second = read_answer(question, one).value, read_answer(question, other).value
    if first is None or second is None:
        return False
    if isinstance(first, Figure) and isinstance(second, Figure):
        return (first.amount, first.bound, first.state) == (second.amount, second.bound, second.state)
    return first == second
