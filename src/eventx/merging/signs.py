"""Signs of agreement: what speaks for and against two mentions of a type telling of one happening."""

from __future__ import annotations

from functools import lru_cache

from eventx.documents.document import ZoneKind
from eventx.events.mentions import EventMention
from eventx.events.sorts import GENERIC, sort_of
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.language.phrases import is_definite
from eventx.limits import limits
from eventx.merging.dates_apart import other_time, other_year
from eventx.merging.fillings import Fillings

#: Adjectives that set an event apart from one told before ("another attack").
_OTHER = frozenset(
    {
        "another", "other", "second", "third", "fourth", "new", "separate", "different", "further", "previous",
        "earlier", "similar", "subsequent", "latest",
    }
)  # fmt: skip
_TITLE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST})
_HEADLINE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.LEAD})
_PLURAL = frozenset({"NNS", "NNPS"})


_ENDINGS = (
    "ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "als", "al", "ers", "ed", "es", "s", "e",
)  # fmt: skip


def signs(
    later: EventMention, earlier: EventMention, filled: Fillings, between: int, parsed: Parsed
) -> dict[str, float]:
    """The signs for and against two mentions being one event, each with its strength.

    ``filled`` tells how the two fill their roles, ``between`` is the number of mentions of the type that stand
    between them.
    """
    found = _of_words(later, earlier) | _of_facts(later, earlier) | _of_roles(later, filled)
    values = {sign: float(value) for sign, value in (found | _of_position(later, earlier, between, parsed)).items()}
    return values | {"recurring type": later.type.traits.recurs}


def _of_words(later: EventMention, earlier: EventMention) -> dict[str, bool]:
    """What the two words are, and what stands before the later."""
    a, b = later.head, earlier.head
    nominal = a.pos_ in ("NOUN", "PROPN")
    sorts, below = _sorts(later, earlier), {c.lower_ for c in a.children}
    return {
        "same sort": sorts == "same",
        "other sort": sorts == "other",
        "generic": sorts == "generic" and not nominal,
        "definite": nominal and is_definite(a),
        "definite same stem": nominal and is_definite(a) and _stem(lemma(a)) == _stem(lemma(b)),
        "another": not below.isdisjoint(_OTHER),
        "plural": nominal and a.tag_ in _PLURAL,
        "number": nominal and b.pos_ == "NOUN" and (a.tag_ == "NNS") != (b.tag_ == "NNS"),
        "two verbs": a.pos_ == "VERB" and b.pos_ == "VERB" and lemma(a) != lemma(b),
    }


def _of_facts(later: EventMention, earlier: EventMention) -> dict[str, bool]:
    """What is said of the two: whether they happened, and when."""
    return {
        "polarity": later.factuality.polarity != earlier.factuality.polarity,
        "modality": later.factuality.modality != earlier.factuality.modality,
        "still to come": _is_to_come(later) != _is_to_come(earlier),
        "time conflict": other_time(later, earlier),
        "other year": other_year(later, earlier),
    }


def _of_roles(later: EventMention, found: Fillings) -> dict[str, float]:
    """How the two fill their roles."""
    most = limits().merging.roles
    return {
        "same fillers": min(found.same, most),
        "other fillers": min(len(found.others), most),
        "unlike fillers": min(len(found.unlike), most),
        "other actor": later.type.actor in found.others,
        "same count": found.same_count,
        "other count": found.other_count,
        "bare": not found.mine,
        "bare before": not found.theirs,
        "anaphor": not found.mine and later.head.pos_ in ("NOUN", "PROPN") and is_definite(later.head),
    }


def _of_position(later: EventMention, earlier: EventMention, between: int, parsed: Parsed) -> dict[str, float]:
    """Where the two stand in the article."""
    a, b, zone = later.head, earlier.head, parsed.zone(earlier.head)
    return {
        "headline": zone in _HEADLINE,
        "title": zone in _TITLE,
        "title to lead": zone is ZoneKind.TITLE and parsed.zone(a) is ZoneKind.LEAD,
        "same sentence": a.sent.start == b.sent.start,
        "next": between == 0,
        "between": min(between, limits().merging.between),
    }


def _sorts(later: EventMention, earlier: EventMention) -> str | None:
    """Whether two mentions name the "same" or "other" sorts of happening, or one a "generic" word for any."""
    mine, theirs = sort_of(later.trigger, later.type), sort_of(earlier.trigger, earlier.type)
    if mine is None or theirs is None:
        return None
    if GENERIC in (mine, theirs):
        return "same" if mine == theirs else "generic"
    return "same" if mine == theirs else "other"


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _is_to_come(mention: EventMention) -> bool:
    return mention.factuality.modality.intended
