"""Pages behind each door of `awn.people.access`, for the tests of those doors alone."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.module_loading import import_string
from django.views import View

from awn.people.access import confirmed, for_stewards


@confirmed
class Privileged(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(b"shown")

    def post(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("; ".join(f"{name}={value}" for name, values in request.POST.lists() for value in values))


@for_stewards
class Office(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(b"shown")


class Work(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(b"shown")

    def post(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(f"words={request.POST['words']}")


urlpatterns = [
    path("duty/", Work.as_view(), name="work"),
    path("privileged/", Privileged.as_view(), name="privileged"),
    path("office/", Office.as_view(), name="office"),
    *import_string("awn.config.urls.urlpatterns"),  # those of the whole platform
]
