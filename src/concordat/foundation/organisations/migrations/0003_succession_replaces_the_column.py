"""The column of the one successor goes: its rows stand in the table of successions. A name may be borne twice."""

import concordat.foundation.organisations.records.bodies
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_successions")]

    operations = [
        migrations.RemoveConstraint(
            model_name='organisation',
            name='organisations_not_own_successor',
        ),
        migrations.RemoveConstraint(
            model_name='organisation',
            name='organisations_successor_of_the_dissolved',
        ),
        migrations.RemoveConstraint(
            model_name='organisationname',
            name='organisations_name_once',
        ),
        migrations.RemoveField(
            model_name='historicalorganisation',
            name='succeeded_by',
        ),
        migrations.RemoveField(
            model_name='organisation',
            name='succeeded_by',
        ),
        migrations.AlterField(
            model_name='historicalorganisation',
            name='kind',
            field=models.CharField(choices=[(concordat.foundation.organisations.records.bodies.OrganisationKind['POLICE_FORCE'], 'Police force'), (concordat.foundation.organisations.records.bodies.OrganisationKind['SPECIAL_POLICE'], 'Police outside the 43 areas'), (concordat.foundation.organisations.records.bodies.OrganisationKind['POLICING_BODY'], 'Policing body'), (concordat.foundation.organisations.records.bodies.OrganisationKind['POLICE_AUTHORITY'], 'Police authority'), (concordat.foundation.organisations.records.bodies.OrganisationKind['MAYOR'], 'Mayor with policing functions'), (concordat.foundation.organisations.records.bodies.OrganisationKind['POLICING_BOARD'], 'Policing and crime board'), (concordat.foundation.organisations.records.bodies.OrganisationKind['FIRE_SERVICE'], 'Fire and rescue service'), (concordat.foundation.organisations.records.bodies.OrganisationKind['FIRE_AUTHORITY'], 'Fire and rescue authority'), (concordat.foundation.organisations.records.bodies.OrganisationKind['AMBULANCE'], 'Ambulance trust'), (concordat.foundation.organisations.records.bodies.OrganisationKind['COUNCIL'], 'Council'), (concordat.foundation.organisations.records.bodies.OrganisationKind['COMBINED_AUTHORITY'], 'Combined authority'), (concordat.foundation.organisations.records.bodies.OrganisationKind['GOVERNMENT'], 'Government'), (concordat.foundation.organisations.records.bodies.OrganisationKind['NHS'], 'National Health Service'), (concordat.foundation.organisations.records.bodies.OrganisationKind['UNIVERSITY'], 'University'), (concordat.foundation.organisations.records.bodies.OrganisationKind['COMPANY'], 'Company'), (concordat.foundation.organisations.records.bodies.OrganisationKind['CHARITY'], 'Charity'), (concordat.foundation.organisations.records.bodies.OrganisationKind['OTHER'], 'Other'), (concordat.foundation.organisations.records.bodies.OrganisationKind['NATIONAL_BODY'], 'National body')], db_index=True, max_length=24),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='kind',
            field=models.CharField(choices=[(concordat.foundation.organisations.records.bodies.OrganisationKind['POLICE_FORCE'], 'Police force'), (concordat.foundation.organisations.records.bodies.OrganisationKind['SPECIAL_POLICE'], 'Police outside the 43 areas'), (concordat.foundation.organisations.records.bodies.OrganisationKind['POLICING_BODY'], 'Policing body'), (concordat.foundation.organisations.records.bodies.OrganisationKind['POLICE_AUTHORITY'], 'Police authority'), (concordat.foundation.organisations.records.bodies.OrganisationKind['MAYOR'], 'Mayor with policing functions'), (concordat.foundation.organisations.records.bodies.OrganisationKind['POLICING_BOARD'], 'Policing and crime board'), (concordat.foundation.organisations.records.bodies.OrganisationKind['FIRE_SERVICE'], 'Fire and rescue service'), (concordat.foundation.organisations.records.bodies.OrganisationKind['FIRE_AUTHORITY'], 'Fire and rescue authority'), (concordat.foundation.organisations.records.bodies.OrganisationKind['AMBULANCE'], 'Ambulance trust'), (concordat.foundation.organisations.records.bodies.OrganisationKind['COUNCIL'], 'Council'), (concordat.foundation.organisations.records.bodies.OrganisationKind['COMBINED_AUTHORITY'], 'Combined authority'), (concordat.foundation.organisations.records.bodies.OrganisationKind['GOVERNMENT'], 'Government'), (concordat.foundation.organisations.records.bodies.OrganisationKind['NHS'], 'National Health Service'), (concordat.foundation.organisations.records.bodies.OrganisationKind['UNIVERSITY'], 'University'), (concordat.foundation.organisations.records.bodies.OrganisationKind['COMPANY'], 'Company'), (concordat.foundation.organisations.records.bodies.OrganisationKind['CHARITY'], 'Charity'), (concordat.foundation.organisations.records.bodies.OrganisationKind['OTHER'], 'Other'), (concordat.foundation.organisations.records.bodies.OrganisationKind['NATIONAL_BODY'], 'National body')], db_index=True, max_length=24),
        ),
        migrations.AddConstraint(
            model_name='organisationname',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', concordat.foundation.organisations.records.bodies.NameKind['FORMER']), _negated=True), fields=('organisation', 'name'), name='organisations_name_once'),
        ),
    ]
