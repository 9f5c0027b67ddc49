"""The application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from concordat.config.memory import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.config.settings")

application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018 - every view is loaded now: some seconds that the first reader would wait
settle()
