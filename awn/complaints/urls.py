"""Addresses of complaints."""

from django.urls import path

from awn.complaints.views.focal_points import FocalPointEnd, FocalPoints
from awn.complaints.views.following import AppealOf, Following, OwnComplaint
from awn.complaints.views.handling import AnswerOf, DecisionOf, Handled, Handling
from awn.complaints.views.making import Making, Receipt

urlpatterns = [
    path("", Making.as_view(), name="complaint"),
    path("receipt/", Receipt.as_view(), name="complaint_receipt"),
    path("mine/", Following.as_view(), name="complaint_following"),
    path("mine/<uuid:uid>/", OwnComplaint.as_view(), name="own_complaint"),
    path("mine/<uuid:uid>/appeal/", AppealOf.as_view(), name="complaint_appeal"),
    path("handling/", Handling.as_view(), name="complaints"),
    path("handling/<uuid:uid>/", Handled.as_view(), name="handled_complaint"),
    path("handling/<uuid:uid>/answer/", AnswerOf.as_view(), name="complaint_answer"),
    path("handling/<uuid:uid>/decision/", DecisionOf.as_view(), name="complaint_decision"),
    path("focal-points/", FocalPoints.as_view(), name="focal_points"),
    path("focal-points/<uuid:uid>/end/", FocalPointEnd.as_view(), name="focal_point_end"),
]
