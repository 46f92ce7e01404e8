"""What fills a role, as two mentions are compared by it."""

from __future__ import annotations

from eventx.events.mentions import MentionArgument
from eventx.language.lemmas import lemma
from eventx.merging.things import kin_of
from eventx.values import dataclass

#: Parts of speech of words that say who or what somebody or something is.
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_OWNING = ("'s ", "’s ", "' ", "’ ")


@dataclass(frozen=True, slots=True)
class Filler:
    """An argument as it is compared: its key, whom its head is of kin to, if it is named, its country and words."""

    key: str
    kin: str
    is_named: bool
    country: str | None
    words: frozenset[str]

    @classmethod
    def of(cls, argument: MentionArgument) -> Filler:
        """What is asked of an argument when it is compared."""
        entity = argument.entity
        words = frozenset(lemma(t) for t in argument.span if t.pos_ in _CONTENT)
        country = entity.country if entity else None
        return cls(argument.key, kin_of(lemma(argument.head)), entity is not None, country, words)

    def is_same(self, other: Filler) -> bool:
        """Whether both may be one: a name inside the other, heads of kin, or of one country; an army has its own."""
        if self.country and other.country and self.country != other.country:
            return _holds(self.key, other.key) or _holds(other.key, self.key)
        if self.kin == other.kin or _holds(self.key, other.key) or _holds(other.key, self.key):
            return True
        # A government, its capital and its people act for one another.
        return bool(self.country and self.country == other.country)


def _holds(long: str, short: str) -> bool:
    """Whether a phrase has another in it, not as its owner: "ann *roe*", not "*roe*'s mother"."""
    _, found, behind = long.partition(short)
    return bool(found) and not behind.startswith(_OWNING)
