"""A picture with its table: one sentence that says what it shows, the chart, its figures, its download."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.tables import DataTable


@dataclass(frozen=True, slots=True)
class Picture(Component):
    """``image`` is the address of an SVG or PNG; ``alt`` states the finding. Sizes keep the layout from shifting."""

    template = "picture"
    says: str
    image: str
    alt: str
    width: int
    height: int
    table: DataTable
    downloads: Sequence[Link] = ()
