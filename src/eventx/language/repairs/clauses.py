"""Repairs of how clauses hang together: verbs joined to a verb of another form, conditions, names that end in "'s".

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.repairs.kinds import may_act
from eventx.language.repairs.words import PAST, repair_words
from eventx.language.sentences import ends_paragraph
from eventx.language.verb_groups import TENSED

#: What a verb that begins a clause of its own has before it.
_OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark"})
#: How a verb hangs on the one that rules it.
_BELOW = frozenset({"xcomp", "ccomp", "conj", "advcl"})
_CONDITIONS = frozenset({"provided", "providing"})


def rejoin(token: Token) -> None:
    """A past that goes on with a verb that it cannot go on with goes on with the one above.

    "Urged both sides to show restraint and *promised* help": a finite verb is not joined to an infinitive. "Insisted
    that nobody had been hired and *dismissed* reports": an active one with an object is not joined to a passive.
    "Said prices had fallen and *urged* shops to follow", "denied its troops had fired and *accused* Chad": who speaks
    in answer is who spoke before.
    """
    if token.dep_ != "conj" or token.tag_ not in PAST or any(c.dep_ in _OWN for c in token.lefts):
        return
    if (
        (_is_infinitive(token.head) and token.tag_ == "VBD")
        or (_is_reported_passive(token.head) and _has_own_object(token))
        or _speaks_above(token)
    ):
        _hang_on(token, _finite_above(token.head))


def _speaks_above(verb: Token) -> bool:
    """Whether a speech act goes on with what was said, not with what is told: what is told of says nothing."""
    told, words = verb.head, repair_words()
    if told.dep_ != "ccomp" or verb.lower_ not in words.speaking or told.lower_ in words.speaking:
        return False
    subject = next((c for c in told.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or not any(c.dep_ in ("aux", "auxpass") for c in told.lefts):
        return False
    if told.head.lower_ in words.denying or any(c.tag_ == "PRP$" for c in subject.lefts):
        return True
    return subject.tag_ in ("NN", "NNS") and not may_act(subject)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp") and any(c.tag_ == "TO" for c in verb.lefts)


def _is_reported_passive(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and any(c.dep_ == "auxpass" for c in verb.lefts)


def _has_own_object(token: Token) -> bool:
    """Whether a verb has an object that its passive would not have: not "was fined *$500*", "was handed *a ban*"."""
    objects = [c for c in token.rights if c.dep_ == "dobj"]
    bare = all(c.tag_ in ("NN", "NNS", "NNP", "NNPS") for c in objects)
    return bool(objects) and bare and token.lower_ not in repair_words().two_objects


def _finite_above(verb: Token) -> Token | None:
    while verb.dep_ in _BELOW:
        verb = verb.head
        if verb.tag_ in TENSED:
            return verb
    return None


def _hang_on(token: Token, verb: Token | None) -> None:
    if verb is not None and verb.i < token.i:
        token.head = verb
        token.tag_ = "VBD"


def headline_pair(token: Token) -> None:
    """A headline's last participle says what was done to another: "Man killed in crash, driver *charged*".

    The driver charges nobody with what the first clause tells; in a sentence that ends with a stop he may.
    """
    if token.dep_ != "ROOT" or token.tag_ not in PAST or token.lower_ not in repair_words().done_by_law:
        return
    told = _told_before(token)
    if told is None or not _ends_headline(token) or any(c.dep_ in ("dobj", "aux", "auxpass") for c in told.children):
        return
    subject = told.head if told.dep_ == "acl" else None
    told.head, told.dep_ = told, "ROOT"
    if subject is not None:
        subject.head = told
    token.head, token.dep_ = told, "conj"
    for verb in (told, token):
        verb.tag_ = "VBN"
        for subject in verb.lefts:
            if subject.dep_ == "nsubj":
                subject.dep_ = "nsubjpass"


def _told_before(verb: Token) -> Token | None:
    """What befell somebody in the clause before, also where the parse gives the verb the subjects of both."""
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj"]
    below = list(subjects[0].rights) if len(subjects) > 1 else []
    places = [c for c in verb.lefts if c.dep_ == "ccomp"] + [c for c in below if c.dep_ == "acl"]
    return next((c for c in places if c.lower_ in repair_words().befallen), None)


def _ends_headline(verb: Token) -> bool:
    """Whether a verb ends a text or a line without a stop."""
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return behind is None or ends_paragraph(behind)


def begin_condition(token: Token) -> None:
    """ "Provided" before a clause says under which condition: "will pay, *provided* parliament agrees"."""
    if token.lower_ not in _CONDITIONS or token.dep_ not in ("prep", "mark") or token.i == token.head.i:
        return
    clause = next((c for c in token.rights if c.dep_ in ("pcomp", "ccomp") and c.tag_ in TENSED | {"VB"}), None)
    if clause is None or token.dep_ != "prep":
        return
    clause.head, clause.dep_ = token.head, "advcl"
    token.head, token.dep_, token.tag_ = clause, "mark", "IN"


def name_before_time(token: Token) -> None:
    """A name that ends in "'s" owns no week: in "sued Macy's *last month*" the shop is sued, last month."""
    words = repair_words()
    if token.dep_ != "dobj" or token.lower_ not in words.spans:
        return
    owner = next((c for c in token.lefts if c.dep_ == "poss"), None)
    which = next((c for c in token.lefts if c.lower_ in words.which_span), None)
    if owner is None or which is None or owner.tag_ != "NNP" or which.i + 1 != token.i:
        return
    owner.head, owner.dep_ = token.head, "dobj"
    token.dep_ = "npadvmod"


def short_had(short: Token) -> None:
    """Before a past "'d" is "had", not "would": "he'*d* attacked the town"; not "he'd attack"."""
    verb = short.head
    if short.dep_ != "aux" or short.tag_ != "MD" or verb.tag_ not in PAST or verb.lower_ in repair_words().unchanging:
        return
    if short.i + 1 <= verb.i and all(c.dep_ in ("advmod", "neg") for c in verb.lefts if c.i > short.i):
        short.tag_, verb.tag_ = "VBD", "VBN"
