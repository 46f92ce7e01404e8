"""The cues that hang on a word of the path: negators, auxiliaries, determiners, adverbs, subordinators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from eventx.attribution.reports import is_past_report, report_book
from eventx.cues.cue import Cue, Kind
from eventx.cues.files import cue_book
from eventx.cues.match import Hit, fits, governor_word, speaks_of
from eventx.cues.path import SUBJECTS, Arc
from eventx.cues.words import phrasal_lemma
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.quoted import quoted, stretch_at
from eventx.language.verb_groups import TENSED, helpers_of, infinitive_marker, verb_group
from eventx.language.voice import is_passive

_REPORTED = frozenset({"ccomp", "xcomp", "parataxis", "acl"})
#: Of whom a participle or adjective tells what became of him: "left no **one** *dead*".
_ANYBODY = frozenset({"one", "nobody", "none"})
#: What denies a deed that came close: not an amount or a quality, "nearly all", "almost ridiculous".
_NEARLY = frozenset({"almost", "nearly"})
#: Days that are still the present: "has not left until **now**".
_NOW = frozenset({"now", "then", "recently", "today", "lately"})
#: Subjects whose verb has no ending of its own.
_MANY = frozenset({"i", "you", "we", "they"})
#: Arcs inside one clause.
_SAME_CLAUSE = frozenset({"conj", "object", "predicate"})


def self_hits(trigger: Token) -> Iterator[Hit]:
    """A trigger that says by itself that the thing did not happen: "*unhurt*"; "there were *no* shots **fired**"."""
    yield from _hits(Kind.MODIFIER, trigger, "self")
    bare = not any(child.dep_ in SUBJECTS or child.dep_ == "mark" for child in trigger.children)
    if trigger.dep_ == "acl" and trigger.tag_ == "VBN" and trigger.head.dep_ == "attr" and bare:
        yield from _quantified(trigger.head, "subject")
    if trigger.dep_ in ("acl", "amod") and trigger.head.dep_ == "dobj" and trigger.head.lower_ in _ANYBODY:
        yield from _quantified(trigger.head, "object")


def is_asked(verb: Token) -> bool:
    """Whether a clause is a question, which nothing above it settles: "decides *whether* to go"."""
    return any(c.lower_ == "whether" and c.dep_ in ("mark", "advmod") for c in verb.children)


def modifier_hits(token: Token, outer: Sequence[Arc], below: Token | None = None) -> Iterator[Hit]:
    """The cues that hang on a word of the path, inner first.

    ``outer`` are the arcs above the word; ``below`` is the word before it on the path, which is no
    modifier. What denies or subordinates stands outside of auxiliaries and adverbs ("might **not**
    attack"). A condition beside what is told as done is one of its content: "*threatened* to strike if …".
    """
    reported = _is_reported(outer)
    late: list[Hit] = []
    done = below is None and verb_group(token).told_past
    for child in reversed([child for child in token.children if below is None or child.i != below.i]):
        if child.dep_ == "aux" and (is_asked(token) or (child.lower_ == "could" and _does_in_the_end(token))):
            continue
        if done and child.dep_ == "advcl":
            continue
        for hit in _hits_at_child(child, below):
            if hit.cue.kind is Kind.MARK or hit.cue.effect.polarity:
                late.append(hit)
            else:
                yield replace(hit, reported=reported)
    yield from late


def _hits_at_child(child: Token, below: Token | None) -> Iterator[Hit]:
    if child.dep_ == "cc" and child.i > child.head.i:
        return
    if child.dep_ == "neg" and _denies_only_beside(child):
        return
    if child.lower_ in _NEARLY and child.head.pos_ != "VERB":
        return
    if child.lower_ == "too" and below is not None and infinitive_marker(below) is not None:
        yield from _hits(Kind.MODIFIER, child, "excess")
    yield from _hits(Kind.MODIFIER, child, child.dep_, below)
    if child.dep_ in SUBJECTS or child.dep_ == "dobj":
        yield from _quantified(child, "subject" if child.dep_ in SUBJECTS else "object")
    elif child.dep_ == "mark" and _is_wanted(child.head):
        yield from _hits(Kind.MARK, child, "subjunctive")
    elif child.dep_ == "mark" or child.tag_ == "WRB":
        yield from _hits(Kind.MARK, child, "question" if child.head.dep_ == "ccomp" else "mark")
    elif child.tag_ == "TO" and child.head.dep_ == "ROOT" and child.i < child.head.i and child.head.tag_ not in TENSED:
        yield from _hits(Kind.MODIFIER, child, "headline")
    elif child.dep_ == "aux" and _is_inverted(child):
        yield from _hits(Kind.MARK, child, "inverted")
    elif child.dep_ in ("aux", "auxpass") and _opens_question(child):
        yield from _hits(Kind.MARK, child, "asked")
    elif child.dep_ == "advcl" or _is_condition(child):
        yield from _condition_hits(child)
    elif child.dep_ == "conj":
        yield from _shared_condition_hits(child)
    elif child.dep_ in ("acl", "amod", "relcl"):
        yield from _participle_hits(child)


def _condition_hits(clause: Token) -> Iterator[Hit]:
    """The subordinator of an adverbial clause, where it makes a condition."""
    for mark in clause.children:
        if mark.dep_ in ("mark", "advmod") and not _whatever_comes(mark):
            yield from _hits(Kind.MARK, mark, "advcl")


def _is_condition(clause: Token) -> bool:
    """Whether an if-clause is a condition though the parse makes it what is asked: "we shall *sue* **if** they lie"."""
    asked = clause.dep_ == "ccomp" and any(c.dep_ == "mark" and c.lower_ == "if" for c in clause.lefts)
    return asked and clause.i > clause.head.i and verb_group(clause.head).modal and not report_book().find(clause.head)


def _shared_condition_hits(later: Token) -> Iterator[Hit]:
    """The condition behind the last of several verbs with one helper: "will *quit* and build a bomb **if** …"."""
    own = any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "auxpass", "mark") for c in later.children)
    if own or later.tag_ != "VB" or later.head.tag_ != "VB":
        return
    for child in later.rights:
        if child.dep_ == "advcl":
            yield from _condition_hits(child)
        elif child.dep_ == "conj":
            yield from _shared_condition_hits(child)


def _whatever_comes(mark: Token) -> bool:
    """Whether a condition is none: "will stay **even if** he loses"."""
    return mark.i > 0 and mark.nbor(-1).lower_ == "even"


def _is_inverted(auxiliary: Token) -> bool:
    """Whether an auxiliary opens a subordinate clause before its subject: "**had** they *attacked*"."""
    verb = auxiliary.head
    return verb.dep_ == "advcl" and any(c.dep_ in SUBJECTS and c.i > auxiliary.i for c in verb.children)


def _is_wanted(verb: Token) -> bool:
    """Whether a clause stands in the subjunctive: "ruled that he *be* jailed", "insisted that she *leave*"."""
    if verb.dep_ not in ("ccomp", "acl") or any(c.tag_ == "MD" or c.tag_ == "TO" for c in verb.children):
        return False
    first = next(iter(helpers_of(verb)), verb)
    one = any(c.dep_ in SUBJECTS and c.tag_ in ("NN", "NNP", "PRP") and c.lower_ not in _MANY for c in verb.children)
    return first.lower_ == "be" or (first.i == verb.i and one and verb.tag_ == "VB")


def _opens_question(auxiliary: Token) -> bool:
    """Whether an auxiliary opens a question that is left open: "**Did** the army *shell* the port?"."""
    verb, first = auxiliary.head, auxiliary.sent.start
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    asks_what = any(t.tag_.startswith("W") for t in auxiliary.doc[first : auxiliary.i])
    if verb.dep_ != "ROOT" or asks_what or auxiliary.i > first + 1 or subject is None or subject.i < auxiliary.i:
        return False
    return (
        any(t.text == "?" for t in auxiliary.doc[verb.i + 1 : auxiliary.sent.end][-2:]) and not verb_group(verb).negated
    )


def _quantified(noun: Token, name: str) -> Iterator[Hit]:
    """A subject or object that empties its clause: "**no** one was *killed*", "*killed* **nobody**"."""
    yield from _hits(Kind.MODIFIER, noun, name)
    for child in noun.children:
        if child.dep_ in ("det", "neg", "preconj") and not (child.dep_ == "neg" and _contrasts(child)):
            yield from _hits(Kind.MODIFIER, child, name)


def _contrasts(negator: Token) -> bool:
    """Whether "not" sets apart who or what it was not: "the army, **not** the fleet, *attacked*"."""
    noun = negator.head
    return negator.i > noun.i or any(c.dep_ == "cc" and c.lower_ == "but" for c in noun.children)


def _denies_only_beside(negator: Token) -> bool:
    """Whether a verb is denied only as to when or where: "will **not** *meet* until May"."""
    verb = negator.head
    behind = [child for child in verb.children if child.i > max(verb.i, negator.i)]
    return any(_is_of_another_day(child) or _is_set_against(child) for child in behind)


def _does_in_the_end(verb: Token) -> bool:
    """Whether a verb is denied as to when or where alone: "could **not** be *freed* until May"."""
    return any(child.dep_ == "neg" and _denies_only_beside(child) for child in verb.children)


def _is_of_another_day(phrase: Token) -> bool:
    """Whether it is a day from which on the thing is done: "until May", not "until now"."""
    if phrase.dep_ == "prep":
        dated = any(c.ent_type_ in ("DATE", "TIME") or "event" in noun_classes(c) for c in phrase.children)
        return phrase.lower_ in ("until", "till") and dated and not any(c.lower_ in _NOW for c in phrase.children)
    past = phrase.dep_ == "advcl" and verb_group(phrase).told_past
    return past and any(c.lower_ in ("until", "till") for c in phrase.children)


def _is_set_against(phrase: Token) -> bool:
    """Whether one adjunct stands against another: "not in the blast **but in the fire**"."""
    other = phrase.head if phrase.dep_ == "conj" else None
    if phrase.dep_ in ("prep", "agent"):
        other = phrase
        phrase = next((c for c in phrase.children if c.dep_ == "conj" and c.tag_ in ("IN", "TO")), phrase)
    if other is None or phrase.i == other.i or phrase.tag_ not in ("IN", "TO"):
        return False
    return any(c.dep_ == "cc" and c.lower_ == "but" and c.i < phrase.i for c in other.children)


def _participle_hits(child: Token) -> Iterator[Hit]:
    """A governor that modifies its noun: "**cancelled** *talks*", "*talks* that were **cancelled**"."""
    is_relative = child.dep_ == "relcl"
    if not (_is_about_its_noun(child) or _is_what_it_does(child) if is_relative else _is_participle(child)):
        return
    if is_relative and _is_of_what_it_does(child):
        return
    for name in ("subject",) if _is_what_it_does(child) else ("passive object", "object"):
        for cue in cue_book().find(Kind.GOVERNOR, governor_word(child)):
            if name in cue.through and fits(cue, child) and not cue.over and speaks_of(cue, lemma(child.head)):
                yield Hit(cue, child)
                if child.dep_ != "amod":
                    yield from modifier_hits(child, ())
                return


def _is_participle(child: Token) -> bool:
    return child.tag_ in ("VBN", "VBD", "JJ") and not any(c.dep_ in SUBJECTS for c in child.children)


def _is_what_it_does(relcl: Token) -> bool:
    """Whether a relative clause denies that its noun came about: "*talks* that never **took** place"."""
    denied = any(c.dep_ == "neg" for c in relcl.children)
    return (
        relcl.dep_ == "relcl" and denied and any(c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP") for c in relcl.children)
    )


def _is_of_what_it_does(relcl: Token) -> bool:
    """Whether a relative clause speaks of an effect of its noun: "*trial*, which is expected to **last** a month"."""
    verb = next((c for c in relcl.children if c.dep_ == "xcomp" and infinitive_marker(c) is not None), None)
    if verb is None:
        return False
    return not cue_book().governs(phrasal_lemma(verb), "object" if is_passive(verb) else "subject")


def _is_about_its_noun(relcl: Token) -> bool:
    return any(c.dep_ in ("nsubjpass", "dobj") and c.tag_ in ("WDT", "WP") for c in relcl.children)


def _hits(kind: Kind, token: Token, name: str, below: Token | None = None) -> Iterator[Hit]:
    """The first cue of a kind that a token is, if it may hang by that name: "No. 1" denies nothing."""
    if _counts(token):
        return
    for word in dict.fromkeys((token.lower_, lemma(token))):
        for cue in cue_book().find(kind, word):
            if (not cue.through or name in cue.through) and fits(cue, token) and _is_said_of(cue, token, below):
                yield Hit(cue, token)
                return


def _is_said_of(cue: Cue, token: Token, below: Token | None) -> bool:
    """Whether a cue says anything of the word above it: "a *failed* **bid** to buy", not "a failed bid"."""
    word = phrasal_lemma(token.head)
    return speaks_of(cue, word) and (not cue.over or (below is not None and word in cue.over))


def _counts(token: Token) -> bool:
    """Whether "No." stands before a number."""
    if token.text not in ("No", "No."):
        return False
    behind = [t for t in token.doc[token.i + 1 : token.i + 3] if t.text != "."]
    return bool(behind) and behind[0].like_num and behind[0].text[0].isdigit()


def _is_word_for_word(arc: Arc) -> bool:
    """Whether a clause is quoted from its subject on: "“We *would* win,” he said" says nothing of a plan."""
    stretch = stretch_at(quoted(arc.child.doc), arc.child.i)
    if stretch is None or stretch.start < arc.head.i < stretch.end:
        return False
    return any(c.dep_ in SUBJECTS and stretch.start < c.i < stretch.end for c in arc.child.children)


def _is_reported(outer: Sequence[Arc]) -> bool:
    """Whether the clause of a word is told by a reporting verb in the past: "*said* they would strike"."""
    for arc in outer:
        if arc.relation in _REPORTED:
            return is_past_report(arc.head) and not _is_word_for_word(arc)
        if arc.relation not in _SAME_CLAUSE:
            return False
    return False
