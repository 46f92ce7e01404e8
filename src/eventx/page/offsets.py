"""Offsets as JavaScript counts them: letters beyond the basic plane count twice."""

from __future__ import annotations

from bisect import bisect_left

_LAST_OF_PLANE = "\uffff"


class Offsets:
    """Turns offsets in code points into offsets in UTF-16 units. ``start`` is where the text begins in its document."""

    def __init__(self, text: str, start: int = 0) -> None:
        far = () if text.isascii() else (start + n for n, sign in enumerate(text) if sign > _LAST_OF_PLANE)
        self._far = list(far)

    def __call__(self, offset: int) -> int:
        """The offset in UTF-16 units, counted from where the document begins.

        >>> Offsets("a\\U0001f600b")(2)
        3
        """
        return offset + bisect_left(self._far, offset)
