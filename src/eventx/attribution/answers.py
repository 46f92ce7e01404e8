"""Answers: "asked whether rebels had *attacked* the port, the mayor **said no**" denies the attack."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from eventx.attribution.reports import report_book
from eventx.cues.words import phrasal_lemma
from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.language.views.asked_once import asked_once

_OPENERS = frozenset({"whether", "if"})
_WORDS = {"no": False, "yes": True}
_ALL_OF_IT = frozenset({"it", "this", "that", "so", "no", "yes"})
_HELPERS = frozenset({"have", "be", "do", "will", "would", "can", "could", "may", "might", "should", "must"})
#: What may hang on a helper that stands for all that was asked: "said *he* would *not*".
_SHORT = frozenset({"nsubj", "nsubjpass", "neg", "mark", "punct", "advmod", "aux", "expl"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The verb of an answer, whether that is yes, and the verb and opener of the clause that was asked."""

    verb: Token
    yes: bool
    question: Token
    opener: Token


@asked_once
def answer_to(token: Token) -> Answer | None:
    """The answer to a question that a token stands in; None where nobody answers, or neither yes nor no.

    >>> # "Asked if rebels had attacked, the mayor said they had": yes, by "said", for "attacked"
    """
    for clause in (token, *token.ancestors):
        opener = next((c for c in clause.children if c.dep_ in ("mark", "advmod") and c.lower_ in _OPENERS), None)
        asked = clause.head
        if opener is None or lemma(asked) != "ask" or asked.tag_ != "VBN" or asked.dep_ != "advcl":
            continue
        yes = _yes(asked.head)
        return None if yes is None else Answer(asked.head, yes, clause, opener)
    return None


def _yes(verb: Token) -> bool | None:
    """Whether somebody says yes by a verb; None where neither yes nor no is said."""
    told = [child for child in verb.rights if child.dep_ == "ccomp"]
    if verb_group(verb).negated or any(c.dep_ == "dobj" and c.lower_ not in _ALL_OF_IT for c in verb.rights):
        return None
    if not told and phrasal_lemma(verb) in report_book().answers:
        return report_book().answers[phrasal_lemma(verb)]
    if not report_book().tells(verb):
        return None
    word = _first_word(verb)
    if word is not None:
        return _WORDS[word.lower_]
    short = next((clause for clause in told if lemma(clause) in _HELPERS), None)
    if short is None or any(child.dep_ not in _SHORT for child in short.children):
        return None
    return not any(child.dep_ == "neg" for child in short.children)


def _first_word(verb: Token) -> Token | None:
    """The "no" or "yes" behind a verb, marks of quotation passed over: "said *no*", "replied: “*No*.”"."""
    behind = (token for token in verb.doc[verb.i + 1 :] if not token.is_punct)
    word = next(behind, None)
    if word is None or word.lower_ not in _WORDS:
        return None
    alone = word.i + 1 == len(word.doc) or word.nbor().is_punct or word.nbor().is_space or word.nbor().dep_ == "cc"
    return word if alone else None
