"""Properties of an event type as a whole, as its file says them: how it stands in time, in claims, to other types."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Timing:
    """How events of a type stand in time.

    ``companions``: types whose time an event takes that has none; ``lends_to``: types that take the time of this one.
    ``spans``: types whose events fill the days of this one, as meetings do those of a visit.
    ``causes``: where it stands undated in the sentence of what it causes, nothing else lends its time.
    ``spoken``: done by speaking, when its speaker says so.
    ``unplanned``: nobody plans it, so that a day to come does not fit.
    ``scene``: told in the simple past, it happened on the day of its scene; ``dates_scene``: its day is that day.
    ``session``: in one paragraph, what is dated of one holds for the next; ``results``: what title and lead date of one
    holds for all its results; ``daily``: the day of title and lead holds for all of them.
    ``lasting``: sets up a state that lasts ("under sanctions since 2011"); ``first_hand``: takes no time that another
    event was lent itself.
    """

    companions: frozenset[str] = frozenset()
    lends_to: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()
    causes: bool = False
    spoken: bool = False
    unplanned: bool = False
    scene: bool = False
    dates_scene: bool = False
    session: bool = False
    results: bool = False
    daily: bool = False
    lasting: bool = False
    first_hand: bool = False

    @property
    def scenic(self) -> bool:
        """Whether an event may take the day of what is told beside it."""
        return self.scene or self.session or self.daily


_NO_TIMING = Timing()


@dataclass(frozen=True, slots=True)
class Claimed:
    """Someone may claim an event, or be blamed for it: ``role`` is his.

    ``unnamed``: a claim that names no deed may mean it ("The group claimed responsibility").
    """

    role: str
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Blaming:
    """An event that lays a deed at someone's door: the roles of who says so, of whom it names, and of the deed.

    One that names no deed counts only with this PLOVER ``mode``.
    """

    source: str
    party: str
    deed: str
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Retelling:
    """Events of other types that only retell one of this type, as blasts retell the attack that caused them.

    ``frames`` are ids of the frames that turn into the frame ``into`` of this type, once an event of it is told that
    is of none of the sorts in ``unless_sort``.
    """

    frames: frozenset[str]
    into: str
    unless_sort: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Traits:
    """All properties of a type. ``sorts`` names the sort of happening of each trigger word (see events/sorts.py).

    ``located``: it happens at a spot, and takes the nearest place of its sentence where no slot gives one.
    ``recurs``: how readily an article tells of several, as of moves on the market; below 0 where it tells of one, as of
    a death. It counts against two mentions being one event.
    ``speech_act``: who speaks answers for the act himself, and is no source of it ("said he rejected the offer").
    """

    located: bool = False
    speech_act: bool = False
    recurs: float = 0.0
    sorts: tuple[tuple[str, frozenset[str]], ...] = ()
    timing: Timing = _NO_TIMING
    claimed: Claimed | None = None
    blames: Blaming | None = None
    retells: Retelling | None = None


#: Those of a type whose file tells none.
NO_TRAITS = Traits()
#: The keys of ``[time]``: lists of types, and flags.
TIMING_LISTS = ("companions", "lends_to", "spans")
TIMING_FLAGS = tuple(each.name for each in fields(Timing) if each.name not in TIMING_LISTS)
