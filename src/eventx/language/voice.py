"""Voice: whether a verb's subject is what it is done to, also where the parse shows no helper, and its objects."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.control import finds, has_befall, is_gone_on_with, sends, takes_no_object
from eventx.language.lemmas import lemma
from eventx.language.nouns.undergone import undergone
from eventx.language.phrases import conjuncts
from eventx.language.views.asked_once import asked_once
from eventx.limits import limits

#: How many coordinated verbs share what the first one has.
CHAIN = 20
#: What a relative clause opens with.
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
#: What follows an active verb in a headline.
_COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr", "oprd", "dative"})


@asked_once
def is_passive(verb: Token) -> bool:
    """Whether the verb's surface subject is what it is done to."""
    for _ in range(CHAIN):
        if verb.tag_ == "VBD" and (
            _lacks_helper(verb)
            or _tells_headline(verb)
            or _shares_doer(verb)
            or _goes_on(verb)
            or _befalls_what_is_had(verb)
        ):
            return True
        if verb.tag_ != "VBN" or opens_broken_clause(verb):
            return False
        voice = _voice(verb)
        if voice is not None:
            return voice
        verb = verb.head
    return False


def _voice(verb: Token) -> bool | None:
    """Whether a participle is passive; None where it goes with the participle before it."""
    labels = {c.dep_ for c in verb.children}
    if labels & {"nsubjpass", "auxpass", "csubjpass"}:
        return True
    if labels & {"aux", "dobj"}:
        return False
    if verb.dep_ in ("acl", "amod", "advcl") or "agent" in labels:
        return True
    if verb.dep_ == "acomp" and lemma(verb.head) == "be":
        return True  # "The systems were [crippled by ransomware]", taken for a quality
    if _befalls_what_is_had(verb):
        return True
    if verb.dep_ in ("xcomp", "oprd") and (_has_helper(verb.head) or lemma(verb.head) == "leave"):
        return True  # "The leader was reported [killed in a raid]", "The crash left two [injured]"
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN" and "nsubj" not in labels:
        return None
    if _lacks_helper(verb) or _tells_state(verb):
        return True
    # A headline's participle: "Two tankers attacked in Gulf", "Mayor arrested in Porto".
    return verb.dep_ in ("ROOT", "ccomp") and ("nsubj" not in labels or _is_headline(verb))


def _befalls_what_is_had(verb: Token) -> bool:
    """Whether a participle tells what befell a thing one has: "had permits *revoked*", "with roads *cut off*"."""
    if "nsubj" not in [c.dep_ for c in verb.children]:
        return False
    if verb.dep_ == "pcomp" or any(c.dep_ == "mark" for c in verb.lefts):
        opened = [verb.head, *verb.lefts] if verb.dep_ == "pcomp" else list(verb.lefts)
        return any(c.lower_ == "with" for c in opened) and not any(c.dep_ in _COMPLEMENTS for c in verb.children)
    if verb.dep_ == "ccomp" and verb.tag_ == "VBN" and finds(verb.head) and verb.head.i < verb.i:
        return any(c.dep_ == "nsubj" and c.lower_.endswith(("self", "selves")) for c in verb.lefts)
    return verb.dep_ == "ccomp" and verb.tag_ == "VBN" and has_befall(verb.head) and verb.head.i < verb.i


def _lacks_helper(verb: Token) -> bool:
    """Whether a verb with a subject of its own shares the helper before it: "two were killed and six others *hurt*"."""
    labels = {c.dep_ for c in verb.children}
    if verb.dep_ != "conj" or "nsubj" not in labels or labels & (_COMPLEMENTS | {"aux", "auxpass"}):
        return False
    return any(c.dep_ == "auxpass" for c in verb.head.children)


def _tells_state(verb: Token) -> bool:
    """Whether a participle goes on with a state that is found: "recorded 24 people dead and nine others *injured*"."""
    if verb.dep_ != "conj" or any(c.dep_ in _COMPLEMENTS for c in verb.children):
        return False
    return lemma(verb) in undergone().verbs and any(c.dep_ == "oprd" for c in verb.head.rights)


def _goes_on(verb: Token) -> bool:
    """Whether a past form without an object goes on with a passive: "was stopped at the border and | *detained*"."""
    if verb.dep_ != "conj" or verb.head.tag_ != "VBN" or lemma(verb) not in undergone().verbs:
        return False
    if any(c.dep_ in _COMPLEMENTS or c.dep_ in ("nsubj", "aux") for c in verb.children):
        return False
    return any(c.dep_ == "auxpass" for c in verb.head.children)


def _shares_doer(verb: Token) -> bool:
    """Whether a verb goes with a participle whose doer follows "by": "a boy | *shot* and killed by police"."""
    joined = [c for c in verb.rights if c.dep_ == "conj" and c.tag_ == "VBN" and not _has_helper(c)]
    if not joined or any(c.dep_ in _COMPLEMENTS for c in verb.children):
        return False
    return any(d.dep_ == "agent" for c in joined for d in c.children) and not any(objects_of(c) for c in joined)


def _has_helper(verb: Token) -> bool:
    """Whether a passive has a helper of its own: "left in May and *was replaced* by her deputy"."""
    return any(c.dep_ == "auxpass" for c in verb.lefts)


def _tells_headline(verb: Token) -> bool:
    """Whether a headline tells what was done to its subject: "Columnist *murdered* in Porto"."""
    return lemma(verb) in undergone().verbs and _is_headline(verb)


def _is_headline(verb: Token) -> bool:
    """Whether a sentence ends without a stop: headlines tell the past in the present, a past form is passive."""
    if not (verb.dep_ == "ROOT" or _stands_before_speaker(verb)):
        return False
    if any(c.dep_ in _COMPLEMENTS and c.i > verb.i for c in verb.children):
        return False
    words = [t for t in verb.sent if not t.is_space]
    return not words[-1].is_punct


def _stands_before_speaker(verb: Token) -> bool:
    """Whether a clause opens a sentence that ends with another: "Mayor *killed* in crash, minister says"."""
    return verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i


def opens_broken_clause(verb: Token) -> bool:
    """Whether a "participle" is the verb that its sentence lacks: "Airstrikes on positions | killed and hurt dozens".

    The sentence then has no other verb at its top, and the participle an object, its own or a coordinated verb's, or
    it stands behind the object of another participle: "A ferry carrying pilgrims | *capsized* off Malta."
    """
    if verb.dep_ != "acl" or any(c.dep_ in ("agent", "aux") for c in verb.children):
        return False
    top = top_noun(verb.head)
    if top.dep_ not in ("ROOT", "ccomp") or top.pos_ not in _NOMINAL:
        return False
    if verb.tag_ == "VBD" and top.dep_ == "ROOT":
        return True
    if verb.tag_ == "VBN" and _is_carried(verb.head) and [t for t in verb.sent if not t.is_space][-1].text == ".":
        return True
    return any(objects_of(v) for v in (verb, *(c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB")))


def top_noun(noun: Token) -> Token:
    """The noun that a prepositional phrase belongs to: of "airstrikes on positions", "airstrikes"."""
    while (noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ in _NOMINAL) or _is_carried(noun):
        noun = noun.head.head
    return noun


def _is_carried(noun: Token) -> bool:
    """Whether a noun is the object of a participle that hangs on a noun: "a ferry carrying *pilgrims*"."""
    verb = noun.head
    return noun.dep_ == "dobj" and verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.pos_ in _NOMINAL


def objects_of(verb: Token) -> list[Token]:
    """The objects of a verb, direct and indirect, conjuncts apart."""
    return [t for c in verb.children if c.dep_ in ("dobj", "dative") and c.pos_ != "ADP" for t in conjuncts(c)]


def indirect_objects(verb: Token) -> list[Token]:
    """Those to whom something is given, conjuncts apart: "gave *the army* tanks"."""
    return [t for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP" for t in conjuncts(c)]


def shared_objects(verb: Token) -> Iterator[tuple[Token, str]]:
    """The object of a relative clause without one ("the base they attacked"), or of a conjunct to the right.

    Behind "whose" a clause lacks no object: "the army, whose raid killed ten". A comma alone shares none: "Minister
    quits, blames premier".
    """
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.lower_ not in RELATIVE), None)
    if below := _gap_above(verb):
        yield below, "relative"
        return
    if verb.dep_ == "relcl" and subject is not None:
        if any(_gap_above(c) or _has_relative(c) for c in verb.rights):
            return
        owned = any(c.tag_ == "WP$" for c in subject.lefts)
        if not owned and not any(c.dep_ in ("prep", "ccomp", "xcomp") and not list(c.children) for c in verb.children):
            yield verb.head, "relative"
        return
    if is_gone_on_with(verb):
        yield verb.head, "participle"
    if takes_no_object(verb):
        return
    for child in verb.children:
        near = child.dep_ == "conj" and child.i - verb.i <= limits().clauses.conjunct_words
        if (
            near
            and child.doc[child.left_edge.i - 1].text != ","
            and _alike(child.tag_, verb.tag_)
            and not any(c.dep_ == "nsubj" for c in child.children)
        ):
            for token in objects_of(child):
                yield token, "conjunct"


def _gap_above(infinitive: Token) -> Token | None:
    """What an infinitive that ends a relative clause is done to: "the target that they pledged | *to reach*".

    Not where somebody is told to act: "the man they asked to leave".
    """
    verb = infinitive.head
    if infinitive.dep_ != "xcomp" or infinitive.tag_ != "VB" or verb.dep_ != "relcl" or sends(verb, infinitive):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.lower_ not in RELATIVE), None)
    told = any(c.dep_ in ("dobj", "dative", "ccomp", "xcomp", "acomp", "attr") for c in infinitive.children)
    stranded = any(c.dep_ in ("prep", "prt") and not list(c.children) for c in infinitive.children)
    if subject is None or told or stranded or objects_of(verb) or any(c.tag_ == "WP$" for c in subject.lefts):
        return None
    return verb.head if any(c.tag_ == "TO" for c in infinitive.lefts) else None


def _has_relative(infinitive: Token) -> bool:
    """Whether the object of an infinitive is the pronoun of its clause: "the target *that* they pledged to reach"."""
    objects = (c for c in infinitive.lefts if c.dep_ == "dobj")
    return infinitive.dep_ == "xcomp" and any(c.lower_ in RELATIVE for c in objects)


def _alike(tag: str, other: str) -> bool:
    """Whether two verbs have one form; taggers mix up the past and the past participle."""
    return tag == other or {tag, other} == {"VBD", "VBN"}
