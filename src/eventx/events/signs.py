"""Signs of agreement: what speaks for and against two mentions of a type telling of one happening."""

from __future__ import annotations

from functools import lru_cache

from eventx.documents.document import HEADLINE_ZONES, ZoneKind
from eventx.events.mentions import EventMention, MentionArgument
from eventx.events.sorts import GENERIC, sort_of
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.language.phrases import is_definite
from eventx.limits import limits
from eventx.types.frames import PLACE

#: Adjectives that set an event apart from one told before ("another attack").
_OTHER = frozenset(
    {
        "another", "other", "second", "third", "fourth", "new", "separate", "different", "further", "previous",
        "earlier", "similar", "subsequent", "latest",
    }
)  # fmt: skip
_HEADLINE = HEADLINE_ZONES | {ZoneKind.LEAD}
_ARTICLES = frozenset({"a", "an"})
#: The verdicts on a role that both mentions fill, with the sign of each.
_VERDICTS = {
    side: tuple((verdict, f"{verdict} {side}") for verdict in ("same", "other", "unlike"))
    for side in ("actor", "recipient", "place")
}
_ENDINGS = (
    "ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "als", "al", "ers", "ed", "es", "s", "e",
)  # fmt: skip


def signs(later: EventMention, earlier: EventMention, parsed: Parsed) -> dict[str, float]:
    """The signs for and against two mentions being one event, each with its strength."""
    a, b = later.head, earlier.head
    nominal = a.pos_ in ("NOUN", "PROPN")
    same_stem = _stem(lemma(a)) == _stem(lemma(b))
    definite = nominal and is_definite(a)
    sorts, zone = _sorts(later, earlier), parsed.zone(b)
    below = {c.lower_ for c in a.children}
    found = {
        "same stem": same_stem,
        "same frame": later.trigger.frame.id == earlier.trigger.frame.id,
        "same sort": sorts == "same",
        "other sort": sorts == "other",
        "taken up": sorts == "generic" and nominal,
        "generic": sorts == "generic" and not nominal,
        "nominal": nominal,
        "definite": definite,
        "definite same stem": definite and same_stem,
        "indefinite": not below.isdisjoint(_ARTICLES),
        "another": not below.isdisjoint(_OTHER),
        "headline": zone in _HEADLINE,
        "title": zone in HEADLINE_ZONES,
        "anaphor": definite and not any(not x.by_reach for x in later.arguments),
        "number": nominal and b.pos_ == "NOUN" and (a.tag_ == "NNS") != (b.tag_ == "NNS"),
        "two verbs": a.pos_ == "VERB" and b.pos_ == "VERB" and lemma(a) != lemma(b),
        "same sentence": a.sent.start == b.sent.start,
        "polarity": later.factuality.polarity != earlier.factuality.polarity,
        "modality": later.factuality.modality != earlier.factuality.modality,
        "same time": _times(later, earlier) == "same",
        "time conflict": _times(later, earlier) == "conflict",
        "other year": _years_differ(later, earlier),
        "still to come": _is_to_come(later) != _is_to_come(earlier),
    }
    for side, role in (("actor", later.type.actor), ("recipient", later.type.recipient), ("place", PLACE)):
        agreed = _compared(later, earlier, role) if role else None
        found |= {sign: agreed == verdict for verdict, sign in _VERDICTS[side]}
    far = min(abs(a.i - b.i) / limits().merging.distance_words, float(limits().merging.distance_steps))
    return {sign: float(value) for sign, value in found.items()} | {"distance": far}


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


def _compared(a: EventMention, b: EventMention, role: str) -> str | None:
    """How two mentions fill a role: the "same", by "other" names, "unlike" words, or None where it stays open."""
    mine = [x for x in a.fillers(role) if not x.by_reach and not x.is_bare_pronoun]
    theirs = [x for x in b.fillers(role) if not x.by_reach and not x.is_bare_pronoun]
    if not mine or not theirs:
        return None
    if any(_same(x, y) for x in mine for y in theirs):
        return "same"
    return "other" if all(x.entity for x in (*mine, *theirs)) else "unlike"


def _same(x: MentionArgument, y: MentionArgument) -> bool:
    if x.key in y.key or y.key in x.key or lemma(x.head) == lemma(y.head):
        return True
    # A government, its capital and its people act for one another.
    return bool(x.entity and y.entity and x.entity.country and x.entity.country == y.entity.country)


def _years_differ(a: EventMention, b: EventMention) -> bool:
    """Whether both mentions are dated, with no year in common."""
    if a.time is None or b.time is None or a.time.earliest is None or b.time.earliest is None:
        return False
    last_a, last_b = a.time.latest or a.time.earliest, b.time.latest or b.time.earliest
    return last_a.year < b.time.earliest.year or last_b.year < a.time.earliest.year


def _is_to_come(mention: EventMention) -> bool:
    return mention.factuality.modality.intended


def _times(a: EventMention, b: EventMention) -> str:
    if a.time is None or b.time is None:
        return "unknown"
    x, y = a.time, b.time
    if x.earliest is None or y.earliest is None or x.latest is None or y.latest is None:
        return "same" if x.timex.value == y.timex.value else "unknown"
    return "same" if x.earliest <= y.latest and y.earliest <= x.latest else "conflict"
