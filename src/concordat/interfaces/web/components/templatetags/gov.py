"""``{% load gov %}``: GOV.UK components, forms, and links that keep the as-at date."""

from __future__ import annotations

from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.template.context import Context
from django.utils.safestring import SafeString

from concordat.foundation.access.queries import names_of
from concordat.foundation.organisations.queries import organisation_name
from concordat.interfaces.web.as_at import FORM, TODAY
from concordat.interfaces.web.components import forms as govforms
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.engine import govuk
from concordat.interfaces.web.components.links import Links, as_at_of, changed
from concordat.interfaces.web.components.navigation import FOOTER, WORDS, Word, words
from concordat.interfaces.web.components.recorded import history_of
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may

register = template.Library()


@register.simple_tag
def gov(component: str, params: dict[str, Any] | None = None, **kwargs: Any) -> SafeString:
    """``{% gov "button" text="Issue the paper" %}`` or ``{% gov "table" params=table %}``."""
    return govuk(component, **{**(params or {}), **kwargs})


@register.simple_tag
def gov_field(bound: BoundField, label: str = "", **kwargs: Any) -> SafeString:
    """One field of a form as its GOV.UK component; ``label`` says it better than the form does."""
    return govforms.field(bound, label, **kwargs)


@register.simple_tag
def gov_form(form: forms.BaseForm) -> SafeString:
    """All fields of a form; the form element, the token and the button are the page's."""
    return govforms.fields(form)


@register.simple_tag
def gov_errors(form: forms.BaseForm | None) -> SafeString:
    """The error summary, above the title; nothing when the form is right or absent."""
    return govforms.errors(form) if form else SafeString("")


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, *args: Any, **query: Any) -> str:
    """``{% to "collaboration" key %}``: ``{% url %}`` that stays at the page's as-at date."""
    return Links.of(context.get("request")).to(name, *args, **query)


@register.simple_tag(takes_context=True)
def service_words(context: Context) -> list[Word]:
    """The service navigation; a page may set ``section`` to say which word it hangs under."""
    request = context.get("request")
    return words(WORDS, Links.of(request), getattr(request, "path", ""), context.get("section") or "")


@register.simple_tag(takes_context=True)
def footer_words(context: Context) -> list[Word]:
    """The pages about the service."""
    return words(FOOTER, Links.of(context.get("request")))


@register.simple_tag(takes_context=True)
def as_at_day(context: Context) -> str:
    """ "6 December 2017" when the page shows a past date, else nothing."""
    day = as_at_of(context.get("request"))
    return day_words(day) if day else ""


@register.simple_tag(takes_context=True)
def as_at_reason(context: Context) -> str:
    """Why this page cannot show a past day; nothing where it does."""
    match = getattr(context.get("request"), "resolver_match", None)
    return TODAY.get(match.url_name, "") if match else ""


@register.simple_tag(takes_context=True)
def history_links(context: Context) -> list[Link]:
    """The ways from the page of a record to its history, where the reader may see that; none on other pages."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    if request is None or match is None or len(match.kwargs) != 1 or not may(request.actor, Permission.HISTORY_VIEW):
        return []
    return history_of(match.url_name or "", str(next(iter(match.kwargs.values()))), Links.of(request))


@register.simple_tag
def as_at_form() -> str:
    """Why a form shows no past day."""
    return FORM


@register.simple_tag(takes_context=True)
def person_name(context: Context) -> str:
    """The name of who is signed in, from the one table that holds names; nothing when nobody is."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ""
    return names_of(Actor(user.person_id), [user.person_id])[user.person_id]


@register.simple_tag(takes_context=True)
def acting_for(context: Context) -> str:
    """The organisation that the person acts for, by its name."""
    actor = getattr(context.get("request"), "actor", None)
    if actor is None or not actor.acting_for:
        return ""
    return organisation_name(actor, key=actor.acting_for)


@register.simple_tag(takes_context=True)
def carried_query(context: Context, *dropped: str) -> list[tuple[str, str]]:
    """The query of this page as hidden fields of another GET form on it, without the names given."""
    query = context["request"].GET
    return [(name, value) for name in query if name not in dropped for value in query.getlist(name)]


@register.simple_tag(takes_context=True)
def without_as_at(context: Context) -> str:
    """This page, today."""
    return changed(context["request"].GET, as_at=None)
