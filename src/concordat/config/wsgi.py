"""The application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from concordat.config.memory import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.config.settings")

application = get_wsgi_application()
settle()
