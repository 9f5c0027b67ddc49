"""An extract as it was sent, and how its rows stand beside what was taken before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from concordat.intake.storage import held
from concordat.intake.workbooks.extracts import read_extract
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import entries
from concordat.review.finance.models import ExtractLine
from concordat.review.finance.reading import OpenExtract, chunks, heads_in
from concordat.review.finance.records import RowStands, ShownRow
from concordat.review.finance.rules.rows import FinanceRow
from concordat.review.lists.mapping import columns_of
from concordat.review.lists.queries import sent_list
from concordat.review.lists.rules.fields import ListKind
from concordat.review.lists.rules.lines import ColumnsOf

LOOKED_UP = 400  # rows whose like is looked up in one query


def opened(actor: Actor, *, number: int) -> OpenExtract:
    """An extract as it was sent, with the columns as its sender mapped them, else as they are guessed."""
    sent = sent_list(actor, number=number, kinds=[ListKind.FINANCE])
    try:
        content = held(sent.sha256, sent.file_name)
    except OSError as error:
        raise NotThere(f"{sent.file_name} is not held any more: send it again.") from error
    extract = read_extract(content, sent.file_name)
    alike = heads_in(extract)
    columns = columns_of(actor, organisation=sent.organisation, kind=sent.kind, heads=alike[0]) if alike else None
    return OpenExtract(sent, extract, alike, columns or ColumnsOf({}), len(content))


def beside(actor: Actor, organisation: str, rows: Iterable[FinanceRow]) -> Iterator[ShownRow]:
    """Each row with how it stands beside what this organisation's extracts said before, a few hundred at a time."""
    for some in chunks(rows, LOOKED_UP):
        before = _before(actor, organisation, [row.identity for row in some])
        differing = _differing(some, before)
        entered = {one.id: one for one in entries(actor, numbers=differing, superseded=True)} if differing else {}
        for row in some:
            content, entry = before.get(row.identity, ("", None))
            if entry is None:
                yield ShownRow(row, RowStands.NEW)
            elif content == row.content or entry not in entered or not entered[entry].stands:
                yield ShownRow(row, RowStands.HELD, entry=entry)
            else:
                yield ShownRow(row, RowStands.CHANGED, entered[entry].shown(), entry)


def _before(actor: Actor, organisation: str, identities: list[str]) -> dict[str, tuple[str, int]]:
    """What was last taken of each row, by its identity: what it said, and the number of its entry."""
    lines = ExtractLine.objects.visible_to(actor).filter(
        extract__sent__organisation_id=organisation, identity__in=identities
    )  # fmt: skip
    return {one: (said, entry) for one, said, entry in lines.order_by("pk").values_list("identity", "content", "entry")}


def _differing(rows: list[FinanceRow], before: dict[str, tuple[str, int]]) -> list[int]:
    known = ((row, before[row.identity]) for row in rows if row.identity in before)
    return [entry for row, (content, entry) in known if content != row.content]
