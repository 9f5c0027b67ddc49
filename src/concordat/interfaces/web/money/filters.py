"""Whose money is shown, and by what it is grouped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest

from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.dates import day_words
from concordat.registers.collaborations.queries import named, partners_anywhere
from concordat.reporting.portfolio.money.groups import GroupedBy
from concordat.reporting.portfolio.money.queries.changes import BoardDay
from concordat.reporting.portfolio.money.records import Scope

Choices = Sequence[tuple[str, str]]


class MoneyFilters(forms.Form):
    """Whose money, for what, and by what it is added up."""

    collaboration = forms.ChoiceField(label="Collaboration", required=False)
    organisation = forms.ChoiceField(label="Partner", required=False)
    by = forms.ChoiceField(
        label="Added up by", required=False,
        choices=[("", "Partner"), *[(one.value, one.word) for one in GroupedBy if one is not GroupedBy.PARTNER]],
    )  # fmt: skip

    def __init__(self, collaborations: Choices, bodies: Choices, data: Any = None) -> None:
        super().__init__(data)
        self.fields["collaboration"].choices = [("", "Every collaboration"), *collaborations]  # type: ignore[attr-defined]
        self.fields["organisation"].choices = [("", "Every partner"), *bodies]  # type: ignore[attr-defined]

    @classmethod
    def of(cls, request: HttpRequest) -> MoneyFilters:
        """What a request asks for, among what its actor may see. A value that is not among them counts as none."""
        actor, as_at = actor_of(request), as_at_of(request)
        return cls(named(actor, as_at=as_at), partners_anywhere(actor, as_at=as_at), request.GET)

    @property
    def scope(self) -> Scope:
        return Scope(self._chosen("collaboration"), self._chosen("organisation"))

    @property
    def grouped(self) -> GroupedBy:
        return GroupedBy(self._chosen("by") or GroupedBy.PARTNER)

    @property
    def query(self) -> dict[str, str]:
        """The scope as query parameters, for links that keep it."""
        words = {"collaboration": self.scope.collaboration, "organisation": self.scope.organisation}
        return {name: value for name, value in words.items() if value}

    def _chosen(self, name: str) -> str | None:
        self.is_valid()
        found: str = self.cleaned_data.get(name, "")
        return found or None


class SinceFilters(MoneyFilters):
    """Whose money, and since which meeting of a board."""

    since = forms.ChoiceField(label="Since the board of", required=False)

    field_order = ("since", "collaboration", "organisation")

    def __init__(self, collaborations: Choices, bodies: Choices, data: Any = None, *, days: Sequence[BoardDay]) -> None:
        super().__init__(collaborations, bodies, data)
        del self.fields["by"]
        boards: dict[date, list[str]] = {}
        for one in days:
            boards.setdefault(one.day, []).append(one.board)
        self.fields["since"].choices = [  # type: ignore[attr-defined]
            (day.isoformat(), f"{day_words(day)}, {' and '.join(names)}") for day, names in boards.items()
        ]
        self.latest = next(iter(boards), None)

    @classmethod
    def since_of(cls, request: HttpRequest, days: Sequence[BoardDay]) -> SinceFilters:
        actor, as_at = actor_of(request), as_at_of(request)
        return cls(named(actor, as_at=as_at), partners_anywhere(actor, as_at=as_at), request.GET, days=days)

    @property
    def day(self) -> date | None:
        """The day chosen, else that of the last meeting; None where no board has met."""
        found = self._chosen("since")
        return date.fromisoformat(found) if found else self.latest
