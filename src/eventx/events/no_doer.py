"""Why a phrase in the slot of who acts does not act: "the *Kabul* blast", "*UN*-sponsored talks"."""

from __future__ import annotations

from eventx.entities import EntityKind
from eventx.events.evidence import Binding, Test, words
from eventx.events.no_place import is_land_left
from eventx.language.lemmas import lemma

_PARTIES = frozenset({"person", "group", "organization", "force"})
_SUPERLATIVES = frozenset({"JJS", "RBS"})


def _only_tells_where(it: Binding) -> bool:
    """ "The Kabul blast", "Parliament invasion": a place, or what was entered, before the deed."""
    if not it.of("blasts") or not it.acts or not it.way.startswith("modifier"):
        return False
    if lemma(it.trigger.head) in words().unowned and it.around.entities.kind_at(it.head) is EntityKind.GPE:
        return True
    return "facility" in it.around.classes(it.head)


def _owns_by_rank(it: Binding) -> bool:
    """ "Iraq's deadliest attack", "Sudan's Darfur conflict", "*the world's* biggest theft": where it happened."""
    if not it.acts or not it.way.startswith("possessive"):
        return False
    noun = it.trigger.head
    ranked = any(c.tag_ in _SUPERLATIVES or any(d.tag_ == "RBS" for d in c.children) for c in noun.lefts)
    if ranked and lemma(it.head) in words().arenas:
        return True
    if not it.of("ills"):
        return False
    placed = any(c.dep_ in ("compound", "nmod") and "place" in it.around.classes(c) for c in noun.lefts)
    return (ranked or placed) and it.around.entities.kind_at(it.head) is EntityKind.GPE


def _is_left_behind(it: Binding) -> bool:
    """ "The *Gaza* pullout": the land that is left does not leave."""
    return it.acts and it.of("withdrawals") and it.way.startswith("modifier") and is_land_left(it)


def _is_other_side(it: Binding) -> bool:
    """ "The Enron trial", "the firm's public offering": who is tried does not sue, who sells does not buy."""
    if not it.acts or not it.way.startswith(("modifier", "possessive", "compound")):
        return False
    tried = it.of("courts") and lemma(it.trigger.head) in words().tried
    return tried or (it.of("sales") and lemma(it.trigger.head) in words().sold)


def _is_unknown_before(it: Binding) -> bool:
    """ "*Heavy* gunfire", "*head-on* confrontation": a word before the deed that names nobody."""
    if not it.acts or not it.way.startswith("compound") or not it.of("blasts"):
        return False
    if it.head.pos_ == "PROPN" and it.around.entities.kind_at(it.head) is None:
        return True
    return it.head.ent_type_ in ("", "DATE", "TIME") and not it.around.classes(it.head) & _PARTIES


def _only_holds_court(it: Binding) -> bool:
    """ "A *court* battle", "a *prison* sentence": where a case is fought or ends, and not who decides it."""
    if not it.acts or not it.of("courts") or not it.way.startswith("compound") or it.head.pos_ != "NOUN":
        return False
    start, end = it.trigger.start, it.trigger.end
    return start <= it.head.i < end and not (
        lemma(it.head) in words().deciding and lemma(it.trigger.head) in words().decided
    )


def _only_carries(it: Binding) -> bool:
    """ "Sent *a letter* requesting talks": what carries the words does not ask, who sends it does."""
    verb = it.trigger.head
    return it.acts and verb.dep_ == "acl" and verb.head == it.head and lemma(it.head) in words().carrying


TESTS: tuple[Test, ...] = (
    (_only_tells_where, "it tells where, not who"),
    (_owns_by_rank, "it owns the list, not the deed"),
    (_is_left_behind, "it is left, it does not leave"),
    (_is_other_side, "it stands on the other side"),
    (_is_unknown_before, "it names nobody"),
    (_only_holds_court, "where it is fought, or ends"),
    (_only_carries, "it only carries the words"),
)
