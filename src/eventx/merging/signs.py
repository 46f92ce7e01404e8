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
from eventx.merging.look import Look
from eventx.merging.named_within import named_within
from eventx.merging.once import befalls_once
from eventx.merging.one_and_many import one_and_many
from eventx.merging.own_deed import own_deed
from eventx.merging.rules import merging_rules
from eventx.merging.standing import Standing, standing_below

_TITLE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST})
_HEADLINE = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.LEAD})
#: How what a verb makes of somebody hangs on it: "shot *dead*".
_OUTCOMES = frozenset({"oprd", "acomp", "advmod"})
#: What says whose an outcome is, or how many there are of it.
_OWN = frozenset({"poss", "nummod"})


def signs(
    later: EventMention, earlier: EventMention, filled: Fillings, between: int, parsed: Parsed
) -> dict[str, float]:
    """The signs for and against two mentions being one event, each with its strength.

    ``filled`` tells how the two fill their roles, ``between`` is the number of mentions of the type that stand
    between them.
    """
    found = _of_words(later, earlier) | _of_facts(later, earlier) | _of_roles(later, earlier, filled)
    values = {
        sign: float(value) for sign, value in (found | _of_position(later, earlier, filled, between, parsed)).items()
    }
    return values | {"recurring type": later.type.traits.recurs}


def _of_words(later: EventMention, earlier: EventMention) -> dict[str, bool]:
    """What the two words are, and what stands before the later."""
    a, b, words = Look.of(later), Look.of(earlier), merging_rules().words
    sorts = _sorts(a.sort, b.sort)
    return {
        "same sort": sorts == "same",
        "other sort": sorts == "other",
        "generic": sorts == "generic" and not a.nominal,
        "definite": a.definite,
        "definite same stem": a.definite and a.stem == b.stem,
        "title same stem": earlier.in_title and a.stem == b.stem,
        "indefinite": a.nominal and not earlier.in_title and not a.before.isdisjoint(merging_rules().vetoes.new),
        "set apart": not a.before.isdisjoint(words.others),
        "any before": b.nominal and not b.before.isdisjoint(words.whichever),
        "new": not a.before.isdisjoint(words.newest),
        "plural": a.is_many,
        "number": a.nominal and b.pos == "NOUN" and (a.tag == "NNS") != (b.tag == "NNS"),
        "two verbs": a.pos == "VERB" and b.pos == "VERB" and a.lemma != b.lemma,
        "retelling": _retells(later),
        "verb after noun": _tells_anew(later, earlier),
    }


def _of_facts(later: EventMention, earlier: EventMention) -> dict[str, bool]:
    """What is said of the two: whether they happened, and when."""
    return {
        "polarity": later.factuality.polarity != earlier.factuality.polarity,
        "modality": not Look.of(later).definite and later.factuality.modality != earlier.factuality.modality,
        "still to come": _is_to_come(later) != _is_to_come(earlier),
        "once": befalls_once(later, earlier),
        "same days": same_days(later, earlier),
        "time conflict": other_time(later, earlier),
        "other year": other_year(later, earlier),
    }


def _of_roles(later: EventMention, earlier: EventMention, found: Fillings) -> dict[str, float]:
    """How the two fill their roles."""
    most = limits().merging.roles
    return {
        "same fillers": min(found.same, most),
        "other fillers": min(len(found.others), most),
        "unlike fillers": min(len(found.unlike), most),
        "other actor": later.type.actor in found.others,
        "same count": found.same_count,
        "other count": found.other_count,
        "one and many": one_and_many(later, earlier),
        "bare": not found.mine,
        "bare before": not found.theirs,
        "anaphor": not found.mine and Look.of(later).definite,
    }


def _of_position(
    later: EventMention, earlier: EventMention, filled: Fillings, between: int, parsed: Parsed
) -> dict[str, float]:
    """Where the two stand in the article."""
    zone, standing = parsed.zone(earlier.head), standing_below(later, earlier)
    return {
        "headline": zone in _HEADLINE,
        "title": zone in _TITLE,
        "title to lead": zone is ZoneKind.TITLE and parsed.zone(later.head) is ZoneKind.LEAD,
        "same sentence": Look.of(later).sentence == Look.of(earlier).sentence,
        "told beside": standing is Standing.BESIDE and not _between_the_same(later, filled),
        "dated by": standing is Standing.DATED_BY,
        "own deed": own_deed(later, earlier),
        NAMED_WITHIN: named_within(later, earlier),
        "next": between == 0,
        "between": min(between, limits().merging.between),
    }


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


def _is_to_come(mention: EventMention) -> bool:
    return mention.factuality.modality.intended
