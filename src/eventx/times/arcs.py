"""Which word an expression of time hangs on, and how far it is from there to a trigger.

An expression hangs on a verb or a noun of the parse. It belongs to a trigger that is this word, that this
word carries ("the *attack* took place on Monday"), or that shares the word's clause ("seized and *held* on
Monday"). Clauses of their own keep what is told above them out: in "said on Monday that rebels *attacked*"
the attack has no day.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.targets import asked_for, counted_site, told_right_after
from eventx.times.timed import Expression
from eventx.times.words import time_cues

_ATTACHING = frozenset(
    (
        "pobj",
        "prep",
        "npadvmod",
        "compound",
        "nmod",
        "nummod",
        "poss",
        "amod",
        "conj",
        "pcomp",
        "advmod",
        "dobj",
    )
)
#: Clauses that have a time of their own: what hangs above them does not reach into them.
_CLOSED = frozenset({"ccomp", "relcl", "csubj", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def distance(expression: Expression, trigger: Token, others: frozenset[int]) -> int | None:
    """How many arcs lie between an expression and a trigger, None when it belongs elsewhere.

    ``others`` are the positions of the other triggers: what hangs on one of them is that event's time.
    """
    token, span = expression.head, expression.span
    if trigger.dep_ == "relcl" and span.start <= trigger.head.i < span.end:
        return 1  # "in 2014, when rebels took the town"
    site, steps = _site(expression, trigger)
    asked = asked_for(site, token.i, others | {trigger.i}) if token.dep_ == "pobj" else None
    if asked is not None:
        site, steps = asked, steps + 1
    if expression.target is not None and expression.target.i == trigger.i != site.i:
        return None
    while True:
        if site.i == trigger.i:
            return steps
        fronted = token.i < site.i
        if site.i not in others or _shares(site, trigger, fronted):
            up = _climb(trigger, site, others, fronted)
            if up is not None:
                return steps + up
        above = _above(site, token, others)
        if above is None or steps > limits().times.arcs:
            return None
        cost = 0 if site.dep_ in ("nsubj", "nsubjpass") else limits().times.above_arcs
        site, steps = above, steps + cost


def _above(site: Token, token: Token, others: frozenset[int]) -> Token | None:
    """The verb or noun above a word that an expression hangs on, where the time holds for it too.

    "named him minister in 2016": the parser may hang the year on "minister"; "pleaded guilty on Tuesday";
    "during Monday's session".
    """
    if site.i in others or site.head == site:
        return None
    if site.pos_ in ("ADJ", "ADV") and site.dep_ in ("acomp", "oprd", "advmod", "attr"):
        return site.head
    if site.pos_ not in ("NOUN", "PROPN"):
        return None
    if site.dep_ == "pobj" and site.head.lower_ in time_cues().during:
        return site.head.head
    if site.dep_ in ("nsubj", "nsubjpass") and site.i < token.i < site.head.i:
        return site.head
    bare = token.dep_ == "npadvmod" and token.i > site.i
    by_preposition = token.dep_ == "pobj" and token.head.head.i == site.i
    if (bare or by_preposition) and site.dep_ in ("dobj", "pobj", "attr", "oprd", "appos", "conj"):
        return site.head.head if site.dep_ == "pobj" else site.head
    return None


def _site(expression: Expression, trigger: Token) -> tuple[Token, int]:
    """The verb or noun that an expression hangs on, and the arcs to it: "on Monday" hangs on "attacked"."""
    if expression.target is not None:
        return counted_site(expression.span, expression.target), 1
    token = expression.head
    site, steps = token, 0
    while site.i != trigger.i and site.head != site and steps < limits().times.site_arcs:
        inside_time = steps == 0 or site.pos_ == "ADP" or site.ent_type_ in ("DATE", "TIME")
        if not inside_time or site.dep_ not in _ATTACHING:
            break
        site, steps = site.head, steps + 1
    return _verb_of_bare(token, site), steps


def _verb_of_bare(token: Token, site: Token) -> Token:
    """A bare expression behind an object tells of the verb: "asked for the *resignation* Monday night"."""
    if token.dep_ != "npadvmod" or token.i < site.i or site.pos_ not in ("NOUN", "PROPN"):
        return site
    verb = site
    for _ in range(limits().times.arcs):
        if verb.pos_ in _VERBAL:
            return site if verb_group(verb).simple_present else verb
        if verb.dep_ not in ("dobj", "pobj", "prep", "attr", "dative", "conj"):
            break
        verb = verb.head
    return site


def _shares(site: Token, trigger: Token, fronted: bool) -> bool:
    """Whether a verb's time holds for another: coordinated verbs, or a participle that goes with its verb.

    What stands in front holds for all that follow, whoever does it: "On Friday police stormed the house and
    the mayor fled".
    """
    if trigger.head.i != site.i or trigger.pos_ not in _VERBAL or site.pos_ not in _VERBAL:
        return False
    if trigger.dep_ == "conj":
        return not _is_afterwards(trigger) and (fronted or not _has_own_subject(trigger))
    return trigger.dep_ == "advcl" and trigger.tag_ == "VBG" and not any(c.dep_ == "mark" for c in trigger.children)


def _has_own_subject(verb: Token) -> bool:
    """Whether a coordinated verb has another doer; a pronoun takes up the first verb's."""
    return any(c.dep_ in _SUBJECTS and c.tag_ != "PRP" for c in verb.children)


def _is_afterwards(verb: Token) -> bool:
    """Whether a coordinated verb tells what came later: "left in May and has since returned"."""
    return any(c.dep_ == "advmod" and c.lower_ in time_cues().afterwards for c in verb.children)


def _climb(trigger: Token, site: Token, others: frozenset[int], fronted: bool) -> int | None:
    """The arcs from a trigger up to the site of an expression, through verbs that are no events."""
    carrier, up, cost = trigger, 0, 0
    while carrier.i != site.i:
        if up >= limits().times.arcs or carrier.head == carrier or _is_closed(carrier, fronted):
            return _down(trigger, site, others)
        if up and carrier.i in others and not _shares(site, carrier, fronted):
            return None
        cost += limits().times.other_clause_arcs if carrier.dep_ in ("ccomp", "conj", "advcl") else 1
        carrier, up = carrier.head, up + 1
    return cost


def _is_closed(token: Token, fronted: bool) -> bool:
    """Whether a clause keeps out what is told above it."""
    if token.dep_ == "ccomp" and lemma(token.head) in time_cues().announcing:
        return False
    if token.dep_ in _CLOSED:
        return True
    if token.dep_ == "conj" and token.pos_ in _VERBAL and (_is_afterwards(token) or not fronted):
        return _is_afterwards(token) or _has_own_subject(token)
    if token.dep_ == "pcomp":
        return token.head.lower_ not in ("by", "in", "while", "with")
    if token.dep_ == "advcl":
        if told_right_after(token) or any(c.dep_ == "advmod" and c.lower_ == "when" for c in token.children):
            return False
        return any(c.dep_ == "mark" or c.dep_ in _SUBJECTS for c in token.children)
    return token.dep_ == "xcomp" and verb_group(token).infinitive


def _down(trigger: Token, site: Token, others: frozenset[int]) -> int | None:
    """The arcs from a noun down to a verb said of it: "the bombing that happened on Monday".

    The parser may hang the clause on a place in between: "talks in Geneva that ended on Friday".
    """
    if trigger.pos_ not in ("NOUN", "PROPN") or site.pos_ not in _VERBAL:
        return None
    if site.i in others and lemma(site) not in time_cues().making:
        return None
    if site.dep_ not in ("acl", "relcl"):
        return None
    if site.head.i == trigger.i:
        return 1
    noun = site.head
    in_place = noun.ent_type_ in ("GPE", "LOC", "FAC") and noun.dep_ == "pobj"
    return limits().times.place_arcs if in_place and noun.head.head.i == trigger.i else None
