"""The addresses of the finance extracts and of the reconciliation."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.finance import lines, views
from concordat.interfaces.web.finance.listing import Extracts, Reconciliation
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("money/extracts/", Extracts),
    path("money/extracts/send/", views.send, name="extract-send"),
    path("money/extracts/<int:number>/", views.look, name="extract"),
    path("money/extracts/<int:number>/columns/", views.columns, name="extract-columns"),
    path("money/extracts/<int:number>/revoke/", views.revoke, name="extract-revoke"),
    path("money/extracts/<int:number>/file/", views.original_file, name="extract-file"),
    *list_urls("money/reconciliation/", Reconciliation),
    path("money/reconciliation/<slug:line>/", lines.line_page, name="reconciliation-line"),
]
