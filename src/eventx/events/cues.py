"""Cues of polarity and modality: data files of words, of how far each reaches and of what it says of an event.

A cue works in one of four ways, after the direction and scope of ConText (Chapman et al. 2007) carried over to
dependency arcs, with the signatures of implicative verbs (Karttunen 1971; Nairn, Condoravdi and Karttunen 2006):

``governor``
    The event stands below the cue, reached by one of the arcs in ``through``: "denied *attacking*", "threat of *war*".
``modifier``
    The cue hangs on the event's trigger, or on a word between trigger and main clause: "alleged *attack*".
``mark``
    A subordinator over the clause of the event: "if they *attack*".
``link``
    A preposition between the event and the rest: "without *firing*".
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

POLARITIES = ("positive", "negative")
#: From the weakest to the strongest.
MODALITIES = ("asserted", "alleged", "possible", "planned", "hypothetical")
PARTS_OF_SPEECH = frozenset({"verb", "noun", "adjective", "adverb"})


class CueError(ValueError):
    """A cue file is wrong; the message names file, entry and reason."""


class Kind(StrEnum):
    """In which way a cue reaches an event."""

    GOVERNOR = "governor"
    MODIFIER = "modifier"
    MARK = "mark"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a cue says of the event in its scope; None leaves it as it is."""

    polarity: str | None = None
    modality: str | None = None

    def __str__(self) -> str:
        return " ".join(value for value in (self.polarity, self.modality) if value)


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of a cue file.

    ``through`` holds arcs as `eventx.events.factuality_path` names them (governor, link), or the dependency labels by which
    a modifier hangs. ``with_child`` asks for a child with one of these lemmas ("*stop* short"), ``without_child``
    forbids them ("not *only*"). ``over`` and ``except_over`` are lemmas of what stands directly below: the first asks for
    one ("the *motion* failed"), the second forbids them when they are the trigger ("denied the *accusation*"). ``tense``
    "present" asks for a clause that is not told in the past ("until they *agree*"). ``effect`` holds where the text above is positive; ``negated`` replaces it where that
    is negative ("did not *rule out*"); ``reported`` where the clause is told by a reporting verb in the past ("said they
    *would*"). ``opaque``: what stands above does not reach the event ("did not *regret* the attack").
    ``yields``: a link that gives way to a governor of the same arc ("*agreement* over selling").
    """

    name: str
    kind: Kind
    lemmas: tuple[str, ...]
    through: frozenset[str] = frozenset()
    pos: frozenset[str] = frozenset()
    effect: Effect = Effect()
    negated: Effect | None = None
    reported: Effect | None = None
    with_child: frozenset[str] = frozenset()
    without_child: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    except_over: frozenset[str] = frozenset()
    tense: str | None = None
    opaque: bool = False
    yields: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueBook:
    """All cues, looked up by kind and lemma."""

    cues: tuple[Cue, ...]
    _index: Mapping[tuple[Kind, str], tuple[Cue, ...]]

    @classmethod
    def of(cls, cues: tuple[Cue, ...]) -> CueBook:
        """Index cues. Raises CueError when two claim the same lemma, arc and child."""
        index: dict[tuple[Kind, str], list[Cue]] = defaultdict(list)
        for cue in cues:
            for lemma in cue.lemmas:
                known = index[cue.kind, lemma]
                for other in known:
                    _refuse_equal_claims(lemma, cue, other)
                known.append(cue)
        # A cue that asks for a child beats the bare lemma.
        ranked = {key: tuple(sorted(found, key=lambda c: not (c.with_child or c.over))) for key, found in index.items()}
        return cls(cues, MappingProxyType(ranked))

    def find(self, kind: Kind, lemma: str) -> tuple[Cue, ...]:
        """The cues of a kind that list a lemma, the most constrained first."""
        return self._index.get((kind, lemma), ())


@cache
def cue_book() -> CueBook:
    """The cues that come with the package, read once."""
    folder = files("eventx") / "data" / "cues" / "factuality"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return CueBook.of(tuple(cue for name in names for cue in read_cues(folder / name)))


def read_cues(path: Traversable) -> Iterator[Cue]:
    """The cues of one file. Raises CueError with file, entry and reason."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CueError(f"{path.name}: {error}") from error
    if unknown := data.keys() - {"cue"}:
        raise CueError(f"{path.name}: unknown tables {sorted(unknown)}; allowed is [[cue]]")
    for number, entry in enumerate(data.get("cue", []), 1):
        try:
            yield cue_of(entry)
        except CueError as error:
            raise CueError(f"{path.name}: cue {number} ({entry.get('name', 'without a name')}): {error}") from error


_LISTS = frozenset(
    "lemmas through pos with_child without_child over except_over examples counter_examples".split()
)
_EFFECTS = frozenset({"effect", "negated", "reported"})
_KEYS = _LISTS | _EFFECTS | {"name", "kind", "opaque", "yields", "tense"}


def cue_of(entry: Mapping[str, Any]) -> Cue:
    """A cue from its table in a file. Raises CueError with the reason."""
    if unknown := entry.keys() - _KEYS:
        raise CueError(f"unknown keys {sorted(unknown)}; allowed are {sorted(_KEYS)}")
    for key in ("name", "kind", "lemmas", "examples"):
        if not entry.get(key):
            raise CueError(f"{key} is missing")
    lists = {key: _strings(entry, key) for key in _LISTS}
    kind = _one_of(str(entry["kind"]), tuple(Kind), "kind")
    for part in lists["pos"]:
        _one_of(part, tuple(sorted(PARTS_OF_SPEECH)), "pos")
    if kind is Kind.GOVERNOR and not lists["through"]:
        raise CueError("a governor needs the arcs of its scope in through")
    return Cue(
        name=str(entry["name"]),
        kind=Kind(kind),
        lemmas=lists["lemmas"],
        through=frozenset(lists["through"]),
        pos=frozenset(lists["pos"]),
        effect=_effect(entry.get("effect", {})),
        negated=_effect(entry["negated"]) if "negated" in entry else None,
        reported=_effect(entry["reported"]) if "reported" in entry else None,
        with_child=frozenset(lists["with_child"]),
        without_child=frozenset(lists["without_child"]),
        over=frozenset(lists["over"]),
        except_over=frozenset(lists["except_over"]),
        tense=_one_of(str(entry["tense"]), ("present",), "tense") if "tense" in entry else None,
        opaque=bool(entry.get("opaque", False)),
        yields=bool(entry.get("yields", False)),
        examples=lists["examples"],
        counter_examples=lists["counter_examples"],
    )


def _strings(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise CueError(f"{key} must be a list of strings")
    if len(set(value)) < len(value):
        raise CueError(f"{key} lists a value twice")
    return tuple(value)


def _effect(table: Mapping[str, Any]) -> Effect:
    if unknown := table.keys() - {"polarity", "modality"}:
        raise CueError(f"an effect has polarity and modality, not {sorted(unknown)}")
    for key, allowed in (("polarity", POLARITIES), ("modality", MODALITIES)):
        if key in table:
            _one_of(str(table[key]), allowed, key)
    return Effect(table.get("polarity"), table.get("modality"))


def _one_of(value: str, allowed: tuple[str, ...], key: str) -> str:
    if value not in allowed:
        raise CueError(f"{key} is {value!r}; allowed are {', '.join(allowed)}")
    return value


def _refuse_equal_claims(lemma: str, one: Cue, other: Cue) -> None:
    same_arc = bool(one.through & other.through) or not (one.through and other.through)
    same_pos = bool(one.pos & other.pos) or not (one.pos and other.pos)
    same_child = one.with_child == other.with_child and one.over == other.over
    if same_arc and same_pos and same_child:
        raise CueError(f"{lemma!r} is claimed by {one.name!r} and by {other.name!r} for the same arcs")
