"""What an expression of distance counts from: "two days after the *attack*", "hours before they *met*"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.occasions import is_made_by
from eventx.times.sites import told_of
from eventx.times.words import time_cues


def target_of(span: Span) -> Token | None:
    """The event that an expression counts from: the noun or verb behind "after" or "before", or "the morning of"."""
    cues = time_cues()
    if span.end >= len(span.doc):
        return None
    link = span.doc[span.end]
    same_day = link.lower_ == "of" and link.head.i == span.root.i and lemma(span.root) in cues.day_parts
    if link.lower_ not in cues.after | cues.before and not same_day:
        return None
    if link.dep_ == "mark":
        return link.head
    if link.lower_ == "prior" and link.i + 1 < len(span.doc) and link.nbor(1).lower_ == "to":
        link = link.nbor(1)
    return next((c for c in link.children if c.dep_ in ("pobj", "pcomp")), None)


def goes_with(trigger: Token, target: Token) -> bool:
    """Whether a trigger is what an expression counts from, a verb coordinated with it, or its noun."""
    if trigger.i == target.i:
        return True
    return trigger.head.i == target.i and trigger.dep_ in ("conj", "nsubj", "nsubjpass", "dobj")


def counted_site(span: Span, target: Token) -> Token:
    """The verb that an expression of distance tells of: "*met* two days after the attack", "the day before Kos's death
    her son *left*".
    """
    link = span.doc[span.end]
    site = link.head if link.dep_ != "mark" else target.head
    if span.start <= site.i < span.end:
        site = span.root.head.head if span.root.dep_ == "pobj" else span.root.head
    while site.dep_ == "xcomp" and site.head != site:
        site = site.head
    return site


def asked_for(verb: Token, before: int, among: frozenset[int]) -> Token | None:
    """What a verb asks for that is held on a day, told before a token: "called for *protests* on Friday".

    ``among`` are the positions of triggers.
    """
    if lemma(verb) not in time_cues().asking:
        return None
    objects = [n for p in verb.children if p.dep_ == "prep" for n in p.children if n.dep_ == "pobj"]
    objects += [c for c in verb.children if c.dep_ == "dobj"]
    held = [n for n in objects if verb.i < n.i < before and n.i in among and lemma(n) in time_cues().held]
    return max(held, key=lambda n: n.i, default=None)


def is_asked_for(noun: Token) -> bool:
    """Whether a noun is what a verb asks for: it lies ahead of the asking."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return asked_for(verb, noun.i + 1, frozenset({noun.i})) is not None


def told_before(time: Token, trigger: Token) -> bool:
    """Whether an expression tells of a verb of the past in front of a trigger that goes with it.

    "On Tuesday the mayor *issued* an order imposing a curfew": that Tuesday lies behind, whatever is still to come, and
    so does that of "will appeal against a fine *imposed* on Monday".
    """
    site = time
    while site.head != site and site.pos_ not in ("VERB", "AUX"):
        site = site.head
    site = told_of(time, site)
    if is_made_by(trigger, site):
        return True
    return time.i < trigger.i and site.i < trigger.i and site.i != trigger.i and verb_group(site).told_past
