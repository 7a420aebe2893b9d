"""Days and moments in words, and what happened in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from awn.arabic.wording import counted, message
from awn.kit.calendars import day_in_words, hijri_in_words
from awn.kit.components.words import Words
from awn.kit.digits import in_readers_digits
from awn.kit.isolation import sentence

register = template.Library()


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of a timeline: when, what, and who did it, if that may be said."""

    when: datetime
    words: Words
    actor: str = ""
    note: Words = ""


@register.filter
def day(value: date) -> SafeString:
    """22 November 2026."""
    shown = timezone.localdate(value) if isinstance(value, datetime) else value
    return format_html('<time datetime="{}">{}</time>', shown.isoformat(), in_readers_digits(day_in_words(shown)))


@register.filter
def both_calendars(value: date) -> SafeString:
    """The day, and below it the Hijri day with its label."""
    hijri = hijri_in_words(value)
    more = format_html('<br><span class="muted">{}</span>', sentence(hijri)) if hijri else ""
    return format_html("{}{}", day(value), more)


@register.filter
def moment(value: datetime) -> SafeString:
    """22 November 2026, 14:30, on the installation's clock."""
    here = timezone.localtime(value)
    said = message("%(day)s, %(time)s", day=here.date(), time=in_readers_digits(f"{here:%H:%M}"))
    return format_html('<time datetime="{}">{}</time>', here.isoformat(timespec="minutes"), sentence(said))


@register.filter
def ago(value: datetime) -> SafeString:
    """How long ago, with the full moment beside it."""
    return format_html('{} <span class="muted">({})</span>', sentence(_distance(value)), moment(value))


@register.inclusion_tag("kit/components/timeline.html")
def timeline(happenings: Sequence[Happening], label: Words) -> dict[str, object]:
    """What happened, newest first."""
    return {"happenings": sorted(happenings, key=lambda each: each.when, reverse=True), "label": label}


def _distance(value: datetime) -> Words:
    minutes = max(0, int((timezone.now() - value).total_seconds() // 60))
    if minutes < 1:
        return message("Just now")
    elif minutes < 60:
        return counted("%(number)s minute ago", "%(number)s minutes ago", minutes)
    elif minutes < 24 * 60:
        return counted("%(number)s hour ago", "%(number)s hours ago", minutes // 60)
    else:
        return counted("%(number)s day ago", "%(number)s days ago", minutes // (24 * 60))
