"""The filter panel of a list: a GET form, and the chosen filters as tags that can be taken off one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.safestring import SafeString

from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.forms import field
from concordat.interfaces.web.components.links import AS_AT, without


@dataclass(frozen=True, slots=True)
class Chosen:
    """One filter that is on: what it says and the address of the list without it."""

    label: str
    value: str
    href: str


@dataclass(frozen=True, slots=True)
class FilterPanel(Component):
    """``form`` is bound to ``query`` (``request.GET``); the order and the as-at date are carried along.

    Open when it is short or when something is chosen.
    """

    template = "filter_panel"
    form: forms.BaseForm
    query: QueryDict
    button: str = "Apply filters"

    @property
    def chosen(self) -> Sequence[Chosen]:
        return [one for bound in self.form.visible_fields() for one in self._chosen(bound)]

    @property
    def open(self) -> bool:
        return len(self.form.visible_fields()) <= 4 or bool(self.chosen)

    @property
    def carried(self) -> Sequence[tuple[str, str]]:
        return [(name, str(self.query[name])) for name in (AS_AT, "sort") if self.query.get(name)]

    @property
    def clear(self) -> str:
        """The address with nothing chosen."""
        kept = QueryDict(mutable=True)
        kept.update(dict(self.carried))
        return "?" + kept.urlencode()

    def controls(self) -> Iterator[SafeString]:
        """The fields, without "(optional)": a filter always is."""
        for bound in self.form.visible_fields():
            yield field(bound, optional_mark=False)

    def _chosen(self, bound: BoundField) -> Iterator[Chosen]:
        words = {str(key): str(text) for key, text in getattr(bound.field, "choices", [])}
        for value in self.query.getlist(bound.html_name):
            if value:
                yield Chosen(str(bound.label), words.get(value, value), without(self.query, bound.html_name, value))
