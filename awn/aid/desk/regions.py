"""Countries whose phone numbers may stand in a list without a country code."""

from typing import Final

from awn.arabic.wording import Message, message

UNKNOWN: Final = "ZZ"
REGIONS: Final[dict[str, Message]] = {
    UNKNOWN: message("I do not know, or several"),
    "DZ": message("Algeria"),
    "BH": message("Bahrain"),
    "TD": message("Chad"),
    "KM": message("Comoros"),
    "DJ": message("Djibouti"),
    "EG": message("Egypt"),
    "ER": message("Eritrea"),
    "ET": message("Ethiopia"),
    "IQ": message("Iraq"),
    "JO": message("Jordan"),
    "KW": message("Kuwait"),
    "LB": message("Lebanon"),
    "LY": message("Libya"),
    "MR": message("Mauritania"),
    "MA": message("Morocco"),
    "OM": message("Oman"),
    "PS": message("Palestine"),
    "QA": message("Qatar"),
    "SA": message("Saudi Arabia"),
    "SO": message("Somalia"),
    "SS": message("South Sudan"),
    "SD": message("Sudan"),
    "SY": message("Syria"),
    "TN": message("Tunisia"),
    "TR": message("Türkiye"),
    "AE": message("United Arab Emirates"),
    "YE": message("Yemen"),
}
