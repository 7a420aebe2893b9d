"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {
    "aid.list_begun": message("Aid list begun"),
    "aid.list_closed": message("Aid list closed"),
    "aid.list_forgotten": message("Aid list deleted a year after its end; counts remain"),
    "aid.file_given": message("File given for an aid list"),
    "aid.file_withdrawn": message("File of an aid list withdrawn"),
    "aid.columns_chosen": message("Columns of an aid list chosen"),
    "aid.run_asked": message("Preparation of an aid list asked for"),
    "aid.run_done": message("Aid list prepared"),
    "aid.run_failed": message("Preparation of an aid list failed"),
    "aid.run_stopped": message("Preparation of an aid list stopped"),
    "aid.volunteers_asked": message("Volunteers asked about an aid list"),
    "aid.value_corrected": message("A value of an aid list corrected"),
    "aid.correction_undone": message("Correction in an aid list taken back"),
    "aid.many_set": message("A value set in many entries of an aid list"),
    "aid.pair_ruled": message("A pair in an aid list decided by a coordinator"),
    "aid.pair_ruling_undone": message("A coordinator's decision on a pair taken back"),
    "aid.editing_exported": message("Aid list exported for editing"),
    "aid.editing_returned": message("Edited workbook of an aid list given back"),
    "aid.editing_accepted": message("Changes from an edited workbook accepted"),
    "aid.editing_left": message("Changes from an edited workbook left"),
    "aid.version_offered": message("Aid list offered for approval"),
    "aid.version_approved": message("Aid list approved"),
    "aid.version_returned": message("Aid list returned by its approver"),
    "aid.release_reviewed": message("Aid list that one person released reviewed"),
    "aid.approver_named": message("Approver from outside named for an aid list"),
    "aid.approver_came": message("Approver from outside opened an aid list"),
    "aid.receipt_given": message("Receipt list given"),
    "aid.selection_made": message("Families chosen from an aid list"),
    "aid.selection_handed_over": message("Chosen families marked as served"),
    "aid.template_kept": message("Columns of a partner kept"),
    "aid.list_handed_on": message("Aid list handed on"),
    "aid.handed_copy_dropped": message("Copy of a list that was handed on deleted"),
    "aid.referred": message("Referral for protection opened"),
    "aid.referral_taken": message("Referral for protection taken"),
    "aid.referral_closed": message("Referral for protection closed"),
}
