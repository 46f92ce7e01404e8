"""Triggers: the words that name an event, and the frame that claims them or the reason none does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from eventx.events.candidates import Candidate, TriggerIndex, phrase_candidates, word_candidates
from eventx.events.false_friends import FalseFriends
from eventx.events.objections import in_words
from eventx.events.sense import Objection, Surroundings, objection, unfit
from eventx.events.told import Told
from eventx.language.parsed import Parsed
from eventx.types.frames import Frame
from eventx.values import dataclass

__all__ = ["Refusal", "Trigger", "TriggerIndex", "find_triggers"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in a Doc: tokens ``start`` to ``end`` (exclusive), its head, and the frame that claims it.

    ``retold``: it names the effect of an event told elsewhere in the article, and is a mention of that one.
    ``taken``: the refusing frames that took its words from other types, each with its reason.
    """

    head: Token
    start: int
    end: int
    frame: Frame
    retold: bool = False
    taken: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A candidate that no frame took, with what each frame that looked at it, or took it away, has against it."""

    head: Token
    against: tuple[tuple[Frame, Objection], ...]
    around: Surroundings

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """The reason of each frame in words."""
        return tuple((frame.id, in_words(self.head, frame, reason, self.around)) for frame, reason in self.against)


#: What became of the groups of candidates, by their place in the list.
_Found = dict[int, Trigger | Refusal]


def find_triggers(parsed: Parsed, index: TriggerIndex, around: Surroundings) -> tuple[list[Trigger], list[Refusal]]:
    """All triggers of a document in text order, and the candidates that were refused.

    Words that a frame takes, or gives up, by what the text tells elsewhere are read twice: first without that frame.
    """
    phrases, words = list(phrase_candidates(parsed, index)), list(word_candidates(parsed, index))
    asking = [c for c in (*phrases, *words) if c.frame.asks_what_is_told]
    refusing = [c for c in (*phrases, *words) if c.frame.refuses]
    friends = FalseFriends.of([c for c in refusing if not c.frame.asks_what_is_told], index, around)
    groups = (*_grouped(phrases), *_grouped(words))
    found = _first_reading(groups, friends, around) if asking else _reading(groups, {}, friends, around)
    around.told = Told.of((t.head, t.frame.type) for t in found.values() if isinstance(t, Trigger))
    if asking and around.told.triggers:
        friends.ask(asking)
        asked = {c.head.i for c in asking}
        known = {place: each for place, each in found.items() if each.head.i not in asked}
        found = _reading(groups, known, friends, around)
    triggers = [each for each in found.values() if isinstance(each, Trigger)]
    return sorted(triggers, key=lambda t: t.start), [each for each in found.values() if isinstance(each, Refusal)]


def _first_reading(groups: Sequence[list[Candidate]], friends: FalseFriends, around: Surroundings) -> _Found:
    """What the frames take that do not ask what is told."""
    plain = [[c for c in group if not c.frame.asks_what_is_told] for group in groups]
    return _reading(plain, {}, friends, around)


def _reading(groups: Sequence[list[Candidate]], known: _Found, friends: FalseFriends, around: Surroundings) -> _Found:
    """What becomes of each group, by its place; a word belongs to the first that takes it."""
    found: _Found = {}
    taken: set[int] = set()
    for place, group in enumerate(groups):
        if not group or not taken.isdisjoint(range(group[0].start, group[0].end)):
            continue
        found[place] = chosen = known.get(place) or _chosen(group, friends, around)
        if isinstance(chosen, Trigger):
            taken.update(range(chosen.start, chosen.end))
    return found


def _chosen(group: Sequence[Candidate], friends: FalseFriends, around: Surroundings) -> Trigger | Refusal:
    """The first of the frames that claim a word which may have it, else the reasons against all of them."""
    head = group[0].head
    against = around.against_word(head)
    reasons: dict[str, tuple[Frame, Objection]] = {}
    taken: dict[str, str] = {}
    for candidate in group if len(group) == 1 else sorted(group, key=_rank):
        frame = candidate.frame
        if (friend := friends.against(candidate)) is not None:
            taken[friend.frame.id] = friend.reason
            reasons[friend.frame.id] = friend.frame, friend.reason
            continue
        reason = unfit(head, frame, around) if against is None else objection(head, frame, around)
        if reason is None:
            return Trigger(head, candidate.start, candidate.end, frame, taken=tuple(taken.items()))
        reasons[frame.id] = frame, reason
    return Refusal(head, tuple(reasons.values()), around)


def _rank(candidate: Candidate) -> tuple[int, int, tuple[int, str]]:
    frame = candidate.frame
    return -frame.priority, candidate.start - candidate.end, frame.order


def _grouped(found: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    """The candidates that claim something, by head."""
    groups: dict[int, list[Candidate]] = {}
    for candidate in found:
        if not candidate.frame.refuses:
            groups.setdefault(candidate.head.i, []).append(candidate)
    yield from groups.values()
