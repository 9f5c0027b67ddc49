"""The addresses of the pages about the service."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.pages.views import words

urlpatterns = [
    path("accessibility/", words("accessibility", "Accessibility statement"), name="accessibility"),
    path("privacy/", words("privacy", "Privacy"), name="privacy"),
    path("help/", words("help", "Help"), name="help"),
    path("feedback/", words("feedback", "Feedback"), name="feedback"),
    path("cookies/", words("cookies", "Cookies"), name="cookies"),
]
