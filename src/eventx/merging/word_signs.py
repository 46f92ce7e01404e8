"""Signs of agreement from the words of two mentions: what they are, what stands before them, what they take up."""

from __future__ import annotations

from eventx.events.mentions import EventMention
from eventx.events.sorts import GENERIC
from eventx.language.lemmas import lemma
from eventx.merging.look import Look
from eventx.merging.rules import merging_rules

#: A mention with its look.
Seen = tuple[EventMention, Look]

#: How what a verb makes of somebody hangs on it: "shot *dead*".
_OUTCOMES = frozenset({"oprd", "acomp", "advmod"})
#: What says whose an outcome is, or how many there are of it.
_OWN = frozenset({"poss", "nummod"})


def of_words(a: Look, b: Look, found: dict[str, float]) -> None:
    """What the two words are, and what stands before the later."""
    sorts = _sorts(a.sort, b.sort)
    if sorts is not None and (sorts != "generic" or not a.nominal):
        found["generic" if sorts == "generic" else f"{sorts} sort"] = 1.0
    if a.definite and not (a.years and b.years != a.years):
        found["definite"] = 1.0
        if a.stem == b.stem:
            found["definite same stem"] = 1.0
    if a.is_many:
        found["plural"] = 1.0
    if a.nominal and b.pos == "NOUN" and (a.tag == "NNS") != (b.tag == "NNS"):
        found["number"] = 1.0
    if a.pos == b.pos == "VERB" and a.lemma != b.lemma:
        found["two verbs"] = 1.0


def of_what_stands_before(a: Look, b: Look, found: dict[str, float]) -> None:
    """What the words before the two say of which happening they name."""
    words = merging_rules().words
    if not a.before.isdisjoint(words.others):
        found["set apart"] = 1.0
    if b.nominal and not b.before.isdisjoint(words.whichever):
        found["any before"] = 1.0
    if not a.before.isdisjoint(words.newest):
        found["new"] = 1.0
    if a.new_one:
        found["new one"] = 1.0
    if a.lemma == b.lemma and a.kinds and b.kinds and a.kinds.isdisjoint(b.kinds):
        found["other kind"] = 1.0


def of_what_is_retold(mine: Seen, theirs: Seen, found: dict[str, float]) -> None:
    """Whether the later takes up the earlier, or tells anew."""
    (later, a), (earlier, b) = mine, theirs
    if earlier.in_title:
        if a.stem == b.stem:
            found["title same stem"] = 1.0
    elif a.nominal and not a.before.isdisjoint(merging_rules().vetoes.new):
        found["indefinite"] = 1.0
    if a.what_it_was and not earlier.in_title:
        found["what it was"] = 1.0
    if retells(later):
        found["retelling"] = 1.0
    if _tells_anew(later, earlier):
        found["verb after noun"] = 1.0


def retells(mention: EventMention) -> bool:
    """Whether a mention says what came of a deed: "the *dead*", not "shot *dead*", nor "six *dead*", "its *dead*"."""
    words, head = merging_rules().retelling.get(mention.type.name, ()), mention.head
    if Look.of(mention).lemma not in words or any(t.dep_ in _OWN for t in head.children):
        return False
    if head.i and head.doc[head.i - 1].lower_ in merging_rules().words.dealing:
        return False
    return not (head.dep_ in _OUTCOMES and head.head.pos_ == "VERB" and lemma(head.head) not in words)


def _sorts(mine: str | None, theirs: str | None) -> str | None:
    """Whether two mentions name the "same" or "other" sorts of happening, or one a "generic" word for any."""
    if mine is None or theirs is None:
        return None
    if GENERIC in (mine, theirs):
        return "same" if mine == theirs else "generic"
    return "same" if mine == theirs else "other"


def _tells_anew(later: EventMention, earlier: EventMention) -> bool:
    """Whether a verb follows a noun of another stem in running text, which is not what befalls it.

    >>> # "The clash is over. A guard was *shot*"; not "the accord that was *reached*", "it was *reached*"
    """
    a, b, verb = Look.of(later), Look.of(earlier), later.head
    if a.pos != "VERB" or not b.nominal or a.stem == b.stem or earlier.in_title:
        return False
    return verb.head != earlier.head and not any(t.dep_ == "nsubjpass" and t.pos_ == "PRON" for t in verb.children)
