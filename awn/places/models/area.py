"""An administrative area: a country, a governorate, a district, a sub-district."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, gettext_lazy

SMALLEST = 3  # the level of a sub-district


class AreaQuerySet(models.QuerySet["Area"]):
    def in_use(self) -> AreaQuerySet:
        """Areas that the latest loading of their country still named."""
        return self.filter(superseded_at=None)

    def within(self, area: Area) -> AreaQuerySet:
        """The area and all that lies in it."""
        return self.filter(Q(code=area.code) | Q(above__contains=[area.code]))


class Area(models.Model):
    """One area with its P-code, by which maps and lists of all organisations mean the same place.

    `above` holds the codes of the areas that contain it, the largest first. `keys` are the comparing forms of its names, by which it is found;
    `near` are the same without each of their letters, by which a slip of one letter is.
    """

    code = models.CharField(max_length=40, unique=True)
    level = models.PositiveSmallIntegerField()
    name_ar = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    other_names = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    above = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    keys = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    near = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    keys_text = models.TextField(blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["code"]
        constraints = (
            models.CheckConstraint(name="area_level_is_0_to_3", condition=Q(level__lte=SMALLEST)),
            models.CheckConstraint(
                name="area_has_a_name",
                condition=~Q(name_ar="") | ~Q(name_en=""),
                violation_error_message=gettext_lazy("An area needs a name in Arabic or in English."),
            ),
        )
        indexes = (
            GinIndex(fields=["keys"], name="area_keys"),
            GinIndex(fields=["near"], name="area_near"),
            GinIndex(fields=["above"], name="area_above"),
            GinIndex(OpClass(F("keys_text"), name="gin_trgm_ops"), name="area_keys_text"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """In the reader's language where it has one."""
        return (self.name_ar or self.name_en) if get_language() == "ar" else (self.name_en or self.name_ar)
