"""Signs of agreement: what speaks for and against two mentions of a type telling of one happening."""

from __future__ import annotations

from eventx.documents.document import ZoneKind
from eventx.events.event import NAMED_WITHIN
from eventx.events.mentions import EventMention
from eventx.events.sorts import GENERIC
from eventx.language.parsed import Parsed
from eventx.limits import limits
from eventx.merging.dates_apart import other_time, other_year
from eventx.merging.fillings import Fillings
from eventx.merging.look import Look, zone_of
from eventx.merging.named_within import named_within
from eventx.merging.once import befalls_once
from eventx.merging.own_deed import own_deed

#: A mention with its look.
Seen = tuple[EventMention, Look]

#: All signs there are.
NAMES = frozenset(
    {
        "same sort", "other sort", "generic", "definite", "definite same stem", "another", "plural", "number",
        "two verbs", "polarity", "modality", "still to come", "once", "time conflict", "other year", "same fillers",
        "other fillers", "other actor", "unlike fillers", "same count", "other count", "bare", "bare before", "anaphor",
        "headline", "title", "title to lead", "same sentence", "own deed", NAMED_WITHIN, "next", "between",
        "recurring type",
    }
)  # fmt: skip

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


def signs(
    later: EventMention, earlier: EventMention, filled: Fillings, between: int, parsed: Parsed
) -> dict[str, float]:
    """The signs for and against two mentions being one event that hold, each with its strength.

    ``filled`` tells how the two fill their roles, ``between`` is the number of mentions of the type that stand
    between them.
    """
    return signs_of((later, Look.of(later)), (earlier, Look.of(earlier)), filled, between, parsed)


def signs_of(mine: Seen, theirs: Seen, filled: Fillings, between: int, parsed: Parsed) -> dict[str, float]:
    """The signs of two mentions as ``signs`` has them, each given with its look."""
    (later, a), (earlier, b) = mine, theirs
    found: dict[str, float] = {}
    _of_words(a, b, found)
    _of_facts(later, earlier, found)
    _of_roles(a, filled, later.type.actor, found)
    _of_zones(later, earlier, parsed, found)
    if a.sentence == b.sentence:
        _of_sentence(later, earlier, found)
    if between == 0:
        found["next"] = 1.0
    else:
        found["between"] = float(min(between, limits().merging.between))
    if later.type.traits.recurs:
        found["recurring type"] = later.type.traits.recurs
    return found


def _of_words(a: Look, b: Look, found: dict[str, float]) -> None:
    """What the two words are, and what stands before the later."""
    sorts = _sorts(a.sort, b.sort)
    if sorts is not None and (sorts != "generic" or not a.nominal):
        found["generic" if sorts == "generic" else f"{sorts} sort"] = 1.0
    if a.definite:
        found["definite"] = 1.0
        if a.stem == b.stem:
            found["definite same stem"] = 1.0
    if not a.below.isdisjoint(_OTHER):
        found["another"] = 1.0
    if a.nominal and a.tag in _PLURAL:
        found["plural"] = 1.0
    if a.nominal and b.pos == "NOUN" and (a.tag == "NNS") != (b.tag == "NNS"):
        found["number"] = 1.0
    if a.pos == b.pos == "VERB" and a.lemma != b.lemma:
        found["two verbs"] = 1.0


def _of_facts(later: EventMention, earlier: EventMention, found: dict[str, float]) -> None:
    """What is said of the two: whether they happened, and when."""
    mine, theirs = later.factuality, earlier.factuality
    if mine.polarity != theirs.polarity:
        found["polarity"] = 1.0
    if mine.modality != theirs.modality:
        found["modality"] = 1.0
        if mine.modality.intended != theirs.modality.intended:
            found["still to come"] = 1.0
    if befalls_once(later, earlier):
        found["once"] = 1.0
    if other_time(later, earlier):
        found["time conflict"] = 1.0
    if other_year(later, earlier):
        found["other year"] = 1.0


def _of_roles(look: Look, filled: Fillings, actor: str | None, found: dict[str, float]) -> None:
    """How the two fill their roles."""
    most = limits().merging.roles
    if filled.same:
        found["same fillers"] = float(min(filled.same, most))
    if filled.others:
        found["other fillers"] = float(min(len(filled.others), most))
        if actor in filled.others:
            found["other actor"] = 1.0
    if filled.unlike:
        found["unlike fillers"] = float(min(len(filled.unlike), most))
    if filled.same_count:
        found["same count"] = 1.0
    if filled.other_count:
        found["other count"] = 1.0
    if not filled.mine:
        found["bare"] = 1.0
    if not filled.theirs:
        found["bare before"] = 1.0
    if not filled.mine and look.definite:
        found["anaphor"] = 1.0


def _of_zones(later: EventMention, earlier: EventMention, parsed: Parsed, found: dict[str, float]) -> None:
    """Where the two stand in the article."""
    zone = zone_of(earlier, parsed)
    if zone in _HEADLINE:
        found["headline"] = 1.0
        if zone in _TITLE:
            found["title"] = 1.0
        if zone is ZoneKind.TITLE and zone_of(later, parsed) is ZoneKind.LEAD:
            found["title to lead"] = 1.0


def _of_sentence(later: EventMention, earlier: EventMention, found: dict[str, float]) -> None:
    """What two mentions of one sentence are to one another."""
    found["same sentence"] = 1.0
    if own_deed(later, earlier):
        found["own deed"] = 1.0
    if named_within(later, earlier):
        found[NAMED_WITHIN] = 1.0


def _sorts(mine: str | None, theirs: str | None) -> str | None:
    """Whether two mentions name the "same" or "other" sorts of happening, or one a "generic" word for any."""
    if mine is None or theirs is None:
        return None
    if GENERIC in (mine, theirs):
        return "same" if mine == theirs else "generic"
    return "same" if mine == theirs else "other"
