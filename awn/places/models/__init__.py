"""The models of places, one noun each."""

from awn.places.models.area import Area
from awn.places.models.loading import Loading

__all__ = ["Area", "Loading"]
