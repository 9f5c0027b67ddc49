"""The roots of all addresses. Of the accounts library, only the pages that are used."""

from allauth.account import views as account
from django.urls import include, path

urlpatterns = [
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/password/change/", account.password_change, name="account_change_password"),
    path("account/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/signup/", account.signup, name="account_signup"),  # closed by the adapter; the library asks for it
    path("", include("concordat.interfaces.web.urls")),
]
