"""The address of what is begun."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.drafts.views import begun

urlpatterns = [path("begun/", begun, name="begun")]
