"""Lists of words as they are written in this package: one string, words between spaces."""


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
