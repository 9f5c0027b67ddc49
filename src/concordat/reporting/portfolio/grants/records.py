"""What hangs on a grant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.figures import Figure
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class Reliant:
    """A case, a benefit or something else that relies on a grant.

    ``title`` is None for a record that the reader may not see. ``figure`` is what it is to bring, as told; ``said`` how
    the record itself speaks of it. ``link`` is the number of the grant's own link, None where the other record names
    the grant. ``aware`` is False where the money is lost and the record does not say so.
    """

    kind: str
    ref: RecordRef | None
    title: str | None
    figure: Figure | None
    said: str
    reported_on: date | None
    link: int | None = None
    aware: bool = True
