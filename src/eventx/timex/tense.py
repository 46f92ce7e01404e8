"""When a clause lies by its verb: behind the day of writing, on it, or ahead."""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.timex.cues import cues


class Tense(StrEnum):
    """When a clause lies, seen from the day of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    OPEN = "open"


def tense_of(verb: Token) -> Tense:
    """The tense of a verb with its auxiliaries; a bare one goes on from the verb before: "will fly and *meet* him"."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and not verb_group(verb).helpers and verb.head.tag_ == "VB":
        verb = verb.head
    group = verb_group(verb)
    if verb.lower_ in cues("planned"):
        return Tense.FUTURE
    if group.infinitive and not group.perfect:
        return Tense.PAST if _came_true(verb) else Tense.FUTURE
    if group.looks_back:
        return Tense.PAST
    if group.modal:
        return Tense.FUTURE
    return Tense.PRESENT if group.present else Tense.PAST


def _came_true(infinitive: Token) -> bool:
    """Whether an infinitive tells what happened: "was forced to close", "flew to sign it", "was the first to win".

    The aim of what was done to somebody is to come: "was remanded to appear on June 3".
    """
    head = infinitive.head
    if _is_charge(infinitive):
        return True
    if infinitive.dep_ in ("relcl", "acl") and any(c.ent_type_ == "ORDINAL" for c in (head, *head.children)):
        return head.head.pos_ in ("VERB", "AUX") and _is_past(head.head)
    if head.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    if infinitive.dep_ == "xcomp":
        return lemma(head) in cues("implicative") and _is_past(head)
    return infinitive.dep_ == "advcl" and verb_group(head).past and _is_past(head)


def _is_charge(infinitive: Token) -> bool:
    """Whether an infinitive is what somebody is charged with: "was accused of plotting to *kill* him in May"."""
    word = infinitive.head
    while word.dep_ in ("xcomp", "pcomp", "pobj", "acl", "conj") and word.head != word:
        word = word.head
        if word.dep_ == "prep" and word.lower_ in ("of", "for", "with", "over"):
            return lemma(word.head) in cues("charging")
    return False


def _is_past(verb: Token) -> bool:
    if verb.pos_ == "ADJ":  # "was able to", "seemed able to"
        verb = verb.head
    return not verb_group(verb).infinitive and tense_of(verb) is Tense.PAST


def is_intended(verb: Token) -> bool:
    """Whether a verb is what somebody plans by now: "is expected to resign", "plans to fly", "is to meet"."""
    head, group = verb.head, verb_group(verb)
    if not group.infinitive or verb.dep_ not in ("xcomp", "ccomp") or group.perfect:
        return False
    if lemma(head) in cues("implicative"):
        return False
    if head.lower_ in cues("planned") and head.pos_ == "ADJ":  # "is due to end"; but not "was due to end"
        return head.dep_ != "acomp" or not verb_group(head.head).past
    return verb_group(head).simple_present


def had_been(word: Token) -> bool:
    """Whether a word of plan is told of the time before then: "had been *due* to appear on Monday"."""
    return verb_group(word.head if word.dep_ == "acomp" else word).pluperfect


def was_to_be(verb: Token) -> bool:
    """Whether a verb was to happen about now: "envoys *were to* fly to Oslo on Tuesday"."""
    group, head = verb_group(verb), verb.head
    infinitive = group.infinitive and not group.perfect and verb.dep_ in ("xcomp", "ccomp")
    return infinitive and head.lower_ in ("was", "were")
