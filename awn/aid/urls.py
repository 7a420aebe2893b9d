"""Addresses of aid lists, under /lists/."""

from django.urls import path

from awn.aid.urls_approval import urlpatterns as approving
from awn.aid.urls_grid import urlpatterns as inside
from awn.aid.views.columns import Columns
from awn.aid.views.files import Files, Withdrawal
from awn.aid.views.mine import Lists, Opened, Opening, Openings
from awn.aid.views.page import ListPage, Progress
from awn.aid.views.runs import Closure, Preparing, Stop, Volunteers

urlpatterns = [
    path("", Lists.as_view(), name="aid_lists"),
    path("new/", Openings.as_view(), name="aid_list_openings"),
    path("new/<uuid:uid>/", Opening.as_view(), name="aid_list_opening"),
    path("<uuid:uid>/", ListPage.as_view(), name="aid_list"),
    path("<uuid:uid>/reading/", Opened.as_view(), name="aid_list_reading"),
    path("<uuid:uid>/files/", Files.as_view(), name="aid_list_files"),
    path("<uuid:uid>/files/<uuid:file>/withdrawal/", Withdrawal.as_view(), name="aid_list_withdrawal"),
    path("<uuid:uid>/columns/", Columns.as_view(), name="aid_list_columns"),
    path("<uuid:uid>/preparation/", Preparing.as_view(), name="aid_list_preparation"),
    path("<uuid:uid>/preparation/stop/", Stop.as_view(), name="aid_list_stop"),
    path("<uuid:uid>/preparation/progress/", Progress.as_view(), name="aid_list_progress"),
    path("<uuid:uid>/volunteers/", Volunteers.as_view(), name="aid_list_volunteers"),
    path("<uuid:uid>/closure/", Closure.as_view(), name="aid_list_closure"),
    *inside,
    *approving,
]
