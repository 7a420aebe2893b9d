"""Addresses of responses, under /responses/."""

from django.urls import path

from awn.responses.views.bodies import Bodies, Joining, Leaving
from awn.responses.views.news import Figures, News
from awn.responses.views.opening import ClosureOf, Opening, Openings
from awn.responses.views.public import ResponsePage, Responses
from awn.responses.views.shifts import CallingOff, MyShifts, PlaceEnd, SigningUp
from awn.responses.views.teams import Leadership, Planning, TeamPage, Teams

urlpatterns = [
    path("", Responses.as_view(), name="responses"),
    path("shifts/", MyShifts.as_view(), name="my_shifts"),
    path("shifts/<uuid:uid>/", SigningUp.as_view(), name="shift"),
    path("shifts/<uuid:uid>/calling-off/", CallingOff.as_view(), name="shift_calling_off"),
    path("places/<int:number>/end/", PlaceEnd.as_view(), name="shift_place_end"),
    path("opening/", Openings.as_view(), name="response_openings"),
    path("opening/<uuid:uid>/", Opening.as_view(), name="response_opening"),
    path("participations/<uuid:uid>/joining/", Joining.as_view(), name="participation_joining"),
    path("participations/<uuid:uid>/leaving/", Leaving.as_view(), name="participation_leaving"),
    path("teams/<uuid:uid>/", TeamPage.as_view(), name="team"),
    path("teams/<uuid:uid>/leadership/", Leadership.as_view(), name="team_leadership"),
    path("teams/<uuid:uid>/shifts/", Planning.as_view(), name="team_shifts"),
    path("<uuid:uid>/", ResponsePage.as_view(), name="response"),
    path("<uuid:uid>/bodies/", Bodies.as_view(), name="response_bodies"),
    path("<uuid:uid>/teams/", Teams.as_view(), name="response_teams"),
    path("<uuid:uid>/news/", News.as_view(), name="response_news"),
    path("<uuid:uid>/figures/", Figures.as_view(), name="response_figures"),
    path("<uuid:uid>/closure/", ClosureOf.as_view(), name="response_closure"),
]
