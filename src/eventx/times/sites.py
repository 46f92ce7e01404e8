"""Which word an expression is told of where the parser hung it on another one.

"Prices will *fall* this year, officials said": not of the saying. "The man who was *shot* on Monday died".
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from eventx.attribution.reports import report_book
from eventx.language.lemmas import lemma
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import verb_group
from eventx.times.words import time_cues

_YEAR = re.compile(r"(?:early |mid-|late )?(?:[A-Z][a-z]{2,8}\.? )?[12]\d{3}")
_FOR = frozenset({"for", "over", "with"})
_VERBAL = frozenset({"VERB", "AUX"})


def told_of(time: Token, site: Token) -> Token:
    """The word that an expression headed by ``time`` is told of: ``site``, or the verb that it stands right behind.

    A bare day in front of a verb of saying and parted from it by a comma tells of what is said; one behind a relative
    clause of the subject tells of that clause.
    """
    if site.pos_ not in _VERBAL or time.i > site.i:
        return site
    if _follows_saying(time, site):
        return site.head
    if time.i <= site.left_edge.i:
        return site
    if time.dep_ != "npadvmod" and not (time.dep_ == "pobj" and time.head.head.i == site.i):
        return site
    return _said(time, site) or _in_relative_clause(time, site) or site


def of_main_clause(span: Span, site: Token, trigger: Token) -> Token:
    """The main verb, for an expression in front of a clause of its own: "In 2017, after rumours spread, he *resigned*".

    What the clause itself tells keeps it.
    """
    doc, main = span.doc, site.head
    opens = all(t.pos_ in ("ADP", "CCONJ", "ADV", "DET", "PUNCT") for t in doc[sentence_start(span.root) : span.start])
    parted = span.end < len(doc) and doc[span.end].lower_ == ","
    below = site.dep_ in ("advcl", "ccomp") and span.end < site.i < main.i and main.pos_ in _VERBAL
    if not (opens and parted and below) or doc[span.end + 1].lower_ not in time_cues().opening:
        return site
    return site if trigger in site.subtree else main


def _follows_saying(time: Token, site: Token) -> bool:
    """Whether a bare day stands behind a verb of saying and whom it tells, in front of what is said.

    "*Said* Monday it had won"; "*told* reporters Tuesday he would resign"; not "said that on Monday it had won".
    """
    saying = site.head
    told_on = time.dep_ == "pobj" and time.head.lower_ in ("on", "in")
    first = time.head.i if told_on else time.left_edge.i
    if (
        not (told_on or time.dep_ == "npadvmod")
        or site.dep_ != "ccomp"
        or first != site.left_edge.i
        or saying.i > first
    ):
        return False
    between = time.doc[saying.i + 1 : first]
    told = all(t.pos_ not in _VERBAL and not t.is_punct and t.dep_ != "mark" for t in between)
    return told and report_book().tells(saying)


def _said(time: Token, site: Token) -> Token | None:
    """The last verb of what is said, in front of the expression: "will *fall* this year, officials said"."""
    if not report_book().tells(site) or not any(t.lower_ == "," for t in site.doc[time.i + 1 : site.i]):
        return None
    clauses = (c for c in site.children if c.dep_ == "ccomp" and c.i < time.i)
    return next((_last_verb(clause, time) for clause in clauses), None)


def is_day_of_saying(time: Token) -> bool:
    """Whether a day hangs on a verb of saying: "the governor *said* on Sunday"."""
    verb = time.head.head if time.dep_ == "pobj" else time.head
    return time.dep_ in ("pobj", "npadvmod") and verb.pos_ in _VERBAL and report_book().tells(verb)


def _last_verb(clause: Token, time: Token) -> Token:
    """The verb of a clause that stands last in front of an expression, of its own chain: "is set to *hit*"."""
    verb = clause
    while below := [c for c in verb.children if c.dep_ in ("xcomp", "conj") and verb.i < c.i < time.i]:
        verb = below[-1]
    return verb


def _in_relative_clause(time: Token, site: Token) -> Token | None:
    """The verb of the subject's relative clause that ends before the expression: "that *intruded* there this week"."""
    before = time if time.dep_ == "npadvmod" else time.head
    if not before.left_edge.i or any(t.is_punct for t in site.doc[before.left_edge.i - 1 : before.left_edge.i]):
        return None
    last = site.doc[before.left_edge.i - 1]
    for subject in (c for c in site.children if c.dep_ in ("nsubj", "nsubjpass")):
        for clause in (c for c in subject.children if c.dep_ == "relcl"):
            if clause.i <= last.i and (last.i == clause.i or clause in list(last.ancestors)):
                return clause
    return None


def closed_off(time: Token, site: Token) -> Token | None:
    """The verb that a clause between commas belongs to, for an expression behind the second comma: "*seized* the ship,
    carrying oil to Syria, on Monday".
    """
    first = (time.head if time.dep_ == "pobj" else time).left_edge.i
    if not first or time.doc[first - 1].text != ",":
        return None
    clauses = ("acl", "advcl", "relcl")
    clause = next((t for t in (site, *site.ancestors) if t.dep_ in clauses and t.pos_ in _VERBAL), None)
    if clause is None or not clause.head.i < clause.left_edge.i < first or clause.nbor(1).i >= first:
        return None
    if time.doc[clause.left_edge.i - 1].text != ",":
        return None
    return next((t for t in clause.ancestors if t.pos_ in _VERBAL), None)


def deed_of_perfect(verb: Token, time: Token, among: frozenset[int]) -> Token | None:
    """The deed right in front of a past time, where its verb tells what has been done since: "have charged a man over
    the *murder* of a nurse last week". ``among`` are the positions of triggers.
    """
    seen = verb.dep_ == "ccomp" and lemma(verb.head) in time_cues().seeing
    if verb.pos_ not in _VERBAL or time.i < verb.i or not verb_group(verb.head if seen else verb).present_perfect:
        return None
    words = {token.lower_ for token in time.subtree} | {time.head.lower_}
    if words & (time_cues().running | time_cues().since | time_cues().taking - {"in"}):
        return None
    below = (t for t in reversed(verb.doc[verb.i + 1 : time.i]) if t.i in among and t.pos_ == "NOUN")
    deed = next(below, None)
    if deed is None or deed.dep_ != "pobj" or deed not in list(verb.subtree):
        return None
    return deed if not any(t.is_punct or t.pos_ in _VERBAL for t in verb.doc[deed.i : time.i]) else None


def deed_in_front(span: Span, among: frozenset[int]) -> Token | None:
    """The deed right in front of a year, where it is what a charge, a claim or a plan is about.

    "Will stand trial over the dam *collapse* in 2019"; not "was jailed for fraud in 2015". ``among`` are the
    positions of triggers.
    """
    link = span.root.head
    if not _YEAR.fullmatch(span.text) or link.lower_ != "in" or not link.i:
        return None
    deed = span.doc[link.i - 1]
    while deed.i not in among and deed.dep_ == "pobj" and deed.head.lower_ == "of" and deed.head.head != deed.head:
        deed = deed.head.head  # "the theft of a *painting* in 2014"
    definite = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ == "the") for c in deed.children)
    if (
        not definite
        or deed.tag_ not in ("NN", "NNS")
        or deed.dep_ != "pobj"
        or deed.head.lower_ not in time_cues().grounds
    ):
        return None
    return deed if _is_ground(deed, deed.i in among) else None


def _is_ground(deed: Token, happened: bool) -> bool:
    """Whether a noun is what a charge or a suit is about: "go on trial for negligence over the *collapse*"."""
    above = [deed.head.head, deed.head.head.head, deed.head.head.head.head] if happened else [deed.head.head]
    cues = time_cues()
    charged = any(lemma(t) in cues.answering | cues.arenas or _has_arena(t) for t in above)
    return charged and (happened or deed.head.lower_ in _FOR)


def _has_arena(verb: Token) -> bool:
    return any(lemma(c) in time_cues().arenas for c in verb.children if c.dep_ == "dobj")


def follows_source(time: Token, trigger: Token) -> bool:
    """Whether an expression is the day of a source: "has been approved, *according to* reports on Friday"."""
    between = trigger.doc[trigger.i + 1 : time.i] if trigger.i < time.i else trigger.doc[0:0]
    sources = [t.i for t in between if t.lower_ == "according"]
    return bool(sources) and not any(t.is_punct or t.pos_ in _VERBAL for t in trigger.doc[sources[-1] + 1 : time.i])


def is_told_to_be(verb: Token, noun: Token) -> bool:
    """Whether a verb right behind a noun tells when that is to be or was: "a vote *due to be held* on Monday", "talks
    *planned* for May", "a meeting *starting* on Friday", wherever the parser hung it.
    """
    cues = time_cues()
    link = verb
    while link.dep_ == "xcomp" and link.head.i > noun.i and link.head != link:
        link = link.head
    if link.tag_ not in ("VBN", "VBG", "JJ", "IN") or lemma(link) not in cues.bound | cues.beginning:
        return False
    end = noun.i + 1
    while end < link.i and noun in list(noun.doc[end].ancestors) and noun.doc[end].pos_ not in _VERBAL:
        end += 1
    if end < link.i and noun.doc[end].lower_ == ",":
        end += 1
    return end == link.i
