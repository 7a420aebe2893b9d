"""`awn_microtasks_take`, `awn_microtasks_answer`, `awn_microtasks_give_back`, `awn_microtasks_extend`: giving out tasks, inside the database."""

from pathlib import Path

from django.db import migrations

UNDO = """
drop function awn_microtasks_extend(uuid, bigint);
drop function awn_microtasks_give_back(uuid, bigint, text, text);
drop function awn_microtasks_answer(uuid, bigint, text, bytea, text, bigint, text, text, text, text);
drop function awn_microtasks_take(bigint, bigint, boolean, boolean);
drop function awn_microtasks_choose(bigint, bigint, boolean, boolean);
drop function awn_microtasks_hold(bigint, bigint, timestamptz, timestamptz);
drop function awn_microtasks_live(bigint, timestamptz, bigint);
"""


class Migration(migrations.Migration):
    dependencies = (("microtasks", "0001_initial"), ("ledger", "0002_sitting"), ("organisations", "0001_initial"))
    operations = (migrations.RunSQL(Path(__file__).with_name("giving_2.sql").read_text("ascii"), UNDO),)
