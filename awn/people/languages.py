"""The languages that people may say they use, by code (BCP 47). Those of the region come first, then those that help across borders."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

LANGUAGES: Final[dict[str, str | Promise]] = {
    "ar": gettext_lazy("Arabic"),
    "ku": gettext_lazy("Kurdish (Kurmanji)"),
    "ckb": gettext_lazy("Kurdish (Sorani)"),
    "ber": gettext_lazy("Amazigh"),
    "fia": gettext_lazy("Nubian"),
    "syr": gettext_lazy("Syriac"),
    "hy": gettext_lazy("Armenian"),
    "so": gettext_lazy("Somali"),
    "am": gettext_lazy("Amharic"),
    "ti": gettext_lazy("Tigrinya"),
    "tr": gettext_lazy("Turkish"),
    "fa": gettext_lazy("Persian"),
    "ps": gettext_lazy("Pashto"),
    "ur": gettext_lazy("Urdu"),
    "sw": gettext_lazy("Swahili"),
    "ha": gettext_lazy("Hausa"),
    "en": gettext_lazy("English"),
    "fr": gettext_lazy("French"),
    "de": gettext_lazy("German"),
    "sv": gettext_lazy("Swedish"),
    "nl": gettext_lazy("Dutch"),
    "es": gettext_lazy("Spanish"),
    "it": gettext_lazy("Italian"),
    "el": gettext_lazy("Greek"),
    "uk": gettext_lazy("Ukrainian"),
    "ru": gettext_lazy("Russian"),
    "zh": gettext_lazy("Chinese"),
    "ms": gettext_lazy("Malay"),
    "sgn": gettext_lazy("Sign language"),
}
