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
from eventx.times.deep import is_deep, is_glued, is_purpose_of_past, opens_deed, opens_pair
from eventx.times.governed import is_means, is_phase, is_refused, one_with
from eventx.times.lasting import lasting_noun
from eventx.times.occasions import gives_out, has_day, is_former, is_harm_of, is_held_in, is_made_by
from eventx.times.shut import (
    goes_on_from,
    is_afterwards,
    is_aside,
    is_bound,
    is_day_of_report,
    is_sequel,
    is_shut,
    shares,
)
from eventx.times.sites import (
    closed_off,
    deed_in_front,
    deed_of_perfect,
    follows_source,
    is_told_to_be,
    of_main_clause,
    told_of,
)
from eventx.times.targets import asked_for, counted_site
from eventx.times.timed import Expression
from eventx.times.topics import is_timetabled
from eventx.times.word_given import word_given
from eventx.times.words import time_cues

_ATTACHING = frozenset(
    (
        "pobj",
        "prep",
        "agent",
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
_VERBAL = frozenset({"VERB", "AUX"})


def distance(expression: Expression, trigger: Token, others: frozenset[int]) -> int | None:
    """How many arcs lie between an expression and a trigger, None when it belongs elsewhere.

    ``others`` are the positions of the other triggers: what hangs on one of them is that event's time. What is one deed
    with another verb has the time of that one.
    """
    arcs = _between(expression, trigger, others)
    above = one_with(trigger) if arcs is None else None
    told = _between(expression, above, others) if above is not None else None
    return arcs if told is None else told + 1


def _between(expression: Expression, trigger: Token, others: frozenset[int]) -> int | None:
    """The arcs between an expression and a trigger, by the words that carry either."""
    token, span = expression.head, expression.span
    measured = lasting_noun(span) if expression.timex.rule.startswith("duration") else None
    if is_told_when(expression, trigger) or (measured is not None and measured.i == trigger.i):
        return 1
    if expression.aside:
        return None
    site, steps = _site(expression, trigger)
    if is_phase(site) and site.head.i in others and site.i not in others:
        site, steps = site.head, steps + 1
    given = word_given(site, expression, trigger)
    if given is not None:
        site, steps = given, steps + 1
    among = others | {trigger.i}
    deed = deed_in_front(expression.span, among) or deed_of_perfect(site, token, among)
    if deed is not None:
        return 1 if deed.i == trigger.i else None
    asked = asked_for(site, token.i, others | {trigger.i}) if token.dep_ == "pobj" else None
    if asked is not None:
        site, steps = asked, steps + 1
    if expression.target is not None and expression.target.i == trigger.i != site.i:
        return None
    if follows_source(token, trigger) or _is_feast_of(expression, trigger):
        return None
    if measured is not None and (token.dep_ != "pobj" or is_aside(token)):
        return None  # "left on a *four-day* visit"
    return _walked(site, steps, trigger, token, others)


def _walked(site: Token, steps: int, trigger: Token, token: Token, others: frozenset[int]) -> int | None:
    """The arcs to a trigger from where an expression hangs, up over the words that its time holds for too.

    ``steps`` are the arcs from the expression to there: "on Monday" of "began *shelling* the port on Monday" goes up to
    "began"; None where the way ends at another event.
    """
    while True:
        if site.i == trigger.i:
            return None if is_day_of_report(trigger, token) else steps
        fronted = token.i < site.i
        shared = shares(site, trigger, fronted) or is_made_by(trigger, site) or is_held_in(trigger, site, token)
        shared = shared or is_harm_of(site, trigger)
        if site.i not in others or shared:
            up = _climb(trigger, site, others, token)
            if up is not None:
                return steps + up
        above = _above(site, token, others)
        if above is None or steps > limits().times.arcs or not _reaches(site, above, trigger, token):
            return None
        row = site.dep_ == "conj" and site.pos_ not in _VERBAL
        cost = 0 if row or site.dep_ in ("nsubj", "nsubjpass") else limits().times.above_arcs
        site, steps = above, steps + cost


def _reaches(site: Token, above: Token, trigger: Token, time: Token) -> bool:
    """Whether a time told of ``site`` reaches a trigger over the verb above that is one deed with it.

    It reaches that verb and what is coordinated with it alone: "*began* digging on Friday and *called* for help".
    """
    if is_bound(site) or not (is_phase(site) or is_means(site) or is_refused(site, time)):
        return True
    return trigger.i == above.i or (trigger.dep_ == "conj" and trigger.head.i == above.i)


def is_told_when(expression: Expression, trigger: Token) -> bool:
    """Whether a clause tells what happened at a time: "in 2014, when rebels *came* and the mayor was *shot*"."""
    clause = trigger
    while clause.dep_ == "conj" and clause.pos_ in _VERBAL and not is_afterwards(clause):
        clause = clause.head
    return clause.dep_ == "relcl" and expression.span.start <= clause.head.i < expression.span.end


def _is_feast_of(expression: Expression, trigger: Token) -> bool:
    """Whether a feast only names a thing beside a trigger: "opened fire at a *Christmas* party"."""
    named = expression.timex.rule.startswith("named-") and expression.head.dep_ in ("compound", "nmod")
    return named and expression.head.head.i != trigger.i


def _above(site: Token, time: Token, others: frozenset[int]) -> Token | None:
    """The verb or noun above a word that an expression hangs on, where the time holds for it too.

    "named him minister in 2016": the parser may hang the year on "minister"; "pleaded guilty on Tuesday";
    "during Monday's session".
    """
    if site.head == site:
        return None
    if _closes_pair(site, time):
        return site.head
    if opens_pair(site, time):
        return site.head
    if gives_out(site):
        return site.head.head.head
    if site.i in others:
        if is_means(site):
            return site.head.head
        if _is_of_year(site) and time.i > site.i:
            return _above_noun(site, time)
        one = is_purpose_of_past(site, time) or is_phase(site) or is_refused(site, time) or opens_deed(site)
        return site.head if one else None
    if site.pos_ in _VERBAL:
        if _goes_along(site) or is_means(site):
            return site.head.head
        one = is_bound(site) or is_phase(site) or is_refused(site, time) or is_deep(site, time)
        if not (one or opens_deed(site)):
            return None
        return site.head.head if site.dep_ == "pcomp" else site.head
    if site.pos_ in ("ADJ", "ADV") and site.dep_ in ("acomp", "oprd", "advmod", "attr"):
        return site.head
    return _above_noun(site, time) if site.pos_ in ("NOUN", "PROPN") else None


def _is_of_year(noun: Token) -> bool:
    """Whether a year names a noun, so that a day behind is another's: "rejoined the *2003* accord on Monday"."""
    years = (c for c in noun.children if c.i < noun.i and c.dep_ in ("nummod", "compound", "nmod"))
    return any(c.ent_type_ == "DATE" and len(c) == len("2003") and c.text.isdigit() for c in years)


def _goes_along(verb: Token) -> bool:
    """Whether a participle tells what its subject did meanwhile: "rebels *fleeing* the city on Tuesday attacked it"."""
    doer = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ == "nsubj"
    return doer and verb_group(verb.head.head).simple_past


def _above_noun(noun: Token, time: Token) -> Token | None:
    """The word above a noun that an expression hangs on, where the time holds for it too."""
    if noun.dep_ == "pobj" and noun.head.lower_ in time_cues().during:
        return noun.head.head
    if (noun.dep_ in ("nsubj", "nsubjpass") and noun.i < time.i < noun.head.i) or is_glued(time, noun):
        return noun.head
    if is_aside(noun):
        return None
    bare = time.dep_ == "npadvmod" and time.i > noun.i
    by_preposition = time.dep_ == "pobj" and time.head.lower_ != "for" and _first_of_row(time.head.head, noun)
    if (bare or by_preposition) and noun.dep_ in ("dobj", "pobj", "attr", "oprd", "appos", "conj"):
        return noun.head.head if noun.dep_ == "pobj" else noun.head
    return None


def _first_of_row(last: Token, noun: Token) -> bool:
    """Whether a noun is another one, or what that is coordinated with: "*skins*, tails and horns from 2013 to 2019"."""
    while last.i != noun.i and last.dep_ == "conj":
        last = last.head
    return last.i == noun.i


def _closes_pair(verb: Token, time: Token) -> bool:
    """Whether a time behind the second of two verbs holds for the first: "was *arrested* and charged on Monday".

    What befell somebody has no day of what he then did: "was wounded and *died* on Monday".
    """
    tags = {verb.tag_, verb.head.tag_}
    alike = (len(tags) == 1 or tags == {"VBD", "VBN"}) and not is_sequel(verb)
    pair = verb.dep_ == "conj" and verb.pos_ in _VERBAL and alike and time.i > verb.i
    own = any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in verb.children)
    near = verb.i in (time.head.i, time.head.head.i) and time.head.lower_ != "for"
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in verb.doc[verb.head.i : verb.i])
    if not pair or own or dated or not near or is_afterwards(verb) or verb_group(verb.head).present_perfect:
        return False
    return any(c.dep_ == "cc" and c.lower_ == "and" for c in verb.head.children)


def _site(expression: Expression, trigger: Token) -> tuple[Token, int]:
    """The verb or noun that an expression hangs on, and the arcs to it: "on Monday" hangs on "attacked"."""
    if expression.target is not None:
        return counted_site(expression.span, expression.target), 1
    token = expression.head
    site, steps = token, 0
    while site.i != trigger.i and site.head != site and steps < limits().times.site_arcs:
        inside_time = steps == 0 or site.pos_ == "ADP" or site.ent_type_ in ("DATE", "TIME")
        if not inside_time or not (site.dep_ in _ATTACHING or _is_swallowed(site)):
            break
        site, steps = site.head, steps + 1
    site = closed_off(token, site) or told_of(token, _verb_of_bare(token, site))
    return of_main_clause(expression.span, site, trigger), steps


def _is_swallowed(day: Token) -> bool:
    """Whether the parser took a day for the head of a subject that it ends ("*Alstom Saturday* will sign"), or it is
    the subject of what it saw ("*Sunday* saw rebels attack").
    """
    if day.dep_ == "nsubj" and lemma(day.head) in time_cues().seeing:
        return True
    swallows = day.dep_ in ("nsubj", "nsubjpass") and any(c.dep_ == "compound" for c in day.children)
    return swallows and day.ent_type_ == "DATE" and lemma(day.head) != "be"


def _verb_of_bare(token: Token, site: Token) -> Token:
    """A bare expression behind an object tells of the verb: "asked for the *resignation* Monday night"."""
    strayed = token.dep_ == "conj" and site.ent_type_ in ("GPE", "LOC", "FAC")
    if not (token.dep_ == "npadvmod" or strayed) or token.i < site.i or site.pos_ not in ("NOUN", "PROPN", "NUM"):
        return site
    verb = site
    for _ in range(limits().times.arcs):
        if is_aside(verb):
            return site
        if verb.pos_ in _VERBAL:
            return site if verb_group(verb).simple_present or has_day(verb, site) else verb
        if verb.dep_ not in ("dobj", "pobj", "prep", "attr", "dative", "conj", "compound"):
            break
        verb = verb.head
    return site


def _climb(trigger: Token, site: Token, others: frozenset[int], time: Token) -> int | None:
    """The arcs from a trigger up to the site of an expression, through verbs that are no events."""
    carrier, up, cost = trigger, 0, 0
    while carrier.i != site.i:
        if up >= limits().times.arcs or carrier.head == carrier or is_shut(carrier, trigger, time, site):
            return _down(trigger, site, others)
        if up and carrier.i in others and (_is_noun_of(trigger, carrier) or not shares(site, carrier, time.i < site.i)):
            return None
        cost += limits().times.other_clause_arcs if carrier.dep_ in ("ccomp", "conj", "advcl") else 1
        carrier, up = goes_on_from(carrier), up + 1
    return cost


def _is_noun_of(trigger: Token, carrier: Token) -> bool:
    """Whether a noun is only what another event's verb is aimed at: "*rejecting* a *challenge*", not
    "*defeating* him in an *election*".
    """
    if trigger.pos_ not in ("NOUN", "PROPN") or carrier.pos_ not in _VERBAL:
        return False
    below = next((t for t in (trigger, *trigger.ancestors) if t.head.i == carrier.i), trigger)
    return below.dep_ != "prep" or below.lower_ not in time_cues().during


def _is_aim_of(verb: Token, noun: Token) -> bool:
    """Whether an infinitive only tells what its noun is for: "a *pledge* to cut emissions by 2030", not "talks to be
    held in May".
    """
    group = verb_group(verb)
    active = verb.dep_ == "acl" and group.infinitive and not any(c.dep_ == "auxpass" for c in verb.children)
    return active and not is_timetabled(verb) and lemma(noun) not in time_cues().held


def _down(trigger: Token, site: Token, others: frozenset[int]) -> int | None:
    """The arcs from a noun down to a verb said of it: "the bombing that happened on Monday".

    The parser may hang the clause on a place in between: "talks in Geneva that ended on Friday".
    """
    if trigger.pos_ not in ("NOUN", "PROPN") or site.pos_ not in _VERBAL:
        return None
    if site.i not in others and is_told_to_be(site, trigger):
        return limits().times.place_arcs
    if site.i in others and lemma(site) not in time_cues().making:
        return None
    if site.dep_ not in ("acl", "relcl") or _is_aim_of(site, trigger) or is_former(site):
        return None
    if site.head.i == trigger.i:
        return 1
    noun = site.head
    in_place = noun.ent_type_ in ("GPE", "LOC", "FAC") and noun.dep_ == "pobj"
    return limits().times.place_arcs if in_place and noun.head.head.i == trigger.i else None
