"""Why an act was not done: a sentence for the person who asked for it."""

from awn.arabic.wording import Message


class Refused(Exception):
    """The act is one's own to ask for, and cannot be done now. `words` say why and what to do next."""

    def __init__(self, words: Message) -> None:
        super().__init__(words.text)
        self.words = words


class ErasureRefused(Refused):
    """Something must be done before the person can be erased."""
