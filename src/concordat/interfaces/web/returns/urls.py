"""The addresses of periods and returns."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.returns import acts, digest, filling, letters, opening, periods, views, workbooks

ONE = "returns/<slug:period>/<int:number>/"
BOOKS = "returns/<slug:period>/workbooks/"
urlpatterns = [
    path("returns/", periods.return_list, name="returns"),
    path("returns/open/", opening.open_one, name="returns-open"),
    path("returns/digest/", digest.digest_page, name="returns-digest"),
    path("returns/digest/exceptions.csv", digest.exceptions_csv, name="exceptions-csv"),
    path("returns/workbooks/<int:workbook>.xlsx", workbooks.received, name="workbook-received"),
    path("returns/<slug:period>/", periods.chase, name="period"),
    path("returns/<slug:period>/returns.csv", periods.chase_csv, name="period-csv"),
    path("returns/<slug:period>/remind/", periods.remind, name="period-remind"),
    path("returns/<slug:period>/freeze/", periods.freeze, name="period-freeze"),
    path(BOOKS, workbooks.workbooks, name="period-workbooks"),
    path(f"{BOOKS}<slug:organisation>.xlsx", workbooks.blank, name="period-workbook"),
    path(f"{BOOKS}<int:upload>/", workbooks.look, name="workbook-upload"),
    path(f"{BOOKS}<int:upload>/<int:workbook>.xlsx", workbooks.comments, name="workbook-comments"),
    path(ONE, views.return_page, name="return"),
    path(f"{ONE}fill/", filling.fill, name="return-fill"),
    path(f"{ONE}save/", filling.autosave, name="return-save"),
    path(f"{ONE}check/", filling.check, name="return-check"),
    path(f"{ONE}letters/", letters.letters, name="return-letters"),
    path(f"{ONE}letters/<slug:source>/", letters.letter, name="return-letter"),
    path(f"{ONE}accept/", acts.accept, name="return-accept"),
    path(f"{ONE}challenge/", acts.challenge, name="return-challenge"),
    path(f"{ONE}reopen/", acts.reopen, name="return-reopen"),
    path(f"{ONE}history/", views.history, name="return-history"),
]
