"""`awn_journal_record`: writing a line, inside the database."""

from pathlib import Path

from django.db import migrations

UNDO = "drop function awn_journal_record(text, text, bytea, text, bytea, bytea, text, bytea, bytea)"


class Migration(migrations.Migration):
    dependencies = (("journal", "0002_rights"),)
    operations = (migrations.RunSQL(Path(__file__).with_name("recording_3.sql").read_text("ascii"), UNDO),)
