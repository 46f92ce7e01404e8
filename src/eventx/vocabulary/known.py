"""What is known of a word: that a frame takes it, that it names no event, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from eventx.types.frames import EventType, Frame
from eventx.vocabulary.decisions import Decision, PartOfSpeech, decided_words


class Standing(StrEnum):
    """How a word stands. ``FRAMES``: frames of event types take it, if only in a certain sense."""

    FRAMES = "frames"
    NONE = "none"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that frames know, by part of speech, above the decided ones."""

    triggers: frozenset[tuple[PartOfSpeech, str]]

    @classmethod
    def of_types(cls, types: Iterable[EventType]) -> Vocabulary:
        """The words of the triggers of event types: of a verb or a phrase the first, of a noun the last."""
        return cls(frozenset(key for each in types for frame in each.frames for key in _triggers(frame)))

    def standing(self, pos: PartOfSpeech, word: str) -> Standing:
        """How a lemma stands."""
        if (pos, word) in self.triggers:
            return Standing.FRAMES
        decided = decided_words().get((pos, word))
        if decided is None:
            return Standing.UNDECIDED
        return Standing.NONE if decided.decision is Decision.NONE else Standing.FRAMES


def _triggers(frame: Frame) -> Iterable[tuple[PartOfSpeech, str]]:
    yield from ((PartOfSpeech.VERB, words.split()[0]) for words in frame.verbs)
    yield from ((PartOfSpeech.NOUN, words.split()[-1]) for words in frame.nouns)
    yield from ((PartOfSpeech.ADJECTIVE, words.split()[0]) for words in frame.adjectives)
    yield from ((pos, words.split()[0]) for words in frame.phrases for pos in PartOfSpeech)
