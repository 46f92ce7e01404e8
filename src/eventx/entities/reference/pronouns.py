"""The antecedent of a personal pronoun, chosen among the mentions before it.

Agreement and syntax rule out, salience chooses. The weights follow Lappin and Leass (1994): recency,
subject emphasis, parallel function; the subject of a clause that governs the pronoun's own is preferred
("Roe said she would go"). They are ranks, not measured values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.entities.entity import EntityKind
from eventx.entities.mentions import PEOPLE, EntityMention, Mentions
from eventx.entities.reference.answered import whose_deed
from eventx.entities.words import word_classes
from eventx.language.clauses import subjects
from eventx.language.lemmas import lemma
from eventx.language.nouns.nobody import is_nobody
from eventx.language.participles import is_infinitive
from eventx.language.verb_groups import FINITE
from eventx.language.voice import objects_of
from eventx.limits import limits

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_FUNCTION = {
    "nsubj": 1.6,
    "nsubjpass": 1.4,
    "dobj": 0.6,
    "dative": 0.5,
    "poss": 0.4,
    "pobj": 0.3,
    "agent": 0.4,
    "appos": 0.2,
}
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_LEAST = -1.0
_OBJECT_FORMS = frozenset({"him", "her", "them"})
#: What speaks for whom a deed answers, against the subject of the deed.
_ANSWERED = 4.0
_RAISING, _PERSONAL, _SERVED = word_classes().raising, word_classes().personal, word_classes().served


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a pronoun asks of its antecedent."""

    plural: bool
    person: bool | None
    gender: str | None = None


_HE, _SHE = Agreement(False, True, "m"), Agreement(False, True, "f")
_IT, _THEY = Agreement(False, False), Agreement(True, None)
AGREEMENT = {
    "he": _HE, "him": _HE, "his": _HE, "himself": _HE,
    "she": _SHE, "her": _SHE, "hers": _SHE, "herself": _SHE,
    "it": _IT, "its": _IT, "itself": _IT,
    "they": _THEY, "them": _THEY, "their": _THEY, "theirs": _THEY, "themselves": _THEY,
}  # fmt: skip


def resolve(pronoun: Token, mentions: Mentions, speaker: Token | None = None) -> EntityMention | None:
    """The best mention for a third-person pronoun; None where none fits or the pronoun refers to nothing.

    ``speaker`` is the head of the speaker of the quotation the pronoun stands in: "he" is someone else.
    """
    asks = AGREEMENT.get(pronoun.lower_)
    if asks is None or (pronoun.lower_ == "it" and _expletive(pronoun)):
        return None
    client = client_of(pronoun)
    if client is not None:
        return resolve(client, mentions, speaker)
    barred = _keys_of(speaker, mentions) | _doers(pronoun, mentions)
    fitting = [m for m in _candidates(pronoun, asks, mentions) if m.key not in barred]
    answered = whose_deed(pronoun)
    scored = [
        (_score(m, pronoun, asks, mentions) + (_ANSWERED if m.head.i in answered else 0.0), m.head.i, m)
        for m in fitting
    ]
    best = max(scored, key=lambda s: s[:2], default=None)
    if best is not None and best[0] >= _LEAST:
        return best[2]
    return _later(pronoun, asks, mentions)


def client_of(pronoun: Token) -> Token | None:
    """The pronoun of him whom somebody speaks for: "*his* lawyer said **he** would appeal" tells of the client."""
    if pronoun.dep_ not in _SUBJECTS:
        return None
    told = pronoun.head
    if told.dep_ != "ccomp" or told.head.i > pronoun.i or lemma(told.head) not in word_classes().telling:
        return None
    speaker = next((c for c in told.head.lefts if c.dep_ == "nsubj"), None)
    if speaker is None or speaker.lower_ not in word_classes().spokespeople:
        return None
    owner = next((c for c in speaker.lefts if c.dep_ == "poss" and c.lower_ in AGREEMENT), None)
    return owner if owner is not None and AGREEMENT[owner.lower_] == AGREEMENT[pronoun.lower_] else None


def _keys_of(speaker: Token | None, mentions: Mentions) -> frozenset[str]:
    mention = mentions.by_head.get(speaker.i) if speaker is not None else None
    return frozenset() if mention is None else frozenset({mention.key})


def _doers(pronoun: Token, mentions: Mentions) -> frozenset[str]:
    """Whom an object cannot mean: the subject of its own verb, also a shared one: "Roe met Doe and thanked *him*"."""
    if _is_answered(pronoun) or _is_of_the_dead(pronoun):
        verb: Token | None = pronoun.head.head
    elif _is_object_of_above(pronoun):
        verb = pronoun.head.head
    elif pronoun.dep_ in _OBJECTS and not pronoun.lower_.endswith(("self", "selves")):
        verb = _predicate(pronoun)
    else:
        return frozenset()
    if verb is None:
        return frozenset()
    return frozenset().union(*(_keys_of(subject, mentions) for subject in subjects(verb)))


def _is_answered(pronoun: Token) -> bool:
    """Whether a thing of somebody is taken or turned down by another: "The president accepted *his* resignation"."""
    thing, words = pronoun.head, word_classes()
    owned = pronoun.dep_ == "poss" and thing.dep_ == "dobj" and thing.lower_ in words.handed_in
    return owned and lemma(thing.head) in words.answered


def _is_of_the_dead(pronoun: Token) -> bool:
    """Whether somebody tells of an end that is not his own: "His agent confirmed *her* death"."""
    end, words = pronoun.head, word_classes()
    owned = pronoun.dep_ == "poss" and end.dep_ == "dobj" and end.lower_ in words.ends
    return owned and lemma(end.head) in words.telling


def _is_object_of_above(pronoun: Token) -> bool:
    """Whether a pronoun is the object of the verb above its own: "The judge ordered *him* held"."""
    own = pronoun.head
    bare = own.tag_ in ("VB", "VBN", "VBG") and not any(c.tag_ in FINITE for c in own.lefts)
    return pronoun.lower_ in _OBJECT_FORMS and pronoun.dep_ in _SUBJECTS and bare and own.dep_ in ("ccomp", "xcomp")


def _candidates(pronoun: Token, asks: Agreement, mentions: Mentions) -> Iterator[EntityMention]:
    for mention in mentions.before(pronoun, limits().entities.pronoun_sentences):
        if _agrees(mention, asks) and not _bound(pronoun, mention.head) and not is_nobody(mention.head):
            yield mention


def _agrees(mention: EntityMention, asks: Agreement) -> bool:
    if mention.plural is not None and mention.plural is not asks.plural and not _coordinated(mention.head, asks):
        return False
    if asks.person is not None and asks.person is not (mention.kinds <= PEOPLE):
        return False
    return asks.gender is None or mention.gender is None or mention.gender == asks.gender


def _coordinated(head: Token, asks: Agreement) -> bool:
    """Whether a plural pronoun may stand for "Roe and Doe"."""
    return asks.plural and any(child.dep_ == "conj" for child in head.rights) and head.dep_ != "conj"


def _bound(pronoun: Token, head: Token) -> bool:
    """Whether syntax forbids that the two are the same: arguments of one verb, or one inside the other."""
    if pronoun.lower_.endswith(("self", "selves")):
        return False
    if _contains(head, pronoun):
        return True
    return pronoun.dep_ != "poss" and pronoun.tag_ != "PRP$" and _predicate(pronoun) == _predicate(head)


def _contains(head: Token, pronoun: Token) -> bool:
    """Whether the pronoun stands in the phrase of the head, but in no clause of it ("his" in "his aide")."""
    token = pronoun
    while token.dep_ in ("poss", "pobj", "prep", "compound", "conj") and token.head.i != token.i:
        token = token.head
        if token.i == head.i:
            return True
    return False


def _predicate(token: Token) -> Token | None:
    """The verb of which a token is an argument, straight or through a preposition."""
    head = token.head
    while head.dep_ == "prep" or (head.tag_ == "IN" and head.head.i != head.i):
        head = head.head
    return head if head.pos_ in ("VERB", "AUX") and token.dep_ not in _NOT_ARGUMENT else None


_NOT_ARGUMENT = frozenset({"poss", "compound", "amod", "conj", "appos", "npadvmod"})


def _score(mention: EntityMention, pronoun: Token, asks: Agreement, mentions: Mentions) -> float:
    head = mention.head
    score = -1.1 * (mentions.sentence_of[pronoun.i] - mention.sentence)
    score += _FUNCTION.get(_function(head), 0.0) - (0.8 if mention.modifies else 0.0)
    score += 0.6 if mention.name is not None else 0.0
    score += 0.12 * min(mentions.frequency[mention.key], 5)
    score += 0.5 if head.dep_ in _SUBJECTS and pronoun.dep_ in _SUBJECTS else 0.0
    score += 1.5 if _governs(head, pronoun) else 0.0
    score += 0.9 if _governs_next(head, pronoun) else 0.0
    score += 3.0 if _made_to(head, pronoun, mentions) else 0.0
    score += 1.2 if _is_done_next_to(head, pronoun) else 0.0
    score -= 0.6 if mention.quoted and not mentions.quoted[pronoun.i] else 0.0
    score -= 0.3 if asks.gender is not None and mention.gender is None else 0.0
    return score - _unlikely(mention, asks)


def _function(head: Token) -> str:
    return head.head.dep_ if head.dep_ == "appos" else head.dep_


def _unlikely(mention: EntityMention, asks: Agreement) -> float:
    """What speaks against a kind: a country as "they", a thing of no known kind as "it" or "they"."""
    if EntityKind.OTHER in mention.kinds:
        return 1.4
    if mention.kinds & {EntityKind.LOC, EntityKind.FAC}:
        return 0.8
    if asks.plural and mention.plural is None:
        return 0.9
    return 0.0


def _governs(head: Token, pronoun: Token) -> bool:
    """Whether the head is the subject of a clause in which the clause of the pronoun is embedded."""
    if head.dep_ not in _SUBJECTS:
        return False
    own = _predicate(pronoun)
    verbs = {head.head.i, *(c.i for c in head.head.conjuncts)}
    return any(a.i in verbs for a in (own or pronoun).ancestors)


def _is_done_next_to(head: Token, pronoun: Token) -> bool:
    """Whether one deed is done to a head and the next to a pronoun: "met *Roe* on Friday and thanked **him**"."""
    verb = pronoun.head
    same = pronoun.dep_ in ("dobj", "dative") and verb.dep_ == "conj" and head.dep_ == "dobj" and head.head == verb.head
    return same and not any(c.dep_ in _SUBJECTS for c in verb.lefts)


def _governs_next(head: Token, pronoun: Token) -> bool:
    """Whether the head is the subject of the told clause above: "Roe said *Doe* fled when **he** saw her"."""
    verb = head.head
    if verb.dep_ != "ccomp" or head.dep_ not in _SUBJECTS or verb.head.i > verb.i:
        return False
    own = _predicate(pronoun) or pronoun
    return any(a.i == verb.i for a in own.ancestors)


def _made_to(head: Token, pronoun: Token, mentions: Mentions) -> bool:
    """Whether the owner is whom a thing makes act: "a law that obliged *Hungary* to end *its* imports"."""
    verb = pronoun.head
    while verb.dep_ in ("dobj", "pobj", "prep") and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    if pronoun.dep_ != "poss" or verb.dep_ not in ("xcomp", "ccomp", "advcl") or not is_infinitive(verb):
        return False
    made = verb.head
    if made != head.head or head not in objects_of(made) or head not in subjects(verb):
        return False
    causes = [mentions.by_head.get(cause.i) for cause in subjects(made)]
    return bool(causes) and not any(cause is not None and cause.name is not None for cause in causes)


def _later(pronoun: Token, asks: Agreement, mentions: Mentions) -> EntityMention | None:
    """A subject after the pronoun, where the pronoun's clause comes first: "In her speech, Roe said"."""
    for mention in mentions.after(pronoun):
        main = mention.head.dep_ in _SUBJECTS and mention.head.head.dep_ == "ROOT"
        if mention.name is not None and main and _agrees(mention, asks):
            return mention
    return None


def _expletive(token: Token) -> bool:
    """Whether "it" refers to nothing: "it is clear that", "it took weeks to", "it seems"."""
    verb = token.head
    if token.dep_ not in _SUBJECTS or verb.pos_ not in ("VERB", "AUX"):
        return False
    clausal = {c.dep_ for c in verb.rights} & {"ccomp", "xcomp", "csubj", "advcl"}
    if lemma(verb) in _RAISING or token.dep_ == "nsubjpass":
        return bool(clausal)
    if verb.pos_ != "AUX":
        return False
    if _serves(verb):
        return True
    complements = [c for c in verb.rights if c.dep_ in ("acomp", "attr")]
    if any(c.lower_ in _PERSONAL and _infinitive(c, "xcomp") for c in complements):
        return False
    inner = {d.dep_ for c in complements for d in c.children} & {
        "ccomp",
        "xcomp",
        "csubj",
        "relcl",
        "advcl",
        "acl",
    }
    return bool(complements) and bool(clausal | inner)


def _serves(verb: Token) -> bool:
    """Whether a copula says whose business a deed is: "it is in the interest of Ghana to", "it is up to Ghana to"."""
    for preposition in (c for c in verb.rights if c.dep_ in ("prep", "acomp", "advmod")):
        below = list(preposition.rights)
        serves = preposition.lower_ == "in" and any(lemma(c) in _SERVED for c in below)
        falls_to = preposition.lower_ == "up" and any(c.lower_ == "to" and c.dep_ == "prep" for c in below)
        heads = (verb, *preposition.subtree)
        if (serves or falls_to) and any(_infinitive(c, "xcomp", "advcl", "acl", "relcl") for c in heads):
            return True
    return False


def _infinitive(head: Token, *relations: str) -> bool:
    """Whether an infinitive hangs on a word."""
    return any(c.dep_ in relations and is_infinitive(c) for c in head.rights)
