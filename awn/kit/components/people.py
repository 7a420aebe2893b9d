"""People by name: their letters in a circle, always beside the name itself."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from awn.kit.initials import initials
from awn.kit.isolation import own_direction

register = template.Library()

GROUNDS = ("brandish", "clayish", "info", "ok", "calm")


@register.simple_tag
def avatar(name: str, shown: str = "") -> SafeString:
    """The letters of a name and the name beside them. The letters are decoration: a voice passes them over."""
    letters = initials(name)
    ground = GROUNDS[sum(map(ord, name)) % len(GROUNDS)]
    return format_html(
        '<span class="person"><span class="avatar {}" aria-hidden="true">{}</span><span>{}</span></span>',
        ground, own_direction(letters), own_direction(shown or name),
    )  # fmt: skip
