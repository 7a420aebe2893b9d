"""Whether this process can serve: one word for whoever watches over it."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views import View

from awn.kit.access import public


@public
class Health(View):
    """Public: «ok», or 503 while the database does not answer. Says nothing about the inside."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        try:
            with connection.cursor() as cursor:
                cursor.execute("select 1")
        except DatabaseError:
            answer = HttpResponse("the database does not answer", status=503, content_type="text/plain")
        else:
            answer = HttpResponse("ok", content_type="text/plain")
        answer["Cache-Control"] = "no-store"
        return answer
