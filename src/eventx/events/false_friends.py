"""False friends: words that a refusing frame takes away from the frames of its type ("strike a chord")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from eventx.events.candidates import Candidate, TriggerIndex
from eventx.events.objections import false_friend
from eventx.events.sense import Surroundings
from eventx.types.frames import Frame


@dataclass(frozen=True, slots=True)
class TakenAway:
    """A refusing frame that holds, and what stands around the word. ``type`` is None for words of all types."""

    frame: Frame
    reason: str
    type: str | None


@dataclass(slots=True)
class FalseFriends:
    """The words of a document that refusing frames take away, by the number of their token."""

    index: TriggerIndex
    around: Surroundings
    taken: dict[int, list[TakenAway]] = field(default_factory=dict)
    _known: dict[tuple[int, str], TakenAway | None] = field(default_factory=dict)
    _wordless: dict[tuple[int, str], TakenAway | None] = field(default_factory=dict)

    @classmethod
    def of(cls, candidates: Iterable[Candidate], index: TriggerIndex, around: Surroundings) -> FalseFriends:
        """Ask the refusing frames whose words stand in a document; each takes all the words that it spans."""
        friends = cls(index, around)
        friends.ask(candidates)
        return friends

    def ask(self, candidates: Iterable[Candidate]) -> None:
        """Ask the refusing frames among further candidates."""
        for candidate in candidates:
            if candidate.frame.refuses and (away := self._asked(candidate, candidate.frame)):
                for place in range(candidate.start, candidate.end):
                    self.taken.setdefault(place, []).append(away)

    def against(self, candidate: Candidate) -> TakenAway | None:
        """The refusing frame that takes a word away from the type that claims it; None where none does."""
        wanted, here = candidate.frame.type, candidate.head.i
        if here in self.taken:
            for away in self.taken[here]:
                if away.type in (None, wanted):
                    return away
        wordless = self.index.wordless
        return self._without_words(candidate, wordless[wanted]) if wanted in wordless else None

    def _without_words(self, candidate: Candidate, frames: Sequence[Frame]) -> TakenAway | None:
        """The first of the frames for all words of a type that takes a word away."""
        key = (candidate.head.i, candidate.frame.type)
        if key in self._wordless:
            return self._wordless[key]
        found = next((away for frame in frames if (away := self._asked(candidate, frame)) is not None), None)
        if not any(frame.asks_what_is_told for frame in frames):
            self._wordless[key] = found
        return found

    def _asked(self, candidate: Candidate, frame: Frame) -> TakenAway | None:
        """Whether a refusing frame takes a word away. The same is asked for every frame that claims the word."""
        if frame.asks_what_is_told:  # the answer may change
            return self._taken(candidate, frame)
        key = (candidate.head.i, frame.id)
        if key not in self._known:
            self._known[key] = self._taken(candidate, frame)
        return self._known[key]

    def _taken(self, candidate: Candidate, frame: Frame) -> TakenAway | None:
        reason = false_friend(candidate.head, frame, self.around)
        if reason is None:
            return None
        return TakenAway(frame, reason, None if frame.refuses == "all" else frame.type)
