"""Noun classes: what sort of thing a noun names (person, state, weapon, document ...).

The tables in ``data/noun_classes`` are derived from WordNet 3.0 (``scripts/derive_noun_classes.py``) and
corrected by hand for news text. Frames of event types use the classes to tell senses apart: "held a position"
is not "held a man".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.datafiles.problems import unknown
from eventx.language.lemmas import lemma
from eventx.language.nouns.class_names import all_classes
from eventx.language.nouns.noun_table import check_classes, noun_table
from eventx.language.views.asked_once import asked_once
from eventx.limits import limits

#: Classes that the head noun of a proper name may add to its kind: "the Health Ministry" is a state body too.
_NAMED_CLASSES = frozenset(
    {"force", "state", "organization", "group", "facility", "document", "agreement", "indicator"}
)
#: Kinds and labels of names whose words keep their common meaning ("the Supreme Court").
_TELLING_NAMES = frozenset({"ORG", "GOV", "GROUP", "FAC", "OTHER", "LAW", "EVENT"})
_HAZARD = frozenset({"hazard"})
_CRIME = frozenset({"crime"})
_VEHICLE = frozenset({"vehicle"})
_FORCE = frozenset({"force"})
_BODIES = frozenset({"force", "organization"})
_QUANTITY, _MONEY = frozenset({"quantity"}), frozenset({"money"})
#: What is nothing but a price or a level, and labels of names that such words are taken for: "Bitcoin", "Sensex".
_QUOTED = frozenset({"asset", "indicator"})
_MISTAKEN = frozenset({"PERSON", "GPE", "LOC", "NORP", "PRODUCT", "WORK_OF_ART"})
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Ending:
    ending: str
    classes: frozenset[str]

    def __post_init__(self) -> None:
        check_classes(self.classes)


@dataclass(frozen=True, slots=True)
class _File:
    """The contents of ``words.toml``."""

    partitives: Mapping[str, frozenset[str]]
    pronouns: Mapping[str, frozenset[str]]
    pronoun_classes: Mapping[str, frozenset[str]]
    endings: tuple[_Ending, ...]
    currencies: frozenset[str]
    colours: frozenset[str]
    serving: Mapping[str, frozenset[str]]

    def __post_init__(self) -> None:
        for kind in self.pronouns:
            if kind not in self.pronoun_classes:
                raise ValueError(f"pronouns.{kind}: {unknown('kind of pronoun', kind, self.pronoun_classes)}")
            check_classes(self.pronoun_classes[kind])


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that take their class from elsewhere."""

    partitives: frozenset[str]
    pronouns: Mapping[str, frozenset[str]]
    endings: tuple[_Ending, ...]
    currencies: frozenset[str]
    colours: frozenset[str]
    serving: Mapping[str, frozenset[str]]


def classes_of_lemma(lemma: str) -> frozenset[str]:
    """The classes of a common noun, given its lemma in lower case; empty when nothing is known of it.

    A compound with a hyphen has the classes of its last part.

    >>> sorted(classes_of_lemma("tanker"))
    ['vehicle']
    """
    known = noun_table().get(lemma)
    if known is not None:
        return known
    if "-" in lemma.strip("-"):
        return classes_of_lemma(lemma.strip("-").rpartition("-")[2])
    return _by_ending(lemma)


def noun_classes(token: Token, kind: str | None = None) -> frozenset[str]:
    """The classes of the noun, name, number or pronoun that ``token`` is.

    ``kind`` is the entity kind (PER GROUP ORG GOV GPE LOC FAC VEH WEA PRODUCT OTHER) when the token heads a
    named entity; without it the recogniser's label serves as a hint. Heads that only count or measure are
    looked through: "hundreds" in "hundreds of fighters" has the classes of "fighters".
    """
    inner = counted_noun(token)
    if inner != token:
        return (noun_classes(inner) or _QUANTITY) | (_MONEY if heads_sum(token) else _NONE)
    named = _kind_classes(kind) if kind else _label_classes(token.ent_type_)
    if token.pos_ == "PROPN":
        if _is_named_hazard(token):
            return _HAZARD
        if _is_lettered_offence(token):
            return _CRIME
        if _is_painted(token):
            return _VEHICLE
        if _is_quoted(token):
            return noun_table()[token.lower_]
        return named | _classes_in_name(token, kind or token.ent_type_)
    if token.pos_ in ("PRON", "DET"):
        return _words().pronouns.get(token.text.lower(), _NONE)
    if token.pos_ == "NUM":
        return named | _QUANTITY
    return (_kind_classes(kind) if kind else _NONE) | _classes_of_token(token)


@asked_once
def counted_noun(token: Token) -> Token:
    """The noun that a counting or measuring head stands for; the token itself when it does not count.

    "two of its soldiers" -> "soldiers"; "a number of people" -> "people"; "the number" -> "number".
    """
    for _ in range(limits().clauses.counting_steps):
        inner = _object_of(token) if _counts(token) else None
        if inner is None:
            break
        token = inner
    return token


def counting_head(noun: Token) -> Token:
    """The outermost head that only counts or measures a noun; the noun itself when nothing does.

    "a series of attacks" -> "series" for "attacks"; "tons of food aid" -> "tons" for "aid".
    """
    for _ in range(limits().clauses.counting_steps):
        outer = noun.head.head
        if (
            noun.dep_ != "pobj"
            or noun.head.lower_ not in ("of", "in")
            or counted_noun(outer) != counted_noun(noun)
            or outer == noun
        ):
            break
        noun = outer
    return noun


def _counts(token: Token) -> bool:
    """Whether a token only counts or measures what follows "of", or a sum what follows "in"."""
    if token.pos_ == "NUM" or heads_sum(token) or token.ent_type_ == "ORDINAL":
        return True
    partitives = _words().partitives
    return token.pos_ != "PROPN" and (token.text.lower() in partitives or lemma(token) in partitives)


def heads_sum(token: Token) -> bool:
    """Whether a token heads a sum of money: "40 million *euros*", "$300 *million*"."""
    if not token.lefts:
        return False
    numbered = "nummod" in [c.dep_ for c in token.lefts]
    return (numbered and lemma(token) in _words().currencies) or (
        token.pos_ == "NUM" and any(c.is_currency for c in token.lefts)
    )


def _object_of(token: Token) -> Token | None:
    """The object of "of" below a token, if there is one; of a sum, that of "in" too: "40 million euros in *aid*"."""
    for child in token.rights:
        if child.dep_ == "prep" and (child.lower_ == "of" or (child.lower_ == "in" and heads_sum(token))):
            return next((o for o in child.rights if o.dep_ in ("pobj", "pcomp")), None)
    return _taken_up(token)


def _taken_up(token: Token) -> Token | None:
    """What one more of a row is: of "convicted two men and acquitted *a third*" a man."""
    if token.ent_type_ != "ORDINAL" or token.dep_ != "dobj" or token.head.dep_ != "conj":
        return None
    others = (c for c in token.head.head.rights if c.dep_ == "dobj" and c.i < token.i)
    one_more = any(c.lower_ in ("a", "another") for c in token.lefts)
    return next(others, None) if one_more else None


def _classes_of_token(token: Token) -> frozenset[str]:
    """The classes of a common noun in its context-free senses."""
    table = noun_table()
    # "The wounded": people, not what befell them.
    as_written = token.tag_ in ("NN", "JJ") or (token.tag_ == "VBN" and any(c.dep_ == "det" for c in token.lefts))
    forms = (token.text.lower(), lemma(token)) if as_written else (lemma(token), token.text.lower())
    for form in (*_hyphenated(token), *forms):
        if form in table:
            return table[form]
    return classes_of_lemma(forms[0])


def _hyphenated(token: Token) -> tuple[str, ...]:
    """The compound that a word ends, as written and in the singular: "start - *ups*" -> "start-ups", "start-up"."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-2).whitespace_ or token.nbor(-1).whitespace_:
        return ()
    written = f"{token.nbor(-2).lower_}-{token.lower_}"
    return written, written.removesuffix("s")


def _classes_in_name(token: Token, name: str) -> frozenset[str]:
    """What the head word of a name adds: all its classes outside a name, those of bodies inside one."""
    classes = noun_table().get(token.text.lower(), _NONE)
    if not name:
        return classes
    if name not in _TELLING_NAMES:
        return _NONE
    if not classes:  # a name is tagged singular: "the Armed *Forces*"
        classes = noun_table().get(token.lower_.removesuffix("s"), _NONE) & _FORCE
    return classes & _NAMED_CLASSES | (_FORCE if _is_serving_force(token) else _NONE)


def _is_serving_force(token: Token) -> bool:
    """Whether a name is that of a body in which a force serves: "the Lenza Police *Department*"."""
    serving = _words().serving
    return token.lower_ in serving and any(
        noun_table().get(c.lower_, _NONE) >= _FORCE or c.lower_ in serving[token.lower_]
        for c in token.lefts
        if c.dep_ in ("compound", "poss", "nmod")
    )


def _is_named_hazard(token: Token) -> bool:
    """Whether a name is that of a storm: "Hurricane *Ida*", "tropical storm *Ida*"."""
    if not noun_table().get(token.lower_, _NONE).isdisjoint(_BODIES):  # "the Lenza Fire *Department*"
        return False
    return any(c.dep_ == "compound" and noun_table().get(c.lower_, _NONE) >= _HAZARD for c in token.lefts)


def _is_lettered_offence(token: Token) -> bool:
    """Whether letters stand for an offence, whatever kind of name they are taken for: "arrested for *DUI*"."""
    return token.text.isupper() and noun_table().get(token.lower_, _NONE) == _CRIME


def _is_quoted(token: Token) -> bool:
    """Whether a name that stands alone is a price or an index, whatever it is taken for: "*Bitcoin* fell"."""
    if not noun_table().get(token.lower_, _QUOTED | _HAZARD) <= _QUOTED or token.ent_type_ not in _MISTAKEN:
        return False
    alone = not any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in token.lefts)
    return alone and not (token.dep_ == "compound" and token.head.pos_ == "PROPN")


def _is_painted(token: Token) -> bool:
    """Whether a name is that of a make, told by its colour: "hit by a grey *Camry*"; not "a white Briton"."""
    lefts = [c.lower_ for c in token.lefts]
    painted = bool({"a", "an"} & set(lefts)) and not _words().colours.isdisjoint(lefts)
    return painted and token.ent_type_ not in ("NORP", "GPE", "LOC") and token.lower_ not in noun_table()


def _by_ending(noun: str) -> frozenset[str]:
    """The classes that the ending of an unknown noun suggests; of a plural, those of its singular."""
    singular = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    for form in dict.fromkeys((noun, singular)):
        for each in _words().endings:
            if form.endswith(each.ending) and len(form) > len(each.ending) + 2:
                return each.classes
    return _NONE


@cache
def _kind_classes(kind: str) -> frozenset[str]:
    return frozenset(each.name for each in all_classes().values() if kind in each.kinds)


@cache
def _label_classes(label: str) -> frozenset[str]:
    return frozenset(each.name for each in all_classes().values() if label in each.labels)


@cache
def _words() -> _Words:
    file = toml("noun_classes/words.toml", _File)
    return _Words(
        frozenset(word for words in file.partitives.values() for word in words),
        {word: file.pronoun_classes[kind] for kind, words in file.pronouns.items() for word in words},
        file.endings,
        file.currencies,
        file.colours,
        file.serving,
    )
