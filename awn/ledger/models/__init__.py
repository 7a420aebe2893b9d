"""The models of the ledger, one noun each."""

from awn.ledger.models.contribution import Contribution
from awn.ledger.models.qualification import Qualification

__all__ = ["Contribution", "Qualification"]
