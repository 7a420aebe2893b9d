"""`awn_ledger_sit`: counting the time of an answer, inside the database."""

from pathlib import Path

from django.db import migrations

UNDO = """
drop function awn_ledger_sit(bigint, bigint, text, text, text, timestamptz, timestamptz);
drop function awn_ledger_end(bigint, timestamptz);
alter table ledger_contribution drop constraint a_sitting_is_counted_exactly;
drop function awn_ledger_minutes(tstzrange, interval);
"""


class Migration(migrations.Migration):
    dependencies = (("ledger", "0001_initial"),)
    operations = (migrations.RunSQL(Path(__file__).with_name("sitting_2.sql").read_text("ascii"), UNDO),)
