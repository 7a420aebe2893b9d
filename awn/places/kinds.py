"""Words for the kind of a place, folded: «حي», «محافظة»."""

from typing import Final

from awn.arabic.vocabulary import vocabulary

SMALL: Final = vocabulary(
    """
    حي مخيم قريه بلده مدينه منطقه مربع محله ضاحيه تجمع quartier camp village town district neighbourhood neighborhood
    """
)
"""Kinds of the area in which somebody lives."""
LARGE: Final = vocabulary(
    """
    محافظه قضا ناحيه مديريه مركز لوا اقليم ولايه ريف governorate province state region
    """
)
"""Kinds of areas that hold such areas."""
ALL: Final = (
    SMALL
    | LARGE
    | vocabulary(
        """
        بلديه عزله معتمديه شعبيه دايره عماده جماعه قطاع subdistrict sub city area county locality of the quarter gouvernorat ville muhafazah
        """
    )
)
"""Every word that may stand before the name of an area in a list or in a book of places."""
