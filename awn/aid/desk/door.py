"""Who may come in: whoever holds the address that was printed at the start, in one browser, until the desk stops."""

import hmac
import secrets
from collections.abc import Callable
from threading import Lock

from django.http import HttpRequest, HttpResponse


class Door:
    """The port, the secret that the browser keeps in a cookie, and the token of the address that gives it out once."""

    def __init__(self) -> None:
        self.port = 0
        self._secret = secrets.token_urlsafe(32)
        self._token = ""
        self._spent = ""
        self._lock = Lock()
        self._language = "ar"
        self.stop: Callable[[], None] = lambda: None
        self._announce: Callable[[str], None] = lambda _: None

    @property
    def hosts(self) -> frozenset[str]:
        return frozenset({f"127.0.0.1:{self.port}", f"localhost:{self.port}"})

    @property
    def cookie(self) -> str:
        """Cookies know no ports, so two desks at once need two names."""
        return f"awn_desk_{self.port}"

    def open_on(self, port: int, *, stop: Callable[[], None], announce: Callable[[str], None]) -> None:
        self.port, self.stop, self._announce = port, stop, announce
        self._secret = secrets.token_urlsafe(32)

    def new_address(self, language: str = "ar") -> str:
        """An address that opens the desk once."""
        self._language = language
        self._token = secrets.token_urlsafe(24)
        return f"http://127.0.0.1:{self.port}/open/{self._token}/" + ("?language=en" if language == "en" else "")

    def spend(self, token: str) -> bool:
        """True for the one use of the current token. A spent one has a fresh address printed where the desk was started."""
        with self._lock:
            if self._token and hmac.compare_digest(token.encode(), self._token.encode()):
                self._spent, self._token = self._token, ""
                return True
            if self._spent and hmac.compare_digest(token.encode(), self._spent.encode()):
                self._announce(self.new_address(self._language))
            return False

    def admit(self, response: HttpResponse) -> None:
        response.set_cookie(self.cookie, self._secret, httponly=True, samesite="Strict", path="/")

    def knows(self, request: HttpRequest) -> bool:
        return hmac.compare_digest(request.COOKIES.get(self.cookie, "").encode(), self._secret.encode())


door = Door()
