"""One try to hand a delivery to its channel."""

import logging
from smtplib import SMTPException, SMTPRecipientsRefused

from django.utils import timezone

from awn.messaging.letters import letter, short_text
from awn.messaging.models import Delivery
from awn.messaging.models.delivery import Reason
from awn.messaging.queueing import queue
from awn.messaging.texts import send_text

log = logging.getLogger(__name__)
PERMANENT = range(500, 600)  # answers of a mail server that will not change (RFC 5321, 4.2.1)


def send(delivery: Delivery) -> None:
    """Hands it over once, unless it is done or in another's hand. What fails for now is queued again; a letter sent twice after a crash is one by its id."""
    if not delivery.lease(at=timezone.now()):
        return
    elif not delivery.person.is_active or not delivery.destination:
        delivery.fail(Reason.NO_DESTINATION if delivery.person.is_active else Reason.ERASED)
    else:
        _hand_over(delivery)


def _hand_over(delivery: Delivery) -> None:
    try:
        if delivery.channel == "sms":
            send_text(delivery.destination, short_text(delivery))
        else:
            letter(delivery).send()
    except SMTPRecipientsRefused as refusal:
        if all(code in PERMANENT for code, _ in refusal.recipients.values()):
            delivery.fail(Reason.NO_DESTINATION)
        else:
            _later(delivery, refusal)
    except (SMTPException, OSError) as problem:
        _later(delivery, problem)
    else:
        delivery.succeed()


def _later(delivery: Delivery, problem: Exception) -> None:
    """The log names neither receiver nor subject."""
    log.warning("delivery %s: try %s by %s failed (%s)", delivery.uid, delivery.tries, delivery.channel, type(problem).__name__)
    delivery.postpone()
    if not delivery.reason:
        queue("messaging.deliver", at=delivery.next_try_at, key=delivery.key, channel=delivery.channel)
