"""The pages that anyone may read, signed in or not: all are asked for as nobody, so that everyone sees the same."""

from __future__ import annotations

import io
import zipfile
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from concordat.foundation.access.actors import NOBODY
from concordat.interfaces.web.downloads import csv_answer, file_answer
from concordat.registers.agreements.queries import published, publishing_bodies
from concordat.registers.agreements.records import PublishedFile, PublishedPage
from concordat.rendering.listings.page import SECURITY_POLICY, written
from concordat.reporting.publication.page import HEADS, file_name, lines, listing_of
from concordat.review.attachments.queries import public_file

INTRO = "The collaboration agreements that policing bodies publish here, each on its own page."


def bodies(request: HttpRequest) -> HttpResponse:
    """The bodies that have a page."""
    rows = [(name, reverse("published", args=[key]), many) for key, name, many in publishing_bodies(NOBODY)]
    context = {"title": "Published agreements", "intro": INTRO, "bodies": rows}
    return render(request, "publication/bodies.html", context)


def page(request: HttpRequest, body: str) -> HttpResponse:
    """The page of one body, as it stands on its own website too."""
    listing = listing_of(published(NOBODY, organisation=body), made_on=timezone.localdate(), address=_here)
    return _web_page(written(listing))


def page_csv(request: HttpRequest, body: str) -> HttpResponse:
    """The same for a spreadsheet."""
    return csv_answer(f"{body}-agreements.csv", HEADS, lines(published(NOBODY, organisation=body)))


def page_zip(request: HttpRequest, body: str) -> HttpResponse:
    """The page as a file with its documents beside it, to be put on the body's own website."""
    found = published(NOBODY, organisation=body)
    return file_answer(f"{body}-agreements.zip", _packed(found), "application/zip")


def document(request: HttpRequest, number: int) -> HttpResponse:
    """A document that stands on a page now, to be saved."""
    found, content = public_file(NOBODY, number=number)
    return file_answer(found.file_name, content, found.media_type)


def _packed(found: PublishedPage) -> bytes:
    listing = listing_of(found, made_on=timezone.localdate(), address=_beside)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("agreements.html", written(listing))
        for one in found.entries:
            if one.file:
                _, content = public_file(NOBODY, number=one.file.number)
                pack.writestr(f"documents/{file_name(one.file)}", content)
    return buffer.getvalue()


def _here(file: PublishedFile) -> str:
    return reverse("published-document", args=[file.number])


def _beside(file: PublishedFile) -> str:
    return f"documents/{quote(file_name(file))}"


def _web_page(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="text/html; charset=utf-8")
    response["Content-Security-Policy"] = SECURITY_POLICY
    return response
