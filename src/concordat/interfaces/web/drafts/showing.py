"""What a page says of the form on it: begun when, kept how, opened on what; and what was typed, filled in again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django import forms
from django.forms.utils import ErrorDict
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.html import format_html
from django.utils.safestring import SafeString

from concordat.foundation.drafts.queries import draft_of
from concordat.foundation.drafts.records import DraftRecord
from concordat.foundation.history.versions import version_of
from concordat.interfaces.web.drafts.conflicts import Conflict, choices_of, conflict_of, marks
from concordat.interfaces.web.drafts.opened import FIELD, Opened, opened_of, typed
from concordat.interfaces.web.drafts.parts import Part, part_of
from concordat.interfaces.web.drafts.records import record_of
from concordat.interfaces.web.requests import actor_of

AGAIN = "_shown_again"  # where a request holds it
FEW = 3  # fields that are typed again in a moment


@dataclass(frozen=True, slots=True)
class Kept:
    """The form of a page: its signed opening, the draft that it is filled from, and what another recorded meanwhile."""

    opened: str
    long: bool
    files: bool
    draft: DraftRecord | None = None
    problem: str = ""
    conflict: Conflict | None = None
    part: Part | None = None

    @property
    def field(self) -> SafeString:
        """The opening, as a field that is sent back."""
        return format_html('<input type="hidden" name="{}" value="{}">', FIELD, self.opened)

    @property
    def begun(self) -> str:
        """ "22 November 2026 at 16:05": when what is filled in was last kept."""
        return timezone.localtime(self.draft.kept_at).strftime("%-d %B %Y at %H:%M") if self.draft else ""


@dataclass(frozen=True, slots=True)
class ShownAgain:
    """A form that was sent and is not handed to its page: what was typed, what was chosen, its opening, and why."""

    typed: tuple[tuple[str, str], ...]
    chosen: Mapping[str, str]
    opened: Opened
    problem: str = ""
    overtaken: bool = False
    part: str = ""


def show_again(
    request: HttpRequest, opened: Opened, *, problem: str = "", overtaken: bool = False, part: str = ""
) -> None:
    """Make the page of a posted form come as it is opened now, with what was typed: nothing is written."""
    again = ShownAgain(tuple(typed(request.POST)), choices_of(request.POST), opened, problem, overtaken, part)
    setattr(request, AGAIN, again)
    request.method = "GET"
    request.POST = QueryDict()
    request._files = MultiValueDict()  # type: ignore[attr-defined]


def kept_form(request: HttpRequest, form: forms.BaseForm | None, title: str) -> Kept | None:
    """The form of the page as it is opened now, filled with its author's draft.

    None where nobody is signed in, and for a form with a password: without an opening, nothing of it is ever kept.
    """
    if not request.user.is_authenticated or _secret(form):
        return None
    again: ShownAgain | None = getattr(request, AGAIN, None)
    if again:
        return _again(request, form, again)
    sent = opened_of(request) if request.method == "POST" else None
    if sent:
        return Kept(request.POST[FIELD], sent.long, _files(form))
    opened = _opened(request, form, title)
    draft = _filled(request, form)
    before = Opened.read(draft.opened, for_ever=True) if draft else None
    # What its page has judged is shown in full, with what is wrong.
    part = part_of(form, "", begun=draft is not None) if request.method == "GET" else None
    return Kept((before or opened).signed(), opened.long, _files(form), draft, part=part)


def _opened(request: HttpRequest, form: forms.BaseForm | None, title: str) -> Opened:
    of = record_of(request)
    showed = marks(form) if of and not (form and form.is_bound) else {}
    version = version_of(of) if of else 0
    return Opened(actor_of(request).reference, request.get_full_path(), title, is_long(form), version, showed)


def _again(request: HttpRequest, form: forms.BaseForm | None, again: ShownAgain) -> Kept:
    """The form as it is now, with what was typed; where it was overtaken, with both versions and a new opening."""
    opened, of, conflict = again.opened, record_of(request), None
    if again.overtaken and of:
        conflict = conflict_of(request, form, of, opened, again.typed, again.chosen)
        since = opened.since or opened.version
        opened = replace(opened, version=version_of(of), since=since, theirs=conflict.theirs)
    if form is not None:
        fill(form, again.typed)
    part = None if conflict else part_of(form, again.part, begun=True)
    return Kept(opened.signed(), is_long(form), _files(form), None, again.problem, conflict, part)


def is_long(form: forms.BaseForm | None) -> bool:
    """Whether a form takes so long that a person may have to leave it: more than a few fields to fill in."""
    return form is not None and sum(not isinstance(one.field, forms.FileField) for one in form.visible_fields()) > FEW


def fill(form: forms.BaseForm, typed: Iterable[tuple[str, str]]) -> None:
    """Show what was typed, right or wrong, without judging it before it is sent."""
    data = QueryDict(mutable=True)
    for name, text in typed:
        data.appendlist(name, text)
    form.data, form.is_bound = data, True
    form._errors = ErrorDict()  # type: ignore[attr-defined]  # Django has no other way to show what is not judged


def _filled(request: HttpRequest, form: forms.BaseForm | None) -> DraftRecord | None:
    if not isinstance(form, forms.BaseForm) or form.is_bound:
        return None
    found = draft_of(actor_of(request), address=request.get_full_path(), now=timezone.now())
    if found:
        fill(form, found.typed)
    return found


def _files(form: forms.BaseForm | None) -> bool:
    return form is not None and form.is_multipart()


def _secret(form: forms.BaseForm | None) -> bool:
    return form is not None and any(isinstance(one.widget, forms.PasswordInput) for one in form.fields.values())
