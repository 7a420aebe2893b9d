"""The tables of the journal, one noun each."""

from awn.journal.models.checkpoint import Checkpoint
from awn.journal.models.leaf import Leaf
from awn.journal.models.line import Line
from awn.journal.models.record_key import RecordKey
from awn.journal.models.waiting import Waiting

__all__ = ["Checkpoint", "Leaf", "Line", "RecordKey", "Waiting"]
