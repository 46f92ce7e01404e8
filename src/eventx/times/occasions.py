"""What has a day of its own, or shares that of the deed beside it: papers given out, deals made, rallies held.

"In a statement *released* on Monday, the group threatened"; "the *truce*, brokered in May"; "arrested ten at a
*rally* on Monday"; "*flew* there on Monday for talks the next day".
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.words import time_cues

_VERBAL = frozenset({"VERB", "AUX"})


def gives_out(verb: Token) -> bool:
    """Whether a participle tells when the words were given out in which a clause says something, or the occasion was on
    which it was done.

    "In a statement *released* on Monday, the group threatened to strike", "signed it at a ceremony *held* on Monday";
    not "in a town captured on Sunday", nor in an interview, which was given before.
    """
    words, link = verb.head, verb.head.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or words.dep_ != "pobj" or link.head.pos_ not in _VERBAL:
        return False
    if lemma(verb) in time_cues().holding:
        return link.lower_ in ("at", "during", "in") and not any(c.dep_ == "agent" for c in verb.children)
    return lemma(verb) in time_cues().sending and link.lower_ == "in" and lemma(words) != "interview"


def is_made_by(noun: Token, verb: Token) -> bool:
    """Whether a participle brings about what its noun names: "the *truce*, brokered in May, collapsed"."""
    made = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.i == noun.i and lemma(verb) in time_cues().making
    return made and not is_former(verb)


def is_former(verb: Token) -> bool:
    """Whether a participle tells of an earlier one of what its noun names: "the *election*, *last* held in 2011"."""
    return verb.dep_ == "acl" and any(c.lower_ == "last" and c.i < verb.i for c in verb.children)


def is_held_in(noun: Token, verb: Token, time: Token) -> bool:
    """Whether a noun is the occasion of a deed: "arrested ten on Monday at a *rally*", "won in *polls* on Sunday".

    What is longer than a day is none: "testified on Monday in the trial".
    """
    link, cues = noun.head, time_cues()
    if noun.dep_ == "dobj" and link.i == verb.i:
        return lemma(noun) in cues.held and lemma(verb) in cues.partaking
    if noun.dep_ != "pobj" or link.dep_ != "prep" or lemma(noun) in cues.arenas:
        return False
    above = link.head if link.head.dep_ != "dobj" else link.head.head
    if above.i != verb.i:
        return False
    if link.lower_ == "during" and lemma(noun) in cues.stays:
        return True
    return lemma(noun) in cues.held and link.lower_ in ("at", "during", "in")


def is_harm_of(verb: Token, cause: Token) -> bool:
    """Whether a verb tells the harm that its subject did, or that it came about, on the day of both: "in 2003 a *quake*
    killed forty", "the *fire* broke out on Monday".

    What is longer than a day is none: "on Monday the *war* killed forty".
    """
    doer = cause.dep_ == "nsubj" and cause.head.i == verb.i and cause.pos_ == "NOUN"
    done = verb_group(verb).simple_past and not verb_group(verb).progressive
    harm = lemma(verb) in time_cues().harming | time_cues().arising
    return doer and done and harm and lemma(cause) not in time_cues().arenas


def has_day(verb: Token, noun: Token) -> bool:
    """Whether a day of its own stands between a verb and a noun: "*flew* there on Monday for *talks* the next day"."""
    links = (c for c in verb.children if c.i < noun.i and c.dep_ in ("npadvmod", "prep"))
    days = (d for link in links for d in (link, *(c for c in link.children if c.dep_ == "pobj")))
    if any(d.ent_type_ in ("DATE", "TIME") and (d.i > verb.i or verb.dep_ == "acl") for d in days):
        return True
    above = next((t for t in verb.ancestors if t.pos_ in _VERBAL), None)
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and above is not None and has_day(above, noun)
