"""Text of articles, ids and names of files as it may be shown on a terminal: it cannot steer it."""

from __future__ import annotations

import unicodedata

#: Joiners and soft hyphens: they have no width, and ordinary text holds them.
_HARMLESS = frozenset("\u200c\u200d\u00ad")
_BLANK = frozenset("\n\r\t\v\f")
_PICTURES = 0x2400  # the pictures of the control characters, in their order


def printable(text: str) -> str:
    """Text on one line; control characters, marks of direction and lone surrogates are escaped.

    >>> printable("a\\x1b[31mb")
    'a\\\\x1b[31mb'
    """
    return text if text.isprintable() else "".join(_escaped(sign) for sign in text)


def masked(text: str) -> str:
    """The same with one sign for each, so that offsets hold: ``␛`` for an escape, U+FFFD for most others."""
    return text if text.isprintable() else "".join(_masked(sign) for sign in text)


def _escaped(sign: str) -> str:
    return _plain(sign) or ascii(sign)[1:-1]


def _masked(sign: str) -> str:
    return _plain(sign) or (chr(_PICTURES + ord(sign)) if sign < " " else "\ufffd")


def _plain(sign: str) -> str:
    """A sign that is shown as it is, a blank for what only makes room; empty for a sign that steers."""
    if sign.isprintable() or sign in _HARMLESS:
        return sign
    if sign in _BLANK or unicodedata.category(sign) == "Zs":
        return " "
    return ""
