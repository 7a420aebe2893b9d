"""Whoever uses the journal's tables may read them and add to them, nothing else."""

from pathlib import Path

from django.db import migrations

UNDO = """
drop trigger only_adds on journal_line;
drop trigger only_adds on journal_leaf;
drop trigger only_adds on journal_checkpoint;
drop function awn_journal_only_adds();
"""


class Migration(migrations.Migration):
    dependencies = (("journal", "0001_initial"),)
    operations = (migrations.RunSQL(Path(__file__).with_name("rights_2.sql").read_text("ascii"), UNDO),)
