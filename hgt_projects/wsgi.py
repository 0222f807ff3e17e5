"""The site as a web server runs it."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from hgt_projects.database import limit_waits

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hgt_projects.settings")

application = get_wsgi_application()
for database in settings.DATABASES.values():
    limit_waits(database)
