"""Both versions of a record side by side: what somebody else recorded, what was typed, and whose answer stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from concordat.foundation.history.queries import EventRecord
from concordat.foundation.history.versions import changes_after
from concordat.interfaces.web.components.tables import DataTable
from concordat.interfaces.web.drafts.comparing import Pairs, mark, names_of, recorded, shown, typed_in, words
from concordat.interfaces.web.drafts.opened import FIELD, MINE, SETTLE, THEIRS, Opened
from concordat.interfaces.web.history.presenters import timeline_table
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.references import RecordRef
from concordat.reporting.portfolio.names.queries import names_of_records


@dataclass(frozen=True, slots=True)
class Difference:
    """One field with two answers. ``left``: its author did not touch it; ``chosen``: whose stands, or ""."""

    name: str
    label: str
    theirs: str
    mine: str
    left: bool
    chosen: str
    answer: dict[str, list[str]]

    @property
    def settle(self) -> str:
        """The name of the choice in the form."""
        return f"{SETTLE}{self.name}"

    @property
    def sides(self) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
        """Each side: its value in the form, its heading, what it says."""
        own = "Mine: I left it as it was" if self.left else "Mine"
        return (THEIRS, "What was recorded meanwhile", self.theirs), (MINE, own, self.mine)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What became of a record while a form of it was open. ``events`` is None where the reader may see none of it.

    ``own``: all that became of it is the reader's own doing, on another page or in another window.
    """

    events: DataTable | None
    differences: list[Difference]
    missing: bool = False
    own: bool = False

    @property
    def theirs(self) -> dict[str, dict[str, list[str]]]:
        """What the other recorded in each field that differs, as it would be sent."""
        return {one.name: one.answer for one in self.differences}


def conflict_of(
    request: HttpRequest, form: forms.BaseForm | None, of: RecordRef, opened: Opened, typed: Sequence[tuple[str, str]],
    chosen: Mapping[str, str],
) -> Conflict:  # fmt: skip
    """Both versions of a record. ``form`` is as it would be opened now, not filled; ``typed`` is what was sent."""
    actor = actor_of(request)
    events = changes_after(actor, of=of, since=opened.since or opened.version)
    table = timeline_table(actor, events, names_of_records(actor)) if events else None
    found = [_difference(one, opened, events, typed, chosen) for one in (form.visible_fields() if form else ())]
    differences = [one for one in found if one]
    missing = bool(opened.theirs) and any(not one.chosen for one in differences)
    own = bool(events) and {one.actor for one in events} == {actor.reference}
    return Conflict(table, differences, missing, own)


def settled(data: QueryDict, opened: Opened) -> QueryDict | None:
    """What was sent, with the other's answer where it was chosen; None while a choice is missing.

    Its opening says that nothing is left to choose: the page that follows, a check of the answers, asks no more.
    """
    chosen = choices_of(data)
    if any(chosen.get(name) not in (MINE, THEIRS) for name in opened.theirs):
        return None
    merged = data.copy()
    for name, answer in opened.theirs.items():
        if chosen[name] == THEIRS:
            for key, texts in answer.items():
                merged.setlist(key, texts)
    for name in chosen:
        del merged[f"{SETTLE}{name}"]
    if opened.theirs:
        merged[FIELD] = replace(opened, since=0, theirs={}).signed()
    return merged


def choices_of(data: QueryDict) -> dict[str, str]:
    """Whose answer was chosen, by field."""
    return {name.removeprefix(SETTLE): str(data[name]) for name in data if name.startswith(SETTLE)}


def marks(form: forms.BaseForm | None) -> dict[str, str]:
    """A mark of what each field shows as the form is opened."""
    return {bound.name: mark(shown(bound)) for bound in form.visible_fields()} if form else {}


def _difference(
    bound: BoundField, opened: Opened, events: Sequence[EventRecord], typed: Sequence[tuple[str, str]],
    chosen: Mapping[str, str],
) -> Difference | None:  # fmt: skip
    mine, theirs = typed_in(bound, typed), _theirs(bound, opened, events)
    if theirs is None or theirs == mine or isinstance(bound.field, forms.FileField):
        return None
    left = mark(mine) == opened.showed.get(bound.name)
    answer = {name: [text for key, text in theirs if key == name] for name in names_of(bound)}
    choice = chosen.get(bound.name, THEIRS if left else "")
    return Difference(bound.name, str(bound.label), words(bound, theirs), words(bound, mine), left, choice, answer)


def _theirs(bound: BoundField, opened: Opened, events: Sequence[EventRecord]) -> Pairs | None:
    """What the other recorded of a field: what it shows now, where that changed; else what the events say of it."""
    now = shown(bound)
    if bound.name in opened.showed and opened.showed[bound.name] != mark(now) and not _of_today(bound):
        return now
    said = [found for one in events if (found := recorded(bound, one.detail)) is not None]
    return said[-1] if said else None


def _of_today(bound: BoundField) -> bool:
    """A day that the form offers by itself: another day, but nobody's answer."""
    return bool(bound.value() == timezone.localdate())
