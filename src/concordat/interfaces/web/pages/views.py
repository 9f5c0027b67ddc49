"""Pages of words: no query, no action."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

View = Callable[[HttpRequest], HttpResponse]


def words(name: str, title: str) -> View:
    """A view of ``templates/pages/NAME.html``; ``settings.CONTACT`` is how to reach who runs the installation."""

    def view(request: HttpRequest) -> HttpResponse:
        return render(request, f"pages/{name}.html", {"title": title, "contact": getattr(settings, "CONTACT", "")})

    return view
