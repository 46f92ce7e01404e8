"""What holds for anyone: laws, rules and sayings, and questions that nobody in particular is asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.language.clauses import SUBJECTS
from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group


@dataclass(frozen=True, slots=True)
class _Words:
    """The contents of ``data/rules_of_law.toml``."""

    rules: frozenset[str]
    lay_down: frozenset[str]
    sayings: frozenset[str]
    goes: frozenset[str]
    anyone: frozenset[str]
    asked: frozenset[str]
    times: frozenset[str]


@cache
def _words() -> _Words:
    return toml("rules_of_law.toml", _Words)


def holds_for_anyone(trigger: Token) -> bool:
    """Whether a sentence without a name lays down, asks or repeats what holds for anyone.

    >>> # "The statute provides that a judge may be *removed* by the senate"
    """
    if _is_what_if(trigger):
        return True
    if any(_is_name(token) for token in trigger.sent):
        return False
    return _is_laid_down(trigger) or _is_asked(trigger) or _is_saying(trigger) or _is_anyones(trigger)


def _is_name(token: Token) -> bool:
    named = token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC") or token.pos_ == "PROPN"
    if not named or not token.text[0].isupper() or token.ent_type_ in ("DATE", "TIME", "LAW"):
        return False
    return lemma(token) not in _words().rules


def _clause_verbs(trigger: Token) -> list[Token]:
    """The verbs from a trigger up to the main clause."""
    return [token for token in (trigger, *trigger.ancestors) if token.pos_ in ("VERB", "AUX")]


def _subjects(verb: Token) -> list[Token]:
    """The nouns that hang on a verb as its subject; a clause as subject is nobody's law, and nobody."""
    return [child for child in verb.children if child.dep_ in SUBJECTS]


def _is_timeless(verb: Token) -> bool:
    group = verb_group(verb)
    return (group.simple_present or group.modal) and not group.progressive


def _is_laid_down(trigger: Token) -> bool:
    """Whether a law says it: "*Article 5* says an **attack** on one is an attack on all"."""
    verbs = _clause_verbs(trigger)
    for verb in verbs:
        if verb != trigger and lemma(verb) in _words().lay_down and _is_timeless(verb):
            return any(lemma(noun) in _words().rules for noun in _subjects(verb))
    main = verbs[-1] if verbs else trigger
    under = (c for prep in main.lefts if prep.lower_ == "under" for c in prep.children if c.dep_ == "pobj")
    return _is_timeless(main) and any(lemma(noun) in _words().rules for noun in under)


def _is_asked(trigger: Token) -> bool:
    """Whether a question is asked of nobody in particular: "Would you **buy** a house from this man?"."""
    if trigger.sent[-1].text != "?" or not _is_timeless(trigger.sent.root):
        return False
    subjects = _subjects(trigger.sent.root)
    return bool(subjects) and all(s.lower_ in _words().asked or _is_bare_plural(s) for s in subjects)


def _is_what_if(trigger: Token) -> bool:
    """Whether a question asks what would be: "What would happen if a meteor **struck** Paris?"."""
    root = trigger.sent.root
    if trigger.sent[-1].text != "?" or not verb_group(root).modal:
        return False
    clauses = [t for t in (trigger, *trigger.ancestors) if t.dep_ == "advcl"]
    asked = any(child.lower_ in ("what", "how") for child in root.lefts)
    return asked and any(child.lower_ == "if" for clause in clauses for child in clause.lefts)


def _is_bare_plural(noun: Token) -> bool:
    return noun.tag_ == "NNS" and not any(child.dep_ in ("det", "poss", "nummod", "amod") for child in noun.children)


def _is_saying(trigger: Token) -> bool:
    """Whether a saying is repeated: "Wars are won by cooks, the old *saying* goes"."""
    return any(
        lemma(token) in _words().sayings and token.dep_ == "nsubj" and lemma(token.head) in _words().goes
        for token in trigger.sent
    )


def _is_anyones(trigger: Token) -> bool:
    """Whether it happens to anyone, in the present: "*Anyone* who robs a bank **goes to jail**"."""
    verb = next(iter(_clause_verbs(trigger)), None)
    if verb is None or not _is_timeless(verb):
        return False
    return any(noun.lower_ in _words().anyone or _are_those(noun) for noun in _subjects(verb)) or _comes_round(verb)


def _are_those(noun: Token) -> bool:
    """Whether people are told apart by what they always do: "*those* who live by the sword"."""
    doing = (child for child in noun.rights if child.dep_ == "relcl")
    return noun.lower_ == "those" and any(_is_timeless(verb) for verb in doing)


def _comes_round(verb: Token) -> bool:
    """Whether it comes round: "meets on the first Monday *of every month*"."""
    beside = (prep for prep in verb.children if prep.dep_ == "prep")
    return any(
        token.lower_ in ("every", "each") and lemma(token.head) in _words().times
        for prep in beside
        for token in prep.subtree
    )
