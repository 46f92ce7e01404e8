"""Why a phrase in the slot of a place tells no place: "at the scene", "a *Mideast* plan"."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.entities import EntityKind
from eventx.entities.towns import is_town
from eventx.events.evidence import Binding, Test, does_harm, words
from eventx.events.far_places import is_far
from eventx.language.lemmas import lemma
from eventx.language.phrases import phrase
from eventx.types.frames import PLACE


def _is_nowhere(it: Binding) -> bool:
    """A common noun of place that tells no place; of a verdict, where one is sent."""
    if it.role.name != PLACE or it.head.pos_ == "PROPN":
        return False
    word = lemma(it.head)
    told = any(t.pos_ == "PROPN" or t.dep_ == "prep" for t in phrase(it.head))
    if word in words().anywhere and not told:
        return True
    return word in words().nowhere or (it.of("courts") and word in words().confinement)


def _is_workplace(it: Binding) -> bool:
    """ "Shares fell at *the company*": a body is where people came to harm, and no place of anything else."""
    if it.role.name != PLACE or not it.way.startswith(("at[", "near[", "outside[", "inside[")) or does_harm(it.type):
        return False
    classes = it.around.classes(it.head)
    at = it.way.startswith("at[")
    return (at or it.head.pos_ == "PROPN") and "organization" in classes and not classes & {"place", "facility"}


def _is_bare_site(it: Binding) -> bool:
    """ "Died in a fire at *an escape room* in Porto": a site without a name, by nearness alone, is no place."""
    if it.role.name != PLACE or not it.way.startswith("reach") or it.head.pos_ != "NOUN":
        return False
    named = any(t.pos_ == "PROPN" for t in phrase(it.head))
    return "facility" in it.around.classes(it.head) and not named


def _is_people(it: Binding) -> bool:
    """ "The killing of a wounded *Kenyan*", "a *Kenyan* ship": people, or whose a thing is, not where."""
    if it.role.name != PLACE:
        return False
    if it.way.startswith("of") and it.around.entities.kind_at(it.head) is EntityKind.PER:
        return True
    land = it.way.startswith("in[") and it.head.pos_ == "PROPN"  # the recogniser takes a land for a people: "in Punjab"
    demonym = (it.head.ent_type_ == "NORP" and not land) or it.head.tag_ == "JJ"
    return demonym and not it.way.startswith(("modifier", "compound", "possessive"))


def _is_wider(it: Binding) -> bool:
    """ "In Porto, *northern Norland*": the wider place, which the parser takes for another one."""
    if it.role.name != PLACE or it.head.dep_ != "conj":
        return False
    listed = any(c.dep_ == "cc" for t in (it.head.head, it.head) for c in t.children)
    return not listed and it.head.doc[it.head.left_edge.i - 1].text == ","


def _is_whose(it: Binding) -> bool:
    """ "A Mideast peace plan", "Israeli fire": a modifier that tells whose or of what sort this is, not where."""
    if it.role.name != PLACE or not it.way.startswith("modifier[place]"):
        return False
    if it.of("withdrawals") and is_land_left(it):
        return False
    if it.head.tag_ == "JJ":
        return lemma(it.trigger.head) not in words().hazards
    return not it.type.traits.located or (it.of("gatherings") and not is_town(phrase(it.head).text))


def is_land_left(it: Binding) -> bool:
    """ "The *Gaza* pullout", "the *Iraq* withdrawal": land before the leaving of it; not "the *US* withdrawal"."""
    place = it.around.entities.kind_at(it.head) in (EntityKind.GPE, EntityKind.LOC)
    return place and it.head.tag_ == "NNP" and lemma(it.trigger.head) in words().leavings and not is_short(it.head)


def is_short(head: Token) -> bool:
    """Whether a name is told by its first letters: "US", "U.K."."""
    return head.text.replace(".", "").isupper()


TESTS: tuple[Test, ...] = (
    (_is_nowhere, "a noun that tells no place"),
    (_is_workplace, "a body, no place"),
    (_is_bare_site, "a site without a name, not where it lies"),
    (_is_people, "people, or whose it is, no place"),
    (_is_wider, "it only tells where the place lies"),
    (_is_whose, "it tells whose, not where"),
    (is_far, "another clause, or what is talked of"),
)
