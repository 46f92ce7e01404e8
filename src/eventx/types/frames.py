"""Event types and their frames, as the type files say them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from eventx.cues.kinds import Modality, Polarity
from eventx.types.lines import NO_LINES, Lines
from eventx.types.traits import NO_TRAITS, Traits

#: The role that every type has.
PLACE = "place"
#: The relation of a condition that asks which types the text tells nearby, in other words.
TOLD = "told"
#: Stands between the relations of a condition that asks for any of them: "by|to|adverbial".
ANY_OF = "|"
#: Whose words a refusing frame takes away: those of its own type, or of all types.
Refuses = Literal["type", "all"]


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that a type file asks for together: those of a named list ("@official"), or a single one ("oil")."""

    name: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Query:
    """Where a role looks for its filler: a slot, and the classes or words that may stand there.

    Written ``patient``, ``on``, ``in[place|facility]``, ``at[=gate|@official]``; ``patient.owner`` is the party
    inside the patient ("a U.S. request"), ``patient.with`` the patient's own ``with`` ("ruled out talks with
    Washington").
    """

    relation: str
    fits: frozenset[str] = frozenset()
    words: tuple[WordList, ...] = ()
    _written: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        wanted = [*sorted(self.fits), *(each.name for each in self.words)]
        written = f"{self.relation}[{'|'.join(wanted)}]" if wanted else self.relation
        object.__setattr__(self, "_written", written)

    def __str__(self) -> str:
        return self._written


@dataclass(frozen=True, slots=True)
class Condition:
    """What must, or must not, stand in a slot: noun classes, words, ``*`` anything, ``-`` nothing.

    Words are lemmas: single ones, written ``=chord``, and those of named lists, written ``@official``. Of the
    relation ``told`` they are names of types. Of several relations with bars between, "by|to", any may hold them.
    """

    relation: str
    classes: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    anything: bool = False
    nothing: bool = False
    lists: tuple[WordList, ...] = ()
    #: All words asked for.
    words: frozenset[str] = field(init=False, repr=False, compare=False)
    #: Whether one of its words must stand there, and nothing else will do.
    names: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.lemmas.union(*(each.words for each in self.lists)))
        others = self.classes or self.anything or self.nothing or self.relation == TOLD
        object.__setattr__(self, "names", not others)

    def word_lists(self) -> tuple[WordList, ...]:
        """All words asked for, each single one as a list of its own."""
        return (*(WordList(word, frozenset((word,))) for word in sorted(self.lemmas)), *self.lists)


@dataclass(frozen=True, slots=True)
class Code:
    """PLOVER type and modes, and the CAMEO root."""

    plover: str | None = None
    mode: tuple[str, ...] = ()
    cameo: str | None = None


#: What the fillers of a role may tell: how many they are, how much money, by how much something moved, how long.
MEASURES = ("count", "amount", "change", "length")


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a type: where it looks by the trigger's part of speech, and what may fill it.

    ``collect`` takes the fillers of all its slots, not of the first that has any; ``clause`` lets a clause
    fill it. Where no slot gives a filler, ``inside`` looks within the phrase of another role ("rejected
    [talks with Washington]"), and ``reach`` takes the nearest fitting phrase of the sentence: "agent" one that
    may act, "patient" one that may be acted on, or any below one of the prepositions listed.

    ``disputed``: sources may differ on it, and a filler that only a source gives carries the source. ``locates``: its
    filler is where the event happens, where no place is told; ``sited``: that holds of a filler with a point on the
    map, as of a town that is the target, and of no state. ``measured``: what its fillers may tell, by MEASURES,
    and ``total`` that how many they are is told of the event too.
    """

    name: str
    verb: tuple[Query, ...] = ()
    noun: tuple[Query, ...] = ()
    adjective: tuple[Query, ...] = ()
    fits: frozenset[str] = frozenset()
    clause: bool = False
    collect: bool = False
    inside: str | None = None
    reach: tuple[str, ...] = ()
    disputed: bool = False
    locates: bool = False
    sited: bool = False
    measured: tuple[str, ...] = ()
    total: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A set of triggers that share a sense. ``id`` is ``type.name`` and is printed as the record's rule.

    ``standing``: a definite noun names a thing that stands, whatever is said of it ("if they leave the 2015 deal").
    A frame that ``refuses`` never fires: where it holds, it takes its words away from the frames of its type, or
    of all types ("strike a chord"). ``in_force``: its words lay down a rule, which is the happening, though it names
    nobody ("Passengers must wear masks").
    """

    id: str
    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    roles: Mapping[str, tuple[Query, ...]] = field(default_factory=dict)
    code: Code | None = None
    modality: Modality | None = None
    polarity: Polarity | None = None
    standing: bool = False
    in_force: bool = False
    priority: int = 0
    refuses: Refuses | None = None
    #: Whether it depends on the events that the text tells in other words.
    asks_what_is_told: bool = field(init=False, repr=False, compare=False)
    #: Its place among frames of one priority: the more constrained one first.
    order: tuple[int, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        asks = any(condition.relation == TOLD for condition in (*self.when, *self.unless))
        object.__setattr__(self, "asks_what_is_told", asks)
        object.__setattr__(self, "order", (-len(self.when), self.id))

    @property
    def modes(self) -> tuple[str, ...]:
        """The PLOVER modes of its own code."""
        return self.code.mode if self.code is not None else ()

    @property
    def weight(self) -> tuple[int, int]:
        """Which of several frames wins a trigger: the stated priority, then the more constrained one."""
        return (self.priority, len(self.when))


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a type file says fires (with what it must give) or must not fire."""

    text: str
    frame: str | None
    fires: bool
    trigger: str | None = None
    arguments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    polarity: Polarity | None = None
    modality: Modality | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """One event type: roles in order, default code, frames, examples. ``actor`` and ``recipient`` are role names.

    ``refusing`` are the frames that take words away, which stand under ``[[refuse]]``.
    """

    name: str
    summary: str
    roles: Mapping[str, Role]
    frames: tuple[Frame, ...]
    examples: tuple[Example, ...] = ()
    code: Code = Code()
    actor: str | None = None
    recipient: str | None = None
    codes: Mapping[Modality, Code] = field(default_factory=dict)
    refusing: tuple[Frame, ...] = ()
    traits: Traits = NO_TRAITS
    lines: Lines = NO_LINES

    def role_order(self, name: str) -> int:
        """The place of a role among the type's roles."""
        return list(self.roles).index(name)
