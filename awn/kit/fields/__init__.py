"""Fields of forms that accept what people really type and answer in words."""

from awn.kit.fields.codes import CodeField
from awn.kit.fields.dates import DateField, DateInputs
from awn.kit.fields.phones import PhoneField
from awn.kit.fields.texts import LineField, NameField, ProseField

__all__ = ["CodeField", "DateField", "DateInputs", "LineField", "NameField", "PhoneField", "ProseField"]
