"""The roots of all addresses."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.account.urls")),
    path("", include("concordat.interfaces.web.urls")),
]
