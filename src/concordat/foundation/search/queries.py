"""Searching what the actor may see. What is hidden does not count, is not named and is not suggested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q
from rapidfuzz import fuzz, process

from concordat.foundation.orm.full_text import Placed
from concordat.foundation.provenance.queries import readable_sources
from concordat.foundation.search.models import INDEX, Entry
from concordat.foundation.search.records import Hit, Results, Wanted
from concordat.foundation.search.rules import CLOSE, OPEN, pieces, wanted_of, widened, words_of
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.references import RecordRef

FEW = 5  # records of a kind where all kinds are shown
NEAR_ENOUGH, SHORTEST_NAME = 75, 4  # how alike of a hundred a word is to be, and how long
NAMED = ("organisation", "alliance", "collaboration", "board", "agreement")
MOST_NAMES = 5_000


def search(
    actor: Actor, *, text: str, kind: str = "", page: int = 1, per_page: int = 20, as_at: date | None = None
) -> Results:
    """What holds all the words of ``text``: the best few of each kind, or a page of one ``kind``.

    ``as_at`` keeps what had been reported by the end of that day. Where nothing holds the words, what holds words that
    begin so; where nothing does either, the words as
    names have them. Five database queries where something is found.
    """
    wanted = wanted_of(text)
    first, last = (1 + (page - 1) * per_page, page * per_page) if kind else (1, FEW)
    rows = _findable(actor, as_at)
    for asked, wide in ((wanted, False), (widened(wanted), True)):
        if asked and (found := INDEX.best(rows, asked.terms, first=first, last=last, kind=kind)):
            counts = {one.kind: one.of_kind for one in found}
            shown = [one for one in found if first <= one.place <= last and kind in {"", one.kind}]
            return Results(wanted, counts, _hits(actor, shown, asked, as_at), widened=wide)
    near = _near(actor, wanted, as_at) if wanted else ()
    helps = near and INDEX.best(rows, wanted_of(near[0]).terms, first=1, last=1)
    return Results(wanted, {}, (), near=near if helps else ())


def seen(actor: Actor, *, as_at: date | None = None) -> Any:
    """The entries that the actor may see: as the scope of their rows says, and of sources as their readers say."""
    own = Entry.objects.visible_to(actor).filter(source="")
    printed = Entry.objects.filter(source__in=readable_sources(actor).values("pk"))
    # A passage was reported when its source was, which its head says.
    return own.as_at(as_at) | printed.filter(heads=True).as_at(as_at) | printed.filter(heads=False)


def withheld(actor: Actor, *, records: Iterable[str]) -> set[str]:
    """Of these references ("agreement:fleet") the records on the index whose title the actor may not see.

    So what tells of many records of any kind, as the history does, withholds what their own pages withhold. One
    database query; none for who sees all.
    """
    wanted = list(records)
    if not wanted or EVERYWHERE in actor.organisations_for(Permission.REGISTER_VIEW):
        return set()
    open_to = Exists(seen(actor).filter(pk=OuterRef("pk")))
    heads = Entry.objects.filter(heads=True, record__in=wanted).annotate(open_to=open_to)
    found: defaultdict[str, bool] = defaultdict(bool)
    for record, is_open in heads.values_list("record", "open_to"):
        found[record] |= is_open
    return {record for record, is_open in found.items() if not is_open}


def _findable(actor: Actor, as_at: date | None) -> Any:
    """Entries of records whose title the actor may see too: of the others not even a part is told."""
    heads = seen(actor, as_at=as_at).filter(heads=True, record=OuterRef("record"))
    rows = seen(actor, as_at=as_at)
    return rows.filter(Q(heads=True) | Exists(heads))


def _hits(actor: Actor, found: Sequence[Placed], wanted: Wanted, as_at: date | None) -> tuple[Hit, ...]:
    entries = {one.pk: one for one in Entry.objects.filter(pk__in=[one.id for one in found])}
    stretches = INDEX.marked(Entry.objects.filter(pk__in=list(entries)), wanted.terms, (OPEN, CLOSE))
    around = {f"collaboration:{one.collaboration}" for one in entries.values() if one.collaboration}
    titles = _titles(actor, {one.record for one in found} | around, as_at)
    return tuple(_hit(entries[one.id], titles, stretches.get(one.id, "")) for one in found)


def _titles(actor: Actor, records: Iterable[str], as_at: date | None) -> dict[str, tuple[str, date | None]]:
    """The title of each record that the actor may see, and the day on which it was reported."""
    rows = seen(actor, as_at=as_at).filter(heads=True, record__in=list(records)).order_by("pk")
    told = rows.values_list("record", "name", "reported_on")
    return {record: (name.partition("\n")[0], day) for record, name, day in told}


def _hit(entry: Entry, titles: dict[str, tuple[str, date | None]], stretch: str) -> Hit:
    title, reported_on = titles[entry.record]
    around = f"collaboration:{entry.collaboration}"
    known = around in titles
    return Hit(
        RecordRef.parse(entry.record), title, entry.about, entry.place, pieces(stretch),
        entry.reported_on or reported_on, entry.collaboration if known else "",
        titles[around][0] if known and around != entry.record else "",
    )  # fmt: skip


def _near(actor: Actor, wanted: Wanted, as_at: date | None) -> tuple[str, ...]:
    """What was asked for with each word that no name holds put right after the names that the actor may see."""
    rows = seen(actor, as_at=as_at).filter(heads=True, kind__in=NAMED)
    vocabulary = {word for name in rows.values_list("name", flat=True)[:MOST_NAMES] for word in words_of(name)}
    said = [word for term in wanted.terms for word in term.words]
    right = [_nearest(word.casefold(), vocabulary) for word in said]
    changed = right != [word.casefold() for word in said]
    return (" ".join(right),) if changed else ()


def _nearest(word: str, vocabulary: Set[str]) -> str:
    """The word itself where it is known or nothing is near."""
    if word in vocabulary or len(word) < SHORTEST_NAME:
        return word
    found = process.extractOne(word, sorted(vocabulary), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return found[0] if found else word
