"""Who stands beside a deed and does not do it: arranges, orders, backs or ends it, or has it in his midst."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.entities import EntityKind
from eventx.entities.towns import is_capital, is_town
from eventx.events.evidence import Binding, Test, words
from eventx.events.no_place import is_short
from eventx.language.governing import governing_verb
from eventx.language.lemmas import lemma
from eventx.language.phrases import owner, phrase


def _only_arranges(it: Binding) -> bool:
    """ "UN-sponsored talks": who stands before a hyphen and a participle of arranging."""
    if not it.acts or not it.way.startswith("modifier"):
        return False
    following = [t for t in it.head.doc[it.head.i + 1 : it.head.i + 4] if not t.is_punct]
    hyphen = it.head.i + 1 < len(it.head.doc) and it.head.nbor(1).text in ("-", "–")
    return hyphen and any(
        lemma(t) in words().arranging or t.lower_.removesuffix("ed") in words().arranging for t in following
    )


def _looks_on(it: Binding) -> bool:
    """ "The *council* backed the strike": who stands for or against a deed, or sees it, does not do it."""
    if not it.acts or not it.way.startswith("governor"):
        return False
    verb, _ = governing_verb(it.trigger.head)
    return verb is not None and lemma(verb) in words().attitudes


def _only_has(it: Binding) -> bool:
    """ "*The city* has had shootings", "*we* must end the violence": who has it, or ends it, does not do it."""
    if not it.acts or not it.of("blasts") or it.way != "agent":
        return False
    verb, preposition = governing_verb(it.trigger.head)
    if verb is None or preposition is not None:
        return False
    ends = lemma(verb) in words().ending and lemma(it.trigger.head) in words().unowned
    return ends or lemma(verb) in words().having


def _only_orders(it: Binding) -> bool:
    """ "*The king* ordered an inquiry": who has others look into a thing does not look himself."""
    if not it.acts or not it.of("inquiries") or it.way != "agent":
        return False
    verb, preposition = governing_verb(it.trigger.head)
    return verb is not None and preposition is None and lemma(verb) in words().ordering


def _only_ends(it: Binding) -> bool:
    """ "*The president* halted French strikes": who ends what others do, if they are told, does not do it."""
    if not it.acts or not it.of("blasts") or it.way != "agent" or not _is_person(it):
        return False
    verb, preposition = governing_verb(it.trigger.head)
    if verb is None or preposition is not None or verb == it.trigger.head:
        return False
    return any(
        c.ent_type_ == "NORP" or _is_state(c, it) for c in it.trigger.head.lefts if c.dep_ in ("amod", "compound")
    )


def _is_person(it: Binding) -> bool:
    return it.head.pos_ == "PRON" or "person" in it.around.classes(it.head)


def _is_state(word: Token, it: Binding) -> bool:
    return is_short(word) and "state" in it.around.classes(word)


def _is_owned_by_others(it: Binding) -> bool:
    """ "*They* take your support for granted": what is yours is not given by them."""
    if not it.acts or it.way != "agent":
        return False
    verb, _ = governing_verb(it.trigger.head)
    owners = [c.lower_ for c in it.trigger.head.lefts if c.tag_ == "PRP$"]
    subject = _PERSONS.get(it.head.lower_, "third")
    return verb is not None and bool(owners) and _PERSONS.get(owners[0], "third") != subject


_PERSONS = {
    "i": "first", "we": "first", "my": "first", "our": "first", "you": "second", "your": "second",
}  # fmt: skip


def _is_one_another(it: Binding) -> bool:
    """ "The two sued each *other*": they are told already."""
    before = it.head.nbor(-1).lower_ if it.head.i else ""
    return (before, it.head.lower_) in (("each", "other"), ("one", "another"))


def _only_carries_words(it: Binding) -> bool:
    """ "*A statement* issued by the union demanded": who has written it speaks."""
    if not it.acts or it.way != "agent" or lemma(it.head) not in words().carrying:
        return False
    return owner(it.head) is not None


def _only_owns(it: Binding) -> bool:
    """ "Colleagues of *a nurse* demanded": who owns no words does not speak; but "a statement of *the union*"."""
    if not it.acts or not it.of("speech") or not it.way.startswith("agent.owner"):
        return False
    above = next((t for t in it.head.ancestors if t.dep_ in ("nsubj", "nsubjpass")), None)
    return above is None or lemma(above) not in words().carrying


def _judges_another(it: Binding) -> bool:
    """ "Asked the judge to delay *his* sentencing": who judges is not judged."""
    if it.acts or not it.of("courts") or it.head.tag_ != "PRP$":
        return False
    meant = it.around.entities.antecedent(it.head)
    return meant is not None and lemma(meant) in words().judging


def _is_town_struck(it: Binding) -> bool:
    """ "The *Lugano* attacks": a town before a deed tells where; a capital may act."""
    if not it.of("blasts") or not it.acts or not it.way.startswith("modifier") or it.head.tag_ != "NNP":
        return False
    name = phrase(it.head).text
    return it.around.entities.kind_at(it.head) is EntityKind.GPE and is_town(name) and not is_capital(name)


def _is_backed(it: Binding) -> bool:
    """ "As open support of *the strikers*": whom it is for does not give it; but "the support of the miners"."""
    noun = it.trigger.head
    if not it.acts or not it.of("backings") or not it.way.startswith("of") or noun.dep_ != "pobj":
        return False
    return noun.head.lower_ in ("in", "as") and not any(c.dep_ in ("det", "poss") for c in noun.lefts)


def _only_ousts(it: Binding) -> bool:
    """ "*A coalition* ousted him", "removed from *office*": neither is the body that somebody leaves."""
    if not it.of("leavings") or not it.into("bodies"):
        return False
    fights = it.way.startswith("agent") and lemma(it.head) in words().ousting
    return fights or lemma(it.head) in words().held


TESTS: tuple[Test, ...] = (
    (_only_arranges, "it only arranges this"),
    (_looks_on, "it stands for or against the deed, or looks on"),
    (_only_has, "it has this, or ends it"),
    (_is_backed, "it is supported, it does not support"),
    (_only_orders, "it has others do this"),
    (_only_ends, "others do it, and are told"),
    (_is_owned_by_others, "it is somebody else's"),
    (_is_one_another, "it is told already"),
    (_only_carries_words, "it only carries the words"),
    (_only_owns, "it has no part in the words"),
    (_judges_another, "it judges"),
    (_is_town_struck, "it tells where, not who"),
    (_only_ousts, "it drives out, or is held"),
)
