"""Who stands beside a deed and does not do it: arranges, orders, backs or ends it, or has it in his midst."""

from __future__ import annotations

from eventx.events.evidence import Binding, words
from eventx.language.governing import governing_verb
from eventx.language.lemmas import lemma


def only_arranges(it: Binding) -> bool:
    """ "UN-sponsored talks": who stands before a hyphen and a participle of arranging."""
    if not it.acts or not it.way.startswith("modifier"):
        return False
    following = [t for t in it.head.doc[it.head.i + 1 : it.head.i + 4] if not t.is_punct]
    hyphen = it.head.i + 1 < len(it.head.doc) and it.head.nbor(1).text in ("-", "–")
    return hyphen and any(
        lemma(t) in words().arranging or t.lower_.removesuffix("ed") in words().arranging for t in following
    )


def looks_on(it: Binding) -> bool:
    """ "The *council* backed the strike": who stands for or against a deed, or sees it, does not do it."""
    if not it.acts or not it.way.startswith("governor"):
        return False
    verb, _ = governing_verb(it.trigger.head)
    return verb is not None and lemma(verb) in words().attitudes


def only_has(it: Binding) -> bool:
    """ "*The city* has had shootings", "*we* must end the violence": who has it, or ends it, does not do it."""
    if not it.acts or not it.of("blasts") or it.way != "agent":
        return False
    verb, preposition = governing_verb(it.trigger.head)
    if verb is None or preposition is not None:
        return False
    ends = lemma(verb) in words().ending and lemma(it.trigger.head) in words().unowned
    return ends or lemma(verb) in words().having


def only_orders(it: Binding) -> bool:
    """ "*The king* ordered an inquiry": who has others look into a thing does not look himself."""
    if not it.acts or not it.of("inquiries") or it.way != "agent":
        return False
    verb, preposition = governing_verb(it.trigger.head)
    return verb is not None and preposition is None and lemma(verb) in words().ordering
