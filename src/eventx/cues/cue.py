"""Cues of polarity and modality: words, how far each reaches, and what it says of an event.

A cue works in one of four ways. Direction and scope are those of ConText (Chapman, Chu and Dowling 2007),
carried over to dependency arcs; what holds below a negation are the signatures of implicative verbs
(Karttunen 1971; Nairn, Condoravdi and Karttunen 2006).

``governor``
    The event stands below the cue, reached by one of the arcs in ``through``: "**denied** *attacking*".
``modifier``
    The cue hangs on the trigger, or on a word between trigger and main clause: "**alleged** *attack*".
``mark``
    A subordinator over the clause of the event: "**if** they *attack*".
``link``
    A preposition or coordinator between the event and the rest: "**without** *firing*".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from eventx.cues.kinds import Modality, Polarity
from eventx.datafiles.problems import DataError
from eventx.datafiles.shapes import REQUIRED

PartOfSpeech = Literal["verb", "noun", "adjective", "adverb"]


class Kind(StrEnum):
    """In which way a cue reaches an event."""

    GOVERNOR = "governor"
    MODIFIER = "modifier"
    MARK = "mark"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a cue says of the event in its scope; None leaves it as it is."""

    polarity: Polarity | None = None
    modality: Modality | None = None

    def __str__(self) -> str:
        return " ".join(value for value in (self.polarity, self.modality) if value)


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of a cue file.

    Where it applies
        ``through``: arcs as `eventx.cues.path` names them, or the labels by which a modifier
        hangs. ``pos``: parts of speech of the cue. ``with_child``, ``without_child``: lower-cased words,
        one of which must, or must not, hang on the cue or follow it ("*stop* **short**", "*not* **only**").
        ``over``: lemmas of a noun between cue and event ("the **motion** to sack him *failed*", "a *failed*
        **bid** to buy").
        ``except_over``: triggers the cue leaves alone ("*denied* the **accusation**"); ``only_over``: the only
        triggers it speaks of ("*faces* **arrest**", not "faces criticism"). ``indefinite``: what stands below is not
        yet known ("*backed* an **embargo**", not "backed the war"). ``below``: lemmas of a verb whose object or
        predicate the cue is ("**defended** the *decision*"). ``done_by``: verbs by which, told as past, a plan has
        come about ("**launched** its *planned* attack"). ``beside``: words one of which hangs on the same head
        ("*before* he **could** attack"). ``tense`` "present": a clause that is not told in the past. ``of``: parts of
        speech of the trigger that it speaks of; ``of_past``: only of a clause that is told as past.

    What it says
        ``effect`` holds where the text above is positive; ``negated`` replaces it where that is negative
        ("did not *rule out*"); ``reported`` where a reporting verb in the past tells the clause ("said they
        *would*"); ``unreal`` where the cue itself is not told as done, whatever the cues above say ("*avoid* a strike"
        denies none that is only to be avoided). ``weak``: its modality counts only where no other cue says more than
        that it is told ("prices are *expected* to fall **next year**").

    What it lets through
        ``opaque``: what stands above does not reach the event ("did not *regret* the attack"). ``yields``:
        a link that gives way to a governor of the same arc ("*agreement* over selling").
    """

    name: str
    kind: Kind
    lemmas: tuple[str, ...]
    through: frozenset[str] = frozenset()
    pos: frozenset[PartOfSpeech] = frozenset()
    effect: Effect = Effect()
    negated: Effect | None = None
    reported: Effect | None = None
    unreal: Effect | None = None
    with_child: frozenset[str] = frozenset()
    without_child: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    except_over: frozenset[str] = frozenset()
    only_over: frozenset[str] = frozenset()
    below: frozenset[str] = frozenset()
    done_by: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    indefinite: bool = False
    tense: Literal["present"] | None = None
    of: frozenset[PartOfSpeech] = frozenset()
    of_past: bool = False
    opaque: bool = False
    weak: bool = False
    yields: bool = False
    examples: tuple[str, ...] = field(default=(), metadata=REQUIRED)
    counter_examples: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.kind is Kind.GOVERNOR and not self.through:
            raise ValueError("a governor needs the arcs of its scope in through")

    @property
    def of_its_own_tense(self) -> bool:
        """Whether the tense that it asks for is that of its own word, not of the word it hangs on."""
        return self.kind is Kind.GOVERNOR or "self" in self.through

    @property
    def is_constrained(self) -> bool:
        """Whether it asks for more than its words, and so beats a cue that does not."""
        asked = (self.with_child, self.over, self.only_over, self.below, self.beside, self.of)
        return any(asked) or self.indefinite or self.of_past


@dataclass(frozen=True, slots=True)
class CueBook:
    """All cues, looked up by kind and lemma."""

    cues: tuple[Cue, ...]
    _index: Mapping[tuple[Kind, str], tuple[Cue, ...]]

    @classmethod
    def of(cls, cues: tuple[Cue, ...]) -> CueBook:
        """Index cues. Raises DataError when two claim the same lemma and arc."""
        index: dict[tuple[Kind, str], list[Cue]] = defaultdict(list)
        for cue in cues:
            for lemma in cue.lemmas:
                known = index[cue.kind, lemma]
                for other in known:
                    _refuse_equal_claims(lemma, cue, other)
                known.append(cue)
        # A cue with a condition beats the bare lemma.
        ranked = {key: sorted(found, key=lambda c: not c.is_constrained) for key, found in index.items()}
        return cls(cues, MappingProxyType({key: tuple(found) for key, found in ranked.items()}))

    def find(self, kind: Kind, lemma: str) -> tuple[Cue, ...]:
        """The cues of a kind that list a lemma, the most constrained first."""
        return self._index.get((kind, lemma), ())

    def governs(self, lemma: str, arc: str, *, always: bool = False) -> bool:
        """Whether a word governs what hangs on it by an arc; ``always``: whatever else stands beside the two."""
        found = self.find(Kind.GOVERNOR, lemma)
        return any(arc in cue.through and not (always and cue.is_constrained) for cue in found)


def _refuse_equal_claims(lemma: str, one: Cue, other: Cue) -> None:
    same_arc = bool(one.through & other.through) or not (one.through and other.through)
    same_pos = bool(one.pos & other.pos) or not (one.pos and other.pos)
    same_condition = all(
        getattr(one, name) == getattr(other, name)
        for name in ("with_child", "over", "only_over", "below", "indefinite", "beside", "of", "of_past")
    )
    if same_arc and same_pos and same_condition:
        raise DataError.at("cues/factuality", one.name, f"claims {lemma!r} for the same arcs as {other.name!r}")
