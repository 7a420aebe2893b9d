"""What the columns of a list mean together: whose sheet it is when several people have names, and which of two like columns is which."""

from collections.abc import Sequence

from awn.aid.words.settling_names import (
    a_member_a_row,
    heads_beside_members,
    kunyas,
    names_in_parts,
    somebody_named,
)
from awn.aid.words.settling_owners import (
    alternates,
    beside_names,
    collectors_relation,
    her_columns,
    numbered_members,
    recipients,
)
from awn.aid.words.settling_values import (
    chosen_options,
    dates_of_no_birth,
    form_index,
    numbers_without_header,
    phones_by_their_noughts,
    places_twice,
    sexes_by_letters,
)
from awn.sheets.vocabulary import Claim


def settle(claims: Sequence[Claim]) -> None:
    """Changes the claims where the columns beside them say more than the column itself."""
    her_columns(claims)
    beside_names(claims)
    recipients(claims)
    collectors_relation(claims)
    alternates(claims)
    a_member_a_row(claims)
    heads_beside_members(claims)
    kunyas(claims)
    names_in_parts(claims)
    numbered_members(claims)
    somebody_named(claims)
    places_twice(claims)
    chosen_options(claims)
    form_index(claims)
    dates_of_no_birth(claims)
    phones_by_their_noughts(claims)
    sexes_by_letters(claims)
    numbers_without_header(claims)
