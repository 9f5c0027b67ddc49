"""What taking a sheet of weights would do."""

from __future__ import annotations

from concordat.foundation.organisations.matching import fold
from concordat.foundation.organisations.queries import names, organisations
from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries.weights import weight_set
from concordat.review.weights.reading import Known, lines_of
from concordat.review.weights.records import LookedWeights
from concordat.review.workbooks.records import Remark


def look(actor: Actor, book: BookCells, *, key: str) -> LookedWeights:
    """The weights of a file beside the last version of a set. NotThere where the actor may not see the set."""
    held = weight_set(actor, key=key)
    before = held.last.values if held.last else {}
    lines, remarks = lines_of(book, _known(actor), before)
    if not remarks and len(lines) < 2:
        remarks.append(Remark("There are fewer than two weights: a sum is shared among two organisations at least."))
    if lines and not any(one.value for one in lines):
        remarks.append(Remark("Every weight is nought: nothing can be shared by them."))
    named = {one.organisation for one in lines}
    left = sorted(held.names.get(one, one) for one in before if one not in named)
    return LookedWeights(book.name, book.sha256, tuple(lines), tuple(remarks), tuple(left))


def _known(actor: Actor) -> Known:
    """Organisations by key, name and any other name that one alone has."""
    called: dict[str, set[str]] = {}
    for one in names(actor):
        if one.kind != "alliance":
            for name in (one.key, one.name, *one.aliases, *one.short_names):
                called.setdefault(fold(name), set()).add(one.key)
    proper = {one.key: one.name for one in organisations(actor)}

    def known(name: str) -> tuple[str, str] | None:
        found = called.get(fold(name), set())
        key = next(iter(found)) if len(found) == 1 else None
        return (key, proper[key]) if key is not None else None

    return known
