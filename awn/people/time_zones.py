"""The clocks that people may choose, by the names of the time zone database; the region first, then where many of its people live."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

TIME_ZONES: Final[dict[str, str | Promise]] = {
    "Asia/Amman": gettext_lazy("Amman"),
    "Asia/Aden": gettext_lazy("Aden"),
    "Africa/Algiers": gettext_lazy("Algiers"),
    "Asia/Baghdad": gettext_lazy("Baghdad"),
    "Asia/Bahrain": gettext_lazy("Bahrain"),
    "Asia/Beirut": gettext_lazy("Beirut"),
    "Africa/Cairo": gettext_lazy("Cairo"),
    "Africa/Casablanca": gettext_lazy("Casablanca"),
    "Asia/Damascus": gettext_lazy("Damascus"),
    "Africa/Djibouti": gettext_lazy("Djibouti"),
    "Asia/Dubai": gettext_lazy("Dubai"),
    "Asia/Gaza": gettext_lazy("Gaza"),
    "Asia/Hebron": gettext_lazy("Hebron"),
    "Asia/Jerusalem": gettext_lazy("Jerusalem"),
    "Africa/Khartoum": gettext_lazy("Khartoum"),
    "Asia/Kuwait": gettext_lazy("Kuwait"),
    "Indian/Comoro": gettext_lazy("Moroni"),
    "Africa/Mogadishu": gettext_lazy("Mogadishu"),
    "Asia/Muscat": gettext_lazy("Muscat"),
    "Africa/Nouakchott": gettext_lazy("Nouakchott"),
    "Asia/Qatar": gettext_lazy("Doha"),
    "Asia/Riyadh": gettext_lazy("Riyadh"),
    "Africa/Tripoli": gettext_lazy("Tripoli"),
    "Africa/Tunis": gettext_lazy("Tunis"),
    "Europe/Istanbul": gettext_lazy("Istanbul"),
    "Europe/Berlin": gettext_lazy("Berlin"),
    "Europe/London": gettext_lazy("London"),
    "Europe/Paris": gettext_lazy("Paris"),
    "Europe/Stockholm": gettext_lazy("Stockholm"),
    "Africa/Addis_Ababa": gettext_lazy("Addis Ababa"),
    "Africa/Ndjamena": gettext_lazy("N'Djamena"),
    "Africa/Kampala": gettext_lazy("Kampala"),
    "Asia/Kuala_Lumpur": gettext_lazy("Kuala Lumpur"),
    "America/New_York": gettext_lazy("New York"),
    "America/Toronto": gettext_lazy("Toronto"),
    "UTC": gettext_lazy("World time (UTC)"),
}
