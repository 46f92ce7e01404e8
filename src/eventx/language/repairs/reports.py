"""Repairs of what somebody says: a clause that the parser takes for one about where, or to whom, it is said."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.repairs.kinds import may_act
from eventx.language.repairs.words import PAST, repair_words
from eventx.language.verb_groups import FINITE
from eventx.limits import limits

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
#: Where the parser leaves a verb whose subject it has taken for an object.
_LOST = frozenset({"advcl", "ccomp", "conj", "dep"})
#: The tags of what stands between two clauses.
_PARTING = frozenset({"CC", "TO", "VB", "WDT", "WP", "WRB"})
#: What opens the circumstances of what is said: "said *in* a letter *to* the mayor that …".
_OCCASIONS = frozenset({"in", "at", "on", "during", "to", "with", "after", "before", "through", "via", "by", "for"})


def told_taken_for_description(verb: Token) -> None:
    """A whole clause behind "that" is what is said, no description of a noun in between.

    "Told the paper in an interview *that troops had left*", "said at a meeting in the capital *that police arrested
    nine men*"; not "spoke in the town that police searched", whose clause lacks what "that" stands for. Behind a noun
    of what is said it is what that says: "claims *that troops had left*".
    """
    that = next(verb.lefts, None)
    if that is None or that.lower_ != "that" or not _is_whole(verb, that):
        return
    if verb.head.lower_ in repair_words().contents:
        that.tag_, that.dep_, verb.dep_ = "IN", "mark", "acl"
        return
    report = _report_above(verb.head)
    if report is None or any(c.dep_ in ("ccomp", "xcomp") for c in report.rights):
        return
    that.tag_, that.dep_ = "IN", "mark"
    verb.head, verb.dep_ = report, "ccomp"


def speakers_taken_for_objects(conjunct: Token) -> None:
    """Who says a thing is not told of in it: "The blast killed 14 people, *residents* and medics said".

    Where the verb of saying has a subject of its own, what stands before the comma goes on in a list.
    """
    start = conjunct.left_edge.i
    comma = conjunct.doc[start - 1] if start > conjunct.sent.start else conjunct
    behind = conjunct.right_edge.i + 1
    if comma.text != "," or conjunct.head.dep_ not in ("dobj", "pobj") or behind >= conjunct.sent.end:
        return
    report = conjunct.doc[behind]
    if report.lower_ not in repair_words().telling or any(c.dep_ in _SUBJECTS for c in report.lefts):
        return
    if any(c.dep_ == "ccomp" and c.is_ancestor(conjunct) for c in report.lefts):
        conjunct.head, conjunct.dep_, comma.head = report, "nsubj", report


def subject_taken_for_what_is_said(noun: Token) -> None:
    """What stands before a finite verb without a subject is its subject, not what is said.

    "A statement saying *a raid* near the port **caused** a fire", "the agency reported *the storm* **had** grown"; not
    "claimed wealth and **said** so".
    """
    report, words = noun.head, repair_words()
    takes_clause = report.lower_ in words.telling or report.lower_ in words.supposing
    if not takes_clause or report.lower_ in words.telling_somebody or noun.i < report.i:
        return
    verb = _finite_behind(noun)
    if verb is None or verb.dep_ not in _LOST or noun.is_ancestor(verb) or verb.is_ancestor(report):
        return
    if not any(c.dep_ in _SUBJECTS for c in verb.lefts):
        noun.head, noun.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj"
        verb.head, verb.dep_ = report, "ccomp"


def _finite_behind(noun: Token) -> Token | None:
    """The finite verb behind a noun and what describes that; None where a comma, "and" or "as" parts them."""
    for word in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + limits().attribution.speaker_sentence_words)]:
        if word.tag_ in FINITE:
            return word.head if word.dep_ in ("aux", "auxpass") else word
        if word.is_punct or word.tag_ in _PARTING or word.dep_ == "mark":
            return None
    return None


def _is_whole(verb: Token, that: Token) -> bool:
    """Whether a clause has all that its verb asks for, without the word that opens it."""
    own = [c for c in verb.lefts if c.dep_ in _SUBJECTS and c.i != that.i]
    if not own:
        return False
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    return that.dep_ == "mark" or passive or any(c.dep_ == "dobj" for c in verb.rights)


def _report_above(noun: Token) -> Token | None:
    """The verb of telling in whose circumstances, or as whose hearer, a noun stands."""
    below = noun
    for _ in range(limits().clauses.subject_steps):
        above = below.head
        if above.i >= below.i:
            return None
        if above.lower_ in repair_words().telling:
            hears = below.dep_ == "dobj" and above.lower_ in repair_words().telling_somebody
            return above if hears or (below.dep_ == "prep" and below.lower_ in _OCCASIONS) else None
        if above.dep_ not in ("prep", "pobj", "dobj"):
            return None
        below = above
    return None


def circumstance_taken_for_report(verb: Token) -> None:
    """A clause behind "after" or "while" is not what is said: "said so, a day after Mali *warned* its neighbour"."""
    mark = next((c for c in verb.lefts if c.dep_ == "mark"), None)
    if mark is not None and mark.lower_ in _CIRCUMSTANCES and verb.i > verb.head.i:
        verb.dep_ = "advcl"


def told_behind_circumstance(that: Token) -> None:
    """Behind a comma "that" goes on with who speaks: "said, a day after Mali warned it, *that* talks would go on"."""
    clause, inner = that.head, that.head.head
    if that.lower_ != "that" or that.dep_ != "mark" or clause.dep_ not in ("ccomp", "acl", "relcl"):
        return
    if that.i < 2 or that.nbor(-1).text != ",":
        return
    inner = next((t for t in (inner, *inner.ancestors) if t.dep_ == "advcl"), inner)
    report = inner.head
    if inner.dep_ != "advcl" or report.i > inner.i or report.lower_ not in repair_words().telling:
        return
    opened = any(c.dep_ == "mark" and c.lower_ in _CIRCUMSTANCES for c in inner.lefts)
    if opened and not any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in report.children):
        clause.head, clause.dep_ = report, "ccomp"


def report_taken_for_quality(verb: Token) -> None:
    """A past of telling behind a comma and who tells ends the sentence: "will sign, sources close to it *revealed*"."""
    if verb.tag_ != "VBD" or verb.dep_ != "acl" or verb.lower_ not in repair_words().telling:
        return
    if any(c.dep_ in ("dobj", "agent", "ccomp", "mark") for c in verb.children) or verb.left_edge != verb:
        return
    noun = verb.head
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.i < noun.i:
        noun = noun.head.head
    start = noun.left_edge.i
    told = next((t for t in noun.ancestors if t.tag_.startswith("VB")), None)
    if told is None or start == noun.sent.start or noun.doc[start - 1].text != "," or not may_act(noun):
        return
    if verb.right_edge.i + 1 >= _end(verb) and noun.dep_ in ("appos", "npadvmod", "conj", "dobj"):
        verb.head, verb.dep_ = told, "parataxis"
        noun.head, noun.dep_ = verb, "nsubj"


def speaker_behind_report(report: Token) -> None:
    """Who stands last behind a comma and a report says it: "Nine killed, says *army*"."""
    if report.lower_ not in repair_words().telling or report.i + 1 >= len(report.doc) or not report.i:
        return
    if report.tag_ not in ("VBZ", "VBD") or report.nbor(-1).text != ",":
        return
    speaker = next((c for c in report.rights if c.dep_ in ("nsubj", "dobj") and c.left_edge.i == report.i + 1), None)
    if speaker is None or not may_act(speaker) or speaker.right_edge.i + 1 < _end(report):
        return
    hears = speaker.dep_ == "dobj" and report.lower_ in repair_words().telling_somebody
    if hears and not (report.tag_ == "VBZ" and speaker.tag_ in ("NN", "NNS")):
        return  # "Ann Roe, a clerk, told Norvik News"
    speaker.dep_ = "nsubj"
    for noun in [c for c in report.lefts if c.dep_ == "nsubj"]:
        told = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ in PAST), None)
        if told is not None:
            told.head, told.dep_, told.tag_ = report, "ccomp", "VBN"
            noun.head, noun.dep_ = told, "nsubjpass"
        else:
            noun.dep_ = "dep"


def _end(token: Token) -> int:
    """Where a sentence ends, less its stop and the blanks behind it."""
    end = token.sent.end
    while token.doc[end - 1].is_space or token.doc[end - 1].text == ".":
        end -= 1
    return end


#: What opens a clause that is never what somebody says.
_CIRCUMSTANCES = frozenset({"after", "before", "since", "until", "while", "although", "though", "because", "unless"})
