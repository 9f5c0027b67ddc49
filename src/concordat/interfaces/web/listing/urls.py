"""The three addresses of a list: the page, the CSV file and the Excel file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.utils import timezone

from concordat.interfaces.web.downloads import csv_stream, xlsx_answer
from concordat.interfaces.web.listing.listing import Listing

View = Callable[..., HttpResponseBase]


def list_urls(route: str, listing: type[Listing[Any]], *, file: str = "") -> list[URLPattern]:
    """The page at ``route``; its files beside it under the name of the list, or at ``file`` (without an ending)."""
    stem = file or f"{route}{listing.name}"
    return [
        path(route, _of(listing, _page), name=listing.name),
        path(f"{stem}.csv", _of(listing, _csv), name=f"{listing.name}-csv"),
        path(f"{stem}.xlsx", _of(listing, _xlsx), name=f"{listing.name}-xlsx"),
    ]


def _of(listing: type[Listing[Any]], answer: Callable[[Listing[Any]], HttpResponseBase]) -> View:
    def view(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
        return answer(listing(request, **arguments))

    view.listing = listing  # type: ignore[attr-defined]  # where the test of all lists finds it
    view.__doc__ = f"{(listing.__doc__ or listing.name).splitlines()[0].rstrip('.')}{answer.__doc__}"
    return view


def _page(one: Listing[Any]) -> HttpResponseBase:
    """."""
    return one.page()


def _csv(one: Listing[Any]) -> HttpResponseBase:
    """, as CSV."""
    one.kept  # noqa: B018 - a refusal must come before the first line is sent
    return csv_stream(f"{one.name}.csv", one.heads(), one.lines())


def _xlsx(one: Listing[Any]) -> HttpResponseBase:
    """, as Excel."""
    return xlsx_answer(f"{one.name}.xlsx", one.title, one.heads(), one.lines(), on=one.as_at or timezone.localdate())
