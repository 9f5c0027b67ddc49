from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class OrmConfig(AppConfig):
    name = "concordat.foundation.orm"
    label = "orm"
    verbose_name = "Tables"

    def ready(self) -> None:
        from concordat.foundation.orm import append_only, roles  # noqa: PLC0415  (models are ready only now)

        post_migrate.connect(append_only.protect_after_migrate, dispatch_uid="append-only")
        checks.register(append_only.check_triggers, checks.Tags.database)
        checks.register(roles.check_role, checks.Tags.database, deploy=True)
