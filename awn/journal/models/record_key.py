"""The key that ties the journal's lines to one row, kept outside the lines so that it can be destroyed."""

from django.db import models
from django.db.models.functions import Length

from awn.sealed.fields import SealedBytes

models.BinaryField.register_lookup(Length)
SIZE = 32  # bytes, of a key and of what it makes


class RecordKey(models.Model):
    """One secret key of one row. `mac` is what stands in the lines: HMAC-SHA-256 of the row's opaque id under this key.

    A row mostly has one key; it has two where two acts first touched it at the same moment, since neither may wait for the other
    (docs/decisions/0009). Without its keys nobody can tell which lines were its own.
    """

    mac = models.BinaryField(primary_key=True, max_length=SIZE)
    opaque_id = models.CharField(max_length=120)
    key = SealedBytes()

    class Meta:
        indexes = (models.Index(fields=["opaque_id"], name="record_key_by_opaque_id"),)
        constraints = (models.CheckConstraint(name="record_key_mac_is_whole", condition=models.Q(mac__length=SIZE)),)

    def __str__(self) -> str:
        return self.opaque_id
