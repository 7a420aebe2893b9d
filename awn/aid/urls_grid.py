"""Addresses of what stands in a list, under /lists/."""

from django.urls import path

from awn.aid.views.bulk import Many
from awn.aid.views.entry import CellPage, EntryPage, Undoing
from awn.aid.views.grid import Entries
from awn.aid.views.pairs import PairPage, Pairs, RulingUndoing
from awn.aid.views.returning import Editing, EditingExport, Returned
from awn.aid.views.rules import Rules, RuleUndone

urlpatterns = [
    path("<uuid:uid>/entries/", Entries.as_view(), name="aid_entries"),
    path("<uuid:uid>/entries/many/", Many.as_view(), name="aid_entries_many"),
    path("<uuid:uid>/entries/<slug:key>/", EntryPage.as_view(), name="aid_entry"),
    path("<uuid:uid>/entries/<slug:key>/<slug:slot>/<str:field>/", CellPage.as_view(), name="aid_cell"),
    path("<uuid:uid>/corrections/<uuid:correction>/undoing/", Undoing.as_view(), name="aid_correction_undoing"),
    path("<uuid:uid>/pairs/", Pairs.as_view(), name="aid_pairs"),
    path("<uuid:uid>/pairs/<str:about>/", PairPage.as_view(), name="aid_pair"),
    path("<uuid:uid>/rulings/<uuid:ruling>/undoing/", RulingUndoing.as_view(), name="aid_ruling_undoing"),
    path("<uuid:uid>/editing/", Editing.as_view(), name="aid_editing"),
    path("<uuid:uid>/editing/export/", EditingExport.as_view(), name="aid_editing_export"),
    path("<uuid:uid>/editing/<uuid:returned>/", Returned.as_view(), name="aid_return"),
    path("<uuid:uid>/rules/", Rules.as_view(), name="aid_rules"),
    path("<uuid:uid>/rules/<str:rule>/", RuleUndone.as_view(), name="aid_rule"),
]
