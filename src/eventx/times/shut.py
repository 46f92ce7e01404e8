"""Where a time that is told above does not reach: clauses and phrases with a time of their own.

In "said on Monday that rebels *attacked*" the attack has no day; nor has the threat in "was halted on Monday
after a *threat*", nor the abduction in "the *kidnapped* nurse was freed on Monday".
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.verb_groups import verb_group
from eventx.times.belonging import is_of_feeling, is_of_mood
from eventx.times.topics import (
    is_answered_for,
    is_claimed,
    is_of_speaker,
    is_topic,
    leads_to,
    looks_ahead_from,
    looks_back_from,
)
from eventx.times.words import time_cues

#: Clauses that have a time of their own: what hangs above them does not reach into them.
_CLOSED = frozenset({"ccomp", "relcl", "csubj", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_AHEAD_OR_DONE = frozenset({"will", "would", "has", "'ll"})
_OPENING = frozenset({"by", "in", "while", "with"})


def is_shut(token: Token, trigger: Token, time: Token, site: Token) -> bool:
    """Whether a word on the way up from a trigger keeps out what is told above it: an expression headed by
    ``time`` that hangs on ``site``.
    """
    fronted = time.i < site.i
    if token.dep_ == "ccomp":
        return lemma(token.head) not in time_cues().announcing and not _is_own_plan(token, trigger)
    if token.dep_ in _CLOSED or is_claimed(token) or (token.i != trigger.i and is_of_speaker(token)):
        return True
    if token.dep_ == "conj" and token.pos_ in _VERBAL and (is_afterwards(token) or not fronted):
        return is_afterwards(token) or has_own_subject(token)
    if token.dep_ == "pcomp":
        return token.head.lower_ not in _OPENING or _is_charge(token)
    if token.dep_ == "advcl":
        return _is_shut_clause(token, fronted) or leads_to(token)
    if token.dep_ == "xcomp" and verb_group(token).infinitive:
        performed = token.i == trigger.i and _is_performed(token, token.head)
        return not (performed or is_bound(token) or (fronted and is_held(token)))
    if _is_state(token) or _is_purpose(token) or (_is_reported(token) and not _is_of_result(token, time)):
        return True
    return _is_shut_phrase(token, time) or is_topic(token, time)


def _is_own_plan(clause: Token, trigger: Token) -> bool:
    """Whether a trigger is what its own speaker, no person, has done or will do, so that to say it is to announce it:
    "said on Tuesday that it would *cut* jobs", "said on Monday it has *signed*".
    """
    told = trigger.i == clause.i or (trigger.dep_ == "conj" and trigger.head.i == clause.i)
    if not told or lemma(clause.head) != "say" or not any(c.dep_ == "nsubj" for c in clause.head.children):
        return False
    own = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in clause.children)
    return own and any(c.dep_ == "aux" and c.lower_ in _AHEAD_OR_DONE for c in clause.children)


def _is_charge(deed: Token) -> bool:
    """Whether a gerund is what somebody is charged with: "was charged on Monday with *stabbing* a barman"."""
    return deed.head.lower_ == "with" and lemma(deed.head.head) in time_cues().answering


def _is_shut_clause(clause: Token, fronted: bool) -> bool:
    """Whether an adverbial clause is of another time than the clause above it.

    A time in front of both holds for what ended the first: "On Monday it was calm until police *fired*".
    """
    if fronted and _ends(clause):
        return False
    if any(c.dep_ == "advmod" and c.lower_ == "when" for c in clause.children) or is_meanwhile(clause):
        return False
    if any(c.dep_ == "mark" and c.lower_ == "with" for c in clause.children):
        return False
    if clause.tag_ == "VBN" and any(c.dep_ == "agent" for c in clause.children) and clause.i > clause.head.i:
        return False
    return clause.tag_ == "VBN" or any(c.dep_ == "mark" or c.dep_ in _SUBJECTS for c in clause.children)


def _ends(clause: Token) -> bool:
    """Whether a clause tells what put an end to what the clause above tells: "was calm until police *fired*"."""
    marked = any(c.dep_ == "mark" and c.lower_ in ("until", "till") for c in clause.children)
    return marked and verb_group(clause).simple_past and verb_group(clause.head).simple_past


def is_meanwhile(clause: Token) -> bool:
    """Whether a clause tells what happened at the same time: "marched on Monday as the mayor *fled*"."""
    marked = clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in time_cues().when for c in clause.children)
    return marked and verb_group(clause).simple_past and verb_group(clause.head).simple_past


def _is_state(token: Token) -> bool:
    """Whether a participle only tells what its noun is by then: "the *besieged* town", "two men *charged* in May"."""
    if token.dep_ == "amod":
        return token.tag_ in ("VBN", "VBG") and token.pos_ != "ADJ"
    return token.dep_ == "acl" and token.tag_ == "VBN" and not verb_group(token).infinitive


def _is_purpose(token: Token) -> bool:
    """Whether an infinitive only tells what its noun is for: "announced plans on Monday to *sell* the mill"."""
    return token.dep_ == "acl" and verb_group(token).infinitive


def _is_shut_phrase(token: Token, time: Token) -> bool:
    """Whether a noun stands aside of the clause above it, behind the expression.

    An expression right behind it may be the noun's own: "left after talks on Sunday".
    """
    if is_aside(token):
        return time.i < token.i or any(t.is_punct or t.pos_ in _VERBAL for t in token.doc[token.i : time.i])
    if not _is_aim(token):
        return False
    due = time.head.lower_ == "by"  # "must respond to the *allegations* by Friday"
    return due or time.i < token.head.i or lemma(token.head.head) in time_cues().responding


def _is_aim(noun: Token) -> bool:
    """Whether a noun is only what a deed is about or directed at: "responded to the *offer*"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in time_cues().towards and noun.head.head.pos_ in _VERBAL


def is_aside(noun: Token) -> bool:
    """Whether a noun is only what something followed or went before: "after *clashes*", "ahead of a *vote*"."""
    if noun.dep_ != "pobj":
        return False
    link = noun.head
    if link.lower_ == "before" and noun.pos_ == "NOUN" and noun_classes(noun) & {"person", "organization"}:
        return False  # "appeared before *magistrates*"
    if link.lower_ == "of" and link.dep_ in ("prep", "pcomp"):
        link = link.head
    return link.lower_ in time_cues().aside


def is_bound(verb: Token) -> bool:
    """Whether an infinitive is what is planned or begun of its subject: "the talks are set to *resume* on Saturday"."""
    return verb.dep_ == "xcomp" and verb_group(verb).infinitive and bool(_words_above(verb) & time_cues().bound)


def is_held(verb: Token) -> bool:
    """Whether an infinitive is what somebody holds to be so: "were thought to have *fled*"."""
    return verb.dep_ == "xcomp" and bool(_words_above(verb) & time_cues().opinion)


def _words_above(verb: Token) -> frozenset[str]:
    """The lemmas of the verb above an infinitive, or of the adjective behind "to be": "is due to *end*"."""
    adjectives = (c for c in verb.head.children if c.dep_ == "acomp")
    return frozenset(lemma(word) for word in (verb.head, *adjectives))


def _is_reported(token: Token) -> bool:
    """Whether a day is only that of a report: "posted a *rise* in sales on Tuesday"."""
    return token.dep_ == "dobj" and lemma(token.head) in time_cues().reporting


def _is_of_result(token: Token, time: Token) -> bool:
    """Whether a time is that of a result, and not of its report: "posted a wider *loss* in the third quarter".

    A day is where it stands in front of a verb by which a firm books its own: "on Tuesday *posted* a loss".
    """
    if time.i > token.i and time.lower_ in ("quarter", "half"):
        return True
    return time.i < token.head.i and lemma(token.head) in time_cues().posting


def is_day_of_report(trigger: Token, time: Token) -> bool:
    """Whether the parser hung the day of a report on what is reported: "reported a *rise* in profit on Tuesday"."""
    daily = time.dep_ == "npadvmod" or (time.dep_ == "pobj" and time.head.lower_ == "on")
    return daily and trigger.pos_ == "NOUN" and _is_reported(trigger)


def stands_apart(word: Token, other: Token) -> bool:
    """Whether the sentence sets a word apart from another one, so that they need not be of one time.

    "Police *arrested* ten after a *protest*"; "the film about the *blasts* that *killed* two *opens* on Friday".
    """
    above = {token.i for token in (other, *other.ancestors)}
    for token in (word, *word.ancestors):
        if token.i in above:
            return False
        if token.dep_ == "relcl" and token.head.i != other.i and other not in list(token.subtree):
            return True
        if token.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in time_cues().aside for c in token.children):
            return True
        if is_answered_for(token):
            return True
        if (
            is_of_mood(token)
            or is_of_feeling(token)
            or is_aside(token)
            or _is_aim(token)
            or _is_state(token)
            or token.dep_ == "ccomp"
        ):
            return True
    return False


def shares(site: Token, trigger: Token, fronted: bool) -> bool:
    """Whether a verb's time holds for another: coordinated verbs, or a participle that goes with its verb.

    What stands in front holds for all that follow, whoever does it: "On Friday police stormed the house and
    the mayor fled". Of coordinated participles each goes with the verb: "exploded, *killing* two and *wounding* six".
    """
    if trigger.pos_ not in _VERBAL or site.pos_ not in _VERBAL or trigger.head == trigger:
        return False
    if _goes_along(trigger, site) or _is_done_by(trigger, site):
        return True
    above = goes_on_from(trigger)
    if above.i != site.i:
        return (
            trigger.dep_ == "conj"
            and not is_afterwards(trigger)
            and not has_own_subject(trigger)
            and shares(site, above, fronted)
        )
    if trigger.dep_ == "conj":
        return not is_afterwards(trigger) and (fronted or not has_own_subject(trigger))
    return trigger.dep_ == "advcl" and trigger.tag_ == "VBG" and not any(c.dep_ == "mark" for c in trigger.children)


def _goes_along(trigger: Token, site: Token) -> bool:
    """Whether what another does is told to go with a verb: "quit on Tuesday, with his deputy *replacing* him"."""
    if not any(c.dep_ in _SUBJECTS for c in trigger.children):
        return False
    if trigger.dep_ == "advcl":
        return trigger.head.i == site.i and any(c.dep_ == "mark" and c.lower_ == "with" for c in trigger.children)
    link = trigger.head
    return trigger.dep_ == "pcomp" and trigger.tag_ == "VBG" and link.lower_ == "with" and link.head.i == site.i


def _is_done_by(trigger: Token, site: Token) -> bool:
    """Whether an infinitive is done in doing what a verb tells: "voted on Tuesday to *censure* him"."""
    below = trigger.head.i == site.i and trigger.dep_ in ("xcomp", "advcl") and verb_group(trigger).infinitive
    return below and _is_performed(trigger, site)


def _is_performed(verb: Token, above: Token) -> bool:
    """Whether an infinitive is done in what the verb above tells: "voted to *censure* him".

    What was voted for may be done later: "voted on Tuesday to *leave*".
    """
    cues, doing = time_cues(), lemma(above)
    return doing in cues.performing and (doing not in cues.choosing or lemma(verb) in cues.by_choice)


def goes_on_from(verb: Token) -> Token:
    """The word above; of a past verb that the parser hung on an infinitive the past verb above that: "urged them to
    leave and *criticised* the mayor".
    """
    above = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD":
        return above
    while above.tag_ == "VB" and above.head != above and above.dep_ in ("xcomp", "ccomp", "advcl", "conj", "acl"):
        above = above.head
    return above if above.tag_ == "VBD" else verb.head


def has_own_subject(verb: Token) -> bool:
    """Whether a coordinated verb has another doer; a pronoun takes up the first verb's."""
    return any(c.dep_ in _SUBJECTS and c.tag_ != "PRP" for c in verb.children)


def is_sequel(verb: Token) -> bool:
    """Whether a coordinated verb tells what somebody did whom the first one befell: "was wounded and *died*"."""
    befell = verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.head.children)
    return befell and lemma(verb) in time_cues().sequels


def is_afterwards(verb: Token) -> bool:
    """Whether a coordinated verb is of another time: "left in May and has since returned"."""
    if looks_back_from(verb) or looks_ahead_from(verb):
        return True
    return any(c.dep_ == "advmod" and c.lower_ in time_cues().afterwards for c in verb.children)
