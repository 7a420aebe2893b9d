"""Pages stand in the digits that their reader chose in the profile."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from awn.kit.digits import digits_of_reader


class DigitsOfReader:
    """The middleware, after the one that knows who reads. A page without counts and dates asks for nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with digits_of_reader(lambda: getattr(request.user, "digits", "") == "arabic"):
            return self.get_response(request)
