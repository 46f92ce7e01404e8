"""Why an event has its time: the steps that led to it, from the expression in the text on."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from spacy.tokens import Token

from eventx.values import dataclass


class Way(StrEnum):
    """What a step did."""

    ATTACHED = "attached"
    """An expression of the sentence belongs to a trigger."""
    COUNTING = "counting"
    """The expression counts from an event whose days are not known yet."""
    PART = "part"
    """A part of a month: "late July"."""
    SINCE = "since"
    """The expression opens a stretch that runs on."""
    CLAUSE = "clause"
    """The expression stands in a clause that tells when."""
    SPEECH = "speech"
    """What is done by speaking has the time of the saying."""
    TAKEN_UP = "taken up"
    """A general word takes up the event and tells when it was: "the incident happened on Monday"."""
    BEGUN = "begun"
    """Only the beginning of a lasting state is its time."""
    AHEAD = "ahead"
    """Turned to the coming day of that name."""
    BEHIND = "behind"
    """Turned to the past day of that name."""
    OPENED = "opened"
    """The day does not fit and is open again."""
    GOING_ON = "going on"
    """What began continues: the time runs to the day of writing."""
    COUNTED = "counted"
    """Counted from the days of an event."""
    SENTENCE = "sentence"
    """Lent by an event that the sentence puts at the same time."""
    VISIT = "visit"
    """Lent by the meetings of a visit."""
    COMPANION = "companion"
    """Lent by an event that this one comes with."""
    SCENE = "scene"
    """Lent by the happening that dates the scene."""
    SPELT = "spelt"
    """What was lent stands in the event's own sentence, so that its words are the event's."""

    @property
    def lends(self) -> bool:
        """Whether the time is another event's."""
        return self in (Way.SENTENCE, Way.VISIT, Way.COMPANION, Way.SCENE)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what was done, the reason in words, the words it rests on, and the time it left.

    ``words`` are heads: of the mention that lends, of what is counted from, of the trigger that an expression is
    attached to. ``value`` is TIMEX3; ``earliest`` and ``latest`` are None where the days are open.
    """

    way: Way
    reason: str
    words: tuple[Token, ...]
    value: str
    earliest: date | None
    latest: date | None
