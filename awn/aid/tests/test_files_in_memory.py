"""Files that name families, given on any page: they never touch the disk in the open, and need the page's token."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from awn.aid import uploads
from awn.aid.models import EditingReturn, PartnerTemplate, Receipt, SourceFile, Version
from awn.aid.tests.approving import make_approved, owner_of
from awn.aid.tests.factories import FAMILIES, csv
from awn.aid.tests.test_editing_workbook import exported
from awn.aid.tests.test_handing_on import blank
from awn.organisations.tests.browsing import browser
from awn.people.reading import read

pytestmark = pytest.mark.django_db

type Given = tuple[str, dict[str, Any], Callable[[], int]]

DAY = {"served_on_day": "3", "served_on_month": "2", "served_on_year": "2020"}


def _receipt(version: Version) -> Given:
    told = {"file": SimpleUploadedFile("x.csv", csv(*FAMILIES)), **DAY}
    return reverse("list_receipts", args=[version.uid]), told, Receipt.objects.count


def _workbook(version: Version) -> Given:
    aid_list = version.aid_list
    told = {"workbook": SimpleUploadedFile("x.xlsx", exported(aid_list))}
    return reverse("aid_editing", args=[aid_list.uid]), told, EditingReturn.objects.count


def _blank(version: Version) -> Given:
    told = {"name": "شريك", "blank": SimpleUploadedFile("x.xlsx", blank())}
    return reverse("list_partners", args=[version.aid_list.organisation.uid]), told, PartnerTemplate.objects.count


@pytest.mark.parametrize("given", [_receipt, _workbook, _blank])
def test_a_file_stays_in_memory_and_needs_the_token_of_its_page(
    given: Callable[[Version], Given], tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = make_approved()
    owner = owner_of(version.aid_list)
    read(version.aid_list, by=owner, reason="list")
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "none")  # whoever writes there breaks off
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    address, told, count = given(version)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner)
    assert (strict.post(address, told).status_code, count()) == (403, 0)
    monkeypatch.setattr(uploads, "LARGEST", 100)
    assert (browser(owner).post(address, given(version)[1]).status_code, count()) == (422, 0)
    monkeypatch.undo()
    assert (browser(owner).post(address, given(version)[1]).status_code, count(), SourceFile.objects.count()) == (303, 1, 1)
