"""``{% load kept %}``: the form of a page, with what was kept of it."""

from __future__ import annotations

from django import forms, template
from django.template.context import Context

from concordat.interfaces.web.drafts.showing import Kept, kept_form

register = template.Library()


@register.simple_tag(takes_context=True)
def kept(context: Context) -> Kept | None:
    """``{% kept as opening %}`` before the form of the page is printed: fills it from its draft, signs its opening."""
    request, form = context.get("request"), context.get("form")
    if request is None or not hasattr(request, "actor"):
        return None
    return kept_form(request, form if isinstance(form, forms.BaseForm) else None, str(context.get("title") or ""))
