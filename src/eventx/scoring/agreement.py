"""When two mentions, two arguments, two names or two events agree.

The definitions are those of the accuracy figures: change one and no figure can be compared with an older one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from eventx.datafiles import toml
from eventx.scoring.annotation import Annotated, Argument, Event, Mention, Party

#: Types that the gold standards do not annotate, each with the type that it may stand for; it is ignored otherwise.
STANDS_FOR: Mapping[str, str] = toml("scoring.toml", dict[str, dict[str, str]])["stands_for"]
UNSCORED_TYPES = frozenset(STANDS_FOR)

MENTION_SLACK = 30  # characters by which a predicted mention may be longer than the gold one
SPAN_AGREEMENT = 0.3  # intersection over union
NAME_SLACK = 6  # words by which a predicted name may be longer than the gold one

_ARTICLES = frozenset({"the", "a", "an"})
_DOTTED_LETTER = re.compile(r"\b([A-Za-z])\.(?=[A-Za-z]\b|\s|$)")
_WORD = re.compile(r"[\w']+")
_SHORT_NAMES = tuple(
    (re.compile(rf"(?<!\w){re.escape(long)}(?!\w)"), short)
    for long, short in (
        ("united states of america", "us"),
        ("united states", "us"),
        ("america", "us"),
        ("usa", "us"),
        ("united kingdom", "uk"),
        ("britain", "uk"),
        ("'s", ""),
    )
)


def unscored_types(gold: Annotated) -> frozenset[str]:
    """The types that a gold document does not annotate: records of them are ignored unless they are matched."""
    return frozenset() if gold.complete else UNSCORED_TYPES


def mentions_overlap(gold: Mention, predicted: Mention) -> bool:
    """They share characters, and the prediction is no long stretch of text around the gold mention."""
    shared = gold.start < predicted.end and predicted.start < gold.end
    return shared and predicted.end - predicted.start <= gold.end - gold.start + MENTION_SLACK


def spans_agree(gold: Party, predicted: Party) -> bool:
    """Intersection over union reaches ``SPAN_AGREEMENT``, or the prediction ends the gold span."""
    if gold.start is None or gold.end is None or predicted.start is None or predicted.end is None:
        return False
    shared = min(gold.end, predicted.end) - max(gold.start, predicted.start)
    if gold.start < 0 or shared <= 0:
        return False
    union = max(gold.end, predicted.end) - min(gold.start, predicted.start)
    return shared / union >= SPAN_AGREEMENT or (predicted.start >= gold.start and predicted.end == gold.end)


@lru_cache(maxsize=4096)
def name_words(name: str | None) -> tuple[str, ...]:
    """Words of a name in small letters, without articles and the dots of abbreviations.

    An ending 's counts only as a word when it stands by itself, and is left out then.

    >>> name_words("the U.S. President's office")
    ('us', "president's", 'office')
    """
    undotted = _DOTTED_LETTER.sub(r"\1", (name or "").replace("\u2019", "'"))
    joined = " ".join(word for word in _WORD.findall(undotted.lower()) if word not in _ARTICLES)
    for pattern, short in _SHORT_NAMES:
        joined = pattern.sub(short, joined)
    return tuple(joined.split())


def names_agree(gold: str | None, predicted: str | None) -> bool:
    """One name stands in the other word by word; the predicted one is at most ``NAME_SLACK`` words longer."""
    ours, theirs = name_words(gold), name_words(predicted)
    if not ours or not theirs or len(theirs) > len(ours) + NAME_SLACK:
        return False
    short, long = sorted((ours, theirs), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def parties_agree(gold: Party, predicted: Party) -> bool:
    """Same words of the text, or same name."""
    return spans_agree(gold, predicted) or names_agree(gold.name, predicted.name)


def arguments_agree(gold: Argument, predicted: Argument) -> bool:
    """Same role, and one reading of the gold argument agrees with the prediction."""
    (found,) = predicted.readings
    return gold.role == predicted.role and any(parties_agree(reading, found) for reading in gold.readings)


def types_agree(gold: Event, predicted: Event) -> bool:
    """Same type; a type that not every gold annotates may stand for a sanction."""
    if gold.type == predicted.type:
        return True
    return STANDS_FOR.get(predicted.type) == gold.type


def shared_mentions(gold: Event, predicted: Event) -> int:
    """How many of the gold mentions are touched by a mention or the trigger of the prediction."""
    found = (*predicted.mentions, predicted.trigger)
    return sum(any(mentions_overlap(mention, other) for other in found) for mention in gold.mentions)
