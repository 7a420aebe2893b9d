"""The tables of aid lists on the platform; the desk has none."""

from awn.aid.models.aid_list import AidList
from awn.aid.models.approval import Approval, Return
from awn.aid.models.asking import Asking
from awn.aid.models.bulk_act import BulkAct
from awn.aid.models.cell_reading import CellReading
from awn.aid.models.column_choosing import ColumnChoosing
from awn.aid.models.correction import Correction
from awn.aid.models.editing_return import EditingReturn
from awn.aid.models.entry import Entry
from awn.aid.models.hand_on import HandOn
from awn.aid.models.known_header import KnownHeader
from awn.aid.models.outside_approver import OutsideApprover
from awn.aid.models.pair import Pair
from awn.aid.models.pair_decision import PairDecision
from awn.aid.models.pair_ruling import PairRuling
from awn.aid.models.partner_template import PartnerTemplate
from awn.aid.models.preparation import Preparation
from awn.aid.models.receipt import Receipt
from awn.aid.models.referral import Referral
from awn.aid.models.selection import Selection
from awn.aid.models.source_file import SourceFile
from awn.aid.models.version import Maker, Version

__all__ = [
    "AidList",
    "Approval",
    "Asking",
    "BulkAct",
    "CellReading",
    "ColumnChoosing",
    "Correction",
    "EditingReturn",
    "Entry",
    "HandOn",
    "KnownHeader",
    "Maker",
    "OutsideApprover",
    "Pair",
    "PairDecision",
    "PairRuling",
    "PartnerTemplate",
    "Preparation",
    "Receipt",
    "Referral",
    "Return",
    "Selection",
    "SourceFile",
    "Version",
]
