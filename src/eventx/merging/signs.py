"""Signs of agreement: what speaks for and against two mentions of a type telling of one happening."""

from __future__ import annotations

from eventx.documents.document import ZoneKind
from eventx.events.event import NAMED_WITHIN
from eventx.events.mentions import EventMention
from eventx.events.sorts import GENERIC
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.limits import limits
from eventx.merging.dates_apart import other_time, other_year, same_days
from eventx.merging.fillings import Fillings
from eventx.merging.look import Look, zone_of
from eventx.merging.named_within import named_within
from eventx.merging.once import befalls_once
from eventx.merging.one_and_many import one_and_many
from eventx.merging.own_deed import own_deed
from eventx.merging.rules import merging_rules
from eventx.merging.standing import Standing, standing_below

#: A mention with its look.
Seen = tuple[EventMention, Look]

#: All signs there are.
NAMES = frozenset(
    {
        "same sort", "other sort", "generic", "definite", "definite same stem", "title same stem", "indefinite",
        "set apart", "any before", "new", "plural", "number", "two verbs", "retelling", "verb after noun", "polarity",
        "modality", "still to come", "once", "same days", "time conflict", "other year", "same fillers",
        "other fillers", "other actor", "unlike fillers", "same count", "other count", "one and many", "bare",
        "bare before", "anaphor", "headline", "title", "title to lead", "same sentence", "told beside", "dated by",
        "own deed", NAMED_WITHIN, "next", "between", "recurring type",
    }
)  # fmt: skip

_TITLE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST})
_HEADLINE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.LEAD})
#: How what a verb makes of somebody hangs on it: "shot *dead*".
_OUTCOMES = frozenset({"oprd", "acomp", "advmod"})
#: What says whose an outcome is, or how many there are of it.
_OWN = frozenset({"poss", "nummod"})


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
    _of_what_is_retold(mine, theirs, found)
    _of_facts(later, earlier, a, found)
    _of_roles(a, filled, later.type.actor, found)
    if one_and_many(later, earlier):
        found["one and many"] = 1.0
    _of_zones(later, earlier, parsed, found)
    if a.sentence == b.sentence:
        _of_sentence(later, earlier, filled, found)
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
    words = merging_rules().words
    if not a.before.isdisjoint(words.others):
        found["set apart"] = 1.0
    if b.nominal and not b.before.isdisjoint(words.whichever):
        found["any before"] = 1.0
    if not a.before.isdisjoint(words.newest):
        found["new"] = 1.0
    if a.is_many:
        found["plural"] = 1.0
    if a.nominal and b.pos == "NOUN" and (a.tag == "NNS") != (b.tag == "NNS"):
        found["number"] = 1.0
    if a.pos == b.pos == "VERB" and a.lemma != b.lemma:
        found["two verbs"] = 1.0


def _of_what_is_retold(mine: Seen, theirs: Seen, found: dict[str, float]) -> None:
    """Whether the later takes up the earlier, or tells anew."""
    (later, a), (earlier, b) = mine, theirs
    if earlier.in_title:
        if a.stem == b.stem:
            found["title same stem"] = 1.0
    elif a.nominal and not a.before.isdisjoint(merging_rules().vetoes.new):
        found["indefinite"] = 1.0
    if _retells(later):
        found["retelling"] = 1.0
    if _tells_anew(later, earlier):
        found["verb after noun"] = 1.0


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


def _retells(mention: EventMention) -> bool:
    """Whether a mention says what came of a deed: "the *dead*", not "shot *dead*", nor "six *dead*", "its *dead*"."""
    words, head = merging_rules().retelling.get(mention.type.name, ()), mention.head
    if Look.of(mention).lemma not in words or any(t.dep_ in _OWN for t in head.children):
        return False
    if head.i and head.doc[head.i - 1].lower_ in merging_rules().words.dealing:
        return False
    return not (head.dep_ in _OUTCOMES and head.head.pos_ == "VERB" and lemma(head.head) not in words)


def _between_the_same(later: EventMention, filled: Fillings) -> bool:
    """Whether one party does both to one other: "*fired* at him, *hitting* him"."""
    return {later.type.actor, later.type.recipient} <= filled.alike and not filled.unlike
