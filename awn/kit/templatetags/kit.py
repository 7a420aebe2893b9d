"""`{% load kit %}`: the components of every noun, and the filters that isolate values. /kit/ shows them in all states."""

from django import template

from awn.kit import isolation
from awn.kit.components import (
    answers,
    buttons,
    charts,
    figures,
    forms,
    maps,
    moments,
    navigation,
    people,
    sharing,
    tables,
    words,
)  # fmt: skip

register = template.Library()

for noun in (answers, buttons, charts, figures, forms, maps, moments, navigation, people, sharing, tables, words):
    register.tags.update(noun.register.tags)
    register.filters.update(noun.register.filters)

register.filter("bdi", isolation.own_direction)
register.filter("ltr", isolation.left_to_right)
register.filter("latin", isolation.latin_phrase)
register.filter("prose", isolation.prose)
register.filter("number", isolation.grouped)
register.filter("say", isolation.sentence)
register.filter("plain", isolation.plain_sentence)
register.filter("file_size", isolation.file_size)
register.filter("isolated", isolation.isolated)
