"""What followed or went before a deed at once, and so was on its day: "was arrested *shortly* after the shooting"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from eventx.times.words import time_cues
from eventx.timex import Shift, Timex

#: The rule of what is found here.
AT_ONCE = "at-once"
#: Moments, as a value of TIMEX3.
_MOMENTS = "PTXM"


def at_once(doc: Doc, found: Sequence[Timex]) -> Iterator[Timex]:
    """The words that put a deed right behind or in front of another, of which the time expressions ``found`` tell not.

    >>> # "Police arrested him shortly after Monday's shooting": on the day of the shooting
    >>> # "shortly after noon", "shortly after taking office in 2017": no such
    """
    for token in doc:
        if token.lower_ in time_cues().at_once and token.i + 1 < len(doc) and _counts_from_deed(token, found):
            shift = Shift(0, "D")
            end = token.idx + len(token)
            yield Timex(token.idx, end, token.text, "DURATION", _MOMENTS, rule=AT_ONCE, shift=shift)


def _counts_from_deed(word: Token, found: Sequence[Timex]) -> bool:
    """Whether a word stands in front of "after" or "before" and a deed, no time."""
    link = word.nbor(1)
    if link.lower_ not in time_cues().after | time_cues().before:
        return False
    target = link.head if link.dep_ == "mark" else next((c for c in link.children if c.dep_ == "pobj"), None)
    if target is None or target.ent_type_ in ("DATE", "TIME"):
        return False
    return not any(t.start <= target.idx < t.end or t.start <= word.idx < t.end for t in found)
