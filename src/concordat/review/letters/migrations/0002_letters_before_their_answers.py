"""Letters that came before they were held back: those of which no answer was submitted yet are their owner's own."""

from __future__ import annotations

from typing import Any

from django.db import migrations

COVERING = ("submitted", "accepted", "frozen")


def hold_back(apps: Any, schema_editor: Any) -> None:
    """Hold back each letter that no submitted answer rests on."""
    answers = apps.get_model("delivery", "Answer").objects
    steps = apps.get_model("delivery", "ReturnStep").objects
    for letter in apps.get_model("review_letters", "Letter").objects.select_related("source"):
        last = steps.filter(of_id=letter.of_id, state__in=COVERING).order_by("pk").last()
        taken = answers.filter(of_id=letter.of_id, passage__source_id=letter.source_id)
        if last is None or not taken.filter(pk__lte=last.upto).exists():
            letter.source.held_back = True
            letter.source.save()


class Migration(migrations.Migration):
    dependencies = [
        ("review_letters", "0001_initial"),
        ("provenance", "0002_sources_held_back"),
        ("delivery", "0005_tolerances"),
    ]

    operations = [migrations.RunPython(hold_back, migrations.RunPython.noop)]
