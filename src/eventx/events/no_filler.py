"""Why a phrase in the slot of another role fills it not: "died of his *wounds*", "a *landmark* deal"."""

from __future__ import annotations

from eventx.events.evidence import Binding, Test, words
from eventx.language.clauses import own_subject
from eventx.language.lemmas import lemma
from eventx.language.voice import is_passive


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


def _only_praises(it: Binding) -> bool:
    """ "A *landmark* deal": what sort of deal it is, not what about."""
    return it.of("deals") and it.into("topics") and it.way.startswith("compound") and lemma(it.head) in words().praised


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


def _only_helps(it: Binding) -> bool:
    """ "Charged with *the help* of a witness": no crime."""
    return it.into("crimes") and it.way.startswith("with") and lemma(it.head) in words().helping


def _is_withheld(it: Binding) -> bool:
    """ "Was denied *a lawyer*": what somebody is denied is not denied anything."""
    verb = it.trigger.head
    return it.into("recipients") and it.head.dep_ == "dobj" and it.head.head == verb and is_passive(verb)


TESTS: tuple[Test, ...] = (
    (_is_pronoun_for_clause, "a pronoun that tells nothing"),
    (_counts_nobody, "it counts nobody"),
    (_is_toll, "a sum, nobody"),
    (_only_votes, "a people, no body"),
    (_is_second_title, "told with the office before it"),
    (_is_part, "it tells what this belongs to"),
    (_counts_seats, "a count, no office"),
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
    (_only_helps, "it helps, and is no crime"),
    (_is_withheld, "it is withheld from somebody"),
)
