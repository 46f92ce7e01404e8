"""What a clause only tells about: happenings that are its topic, its cause, its risk, and so not of its day.

"The *killing* was condemned on Monday", "The *bombing* drew calls on Friday", "faced the threat of *floods* yesterday",
"argued on Thursday over state *aid*".
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.attribution.reports import report_book
from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.belonging import is_of_another
from eventx.times.words import time_cues
from eventx.timex import Timex

_OBJECTS = frozenset({"dobj", "nsubjpass"})
_VERBAL = frozenset({"VERB", "AUX"})


def is_topic(token: Token, time: Token) -> bool:
    """Whether a noun is only what the word above it is about, caused by or afraid of; ``time`` heads the expression."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    if is_of_another(token, time):
        return True
    if _is_cause(token) or _is_judged(token) or _is_told_of(token, time) or _is_prospect(token):
        return True
    if _is_probed(token, time):
        return True
    if _is_headed_for(token, time) or _is_called_off(token, time) or (is_answered_for(token) and time.i < token.i):
        return True
    return _is_arena(token) and time.i < token.i


def is_claimed(clause: Token) -> bool:
    """Whether a clause is what its noun claims: "the claim last week that jets *killed* forty"."""
    return clause.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def is_of_speaker(noun: Token) -> bool:
    """Whether a noun is who says something: "executives close to the *talks* said Monday"."""
    return noun.dep_ == "nsubj" and report_book().tells(noun.head)


def _is_arena(noun: Token) -> bool:
    """Whether a noun is longer than what is told to happen in it: "testified Monday in the *trial*"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during") and lemma(noun) in time_cues().arenas


def _is_cause(noun: Token) -> bool:
    """Whether a noun names what brought something about, which has the day: "the *bombing* drew calls on Friday"."""
    return noun.dep_ == "nsubj" and lemma(noun.head) in time_cues().bringing


def _is_judged(noun: Token) -> bool:
    """Whether a noun is only what somebody says something of: "the *killing* was termed tragic on Tuesday"."""
    if noun.dep_ not in _OBJECTS or noun.head.pos_ not in _VERBAL:
        return False
    return lemma(noun.head) in time_cues().judging


def _is_probed(noun: Token, time: Token) -> bool:
    """Whether a noun is only what somebody looks into: "died on Monday while investigating an *attack*".

    What stands behind it may be its own: "are investigating a *shooting* on Monday".
    """
    return is_looked_into(noun) and (time.i < noun.i or time not in list(noun.head.subtree))


def is_looked_into(noun: Token) -> bool:
    """Whether a noun is what somebody looks into: "investigated an *attack*"."""
    return noun.dep_ in _OBJECTS and lemma(noun.head) in time_cues().probing


def _is_headed_for(noun: Token, time: Token) -> bool:
    """Whether a noun is what a deed leads to or keeps off: "was flown home on Saturday to face *trial*"."""
    return noun.dep_ == "dobj" and leads_to(noun.head) and time not in list(noun.head.subtree)


def leads_to(verb: Token) -> bool:
    """Whether an infinitive tells what a deed leads to or keeps off: "was flown home to *face* trial"."""
    aim = verb.tag_ == "VB" and verb.dep_ in ("advcl", "xcomp", "acl", "relcl")
    return aim and lemma(verb) in time_cues().leading


def _is_called_off(noun: Token, time: Token) -> bool:
    """Whether a noun is what was not held as planned; of one put off "until Friday" that is the new day."""
    verb = noun.head
    if noun.dep_ not in _OBJECTS or lemma(verb) not in time_cues().calling_off:
        return False
    if lemma(verb) == "call" and not any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children):
        return False
    return not is_new_day(time)


def is_put_off(noun: Token) -> bool:
    """Whether a noun is what was put off to another day: "postponed the *trial*"."""
    return noun.dep_ in _OBJECTS and lemma(noun.head) in time_cues().putting_off


def is_of_figure(moved: Token, timex: Timex) -> bool:
    """Whether a month or quarter only tells of which figure something is said: "a *rise* in December sales".

    ``moved`` is what tells that it moved; "third-quarter *gains*" are of that quarter.
    """
    span = moved.doc.char_span(timex.start, timex.end, alignment_mode="expand")
    if span is None or span.root.dep_ not in ("compound", "nmod", "amod", "nummod", "poss"):
        return False
    return span.root.head.i != moved.i and lemma(span.root.head) in time_cues().figures


def is_foretold(noun: Token) -> bool:
    """Whether a noun is what is expected, whatever its type: "the *storm* was expected by Thursday"."""
    return noun.dep_ == "nsubjpass" and noun.head.lower_ in time_cues().foretelling


def is_new_day(time: Token) -> bool:
    """Whether an expression is the day on which is held what was put off: "postponed the trial *until April 15*"."""
    link = time.head
    return link.lower_ in ("until", "till", "to") and lemma(link.head) in time_cues().putting_off


def _is_told_of(noun: Token, time: Token) -> bool:
    """Whether a noun is what another noun is about: "traded arguments on Thursday over state *aid*"."""
    if noun.dep_ != "pobj" or time.i > noun.i:
        return False
    link, cues = noun.head, time_cues()
    if link.lower_ == "of" and link.head.dep_ == "pobj":
        link = link.head.head
    if link.lower_ == "with":
        return lemma(link.head) in cues.coping
    if link.lower_ == "into":
        looked = (link.head, *(c for c in link.head.children if c.dep_ in _OBJECTS))
        return any(lemma(word) in cues.arenas for word in looked)  # "opened an inquiry on Monday into a *shooting*"
    if link.lower_ not in cues.about:
        return False
    return link.head.pos_ in ("NOUN", "PROPN") or (link.head.pos_ in _VERBAL and lemma(link.head) in cues.telling)


def is_answered_for(noun: Token) -> bool:
    """Whether a noun is what somebody answers for: "claimed responsibility on Friday for the *bombing*"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return False
    above, answering = noun.head.head, time_cues().answering
    objects = (c for c in above.children if c.dep_ in ("dobj", "nsubjpass") and c.i < noun.i)
    return lemma(above) in answering or any(lemma(c) in answering for c in objects)


def _is_prospect(noun: Token) -> bool:
    """Whether a noun is only feared, hoped or asked for: "the threat of *floods*", "a motion for a new *trial*"."""
    link = noun.head
    if is_filed_for(noun):
        return True
    return noun.dep_ == "pobj" and link.lower_ == "of" and lemma(link.head) in time_cues().prospects


def is_filed_for(noun: Token) -> bool:
    """Whether a noun is what is asked for in writing: "a motion for a new *trial*"; not what is held on a day."""
    link, cues = noun.head, time_cues()
    asked = noun.dep_ == "pobj" and link.lower_ == "for" and lemma(link.head) in cues.papers
    return asked and lemma(noun) not in cues.held


def is_timetabled(verb: Token) -> bool:
    """Whether an infinitive tells when something begins or ends: "signed a deal to *take* effect on Friday".

    What somebody begins is done: "met to begin talks on Friday".
    """
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return lemma(verb) in time_cues().timetabled and all(lemma(c) in ("effect", "force") for c in objects)


def looks_back_from(verb: Token) -> bool:
    """Whether a coordinated verb tells what was done before the one above: "will join and has *signed*"."""
    return verb.dep_ == "conj" and verb_group(verb).present_perfect and not verb_group(verb.head).present_perfect


def looks_ahead_from(verb: Token) -> bool:
    """Whether a coordinated verb is still to come where the one above is past: "closed in May and will be *sold*"."""
    to_come = verb.dep_ == "conj" and any(c.dep_ == "aux" and c.lower_ in ("will", "'ll") for c in verb.children)
    return to_come and verb_group(verb.head).simple_past
