"""Interviews: which paragraphs are asked, and so tell nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eventx.zones.paragraphs import Paragraph
from eventx.zones.zone_cues import ZoneCues

_TURN = re.compile(r"(?P<label>[a-z]{1,12})\s*(?::|\.(?=\s))")
_QUOTES = frozenset('"“”«»')


def questions(head: Sequence[Paragraph], parts: Sequence[Paragraph], cues: ZoneCues) -> frozenset[int]:
    """The numbers of the paragraphs behind the head that an interviewer asks.

    In turns that are marked (``Q:``, ``A:``) those of the one who asks. There, and in an interview, as its head
    calls it, those that are questions.
    """
    labels = [_label(paragraph) for paragraph in parts]
    marked = {number for number, label in enumerate(labels) if label in cues.interview.asks}
    asked = {number for number, paragraph in enumerate(parts) if _asks(paragraph)}
    if marked and any(label in cues.interview.answers for label in labels):
        return frozenset(marked | asked)
    called = " ".join(paragraph.lower for paragraph in (*head, *parts[:1]))
    told = any(re.search(rf"\b{re.escape(word)}(?!\w)", called) for word in cues.interview.words)
    return frozenset(asked) if told and len(asked) >= cues.sizes.questions else frozenset()


def _label(paragraph: Paragraph) -> str | None:
    turn = _TURN.match(paragraph.lower)
    return turn["label"] if turn else None


def _asks(paragraph: Paragraph) -> bool:
    """Whether a paragraph ends in a question of its own, and quotes nobody."""
    return paragraph.text.endswith("?") and _QUOTES.isdisjoint(paragraph.text)
