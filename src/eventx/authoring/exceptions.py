"""The exceptions of a type - words in ``unless`` and in refusing frames - and the sentences that show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eventx.datafiles.problems import Findings
from eventx.events.candidates import Candidate, TriggerIndex, phrase_candidates, word_candidates
from eventx.events.mentions import Background
from eventx.events.sense import Surroundings, holds, names
from eventx.types.files import place_of
from eventx.types.frames import TOLD, Condition, EventType, Frame, WordList
from eventx.types.parts import TRIGGER_KEYS


@dataclass(frozen=True, slots=True, order=True)
class Excepted:
    """A word, or a named list, that keeps a frame from firing: frame id, table, slot (or kind of trigger), word."""

    frame: str
    table: str
    key: str
    word: str


def exceptions(event_type: EventType) -> Iterator[Excepted]:
    """The exceptions of a type in the order of its file, each of which a counter-example should show.

    Of a refusing frame these are the words in ``when``, or, where it names none, its triggers.
    """
    for frame in event_type.frames:
        yield from _words(frame, "unless", frame.unless)
    for frame in event_type.refusing:
        asked = list(_words(frame, "when", frame.when))
        yield from asked or _triggers(frame)


def without_sentence(event_type: EventType, shows: Iterable[frozenset[Excepted]]) -> list[Excepted]:
    """The exceptions of a type that none of its counter-examples shows."""
    seen: frozenset[Excepted] = frozenset().union(*shows)
    return [each for each in exceptions(event_type) if each not in seen]


def complain_of(missing: Iterable[Excepted], event_type: EventType, findings: Findings) -> None:
    """Note exceptions that no sentence shows, each at its line in the file of its type."""
    frames = {frame.id: frame for frame in (*event_type.frames, *event_type.refusing)}
    for each in missing:
        place = place_of(frames[each.frame], event_type, findings)
        within = place.at(each.table).at(each.key) if each.table else place.at(each.key)
        within.complain(f"no counter-example shows {each.word!r}", f'{each.word}"')


def shown(index: TriggerIndex, background: Background) -> frozenset[Excepted]:
    """The exceptions that keep a trigger from firing in a document, given the index of one type."""
    parsed = background.parsed
    found: set[Excepted] = set()
    for candidate in (*phrase_candidates(parsed, index), *word_candidates(parsed, index)):
        found.update(_of_candidate(candidate, candidate.frame, background))
        for frame in index.wordless.get(candidate.frame.type, ()):
            found.update(_of_candidate(candidate, frame, background))
    return frozenset(found)


def _of_candidate(candidate: Candidate, frame: Frame, background: Background) -> Iterator[Excepted]:
    if not all(holds(candidate.head, condition, background.around) for condition in frame.when):
        return
    table, asked = ("when", frame.when) if frame.refuses else ("unless", frame.unless)
    for condition in asked:
        for each in condition.word_lists():
            if _stands(candidate, condition, each, background.around):
                yield Excepted(frame.id, table, condition.relation, each.name)
    if frame.refuses and frame is candidate.frame:
        yield Excepted(frame.id, "", candidate.kind, candidate.words)


def _stands(candidate: Candidate, condition: Condition, asked: WordList, around: Surroundings) -> bool:
    """Whether one of the words stands in the slot, or is a type that is told nearby."""
    if condition.relation == TOLD:
        return any(told in asked.words for _, told in around.told.near(candidate.head))
    return any(names(filler, asked.words, around) for filler in around.fillers(candidate.head, condition.relation))


def _words(frame: Frame, table: str, conditions: Iterable[Condition]) -> Iterator[Excepted]:
    for condition in conditions:
        for each in condition.word_lists():
            yield Excepted(frame.id, table, condition.relation, each.name)


def _triggers(frame: Frame) -> Iterator[Excepted]:
    for kind in TRIGGER_KEYS:
        for word in getattr(frame, kind):
            yield Excepted(frame.id, "", kind, word)
