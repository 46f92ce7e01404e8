"""Signs of agreement: what speaks for and against two mentions of a type telling of one happening."""

from __future__ import annotations

from eventx.documents.document import ZoneKind
from eventx.events.event import NAMED_WITHIN
from eventx.events.mentions import EventMention
from eventx.language.parsed import Parsed
from eventx.limits import limits
from eventx.merging.dates_apart import other_time, other_year, same_days
from eventx.merging.fillings import Fillings
from eventx.merging.look import Look, zone_of
from eventx.merging.named_within import named_within
from eventx.merging.once import befalls_once
from eventx.merging.one_and_many import one_and_many
from eventx.merging.own_deed import own_deed
from eventx.merging.standing import Standing, standing_below
from eventx.merging.word_signs import Seen, of_what_is_retold, of_what_stands_before, of_words

#: All signs there are.
NAMES = frozenset(
    {
        "same sort", "other sort", "generic", "definite", "definite same stem", "title same stem", "indefinite",
        "set apart", "any before", "new", "plural", "number", "two verbs", "retelling", "verb after noun", "polarity",
        "modality", "still to come", "once", "same days", "time conflict", "other year", "same fillers",
        "other fillers", "other actor", "unlike fillers", "akin fillers", "same count", "other count", "one and many",
        "bare", "bare before", "anaphor", "headline", "title", "title to lead", "same sentence", "told beside",
        "dated by", "own deed", NAMED_WITHIN, "next", "between", "recurring type", "new one", "other kind",
        "year of its own", "what it was", "takes up whom",
    }
)  # fmt: skip

_TITLE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST})
_HEADLINE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.LEAD})


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
    of_words(a, b, found)
    of_what_stands_before(a, b, found)
    of_what_is_retold(mine, theirs, found)
    _of_facts(later, earlier, a, found)
    _of_roles(a, filled, later.type.actor, found)
    if one_and_many(later, earlier):
        found["one and many"] = 1.0
    _of_zones(later, earlier, parsed, found)
    if a.sentence == b.sentence:
        _of_sentence(later, earlier, filled, found)
    elif filled.akin:
        found["akin fillers"] = 1.0
    if between == 0:
        found["next"] = 1.0
    else:
        found["between"] = float(min(between, limits().merging.between))
    if later.type.traits.recurs:
        found["recurring type"] = later.type.traits.recurs
    return found


def _of_facts(later: EventMention, earlier: EventMention, look: Look, found: dict[str, float]) -> None:
    """What is said of the two: whether they happened, and when."""
    mine, theirs = later.factuality, earlier.factuality
    if mine.polarity != theirs.polarity:
        found["polarity"] = 1.0
    if mine.modality != theirs.modality:
        if not look.definite:
            found["modality"] = 1.0
        if mine.modality.intended != theirs.modality.intended:
            found["still to come"] = 1.0
    if look.years and not Look.of(earlier).years and earlier.time is None and not earlier.in_title:
        found["year of its own"] = 1.0
    if befalls_once(later, earlier):
        found["once"] = 1.0
    if same_days(later, earlier):
        found["same days"] = 1.0
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
    if look.takes_up:
        found["takes up whom"] = 1.0
    if not filled.mine:
        found["bare"] = 1.0
    if not filled.theirs:
        found["bare before"] = 1.0
    if not filled.mine and look.definite and not look.years:
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
            found.pop("other kind", None)  # the lead tells its title again in other words


def _of_sentence(later: EventMention, earlier: EventMention, filled: Fillings, found: dict[str, float]) -> None:
    """What two mentions of one sentence are to one another."""
    found["same sentence"] = 1.0
    standing = standing_below(later, earlier)
    if standing is Standing.BESIDE and not _between_the_same(later, filled):
        found["told beside"] = 1.0
    elif standing is Standing.DATED_BY:
        found["dated by"] = 1.0
    if own_deed(later, earlier):
        found["own deed"] = 1.0
    if named_within(later, earlier):
        found[NAMED_WITHIN] = 1.0


def _between_the_same(later: EventMention, filled: Fillings) -> bool:
    """Whether one party does both to one other: "*fired* at him, *hitting* him"."""
    return {later.type.actor, later.type.recipient} <= filled.alike and not filled.unlike
