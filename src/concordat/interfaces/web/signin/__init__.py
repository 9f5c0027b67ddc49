"""Signing in: what Concordat changes in django-allauth. Its pages are in ``templates/account``."""
