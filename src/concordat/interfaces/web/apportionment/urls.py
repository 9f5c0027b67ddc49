"""The addresses of apportionment."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.apportionment import acts, views, weights
from concordat.interfaces.web.apportionment.lists import Schemes, WeightSets
from concordat.interfaces.web.listing.urls import list_urls

urlpatterns = [
    *list_urls("schemes/", Schemes),
    path("collaborations/<slug:key>/begin-a-scheme/", acts.begin, name="scheme-begin"),
    path("schemes/<slug:key>/", views.scheme_record, name="scheme"),
    path("schemes/<slug:key>/version/", acts.version, name="scheme-version"),
    path("schemes/<slug:key>/freeze/", acts.freeze, name="scheme-freeze"),
    path("schemes/<slug:key>/cost/", acts.cost, name="scheme-cost"),
    path("schemes/<slug:key>/invoice/", acts.invoice, name="scheme-invoice"),
    path("schemes/<slug:key>/share/", views.share_page, name="scheme-share"),
    path("schemes/<slug:key>/share.xlsx", views.share_xlsx, name="scheme-share-xlsx"),
    path("schemes/<slug:key>/settlement/", views.true_up_page, name="scheme-true-up"),
    path("schemes/<slug:key>/settlement.xlsx", views.true_up_xlsx, name="scheme-true-up-xlsx"),
    *list_urls("weights/", WeightSets),
    path("weights/record/", weights.begin, name="weight-set-begin"),
    path("weights/<slug:key>/", weights.weight_set_record, name="weight-set"),
    path("weights/<slug:key>/send/", weights.send, name="weight-set-send"),
]
