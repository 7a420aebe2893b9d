"""The models of responses, one noun each."""

from awn.responses.models.closure import Closure
from awn.responses.models.news import KeyFigure, Update
from awn.responses.models.participation import Participation
from awn.responses.models.response import Response
from awn.responses.models.shift import Shift
from awn.responses.models.sign_up import SignUp
from awn.responses.models.team import Team

__all__ = ["Closure", "KeyFigure", "Participation", "Response", "Shift", "SignUp", "Team", "Update"]
