"""How much is shared, counted from who carries what, without laying out the matrix. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from concordat.registers.collaborations.records.carriers import CarrierRecord
from concordat.reporting.portfolio.sharing.cells import SERVICES, How
from concordat.reporting.portfolio.sharing.laying import way
from concordat.reporting.portfolio.sharing.matrix import in_order


@dataclass(frozen=True, slots=True)
class Shared:
    """How many functions are on record between how many emergency services, and those that one body shares.

    ``mine`` are the functions that it shares or proposes to, ``doubled`` those of them that it holds in two
    arrangements at once; both in the order of the taxonomy.
    """

    functions: int
    services: int
    mine: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()


def counted(rows: Iterable[CarrierRecord], on: date, organisation: str | None) -> Shared:
    """What the matrix of these collaborations would hold on a day, and what of it is one organisation's."""
    functions: set[str] = set()
    services: set[str] = set()
    mine: dict[str, list[tuple[CarrierRecord, How]]] = defaultdict(list)
    for row in rows:
        for body, how, carried in _carried(row, on):
            functions |= carried
            services.add(body)
            if body == organisation and how is not How.ALONE:
                for function in carried:
                    mine[function].append((row, how))
    doubled = {name for name, held in mine.items() if _arrangements(row for row, how in held if how is How.SHARED) > 1}
    return Shared(len(functions), len(services), in_order(set(mine)), in_order(doubled))


def _carried(row: CarrierRecord, on: date) -> Iterator[tuple[str, How, frozenset[str]]]:
    """Which functions each emergency service carries by a collaboration, and how; what left it is done alone."""
    if row.merged or len(row.partners) < 2:
        return
    here = {one.organisation for one in row.partners if one.left is None or one.left.last > on}
    for partner in row.partners:
        if partner.kind not in SERVICES:
            continue
        how = way(row.state, partner.organisation in here, len(here))
        if how is not None and row.functions:
            yield partner.organisation, how, row.functions
        if row.gone:
            yield partner.organisation, How.ALONE, row.gone


def _arrangements(held: Iterable[CarrierRecord]) -> int:
    """How many arrangements these are, where each part counts as the largest whole among them that it is part of."""
    rows = {row.key: row for row in held}
    return len({next((key for key in reversed(row.above) if key in rows), row.key) for row in rows.values()})
