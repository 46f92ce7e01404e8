"""Attenders: who comes to a gathering, stays at it, leaves it or speaks there: "flew to Porto for talks"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.clauses import subjects
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import counting_head
from eventx.language.phrases import conjuncts
from eventx.language.prepositions import Slot

#: What leads from a verb, or from a name, to a gathering: "flew to Porto for talks", "Kenya and Chad in talks".
_BRINGING = frozenset({"for", "to"})
_GOING = frozenset({"in", "at", "for", "after", "before", "into", "from", "to", "ahead of"})


def attenders(noun: Token) -> Iterator[Slot]:
    """Who comes to, stays at or leaves what a noun names."""
    first = counting_head(noun)
    preposition = first.head
    if first.dep_ != "pobj" or preposition.dep_ != "prep":
        return
    if preposition.lower_ not in _GOING and not _speaks_during(noun, preposition):
        return
    above = _goer(preposition)
    if above.pos_ in ("VERB", "AUX"):
        heads = subjects(above)
        brought = (c for c in above.children if c.dep_ == "dobj" and preposition.lower_ in _BRINGING)
        heads += [t for c in brought for t in conjuncts(c)]
    else:
        heads = list(conjuncts(above)) if preposition.lower_ in ("in", "at") else []
    yield from (Slot("attender", t, "support") for t in heads)


def _speaks_during(noun: Token, preposition: Token) -> bool:
    """Whether who speaks takes part: "*During* talks with Chad, the minister said …"."""
    shared = any(c.lower_ == "with" for c in noun.children)
    return (
        shared
        and preposition.lower_ == "during"
        and lemma(preposition.head) in ("say", "tell", "announce", "add", "warn", "ask")
    )


def _goer(preposition: Token) -> Token:
    """What "for talks" hangs on; the verb, where the parser hung it on the town: "heads to *Porto for* talks"."""
    above = preposition.head
    if preposition.lower_ == "for" and above.dep_ == "pobj" and above.ent_type_ in ("GPE", "LOC", "FAC"):
        verb = above.head.head
        return verb if verb.pos_ == "VERB" else above
    return above
