"""The way on after an act."""

from django.http import HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """The page to read next, by GET (303, RFC 9110, 15.4.4)."""

    status_code = 303
