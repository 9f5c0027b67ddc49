"""Reading sources, passages and citations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from concordat.foundation.orm.among import Keys
from concordat.foundation.provenance.models import Citation, Passage, Source, SourceReader
from concordat.foundation.provenance.records import CitationRecord, PassageRecord, SourceRecord
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.references import RecordRef


def readable_sources(actor: Actor) -> QuerySet[Source]:
    """The sources that the actor may read in full: own, as a named reader, or published. For other queries here.

    One that is held back is read as a draft is: by its owner's own people, and by those who act for a named reader.
    """
    own = Source.objects.visible_to(actor, Permission.SOURCE_VIEW)
    lent = Source.objects.filter(readers__organisation__in=actor.organisations_for(Permission.SOURCE_VIEW))
    mine = SourceReader.objects.filter(organisation=actor.acting_for or "")
    drafts = Q(owner__in=actor.own_bodies(Permission.RETURN_EDIT)) | Q(pk__in=mine.values("source"))
    seen = Q(pk__in=own.values("pk")) | Q(pk__in=lent.values("pk"))
    return Source.objects.filter((seen & Q(held_back=False)) | (seen & drafts))


def sources(actor: Actor, *, as_at: date | None = None) -> list[SourceRecord]:
    """The sources that the actor may read, newest first; undated ones last."""
    found = Source.objects.filter(pk__in=readable_sources(actor).values("pk"))
    if as_at:
        found = found.filter(Q(dated__lte=as_at) | Q(dated__isnull=True, recorded_at__date__lte=as_at))
    ordered = sorted(found, key=lambda s: (s.dated or date.min, s.key), reverse=True)
    return [_source(source) for source in ordered]


def source(actor: Actor, *, key: str) -> SourceRecord:
    """One source; raises NotThere where the actor may not read it."""
    found = readable_sources(actor).filter(pk=key).first()
    if found is None:
        raise NotThere(f"There is no source {key}.")
    return _source(found)


def source_by_content(actor: Actor, *, sha256: str) -> SourceRecord | None:
    """The source with this content among those that the actor may read."""
    found = readable_sources(actor).filter(sha256=sha256).first()
    return _source(found) if found else None


def passages(actor: Actor, *, source_key: str) -> list[PassageRecord]:
    """The blocks of a source in reading order; raises NotThere where the actor may not read it."""
    source(actor, key=source_key)
    return [_passage(passage) for passage in Passage.objects.filter(source_id=source_key).order_by("ordinal")]


def passage_numbers(actor: Actor, *, source_key: str) -> dict[int, int]:
    """The numbers of the passages of a source by their place in it, without their texts."""
    rows = Passage.objects.filter(source__in=readable_sources(actor).filter(pk=source_key))
    return dict(rows.order_by("ordinal").values_list("ordinal", "pk"))


def tables(actor: Actor, *, containing: str, as_at: date | None = None) -> dict[str, list[PassageRecord]]:
    """The tables with a text (case aside) of all sources that the actor may read, by key of the source. One query."""
    found = Passage.objects.filter(source__in=readable_sources(actor).values("pk"), kind="table")
    if as_at:
        found = found.filter(
            Q(source__dated__lte=as_at) | Q(source__dated__isnull=True, source__recorded_at__date__lte=as_at)
        )
    result: dict[str, list[PassageRecord]] = defaultdict(list)
    for passage in found.filter(text__icontains=containing).order_by("source_id", "ordinal"):
        result[passage.source_id].append(_passage(passage))
    return dict(result)


def printed(
    actor: Actor, *, as_at: date | None = None, sources: Iterable[str] | None = None
) -> dict[str, list[PassageRecord]]:
    """The blocks of all sources that the actor may read, in reading order, by key of the source. One query.

    ``sources`` keeps those with these keys.
    """
    found = Passage.objects.filter(source__in=readable_sources(actor).values("pk"))
    if sources is not None:
        found = found.filter(source__in=list(sources))
    if as_at:
        found = found.filter(
            Q(source__dated__lte=as_at) | Q(source__dated__isnull=True, source__recorded_at__date__lte=as_at)
        )
    result: dict[str, list[PassageRecord]] = defaultdict(list)
    for passage in found.order_by("source_id", "ordinal"):
        result[passage.source_id].append(_passage(passage))
    return dict(result)


def printed_at(actor: Actor, *, passages: Iterable[int]) -> dict[int, tuple[PassageRecord, PassageRecord | None]]:
    """Blocks by number, each with the one printed before it, of sources that the actor may read. Two queries."""
    readable = Passage.objects.filter(source__in=readable_sources(actor).values("pk"))
    wanted = list(readable.filter(pk__in=set(passages)))
    places = {(one.source_id, one.ordinal - 1) for one in wanted if one.kind == "table"}
    ordinals = {ordinal for _, ordinal in places}
    near = readable.filter(source__in={source for source, _ in places}, ordinal__in=ordinals)
    before = {(one.source_id, one.ordinal): _passage(one) for one in near}
    return {one.pk: (_passage(one), before.get((one.source_id, one.ordinal - 1))) for one in wanted}


def citations(actor: Actor, refs: Iterable[RecordRef]) -> dict[str, list[CitationRecord]]:
    """The citations of records that the actor was shown, oldest first, by reference.

    The caller passes only references that came from a query of this actor. Title, date and paragraph are always given;
    the quote only where the actor may read the source.
    """
    result: dict[str, list[CitationRecord]] = defaultdict(list)
    found = Citation.objects.filter(record__in=[str(ref) for ref in refs]).select_related("passage__source")
    rows = list(found.order_by("recorded_at", "pk"))
    cited = {row.passage.source_id for row in rows if row.passage is not None}
    asked = readable_sources(actor).filter(pk__among=Keys(cited)) if cited else Source.objects.none()
    readable = set(asked.values_list("pk", flat=True))
    for row in rows:
        result[row.record].append(_citation(row, readable))
    return dict(result)


def _source(row: Source) -> SourceRecord:
    return SourceRecord(
        row.key, row.title, row.owner, row.board, row.author_role, row.dated, row.file_name, row.recorded_at,
        readable=True, notes=tuple(row.notes), sha256=row.sha256,
    )  # fmt: skip


def _passage(row: Passage) -> PassageRecord:
    return PassageRecord(
        row.pk, row.ordinal, row.kind, row.text, row.section, row.paragraph, row.level, row.line, row.page,
        tuple(row.cells), tuple((start, line) for start, line in row.line_starts),
    )  # fmt: skip


def _citation(row: Citation, readable: set[str]) -> CitationRecord:
    passage = row.passage
    may_read = passage is None or passage.source_id in readable
    return CitationRecord(
        record=row.record,
        source_key=passage.source_id if passage else None,
        source_title=passage.source.title if passage else "",
        dated=passage.source.dated if passage else None,
        paragraph=passage.paragraph if passage else "",
        line=_line(passage, row.start) if passage else None,
        cell=_cell_address(passage, row.start) if passage else None,
        passage=passage.pk if passage and may_read else None,
        start=row.start,
        end=row.end,
        quote=row.quote if may_read else None,
        reason=row.reason,
        actor=row.actor,
        recorded_at=row.recorded_at,
    )


def _line(passage: Passage, start: int | None) -> int:
    lines = [line for offset, line in passage.line_starts if start is not None and offset <= start]
    return int(lines[-1]) if lines else passage.line


def _cell_address(passage: Passage, start: int | None) -> str | None:
    """The cell of a workbook that an offset stands in; None in any other file."""
    if start is None:
        return None
    return next((c.get("address") for c in passage.cells if c["start"] <= start < max(c["end"], c["start"] + 1)), None)
