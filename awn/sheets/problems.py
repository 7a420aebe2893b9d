"""What cannot be read, said so that a tired person knows where it is and what to do next."""

from awn.arabic.wording import Message, Wording, message


class Unreadable(Exception):
    """A file, sheet or cell that cannot be taken. `reason` says what is wrong and what to do; row and column count from 1, 0 when unknown."""

    def __init__(self, reason: Message, *, file: str, sheet: str = "", row: int = 0, column: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column

    def say(self, wording: Wording) -> str:
        """The whole of it on one line: where, what, and what to do."""
        return f"{wording.say(self.place())}: {wording.say(self.reason)}"

    def place(self) -> Message:
        place = {"file": self.file, "sheet": self.sheet, "row": self.row, "column": self.column}
        if not self.sheet.strip():
            return self._place_without_sheet()
        elif self.row and self.column:
            return message("%(file)s, sheet “%(sheet)s”, row %(row)s, column %(column)s", **place)
        elif self.row:
            return message("%(file)s, sheet “%(sheet)s”, row %(row)s", **place)
        else:
            return message("%(file)s, sheet “%(sheet)s”", **place)

    def _place_without_sheet(self) -> Message:
        if self.row and self.column:
            return message("%(file)s, row %(row)s, column %(column)s", file=self.file, row=self.row, column=self.column)
        elif self.row:
            return message("%(file)s, row %(row)s", file=self.file, row=self.row)
        else:
            return message("%(file)s", file=self.file)

    def __str__(self) -> str:
        return self.say(Wording("en"))
