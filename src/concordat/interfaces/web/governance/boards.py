"""Boards as a person records them: a new one, a further name of one, and which board sees its papers first."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.interfaces.web.governance.tasks import Choices, answer, typed
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.registers.governance import actions, queries
from concordat.registers.governance.records import BoardRecord

EDIT = Permission.GOVERNANCE_EDIT
FIRST = "Which board sees its papers first?"
NOBODY = "None: its papers come to it straight away"


class NewBoardForm(SourcedForm):
    """What a board is called, whose it is, and which board comes before it."""

    name = forms.CharField(label="What is the board called?", max_length=200)
    organisation = forms.ChoiceField(
        label="Whose board is it?", required=False,
        help_text="The body that it belongs to; its people and yours see the board.",
    )  # fmt: skip
    clears_first = forms.ChoiceField(label=FIRST, required=False)
    aliases = forms.CharField(
        label="Other names that papers use for it", required=False, max_length=2_000, help_text="One a line.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def __init__(self, bodies: Choices, boards: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].choices = [("", "Of several bodies, or not known"), *bodies]  # type: ignore[attr-defined]
        self.fields["clears_first"].choices = [("", NOBODY), *boards]  # type: ignore[attr-defined]

    def clean_aliases(self) -> list[str]:
        """The other names, one a line."""
        return [line.strip() for line in self.cleaned_data["aliases"].splitlines() if line.strip()]


class BoardNameForm(SourcedForm):
    """A further name of a board."""

    name = forms.CharField(label="What else is it called?", max_length=200)


class BeforeForm(SourcedForm):
    """Which board comes before another."""

    clears_first = forms.ChoiceField(label=FIRST, required=False)

    def __init__(self, boards: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["clears_first"].choices = [("", NOBODY), *boards]  # type: ignore[attr-defined]


def record_one(request: HttpRequest) -> HttpResponse:
    """Record a board; the next page is its own."""
    actor, links = actor_of(request), Links.of(request)
    require(actor, EDIT)
    bodies = [(one.key, one.name) for one in organisations(actor)]
    form = NewBoardForm(bodies, _boards(request), request.POST or None, initial={"organisation": actor.acting_for})

    def save() -> str:
        given = form.cleaned_data
        key = actions.add_board(
            actor=actor, name=given["name"], organisation=given["organisation"] or None, aliases=given["aliases"],
            clears_first=given["clears_first"] or None, evidence=typed(request, form), now=timezone.now(),
        )  # fmt: skip
        return links.to("board", key)

    return answer(request, form, save, said="The board is recorded. Add its meetings next.", title="Record a board",
                  button="Record the board", back=links.to("boards"))  # fmt: skip


def name_one(request: HttpRequest, key: str) -> HttpResponse:
    """A further name that papers use for a board."""
    board, links = _writable(request, key), Links.of(request)
    form = BoardNameForm(request.POST or None)

    def save() -> str:
        actions.add_board_name(
            actor=actor_of(request), board=key, name=form.cleaned_data["name"],
            evidence=typed(request, form, board.organisation), now=timezone.now(),
        )  # fmt: skip
        return links.to("board", key)

    return answer(request, form, save, said="Papers that use that name mean this board from now on.",
                  title="Record another name", caption=board.name, button="Record the name",
                  back=links.to("board", key))  # fmt: skip


def before_one(request: HttpRequest, key: str) -> HttpResponse:
    """Which board sees the papers of this one first."""
    board, links = _writable(request, key), Links.of(request)
    others = [one for one in _boards(request) if one[0] != key]
    form = BeforeForm(others, request.POST or None, initial={"clears_first": board.clears_first or ""})

    def save() -> str:
        actions.set_board_before(
            actor=actor_of(request), board=key, clears_first=form.cleaned_data["clears_first"] or None,
            evidence=typed(request, form, board.organisation), now=timezone.now(),
        )  # fmt: skip
        return links.to("board", key)

    return answer(request, form, save, said="The order of the boards is recorded.", title="Its place among the boards",
                  caption=board.name, button="Record it", back=links.to("board", key))  # fmt: skip


def _boards(request: HttpRequest) -> list[tuple[str, str]]:
    return [(one.key, one.name) for one in queries.boards(actor_of(request))]


def _writable(request: HttpRequest, key: str) -> BoardRecord:
    actor = actor_of(request)
    found = next(iter(queries.boards(actor, keys=[key])), None)
    if found is None:
        raise NotThere(f"There is no board {key}.")
    require(actor, EDIT, filter(None, [found.organisation]))
    return found
