"""What a coordinator decided about a pair, whatever volunteers found."""

from __future__ import annotations

from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.aid.models.aid_list import AidList
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.messaging.queueing import queue
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

LONGEST_REASON: Final = 500


class Choice(models.TextChoices):
    SAME = "same", gettext_lazy("One person")
    DIFFERENT = "different", gettext_lazy("Two people")


class PairRulingQuerySet(models.QuerySet["PairRuling"]):
    def standing(self) -> PairRulingQuerySet:
        return self.filter(undone_at=None)

    def visible_to(self, person: Person) -> PairRulingQuerySet:
        return self.filter(aid_list__in=AidList.objects.visible_to(person))

    @transaction.atomic
    def rule(self, aid_list: AidList, *, by: Person, about: str, choice: Choice, reason: str) -> PairRuling:
        """Decides a pair with a reason; it holds from the next run on, over what volunteers decide, who are asked about it no more. The same choice again
        changes nothing and gives back what stands; another one takes its place."""
        from awn.aid.asking import withdraw_unseen

        found = _led(aid_list, by)
        standing = self.standing().filter(aid_list=found, about=about).first()
        if standing is not None and standing.choice == choice:
            return standing
        elif standing is not None:
            standing.undo(by=by)
        made = self.create(aid_list=found, about=about, choice=choice, reason=reason, by=by)
        withdraw_unseen(found)
        record("aid.pair_ruled", about=made, by=by, details={"pair": about, "choice": str(choice), "reason": reason})
        return made


class PairRuling(Subject):
    """`about` is the key of the pair (`keys.pair_key_of`), which is of one list alone."""

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="rulings")
    about = models.CharField(max_length=120)
    choice = models.CharField(max_length=10, choices=Choice.choices)
    reason = SealedText()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    undone_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = PairRulingQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("reason",), kept="twelve months after the list was closed", erasure="kept",
        why="who decided a pair answers for it", of=(), called=message("Pairs in aid lists that you decided"),
    )  # fmt: skip

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(name="a_pair_is_ruled_once", fields=["aid_list", "about"], condition=Q(undone_at=None)),
            models.CheckConstraint(name="a_ruling_is_same_or_different", condition=Q(choice__in=Choice.values)),
            models.CheckConstraint(name="a_ruling_is_about_a_pair", condition=~Q(about="")),
            models.CheckConstraint(
                name="a_ruling_ends_with_who_and_when",
                condition=Q(undone_at=None, undone_by=None) | Q(undone_at__isnull=False, undone_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.about}: {self.choice}"

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)

    @transaction.atomic
    def undo(self, *, by: Person) -> None:
        """Takes it back: what volunteers decided holds again, or they are asked again. A second call changes nothing."""
        _led(self.aid_list, by)
        row = PairRuling.objects.select_for_update(of=("self",), no_key=True).get(pk=self.pk)
        if row.undone_at is None:
            self.undone_by, self.undone_at = by, timezone.now()
            self.save(update_fields=["undone_by", "undone_at"])
            record("aid.pair_ruling_undone", about=self, by=by)
            queue("aid.ask", aid_list=str(self.aid_list.uid))


def _led(aid_list: AidList, by: Person) -> AidList:
    found = aid_list.locked()
    if not found.may_lead(by):
        raise PermissionDenied
    return found
