"""What messaging holds about somebody, for the page «My data» and its copy."""

from awn.arabic.wording import Wording
from awn.messaging.models import Delivery
from awn.people.models import Person

type Row = dict[str, object]


def export_of(person: Person) -> dict[str, list[Row]]:
    """Every message to the person by every channel, the newest first, in the words that the person reads. One query."""
    wording = Wording(person.language)
    return {"delivery": [_row(delivery, wording) for delivery in Delivery.objects.visible_to(person)]}


def _row(delivery: Delivery, wording: Wording) -> Row:
    moments = {"written_at": delivery.written_at, "sent_at": delivery.sent_at, "read_at": delivery.read_at}
    return {
        "subject": wording.say(delivery.subject),
        "text": wording.say(delivery.body),
        "channel": delivery.channel,
        "to": delivery.to_sealed or "",
        "link": delivery.link,
        "kind": delivery.kind,
        "state": delivery.state,
        "reason": delivery.reason,
        **{name: value.isoformat() for name, value in moments.items() if value},
    }
