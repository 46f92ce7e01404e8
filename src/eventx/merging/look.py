"""What is asked of a mention alone when it is compared with others: worked out once for all comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from eventx.documents.document import ZoneKind
from eventx.events.mentions import EventMention, MentionArgument
from eventx.events.sorts import sort_of
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.language.phrases import is_definite
from eventx.language.sentences import sentence_start
from eventx.merging.filler import Filler
from eventx.merging.how_many import Bounds, counted
from eventx.merging.rules import merging_rules
from eventx.merging.taken_up import says_what_it_was, takes_up_whom
from eventx.merging.which_one import is_new_one, kinds_of, years_of
from eventx.values import dataclass

_ENDINGS = (
    "ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "als", "al", "ers", "ed", "es", "s", "e",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """The words of a mention's trigger, and what fills its roles, less what only stands near.

    ``before`` are the words before the head that hang on it, ``kinds`` those of them that say of what kind it is,
    ``years`` what it is known by; ``ordinal`` is which of several it is. ``new_one``: it is brought in as new;
    ``what_it_was``: it says of what was told what it was; ``takes_up``: it names whom only by what was told.
    ``counts`` are the numbers that count what fills a role.
    """

    nominal: bool
    definite: bool
    pos: str
    tag: str
    lemma: str
    stem: str
    sort: str | None
    before: frozenset[str]
    ordinal: int | None
    sentence: int
    kinds: frozenset[str]
    years: frozenset[str]
    new_one: bool
    what_it_was: bool
    takes_up: bool
    fillers: Mapping[str, Sequence[Filler]]
    counts: Mapping[str, Sequence[Bounds]]
    roles: frozenset[str]

    @property
    def is_one(self) -> bool:
        """Whether the trigger is a noun in the singular."""
        return self.nominal and self.tag in ("NN", "NNP")

    @property
    def is_many(self) -> bool:
        """Whether the trigger is a noun in the plural."""
        return self.nominal and self.tag in ("NNS", "NNPS")

    @classmethod
    def of(cls, mention: EventMention) -> Look:
        """The look of a mention, which keeps it."""
        found = mention.remembered.get("look")
        if not isinstance(found, Look):
            found = mention.remembered["look"] = _made(mention)
        return found


def zone_of(mention: EventMention, parsed: Parsed) -> ZoneKind:
    """The kind of zone that a mention stands in; it keeps the answer for this text."""
    found = mention.remembered.get("zone")
    if not isinstance(found, tuple) or found[0] is not parsed:
        found = mention.remembered["zone"] = parsed, parsed.zone(mention.head)
    kind: ZoneKind = found[1]
    return kind


def _made(mention: EventMention) -> Look:
    head = mention.head
    nominal, word, by_role = head.pos_ in ("NOUN", "PROPN"), lemma(head), _by_role(mention.arguments)
    before, ordinals = frozenset(child.lower_ for child in head.lefts), merging_rules().words.ordinals
    return Look(
        nominal,
        nominal and is_definite(head),
        head.pos_,
        head.tag_,
        word,
        _stem(word),
        sort_of(mention.trigger, mention.type),
        before,
        next((ordinals[each] for each in before if each in ordinals), None),
        sentence_start(head),
        kinds_of(head) if nominal else frozenset(),
        years_of(head) if nominal else frozenset(),
        nominal and is_new_one(head),
        says_what_it_was(mention),
        takes_up_whom(mention),
        {role: tuple(map(Filler.of, arguments)) for role, arguments in by_role.items()},
        {role: tuple(counted(arguments)) for role, arguments in by_role.items()},
        frozenset(by_role),
    )


def _by_role(arguments: Iterable[MentionArgument]) -> dict[str, list[MentionArgument]]:
    found: dict[str, list[MentionArgument]] = {}
    for argument in arguments:
        if not argument.by_reach and not argument.is_bare_pronoun:
            found.setdefault(argument.role, []).append(argument)
    return found


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
