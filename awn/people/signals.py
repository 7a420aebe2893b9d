"""What the upper parts hear of people."""

from django.dispatch import Signal

person_erased = Signal()
"""Sent inside the transaction that erases somebody, with `person`, before the row is hollowed. Whoever listens hollows or deletes its own rows."""

way_changed = Signal()
"""Sent inside the transaction that changes how somebody comes in, with `person`, `event` (as in the journal), `way`, and `former`: the e-mail address or
phone number that no longer is one, else ""."""
