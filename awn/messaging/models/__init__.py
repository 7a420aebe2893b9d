"""The models of messaging, one noun each."""

from awn.messaging.models.delivery import Delivery

__all__ = ["Delivery"]
