"""`awn_fold(text)`: the comparing form of a text inside the database, and the extension that finds what resembles it."""

from pathlib import Path

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    operations = (
        TrigramExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(Path(__file__).with_name("fold_1.sql").read_text("ascii"), "drop function awn_fold(text)"),
    )
