"""Days that the parser hung too deep or too near: on an infinitive, a participle or a noun where they are the verb's.

"Fired to disperse a crowd *on Tuesday*", "drove a truck packed with gas into a camp *today*", "*speaking on Monday*, he
condemned it", "*earlier this week* rebels shelled the port".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.topics import is_timetabled
from eventx.times.words import time_cues

_VERBAL = frozenset({"VERB", "AUX"})


def is_deep(verb: Token, time: Token) -> bool:
    """Whether a day at the end of a sentence was hung too deep: "drove a truck packed with gas into a camp today".

    What stands right behind the participle is its own: "in a report published Friday". What a past deed was for, or
    kept from happening, has no past day: "met to honour the dead on Tuesday", "barred them from returning yesterday".
    """
    if (_is_unreal(verb) or _is_offence(verb)) and time.i > verb.i and _is_daily(time):
        return True
    if verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBG") or any(c.isdigit() for c in time.text):
        return False
    bare = time.dep_ == "npadvmod" or (verb.tag_ == "VBG" and _is_daily(time) and verb.head.dep_ in ("dobj", "pobj"))
    return bare and any(verb.i < t.i < time.i for t in verb.subtree if t.dep_ in ("pobj", "dobj"))


def _is_unreal(verb: Token) -> bool:
    """Whether a verb is only what a past deed was for, or what it kept from happening."""
    purpose = verb.dep_ == "advcl" and verb.tag_ == "VB" and verb_group(verb.head).simple_past
    if purpose and is_timetabled(verb):
        return False
    kept = verb.dep_ == "pcomp" and verb.head.lower_ == "from" and verb_group(verb.head.head).simple_past
    return purpose or kept


def is_purpose_of_past(verb: Token, time: Token) -> bool:
    """Whether a day behind an infinitive is that of a past deed: "fired to *disperse* a crowd on Tuesday".

    What was agreed or threatened may be still to come.
    """
    above = verb.head
    if verb.dep_ not in ("advcl", "xcomp") or not verb_group(verb).infinitive or time.i < verb.i:
        return False
    if not verb_group(above).simple_past or lemma(above) in time_cues().bound:
        return False
    if is_timetabled(verb):
        return False
    purpose = verb.dep_ == "advcl" or lemma(above) not in time_cues().committing
    return purpose and _is_daily(time) and not {t.lower_ for t in time.subtree} & time_cues().fixed


def _is_offence(verb: Token) -> bool:
    """Whether a verb is what somebody was caught at: "was arrested for *driving* drunk early on Tuesday"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in ("for", "of"):
        return False
    return any(t.pos_ == "VERB" and lemma(t) in time_cues().catching for t in _above_phrase(verb.head))


def _above_phrase(preposition: Token) -> Iterator[Token]:
    """The words above a preposition, through nouns and prepositions, to the first verb."""
    token = preposition
    while token.head != token:
        token = token.head
        yield token
        if token.pos_ in _VERBAL:
            return


def _is_daily(time: Token) -> bool:
    """Whether an expression is told like a day: bare, or behind "on"."""
    if time.dep_ == "advmod" and any(c.ent_type_ in ("DATE", "TIME") for c in time.children):
        return True  # "*early* Sunday"
    return time.dep_ == "npadvmod" or (time.dep_ == "pobj" and time.head.lower_ == "on")


def opens_deed(clause: Token) -> bool:
    """Whether a participle in front tells on what occasion something was done: "*speaking* on Monday, he accused"."""
    main = clause.head
    occasion = clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.i < main.i and main.tag_ == "VBD"
    return occasion and not any(c.dep_ in ("aux", "mark", "prep") and c.i < clause.i for c in clause.children)


def opens_pair(verb: Token, time: Token) -> bool:
    """Whether a time in front of the first of two main clauses holds for both: "On Monday he *fired*; they fled"."""
    main = verb.head
    if verb.dep_ not in ("ccomp", "dep", "parataxis") or not time.i < verb.i < main.i:
        return False
    alike = verb_group(verb).simple_past and verb_group(main).simple_past
    return alike and any(t.text == ";" for t in verb.doc[verb.i : main.i])


def _is_of_preposition(year: Token, noun: Token) -> bool:
    """Whether a year in front of a subject is that of a bare preposition: "between 2003 and 2005 *rebels* fled"."""
    counted = year.dep_ == "nummod" and year.head.i == noun.i and noun.dep_ in ("nsubj", "nsubjpass") and year.i > 0
    if not counted or len(year) != len("2003") or not year.text.isdigit() or year.ent_type_ != "DATE":
        return False
    link = year.nbor(-1)
    return link.dep_ == "prep" and link.head.i == noun.head.i and not any(c.dep_ == "pobj" for c in link.children)


def is_glued(time: Token, noun: Token) -> bool:
    """Whether the parser took a time in front for a part of the subject: "earlier this *week* rebels fled"."""
    if _is_of_preposition(time, noun):
        return True
    glued = time.head.i == noun.i and time.dep_ in ("compound", "nmod", "npadvmod", "amod")
    if not glued or time.i > noun.i or noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    words = time.doc[time.left_edge.i : noun.i]
    if noun.ent_type_ == "PERSON" and time.i > 0 and time.nbor(-1).lower_ == "in":
        return True  # "in *May* Jansen resigned"
    return any(t.lower_ in time_cues().fixed for t in words) and not any(t.dep_ == "case" for t in words)
