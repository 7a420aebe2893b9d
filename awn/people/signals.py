"""What the upper parts hear of people."""

from django.dispatch import Signal

person_erased = Signal()
"""Sent inside the transaction that erases somebody, with `person`, before the row is hollowed. Whoever listens hollows or deletes its own rows."""
