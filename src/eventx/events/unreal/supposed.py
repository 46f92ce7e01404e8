"""Supposed: what a drill assumes, and what readers are told to do, or what to do about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.events.unreal.works import is_one_of
from eventx.language.clauses import SUBJECTS
from eventx.language.lemmas import lemma
from eventx.language.quoted import quoted, stretch_at
from eventx.language.verb_groups import verb_group

#: What is told beside the statement of its sentence.
_ASIDE = frozenset({"relcl", "acl", "appos"})
_WITHIN = ("in", "during", "for", "at")


@cache
def _words() -> dict[str, frozenset[str]]:
    return toml("supposed.toml", dict[str, frozenset[str]])


def is_rehearsed(trigger: Token) -> bool:
    """Whether it happens in a drill alone: "the *exercise* assumes that rebels **seized** a ferry".

    Also what is played in one: "volunteers play the **wounded** in Friday's *drill*".
    """
    for verb in _stated(trigger):
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        if verb != trigger and lemma(verb) in _words()["played"] and any(_is_drill(noun) for noun in subjects):
            return not any(noun.is_ancestor(trigger) for noun in subjects)
        if any(lemma(noun) in _words()["players"] for noun in subjects) and _plays(verb) and _is_in_drill(verb):
            return True
    return False


def _stated(trigger: Token) -> Iterator[Token]:
    """A word and those above it, as far as what is stated above is stated of it: not out of a relative clause."""
    yield trigger
    token = trigger
    while token.head.i != token.i and token.dep_ not in _ASIDE:
        if token.dep_ == "advcl" and verb_group(token).told_past and not _plays(token):
            return
        token = token.head
        yield token


def _plays(verb: Token) -> bool:
    """Whether somebody plays a part, or does a thing while others do: "*played* the victims while actors stormed"."""
    above = verb.head if verb.dep_ in ("conj", "advcl") else verb
    return not {lemma(verb), lemma(above)}.isdisjoint(_words()["roles"])


def is_told_to_readers(trigger: Token) -> bool:
    """Whether readers are told to do a thing, or what to do about it: "If a burglar **attacks** you, stay calm".

    >>> # "**Kill** limescale fast", "Suppose a neighbour **shoots** your dog"; not "We strike if you **attack** us"
    """
    main = trigger.sent.root
    ordered = is_order(main)
    told = is_order(trigger) or (ordered and lemma(main) in _words()["suppose"] and main != trigger)
    if not told:
        conditional = any(_is_condition(token) for token in _stated(trigger))
        told = conditional and (ordered or _addresses(main))
    return told and not _speaks(trigger)


def is_order(verb: Token) -> bool:
    """Whether a verb, or the one that it is joined to, orders the reader: "*Beat* the eggs and *crush* the garlic"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        if first.tag_ not in ("VB", "VBP") or any(child.dep_ in (*SUBJECTS, "aux") for child in first.lefts):
            return False
        first = first.head
    if first.tag_ not in ("VB", "VBP") or first.dep_ != "ROOT":
        return False
    before = [child for child in first.lefts if not child.is_punct]
    return all(
        child.dep_ in ("advmod", "neg", "advcl", "intj", "prep") or child.lower_ in ("do", "please") for child in before
    )


def _speaks(trigger: Token) -> bool:
    """Whether somebody speaks, or is named: what is ordered then is asked of him."""
    if stretch_at(quoted(trigger.doc), trigger.i) is not None:
        return True
    told = (t for child in trigger.children if child.dep_ not in ("prep", "advmod") for t in child.subtree)
    own = told if is_order(trigger) else trigger.sent
    names = (t.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") and t.text[:1].isupper() for t in own)
    return any(names) or any(t.lower_ in _words()["speakers"] for t in trigger.sent)


def _is_condition(clause: Token) -> bool:
    opened = clause.dep_ == "advcl" and any(
        child.lower_ in _words()["conditions"] for child in clause.lefts if child.dep_ in ("mark", "advmod")
    )
    return opened and not verb_group(clause).told_past


def _addresses(verb: Token) -> bool:
    """Whether the reader is spoken to, of any time: "you should call the police"."""
    group = verb_group(verb)
    timeless = (group.simple_present or group.modal) and not group.progressive
    return timeless and any(child.lower_ in _words()["reader"] for child in verb.children if child.dep_ in SUBJECTS)


def _is_drill(noun: Token) -> bool:
    return is_one_of(noun, _words()["drills"])


def _is_in_drill(verb: Token) -> bool:
    """Whether a clause is set in a drill: "storm the school *in Friday's exercise*"."""
    return any(_is_drill(noun) for preposition in _within(verb) for noun in preposition.children if noun.dep_ == "pobj")


def _within(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _WITHIN:
            yield child
        elif child.dep_ in ("dobj", "advcl", "conj"):
            yield from (c for c in child.children if c.dep_ == "prep" and c.lower_ in _WITHIN)
