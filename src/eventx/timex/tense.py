"""When a clause lies by its verb: behind the day of writing, on it, or ahead."""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.timex.cues import cues

#: How many verbs in a row share their auxiliaries.
_CHAIN = 4


class Tense(StrEnum):
    """When a clause lies, seen from the day of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    OPEN = "open"


def tense_of(verb: Token) -> Tense:
    """The tense of a verb with its auxiliaries."""
    helpers = helpers_of(verb)
    if verb.lower_ in cues("planned"):
        return Tense.FUTURE
    if "to" in helpers and "have" not in helpers:
        return Tense.PAST if _came_true(verb) else Tense.FUTURE
    if helpers & cues("past_auxiliaries"):
        return Tense.PAST
    if helpers & cues("modals"):
        return Tense.FUTURE
    if verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.tag_ in ("VBZ", "VBP"):
        return Tense.PRESENT  # "talks resume in May and finish in July", tagged as a base form
    if verb.tag_ in ("VBZ", "VBP") or helpers & cues("present_auxiliaries"):
        return Tense.PRESENT
    return Tense.PAST


def helpers_of(verb: Token) -> set[str]:
    """The auxiliaries of a verb, lower-cased, "to" among them; a bare second verb shares those of the first:
    "talks will open in May and *end* in June".
    """
    for _ in range(_CHAIN):
        helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
        if helpers or verb.dep_ != "conj" or verb.tag_ != "VB" or verb.head.tag_ != "VB":
            return helpers
        verb = verb.head
    return set()


def _came_true(infinitive: Token) -> bool:
    """Whether an infinitive tells what happened: "was forced to close", "flew there to sign it".

    The aim of what was done to somebody is to come: "was remanded to appear on June 3".
    """
    head = infinitive.head
    if head.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    if infinitive.dep_ == "xcomp":
        return lemma(head) in cues("implicative") and _is_past(head)
    return infinitive.dep_ == "advcl" and head.tag_ == "VBD" and _is_past(head)


def _is_past(verb: Token) -> bool:
    if verb.pos_ == "ADJ":  # "was able to", "seemed able to"
        verb = verb.head
    return "to" not in helpers_of(verb) and tense_of(verb) is Tense.PAST


def is_intended(verb: Token) -> bool:
    """Whether a verb is what somebody plans by now: "is expected to resign", "plans to fly", "is to meet"."""
    head = verb.head
    if "to" not in helpers_of(verb) or verb.dep_ not in ("xcomp", "ccomp") or "have" in helpers_of(verb):
        return False
    if lemma(head) in cues("implicative"):
        return False
    if head.lower_ in cues("planned") and head.pos_ == "ADJ":  # "is due to end"; but not "was due to end"
        return head.head.tag_ != "VBD" or head.dep_ != "acomp"
    return head.tag_ in ("VBZ", "VBP") or bool(helpers_of(head) & cues("present_auxiliaries"))
