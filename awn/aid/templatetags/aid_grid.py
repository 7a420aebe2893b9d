"""`{% load aid_grid %}`: the cells of an entry."""

from typing import TYPE_CHECKING

from django import template
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from awn.aid.correctable import SEPARATOR, parts
from awn.kit.isolation import isolated

if TYPE_CHECKING:  # the desk loads all tags, and has no tables
    from awn.aid.entry_cells import ShownCell
    from awn.aid.models import AidList, Entry

register = template.Library()


@register.simple_tag
def cell_value(cell: "ShownCell", value: str) -> SafeString:
    """A value of this cell as people read it; several of one cell each in its own direction."""
    if cell.field.kind in ("phones", "list"):
        return format_html_join(SEPARATOR, "{}", ((isolated(part),) for part in parts(str(value))))
    else:
        return isolated(cell.field.said(str(value), get_language() or "ar"))


@register.simple_tag
def cell_url(aid_list: "AidList", entry: "Entry", cell: "ShownCell") -> str:
    """Where it is put right."""
    return reverse("aid_cell", args=[aid_list.uid, entry.key, cell.slot or "household", cell.field.code])
