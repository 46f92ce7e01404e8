"""Sense: whether what stands around a word lets it mean the event ("strike a deal" is no attack)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from eventx.attribution.attributions import Attributions
from eventx.entities import Entities, EntityKind, load_actors
from eventx.entities.longer_names import begins_longer_name
from eventx.events.told import Told
from eventx.language.clauses import SUBJECTS, Slot
from eventx.language.lemmas import lemma
from eventx.language.nominals import governing_verb, slots, verb_of_doer
from eventx.language.noun_classes import counted_noun, noun_classes
from eventx.language.phrases import is_bare, owner
from eventx.types.frames import ANY_OF, TOLD, Condition, Frame

#: Heads that a noun trigger may modify and still name a happening ("the attack victims", "peace talks process").
_EVENTIVE = frozenset(
    {"act", "event", "violence", "hazard", "crime", "person", "group", "agreement", "place", "penalty"}
)


#: Entity labels whose words name no happening ("March 3", "Mr. March").
_NAMES = frozenset({"DATE", "TIME", "PERSON", "GPE", "NORP"})
_UNKNOWN_NAME = frozenset({"person", "organization"})
_ACTING = frozenset({"state", "organization", "person", "group"})
_PARTIES = _ACTING | {"force"}
#: How the outcome hangs on the verb that brings it about: "sent shares *lower*".
_RESULTS = frozenset({"acomp", "advcl", "advmod", "oprd", "prt", "ccomp", "xcomp"})
#: Prepositions whose object a verb does not govern: "charged *after* a shooting".
_CIRCUMSTANCES = frozenset(
    {"after", "before", "during", "since", "until", "amid", "following", "despite", "because", "near"}
)
#: What leads from a verb to what is laid at somebody's door: "charged *with* murder", "denied murder".
_LAYING = frozenset({None, "with", "of", "for", "on", "to"})
#: The slot of those who act.
_SUBJECT = "agent"
_NOMINAL_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})
#: Classes and words of a condition that a reason names.
_SHOWN = 6


@dataclass(slots=True)
class Surroundings:
    """What frames ask about tokens of one document: slots, noun classes. Remembers what it was asked.

    ``told`` is what the document tells elsewhere, as far as that is known yet.
    """

    entities: Entities
    attributions: Attributions
    told: Told = field(default_factory=Told)
    _slots: dict[int, list[Slot]] = field(default_factory=dict)
    _heads: dict[int, dict[str, list[Token]]] = field(default_factory=dict)
    _classes: dict[int, frozenset[str]] = field(default_factory=dict)
    _nouns: dict[int, list[Token]] = field(default_factory=dict)

    def slots(self, token: Token) -> list[Slot]:
        """The slots around a predicate."""
        if token.i not in self._slots:
            self._slots[token.i] = slots(token)
        return self._slots[token.i]

    def _by_relation(self, token: Token) -> dict[str, list[Token]]:
        """The heads in the slots around a predicate, by relation."""
        if token.i not in self._heads:
            heads: dict[str, list[Token]] = {}
            for slot in self.slots(token):
                heads.setdefault(slot.relation, []).append(slot.head)
            self._heads[token.i] = heads
        return self._heads[token.i]

    def classes(self, token: Token) -> frozenset[str]:
        """The noun classes of a phrase head, its entity kind counted in.

        A name of which nothing is known may be anybody's; a town before a noun is where the thing happened
        ("the Kabul bombing"), not who did it.
        """
        if token.i not in self._classes:
            kind = self.entities.kind_at(token)
            found = noun_classes(token, str(kind) if kind else None)
            if not found and token.pos_ == "PROPN":
                found = _UNKNOWN_NAME
            if kind == EntityKind.GPE and token.dep_ in ("compound", "nmod") and self._is_town(token):
                found -= _ACTING
            self._classes[token.i] = found
        return self._classes[token.i]

    def _is_town(self, token: Token) -> bool:
        entity = self.entities.at(token)
        country = load_actors().countries.get(entity.country or "") if entity else None
        return country is not None and entity is not None and country.name != entity.name

    def fillers(self, token: Token, relation: str) -> Iterator[Token]:
        """What stands in a slot of a predicate; also ``governor``, ``laid by``, ``slot.owner``, ``slot.slot``.

        With bars between, what stands in any of several: "by|adverbial".
        """
        if ANY_OF in relation:
            yield from (filler for one in relation.split(ANY_OF) for filler in self.fillers(token, one))
            return
        base, _, part = relation.partition(".")
        if base in ("governor", "laid by"):
            verb, preposition = governing_verb(token)
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
            yield from self._inside(token.head, part) if _is_outcome(token) else ()
        elif base == "bare":
            yield from [token] if is_bare(token) else []
        elif base == "sentence":
            yield from self._nouns_of_sentence(token)
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
        start = token.sent.start
        if start not in self._nouns:
            self._nouns[start] = [t for t in token.sent if t.pos_ in ("NOUN", "PROPN")]
        return [t for t in self._nouns[start] if t.i != token.i]

    def _inside(self, head: Token, part: str) -> Iterator[Token]:
        if not part:
            yield head
        elif part == "owner":
            inner = owner(head)
            yield from [inner] if inner is not None else []
        elif part == "title":
            office = self.entities.title_beside(head)
            yield from [office] if office is not None else []
        else:
            yield from self.fillers(head, part)


def refusal(token: Token, frame: Frame, around: Surroundings) -> str | None:
    """Why a frame does not take a trigger, None when it does: "strike: patient is 'deal'"."""
    if token.ent_type_ in _NAMES:
        return f"part of a name ({token.ent_type_})"
    if token.pos_ in ("NOUN", "PROPN") and begins_longer_name(token):
        return "part of a longer name"
    if _is_nominalised(token) and token.lower_ not in (*frame.nouns, *frame.adjectives):
        return "a participle used as a noun"
    if _is_inverted(token):
        return "a helper before its subject"
    if (missing := _missing(token, frame, around)) is not None:
        return missing
    if token.dep_ == "compound" and token.pos_ == "NOUN" and not any(c.relation == "compound of" for c in frame.when):
        head = token.head
        if head.pos_ == "NOUN" and not around.classes(head) & _EVENTIVE:
            return f"compound of is {head.text!r}"
    return None


def false_friend(token: Token, frame: Frame, around: Surroundings) -> str | None:
    """Why a refusing frame takes a word away, None when it does not: "patient is 'chord'"."""
    if _missing(token, frame, around) is not None:
        return None
    shown = [f"{c.relation} is {_shown(token, c.relation, around)}" for c in frame.when]
    return ", ".join(shown) or "the words mean something else"


def _missing(token: Token, frame: Frame, around: Surroundings) -> str | None:
    """Which condition of a frame does not hold, or which exception does; None when it may have the word."""
    for condition in frame.when:
        if not holds(token, condition, around):
            return f"{condition.relation} is {_shown(token, condition.relation, around)}, not {_wanted(condition)}"
    for condition in frame.unless:
        if holds(token, condition, around, against=True):
            return f"{condition.relation} is {_shown(token, condition.relation, around)}"
    return None


def _is_nominalised(token: Token) -> bool:
    """Whether a participle stands as a noun: "the accused", "the wounded"."""
    return token.tag_ == "VBN" and token.dep_ in _NOMINAL_DEPS and any(c.dep_ == "det" for c in token.lefts)


def _is_inverted(token: Token) -> bool:
    """Whether a helper stands before its subject, and asks or sets a condition: "*Should* the army attack, we go"."""
    return token.tag_ == "MD" and any(c.dep_ in SUBJECTS and c.i > token.i for c in token.head.lefts)


def holds(token: Token, condition: Condition, around: Surroundings, against: bool = False) -> bool:
    """Whether what a condition asks for stands in its slot, or is told nearby.

    ``against``: it speaks against a sense; a subject that may also name one who acts ("it", "the bank") does not then,
    where the condition asks for things.
    """
    if condition.relation == TOLD:
        return any(name in condition.lemmas for _, name in around.told.near(token))
    found = list(around.fillers(token, condition.relation))
    if not found:
        return condition.nothing
    if condition.anything:
        return True
    wanted = _words(condition)
    spared = against and condition.relation == _SUBJECT and condition.classes.isdisjoint(_PARTIES)
    acting = _PARTIES if spared else frozenset()
    return any(_is_of(around.classes(f), condition.classes, acting) or names(f, wanted, around) for f in found)


def _is_of(classes: frozenset[str], wanted: frozenset[str], acting: frozenset[str]) -> bool:
    """Whether a word has one of the classes that are wanted, and none of those of one who acts."""
    return not wanted.isdisjoint(classes) and acting.isdisjoint(classes)


def _is_outcome(token: Token) -> bool:
    """Whether a word tells what comes of the verb above it; a clause with a subject of its own does not."""
    if token.dep_ not in _RESULTS or token.head.pos_ not in ("VERB", "AUX"):
        return False
    return not any(child.dep_ in SUBJECTS for child in token.children)


def names(filler: Token, wanted: frozenset[str], around: Surroundings) -> bool:
    """Whether a filler is one of the words asked for, counts it ("dozens of hostages"), or bears it as a title."""
    if not wanted:
        return False
    if lemma(filler) in wanted or lemma(counted_noun(filler)) in wanted:
        return True
    return not wanted.isdisjoint(around.entities.titles_of(filler))


@cache
def _words(condition: Condition) -> frozenset[str]:
    return condition.lemmas.union(*(each.words for each in condition.lists))


def _shown(token: Token, relation: str, around: Surroundings) -> str:
    found = [f.text for f in around.fillers(token, relation)]
    return repr(", ".join(found)) if found else "empty"


@cache
def _wanted(condition: Condition) -> str:
    parts = sorted(condition.classes) + [each.name for each in condition.word_lists()]
    parts += ["anything"] if condition.anything else []
    parts += ["nothing"] if condition.nothing else []
    more = f" and {len(parts) - _SHOWN} more" if len(parts) > _SHOWN else ""
    return " or ".join(parts[:_SHOWN]) + more
