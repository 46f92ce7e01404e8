"""Contrary evidence: why a phrase that stands in the slot of a role does not fill it after all.

"The Kabul blast" was not set off by Kabul, "UN-sponsored talks" are not held with the UN, and what happened "at the
scene" is told no place by it.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from eventx.entities import EntityKind
from eventx.entities.towns import is_town
from eventx.events.beside import (
    is_backed,
    is_one_another,
    is_owned_by_others,
    is_town_struck,
    judges_another,
    looks_on,
    only_arranges,
    only_carries_words,
    only_ends,
    only_has,
    only_orders,
    only_owns,
)
from eventx.events.evidence import Binding, words
from eventx.events.far_places import is_far
from eventx.language.clauses import own_subject
from eventx.language.lemmas import lemma
from eventx.language.phrases import phrase
from eventx.types.frames import PLACE

_PARTIES = frozenset({"person", "group", "organization", "force"})
_SUPERLATIVES = frozenset({"JJS", "RBS"})


def against(binding: Binding) -> str | None:
    """Why a phrase does not fill a role; None where nothing speaks against it.

    >>> # "Ten died at the scene": place 'scene', "a noun that tells no place"
    """
    return next((reason for test, reason in _TESTS if test(binding)), None)


def _is_nowhere(it: Binding) -> bool:
    """A common noun of place that tells no place; of a verdict, where one is sent."""
    if it.role.name != PLACE or it.head.pos_ == "PROPN":
        return False
    word = lemma(it.head)
    told = any(t.pos_ == "PROPN" or t.dep_ == "prep" for t in phrase(it.head))
    if word in words().anywhere and not told:
        return True
    return word in words().nowhere or (it.of("courts") and word in words().confinement)


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


def _only_tells_where(it: Binding) -> bool:
    """ "The Kabul blast", "Parliament invasion": a place, or what was entered, before the deed."""
    if not it.of("blasts") or not it.acts or not it.way.startswith("modifier"):
        return False
    if lemma(it.trigger.head) in words().unowned and it.around.entities.kind_at(it.head) is EntityKind.GPE:
        return True
    return "facility" in it.around.classes(it.head)


def _is_whose(it: Binding) -> bool:
    """ "A Mideast peace plan", "Israeli fire": a modifier that tells whose or of what sort this is, not where."""
    if it.role.name != PLACE or not it.way.startswith("modifier[place]"):
        return False
    if it.of("withdrawals") and _is_land_left(it):
        return False
    if it.head.tag_ == "JJ":
        return lemma(it.trigger.head) not in words().hazards
    return not it.type.traits.located or (it.of("gatherings") and not is_town(phrase(it.head).text))


def _is_land_left(it: Binding) -> bool:
    """ "The *Gaza* pullout", "the *Iraq* withdrawal": land before the leaving of it; not "the *US* withdrawal"."""
    place = it.around.entities.kind_at(it.head) in (EntityKind.GPE, EntityKind.LOC)
    return place and it.head.tag_ == "NNP" and lemma(it.trigger.head) in words().leavings and not _is_short(it.head)


def _is_short(head: Token) -> bool:
    """Whether a name is told by its first letters: "US", "U.K."."""
    return head.text.replace(".", "").isupper()


def _is_left_behind(it: Binding) -> bool:
    """ "The *Gaza* pullout": the land that is left does not leave."""
    return it.acts and it.of("withdrawals") and it.way.startswith("modifier") and _is_land_left(it)


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


def _is_other_side(it: Binding) -> bool:
    """ "The Enron trial", "the firm's public offering": who is tried does not sue, who sells does not buy."""
    if not it.acts or not it.way.startswith(("modifier", "possessive", "compound")):
        return False
    tried = it.of("courts") and lemma(it.trigger.head) in words().tried
    return tried or (it.of("sales") and lemma(it.trigger.head) in words().sold)


def _is_pronoun_for_clause(it: Binding) -> bool:
    """ "They have been neglected": a person or a bare "this" is nothing that is said."""
    return it.role.clause and it.head.pos_ == "PRON" and it.head.tag_ in ("PRP", "DT")


def _counts_nobody(it: Binding) -> bool:
    """ "Eliminating jobs": who goes is told by number alone."""
    if not it.of("leavings") or not it.into("leavers") or lemma(it.head) not in words().counted:
        return False
    return not any(t.like_num or t.lower_ in ("hundreds", "thousands", "dozens") for t in it.head.subtree)


def _is_toll(it: Binding) -> bool:
    """ "The deaths bring *the toll* to 40": what is counted up is nobody."""
    return it.of("harms") and it.into("victims") and it.head.tag_ == "NN" and lemma(it.head) in words().tolls


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


def _only_votes(it: Binding) -> bool:
    """ "*Kenyans* voted": a people is no body that holds a vote."""
    return (
        it.of("votes")
        and it.into("bodies")
        and it.head.ent_type_ == "NORP"
        and it.head.tag_ != "NNP"
        and not it.way.startswith("modifier[@")
    )


def _is_second_title(it: Binding) -> bool:
    """ "As president and *chief executive*": one office with the one before it."""
    return it.into("offices") and it.way.startswith("as") and it.head.dep_ == "conj"


def _is_part(it: Binding) -> bool:
    """ "Arrested as *part* of an inquiry": what it belongs to, and not what for."""
    return it.way == "as" and it.head.lower_ in ("part", "result", "consequence")


def _counts_seats(it: Binding) -> bool:
    """ "Won twelve *seats*": a count of what is won, no office."""
    return it.of("votes") and it.into("offices") and it.head.tag_ == "NNS" and it.way.startswith("patient")


def _is_wound(it: Binding) -> bool:
    """ "Died from his *wounds*": what one dies of, and was not killed with."""
    return it.into("means") and lemma(it.head) in words().wounds


def _only_praises(it: Binding) -> bool:
    """ "A *landmark* deal": what sort of deal it is, not what about."""
    return it.of("deals") and it.into("topics") and it.way.startswith("compound") and lemma(it.head) in words().praised


def _is_asked_for(it: Binding) -> bool:
    """ "Ordered *an inquiry*", "rejected *an aid package*": a thing that only bears the name of a body."""
    if (
        not it.of("answers")
        or it.acts
        or it.way != "patient[force|group|organization|person|state]"
        or it.head.pos_ != "NOUN"
    ):
        return False
    classes = it.around.classes(it.head)
    return bool(classes & words().things) and not classes & {"person", "force", "state"}


def _is_comparison(it: Binding) -> bool:
    """ "Rose, up from 3 percent in May", "a higher than expected rise", "an all-time high"."""
    if not it.into("directions") or not it.way.startswith("adverb"):
        return False
    following = it.head.nbor(1).lower_ if it.head.i + 1 < len(it.head.doc) else ""
    return following in ("than", "from") or it.head.pos_ == "NOUN"


def _is_container(it: Binding) -> bool:
    """ "Signed a deal": what it holds is its topic, not the deal."""
    if not it.of("deals") or not it.into("topics") or it.way != "patient" or it.trigger.head.pos_ != "VERB":
        return False
    new = not any(c.lower_ in ("the", "this", "that", "its", "their") or c.pos_ == "PROPN" for c in it.head.lefts)
    return new and lemma(it.head) in words().deals


def _crashed(it: Binding) -> bool:
    """ "A plane crashed, killing 54": what crashes is no means of killing, nor does it kill."""
    is_vehicle = it.way.startswith(("agent[", "doer")) and "vehicle" in it.around.classes(it.head)
    if not is_vehicle or it.trigger.head.dep_ != "advcl":
        return False
    return it.into("means") or (it.of("harms") and it.acts and lemma(it.trigger.head.head) in words().crashing)


def _only_shows(it: Binding) -> bool:
    """ "A video appears to show troops shooting a man": what shows a deed is no means of it."""
    return it.into("means") and lemma(it.head) in words().showing


def _only_names(it: Binding) -> bool:
    """ "Opposed the Iraq war", "a bail-out of the U.S. agency": a state that only tells which war or body is meant."""
    if not it.way.startswith("inside") or it.head.dep_ not in ("compound", "amod", "nmod", "poss"):
        return False
    return bool(it.around.classes(it.head.head) & {"violence", "organization"}) or it.head.dep_ == "poss"


def _heads_clause(it: Binding) -> bool:
    """ "Promised *Ghana* is safe": the subject of a clause without "that", which the parser takes for an object."""
    verb, head = it.trigger.head, it.head
    if head.head != verb or head.dep_ not in ("dobj", "dative") or lemma(verb) not in words().telling:
        return False
    following = head.nbor(1) if verb.i < head.i < len(head.doc) - 1 else head
    if following.pos_ != "AUX" or following.tag_ in ("VB", "VBG", "VBN"):
        return False
    return verb.is_ancestor(following) or (verb.dep_ == "csubj" and verb.head.is_ancestor(following))


def _is_of_denied_deed(it: Binding) -> bool:
    """ "Denied that its troops attacked *Chad*": a party of the deed, told whole, and not of the denial."""
    if not it.way.startswith("inside") or not it.of("denials"):
        return False
    told = next((t for t in it.head.ancestors if t.dep_ == "ccomp"), None)
    return told is not None and told.head == it.trigger.head and own_subject(told) is not None


_TESTS: tuple[tuple[Callable[[Binding], bool], str], ...] = (
    (_is_nowhere, "a noun that tells no place"),
    (_is_bare_site, "a site without a name, not where it lies"),
    (_is_people, "people, or whose it is, no place"),
    (_is_wider, "it only tells where the place lies"),
    (only_arranges, "it only arranges this"),
    (looks_on, "it stands for or against the deed, or looks on"),
    (only_has, "it has this, or ends it"),
    (_only_tells_where, "it tells where, not who"),
    (_is_whose, "it tells whose, not where"),
    (_owns_by_rank, "it owns the list, not the deed"),
    (_is_left_behind, "it is left, it does not leave"),
    (_is_other_side, "it stands on the other side"),
    (_is_pronoun_for_clause, "a pronoun that tells nothing"),
    (_counts_nobody, "it counts nobody"),
    (_is_toll, "a sum, nobody"),
    (_is_unknown_before, "it names nobody"),
    (_only_holds_court, "where it is fought, or ends"),
    (_only_carries, "it only carries the words"),
    (is_backed, "it is supported, it does not support"),
    (_only_votes, "a people, no body"),
    (_is_second_title, "told with the office before it"),
    (_is_part, "it tells what this belongs to"),
    (_counts_seats, "a count, no office"),
    (only_orders, "it has others do this"),
    (only_ends, "others do it, and are told"),
    (is_owned_by_others, "it is somebody else's"),
    (is_one_another, "it is told already"),
    (only_carries_words, "it only carries the words"),
    (only_owns, "it has no part in the words"),
    (judges_another, "it judges"),
    (is_town_struck, "it tells where, not who"),
    (_is_wound, "a wound, no means"),
    (_is_asked_for, "a thing, no party"),
    (_only_praises, "it only says of what sort it is"),
    (_is_comparison, "a comparison, no direction"),
    (_is_container, "it only holds what is agreed"),
    (_crashed, "what crashes is no means"),
    (_only_shows, "it shows the deed, and did not do it"),
    (_only_names, "it only tells which is meant"),
    (_heads_clause, "the subject of what is said"),
    (_is_of_denied_deed, "a party of the deed that is denied"),
    (is_far, "another clause, or what is talked of"),
)
