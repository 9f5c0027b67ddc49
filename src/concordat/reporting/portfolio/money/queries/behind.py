"""The entries behind the figures of the money, whichever group they are of."""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import ledger, left_out
from concordat.registers.benefits.rules import EntryKind
from concordat.reporting.portfolio.money.behind import FiguresBehind, behind
from concordat.reporting.portfolio.money.groups import GroupedBy
from concordat.reporting.portfolio.money.records import MoneyView

MOST = 20_000  # amounts that are told one by one, on a page or in a workbook


def figures_behind(actor: Actor, *, view: MoneyView, by: GroupedBy | None = None, key: str = "") -> FiguresBehind:
    """The lines of one group of a view (of all of it without ``by``), their entries, and what is in none of them.

    Where more than MOST amounts stand in what was chosen, their number is told instead of the entries: memory is
    bounded by MOST and by the lines.
    """
    lines = view.chosen(by, key)
    collaboration = key if by is GroupedBy.COLLABORATION and key else view.scope.collaboration
    organisation = key if by is GroupedBy.PARTNER and key else view.scope.organisation
    found = ledger(
        actor, as_at=view.as_at, kinds=[EntryKind.SAVING], collaboration=collaboration, organisation=organisation
    )
    number = len(found)
    left = left_out(actor, as_at=view.as_at, collaboration=collaboration, organisation=organisation)
    return FiguresBehind(
        tuple(lines), tuple(behind(lines, found)) if number <= MOST else (),
        tuple(one for one in view.apart if _near(by, key, one.key.collaboration, (one.key.organisation,))),
        [one for one in left if not one.collaboration] if by is GroupedBy.COLLABORATION and not key else left,
        too_many=number if number > MOST else 0,
    )  # fmt: skip


def _near(by: GroupedBy | None, key: str, collaboration: str | None, organisations: tuple[str, ...]) -> bool:
    """Whether what is left out concerns a group; of a theme, type or year, all that the scope leaves out is named."""
    if by is GroupedBy.COLLABORATION:
        return (collaboration or "") == key
    return key in organisations if by is GroupedBy.PARTNER else True
