"""What follows each body becomes rows of its own: here they are made from the column that held it."""

from datetime import timedelta

import django.db.models.deletion
from django.db import migrations, models

import concordat.foundation.orm.fields
from concordat.kernel.dates import PreciseDate

KNOWN = "Known to Concordat from the start."


def rows_from_columns(apps, schema_editor):
    """A row for each body that has a successor: with others of the same successor a merger, else an abolition."""
    Organisation = apps.get_model("organisations", "Organisation")
    Succession = apps.get_model("organisations", "Succession")
    followed = list(Organisation.objects.filter(succeeded_by__isnull=False).order_by("pk"))
    into = [one.succeeded_by_id for one in followed]
    Succession.objects.bulk_create(
        Succession(
            kind="merge" if into.count(one.succeeded_by_id) > 1 else "abolition", predecessor_id=one.pk,
            successor_id=one.succeeded_by_id, standing="in_force", effective_from=first_day(one.dissolved), basis=KNOWN,
            recorded_at=one.recorded_at,
        )
        for one in followed
    )


def first_day(dissolved):
    """The day after the last one; where no day is known, the same period."""
    return PreciseDate.of(dissolved.last + timedelta(days=1)) if dissolved.is_day else dissolved


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name='Succession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('recorded_at', models.DateTimeField()),
                ('kind', models.CharField(choices=[(concordat.foundation.organisations.rules.successions.SuccessionKind['MERGE'], 'Merger: several bodies become one'), (concordat.foundation.organisations.rules.successions.SuccessionKind['SPLIT'], 'Split: one body becomes several'), (concordat.foundation.organisations.rules.successions.SuccessionKind['ABOLITION'], 'Abolition: one body takes the place of another'), (concordat.foundation.organisations.rules.successions.SuccessionKind['TRANSFER'], 'Transfer of functions: the body stays, some of what it does passes')], max_length=12)),
                ('purpose', models.CharField(blank=True, max_length=200)),
                ('collaboration', models.CharField(blank=True, max_length=120)),
                ('standing', models.CharField(choices=[(concordat.foundation.organisations.rules.successions.Standing['ANNOUNCED'], 'Announced'), (concordat.foundation.organisations.rules.successions.Standing['IN_FORCE'], 'In force'), (concordat.foundation.organisations.rules.successions.Standing['WITHDRAWN'], 'Withdrawn')], max_length=12)),
                ('effective_from', concordat.foundation.orm.fields.PreciseDateField(max_length=12)),
                ('basis', models.CharField(blank=True, max_length=300)),
                ('reported_by', models.CharField(blank=True, max_length=80)),
                ('reported_on', models.DateField(db_index=True, null=True)),
            ],
        ),
        migrations.AddField(
            model_name='succession',
            name='predecessor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='successions', to='organisations.organisation'),
        ),
        migrations.AddField(
            model_name='succession',
            name='successor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation'),
        ),
        migrations.AddConstraint(
            model_name='succession',
            constraint=models.CheckConstraint(condition=models.Q(('predecessor', models.F('successor')), _negated=True), name='organisations_succession_of_two'),
        ),
        migrations.AddConstraint(
            model_name='succession',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('standing', concordat.foundation.organisations.rules.successions.Standing['IN_FORCE']), _negated=True), models.Q(('basis', ''), _negated=True), _connector='OR'), name='organisations_succession_in_force_has_basis'),
        ),
        migrations.RunPython(rows_from_columns, migrations.RunPython.noop),
    ]
