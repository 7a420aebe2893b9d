"""What stands beside the names of one cell: remarks, numbers, what may not come in, and what nobody but a person can settle."""

from awn.aid.cleaning.cleaned import Flagged
from awn.aid.cleaning.name_numbers import unnumbered
from awn.aid.cleaning.name_words import Word, typed
from awn.aid.refusing import refuse
from awn.arabic.wording import message


class Besides:
    """Collected piece by piece; `left_out` holds kinds and never contents."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.numbers: list[str] = []
        self.documents: list[str] = []
        self.counts: list[str] = []
        self.rules: list[str] = []
        self.flags: list[Flagged] = []
        self.left_out: list[str] = []

    def note(self, text: str) -> None:
        """Keeps a remark, as far as it may come in."""
        refusal = refuse(text)
        self.left_out.extend(refusal.kinds)
        if refusal.text.strip():
            self.notes.append(refusal.text.strip())
            self.rules.append("name.remark")

    def without_numbers(self, text: str) -> str:
        """The piece without phone and document numbers, ages and counts of persons, which are kept."""
        found = unnumbered(text)
        self.numbers += found.numbers
        self.documents += found.documents
        self.counts += found.counts
        if found.numbers or found.documents:
            reason = message("A number stands in the cell of the name: a phone or a document. It is not part of the name.")
            self.flags.append(("name.number", reason))
        return found.text

    def note_unnamed(self, words: list[Word], *, apart: bool) -> None:
        """«+ اخوه», «وزوجته»: somebody without a name; `apart` where a household may be meant."""
        self.note(typed(words))
        if apart:
            reason = message(
                "The cell also speaks of somebody whom it does not name. Ask who it is, and whether it is another family."
            )
            self.flags.append(("name.unnamed", reason))

    def note_families(self, word: Word) -> None:
        """«وعائلتين»: families without a name."""
        self.note(word.typed)
        self.flags.append(
            ("name.families", message("The cell speaks of further families without naming them. Ask for their names."))
        )

    def note_second(self, name: str) -> None:
        """Two names, and nothing that says what they are to each other."""
        self.rules.append("name.two")
        reason = message(
            "The cell names more than one person and does not say what they are to each other: “%(name)s”.", name=name
        )
        self.flags.append(("name.two", reason))
