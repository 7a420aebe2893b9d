"""Which of many versions of lists; and making one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q

from awn.aid.approved_content import canonical, digest_of, is_held
from awn.aid.models.aid_list import AidList
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.refusals import Refused

if TYPE_CHECKING:
    from awn.aid.models.outside_approver import OutsideApproverQuerySet
    from awn.aid.models.preparation import Preparation
    from awn.aid.models.version import Version

AT_WORK: Final = message("The list is being prepared. Wait until that is over.")
EMPTY: Final = message("Prepare the list first: nothing stands in it yet.")
MORE_DOUBT: Final = message("More doubtful pairs are open than you were shown. Look at them, then offer the list again.")


class VersionQuerySet(models.QuerySet["Version"]):
    def waiting(self) -> VersionQuerySet:
        """Neither approved nor returned."""
        return self.filter(approval=None, returned=None)

    def approved(self) -> VersionQuerySet:
        return self.filter(approval__isnull=False)

    def judged(self) -> VersionQuerySet:
        """Those that somebody beside their makers approved, or reviewed after one person had released them alone."""
        return self.approved().exclude(approval__how="alone", approval__reviewed_at=None)

    def visible_to(self, person: Person) -> VersionQuerySet:
        """To those who prepare lists of the body, and while the link is valid to the outside approver who opened it."""
        return self.filter(Q(aid_list__in=AidList.objects.visible_to(person)) | Exists(_opened_by(person)))

    def approvable_by(self, person: Person) -> VersionQuerySet:
        """The same as `Version.may_approve`, for many."""
        from awn.aid.models.version import Maker

        leads = Q(aid_list__organisation__in=Organisation.objects.of(person, *LEADING))
        named = Exists(_opened_by(person))
        open_ones = self.waiting().filter(aid_list__closed_at=None, aid_list__organisation__in=Organisation.objects.working())
        return open_ones.filter(leads | named).exclude(Exists(Maker.objects.filter(version=OuterRef("pk"), person=person)))

    @transaction.atomic
    def offer(self, aid_list: AidList, *, by: Person, doubtful: int = 0) -> Version:
        """Makes a version of the entries as they stand, for somebody else to approve; referrals for heads under age open with it, and leaders are told.

        `doubtful` is how many open pairs `by` was shown and lets stand. While the version made last stands undecided and nothing has changed, it is given
        back. Raises Refused without entries, while a run is not over, and when more pairs are open than were shown.
        """
        from awn.aid.approving import mark_of, open_pairs

        found = aid_list.prepared_by(by)
        if found.running is not None:
            raise Refused(AT_WORK)
        run = found.latest
        if run is None or not found.entries.exists():
            raise Refused(EMPTY)
        last, mark, doubt = found.versions.order_by("-number").first(), mark_of(found), open_pairs(found)
        if last is not None and last.mark == mark and last.is_waiting:
            return last
        elif doubt > doubtful:
            raise Refused(MORE_DOUBT)
        return self._make(found, run, by=by, mark=mark, doubtful=doubt)

    def _make(self, aid_list: AidList, run: Preparation, *, by: Person, mark: str, doubtful: int) -> Version:
        from awn.aid.approving import lines_of, makers_of
        from awn.aid.models.referral import Referral
        from awn.aid.models.version import Maker
        from awn.aid.telling import tell_offered

        lines, makers = list(lines_of(aid_list)), makers_of(aid_list, by=by)
        content = canonical(lines)
        version = self.create(
            aid_list=aid_list, number=aid_list.versions.count() + 1, run=run, mark=mark, content=content,
            digest=digest_of(content), entries=len(lines), held=sum(map(is_held, lines)), doubtful=doubtful, made_by=by,
        )  # fmt: skip
        version.sources.set(aid_list.files.filter(pk__in=aid_list.entries.values("source")))
        Maker.objects.bulk_create(Maker(version=version, person_id=person) for person in sorted(makers))
        details = {"version": version.number, "digest": version.digest, "doubtful": doubtful}
        record("aid.version_offered", about=aid_list, by=by, details=details)
        Referral.objects.open_for(version, lines)
        tell_offered(version)
        return version


def _opened_by(person: Person) -> OutsideApproverQuerySet:
    from awn.aid.models.outside_approver import OutsideApprover

    return OutsideApprover.objects.opened().filter(version=OuterRef("pk"), person=person)
