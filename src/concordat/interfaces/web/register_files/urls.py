"""The addresses of the register as files."""

from __future__ import annotations

from django.urls import path

from concordat.interfaces.web.register_files import views

urlpatterns = [
    path("register/", views.send, name="register-files"),
    path("register/register.xlsx", views.register_file, name="register-xlsx"),
    path("register/template.xlsx", views.template_file, name="register-template"),
]
