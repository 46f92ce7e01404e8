"""Sense: whether what stands around a word lets it mean the event ("strike a deal" is no attack)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from spacy.tokens import Token

from eventx.attribution.attributions import Attributions
from eventx.entities import Entities, EntityKind, load_actors
from eventx.entities.title_words import title_words
from eventx.events.above import is_outcome, words_above
from eventx.events.alone import classes_alone, may_be_name
from eventx.events.told import Told
from eventx.events.unfit import NOMINALISED, against_word
from eventx.language.befalling import is_befalling, slots_befallen
from eventx.language.governing import governing_verb, laying_word, verb_of_doer
from eventx.language.lemmas import lemma
from eventx.language.nominals import slots
from eventx.language.nouns.noun_classes import counted_noun, noun_classes
from eventx.language.phrases import is_bare, is_plural, is_uncounted, owner
from eventx.language.prepositions import Slot
from eventx.language.sentences import sentence_start, sentences_beside
from eventx.types.frames import ANY_OF, TOLD, Condition, Frame

#: Heads that a noun trigger may modify and still name a happening ("the attack victims", "peace talks process").
_EVENTIVE = frozenset(
    {"act", "event", "violence", "hazard", "crime", "person", "group", "agreement", "place", "penalty"}
)
_UNKNOWN_NAME = frozenset({"person", "organization"})
_ACTING = frozenset({"state", "organization", "person", "group"})
_PARTIES = _ACTING | {"force"}
_NOBODY: frozenset[str] = frozenset()
_NO_WORDS: frozenset[str] = frozenset()
#: Prepositions whose object a verb does not govern: "charged *after* a shooting".
_CIRCUMSTANCES = frozenset(
    {"after", "before", "during", "since", "until", "amid", "following", "despite", "because", "near"}
)
#: What leads from a verb to what is laid at somebody's door: "charged *with* murder", "denied murder".
_LAYING = frozenset({None, "with", "of", "for", "on", "to"})
#: Slots that hold the noun itself, where it stands for what it means at large, or for several.
_ITSELF = {"bare": is_bare, "mass": is_uncounted, "plural": is_plural}
#: Relations that are no slots of the predicate itself.
_NO_SLOTS = frozenset({
    "governor", "laid by", "compound of", "modifies", "part of", "subject of", "result of", "hangs on", "sentence",
    "passage", TOLD, "speaker", *_ITSELF,
})  # fmt: skip
#: The slot of those who act.
_SUBJECT = "agent"
#: The slot of what is acted on.
_OBJECT = "patient"
#: People, and things that can be held.
_BODILY = frozenset({"person", "group", "vehicle", "weapon", "money", "substance"})
#: Stands for an answer that is not known yet.
_UNASKED: Any = object()


@dataclass
class Surroundings:
    """What frames ask about tokens of one document: slots, noun classes. Remembers what it was asked.

    ``told`` is what the document tells elsewhere, as far as that is known yet.
    """

    entities: Entities
    attributions: Attributions
    told: Told = field(default_factory=Told)
    _slots: dict[int, list[Slot]] = field(default_factory=dict)
    _heads: dict[int, dict[str, tuple[Token, ...]]] = field(default_factory=dict)
    _classes: dict[int, frozenset[str]] = field(default_factory=dict)
    _nouns: dict[int, list[Token]] = field(default_factory=dict)
    _words: dict[int, frozenset[str]] = field(default_factory=dict)
    _named: dict[frozenset[str], bool] = field(default_factory=dict)
    _against: dict[int, str | None] = field(default_factory=dict)

    def slots(self, token: Token) -> list[Slot]:
        """The slots around a predicate."""
        if token.i not in self._slots:
            self._slots[token.i] = slots(token)
        return self._slots[token.i]

    def _by_relation(self, token: Token) -> dict[str, tuple[Token, ...]]:
        """The heads in the slots around a predicate, by relation; and what else was asked of it."""
        found = self._heads.get(token.i)
        if found is None:
            heads: dict[str, list[Token]] = {}
            for slot in self.slots(token):
                heads.setdefault(slot.relation, []).append(slot.head)
            found = self._heads[token.i] = {relation: tuple(each) for relation, each in heads.items()}
        return found

    def classes(self, token: Token) -> frozenset[str]:
        """The noun classes of a phrase head, its entity kind counted in.

        A name of which nothing is known may be anybody's; a town before a noun is where the thing happened
        ("the Kabul bombing"), not who did it.
        """
        found = self._classes.get(token.i)
        if found is None:
            found = self._classes[token.i] = self._classes_of(token)
        return found

    def _classes_of(self, token: Token) -> frozenset[str]:
        if (counted := classes_alone(token)) is not None:
            return counted
        kind = self.entities.kind_at(token)
        found = noun_classes(token, str(kind) if kind else None)
        if not found and (token.pos_ == "PROPN" or may_be_name(token)):
            found = _UNKNOWN_NAME
        if kind == EntityKind.GPE and token.dep_ in ("compound", "nmod") and self.is_town(token):
            found -= _ACTING
        return found

    def is_town(self, token: Token) -> bool:
        """Whether a name is that of a place within a country."""
        entity = self.entities.at(token)
        country = load_actors().countries.get(entity.country or "") if entity else None
        return country is not None and entity is not None and country.name != entity.name

    def fillers(self, token: Token, relation: str) -> tuple[Token, ...]:
        """What stands in a slot of a predicate; also ``governor``, ``laid by``, ``slot.owner``, ``slot.slot``.

        With bars between, what stands in any of several: "by|adverbial".
        """
        known = self._heads.get(token.i)
        if known is None:
            known = self._by_relation(token)
        found = known.get(relation)
        if found is None:
            found = () if _is_slot(relation) else tuple(self._found(token, relation))
            if TOLD not in relation:  # what is told elsewhere is not known from the beginning
                known[relation] = found
        return found

    def against_word(self, token: Token) -> str | None:
        """What speaks against a trigger whatever its frame, in words; a frame may list a participle as a noun."""
        found: str | None = self._against.get(token.i, _UNASKED)
        if found is _UNASKED:
            found = self._against[token.i] = against_word(token)
        return found

    def words(self, token: Token, wanted: frozenset[str]) -> frozenset[str]:
        """The lemma of a phrase head, of what it counts ("dozens of men"), of what a subject ("they") stands for.

        The last is much to ask: only where the text has one of the words that are wanted.
        """
        found = self._words.get(token.i)
        if found is None:
            told = None
            if token.pos_ == "PRON" and token.dep_ == "nsubj":
                if not self.may_name(wanted):
                    return _NO_WORDS
                told = self.entities.antecedent(token)
            noun = counted_noun(token) if told is None else told
            found = self._words[token.i] = frozenset((lemma(token), lemma(noun)))
        return found

    def may_name(self, wanted: frozenset[str]) -> bool:
        """Whether the document has one of some words, or somebody who bears one as a title."""
        found = self._named.get(wanted)
        if found is None:
            titled = _has_title(wanted) and not wanted.isdisjoint(self.entities.titles)
            found = self._named[wanted] = titled or not wanted.isdisjoint(self.lemmas)
        return found

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """All lemmas of the document."""
        return frozenset(map(lemma, self.entities.naming.doc))

    def _found(self, token: Token, relation: str) -> Iterator[Token]:
        if ANY_OF in relation:
            yield from (filler for one in relation.split(ANY_OF) for filler in self.fillers(token, one))
            return
        base, _, part = relation.partition(".")
        if base in ("governor", "laid by"):
            verb, preposition = laying_word(token) if base == "laid by" else governing_verb(token)
            governs = preposition not in _CIRCUMSTANCES if base == "governor" else preposition in _LAYING
            yield from self._inside(verb, part) if verb is not None and governs else ()
        elif base == "compound of":
            yield from self._inside(token.head, part) if token.dep_ in ("compound", "nmod") else ()
        elif base == "modifies":
            yield from self._inside(token.head, part) if token.dep_ == "amod" else ()
        elif base == "part of":
            yield from [token.head.head] if token.dep_ == "pobj" and token.head.lower_ == "of" else []
        elif base == "subject of":
            yield from self._inside(verb, part) if (verb := verb_of_doer(token)) is not None else ()
        elif base == "result of":
            yield from self._inside(token.head, part) if is_outcome(token) else ()
        elif base in _ITSELF:
            yield from [token] if _ITSELF[base](token) else []
        elif base == "hangs on":
            yield from words_above(token)
        elif base in ("sentence", "passage"):
            yield from self._nouns_of_sentence(token) if base == "sentence" else self._nouns_of_passage(token)
        elif base == TOLD:
            yield from (head for head, _ in self.told.near(token))
        elif base == "speaker":
            source = self.attributions.source_of(token)
            yield from [source.head] if source is not None else []
        else:
            for head in self._by_relation(token).get(base, ()):
                yield from self._inside(head, part)

    def _nouns_of_sentence(self, token: Token) -> list[Token]:
        """The nouns and names of a sentence but the token itself: what the sentence is about."""
        start = sentence_start(token)
        if start not in self._nouns:
            self._nouns[start] = [t for t in token.sent if t.pos_ in ("NOUN", "PROPN")]
        return [t for t in self._nouns[start] if t.i != token.i]

    def _nouns_of_passage(self, token: Token) -> list[Token]:
        """The nouns of a sentence and of its neighbours, as far as the paragraph goes."""
        beside = (token, *sentences_beside(token))
        return [noun for each in beside for noun in self._nouns_of_sentence(each)]

    def _inside(self, head: Token, part: str) -> Iterator[Token]:
        if not part:
            yield head
        elif part == "owner":
            inner = owner(head)
            yield from [inner] if inner is not None and not self.entities.is_name_of(inner, head) else []
        elif part in _ITSELF:
            yield from [head] if _ITSELF[part](head) else []
        elif part == "title":
            office = self.entities.title_beside(head)
            yield from [office] if office is not None else []
        elif part == "body":
            yield from self.entities.bodies_served(head)
        elif is_befalling(part):
            yield from (filler for slot in slots_befallen(lemma(head), part) for filler in self.fillers(head, slot))
        else:
            yield from self.fillers(head, part)


#: What speaks against a trigger: words, or a condition of its frame that does not hold, or an exception that does.
Objection = str | Condition


def objection(token: Token, frame: Frame, around: Surroundings) -> Objection | None:
    """What speaks against a trigger of a frame."""
    against = around.against_word(token)
    if against is not None and not (against == NOMINALISED and token.lower_ in (*frame.nouns, *frame.adjectives)):
        return against
    return unfit(token, frame, around)


def unfit(token: Token, frame: Frame, around: Surroundings) -> Objection | None:
    """What speaks against a word as a trigger of one frame: what stands around it."""
    if (condition := missing(token, frame, around)) is not None:
        return condition
    if token.dep_ == "compound" and token.pos_ == "NOUN" and not any(c.relation == "compound of" for c in frame.when):
        head = token.head
        if head.pos_ == "NOUN" and not around.classes(head) & _EVENTIVE:
            return f"compound of is {head.text!r}"
    return None


def missing(token: Token, frame: Frame, around: Surroundings) -> Condition | None:
    """Which condition of a frame does not hold, or which exception does; None when it may have the word."""
    for condition in frame.when:
        if not holds(token, condition, around):
            return condition
    for condition in frame.unless:
        if _speaks_against(token, condition, frame, around):
            return condition
    return None


def _speaks_against(token: Token, exception: Condition, frame: Frame, around: Surroundings) -> bool:
    """Whether an exception holds; not of people joined to things that are asked for: "seized *two men* and a truck".

    What keeps a refusing frame from a word does so in whatever company: "killed *a guard* and his plans".
    """
    is_so = holds(token, exception, around, against=True)
    if not is_so or exception.relation != _OBJECT or frame.refuses:
        return is_so
    wanted = [condition for condition in frame.when if condition.relation == _OBJECT]
    kept = {each: _meets(each, exception, around) for each in around.fillers(token, _OBJECT)}
    if any(not around.classes(each) & _BODILY or names(each, exception.words, around) for each in kept if kept[each]):
        return True
    left = [each for each in kept if not kept[each] and each.pos_ == "NOUN"]
    return not any(_meets(each, condition, around) for condition in wanted for each in left)


def holds(token: Token, condition: Condition, around: Surroundings, against: bool = False) -> bool:
    """Whether what a condition asks for stands in its slot, or is told nearby.

    ``against``: it speaks against a sense; a subject that may also name one who acts ("it", "the bank") does not then,
    where the condition asks for things.
    """
    relation = condition.relation
    if relation == TOLD:
        return any(name in condition.lemmas for _, name in around.told.near(token))
    if condition.names and not around.may_name(condition.words):
        return False
    found = around.fillers(token, relation)
    if not found:
        return condition.nothing
    if condition.anything:
        return True
    spared = against and relation == _SUBJECT and condition.classes.isdisjoint(_PARTIES)
    acting = _PARTIES if spared else _NOBODY
    if len(found) == 1:  # most often; this is asked fifty times a sentence
        return _meets(found[0], condition, around, acting)
    return any(_meets(filler, condition, around, acting) for filler in found)


def _meets(filler: Token, condition: Condition, around: Surroundings, acting: frozenset[str] = _NOBODY) -> bool:
    """Whether one filler is what a condition asks for."""
    wanted = condition.classes
    if wanted:
        classes = around.classes(filler)
        if not wanted.isdisjoint(classes) and acting.isdisjoint(classes):
            return True
    return names(filler, condition.words, around)


def names(filler: Token, wanted: frozenset[str], around: Surroundings) -> bool:
    """Whether a filler is one of the words asked for, counts it ("dozens of hostages"), or bears it as a title."""
    if not wanted:
        return False
    if not wanted.isdisjoint(around.words(filler, wanted)):
        return True
    # Whom a phrase means is much to ask: only where a title would do, and the text gives one to somebody.
    if not _has_title(wanted) or wanted.isdisjoint(around.entities.titles):
        return False
    return not wanted.isdisjoint(around.entities.titles_of(filler))


@cache
def _is_slot(relation: str) -> bool:
    """Whether a relation is a slot of the predicate, and neither of what stands in one nor any of several."""
    return ANY_OF not in relation and "." not in relation and relation not in _NO_SLOTS


@cache
def _has_title(words: frozenset[str]) -> bool:
    return not words.isdisjoint(title_words())
