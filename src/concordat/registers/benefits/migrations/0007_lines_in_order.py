from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('benefits', '0006_savings_programmes'),
        ('collaborations', '0004_posts'),
        ('organisations', '0003_succession_replaces_the_column'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='ledgerentry',
            name='benefits_le_kind_b50af7_idx',
        ),
        migrations.AddIndex(
            model_name='ledgerentry',
            index=models.Index(fields=['kind', 'collaboration', 'organisation', 'benefit', 'cashable', 'prices', 'price_year', 'budget', 'reckoning', 'standing', 'recurrence', 'state'], name='benefits_lines'),
        ),
    ]
