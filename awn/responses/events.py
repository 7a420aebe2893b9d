"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {
    "responses.opened": message("Response opened"),
    "responses.closed": message("Response closed"),
    "responses.body_invited": message("An organisation invited"),
    "responses.body_joined": message("An organisation joined"),
    "responses.body_left": message("An organisation left"),
    "responses.team_formed": message("A team formed"),
    "responses.leader_appointed": message("A team's leader named"),
    "responses.shift_planned": message("A shift planned"),
    "responses.shift_called_off": message("A shift called off"),
    "responses.shift_taken": message("A place in a shift taken"),
    "responses.shift_given_up": message("A place in a shift given up"),
    "responses.news_written": message("News written"),
    "responses.figure_published": message("A figure published"),
}
