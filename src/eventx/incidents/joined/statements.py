"""What one document says of who did it: of its own deeds, its accusations and its denials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from eventx.cues.kinds import Polarity
from eventx.incidents.incident import Stance
from eventx.incidents.names import Likeness, Name, likeness
from eventx.incidents.report import Filler, Report
from eventx.incidents.rules import Denial, rules
from eventx.incidents.story import Story
from eventx.incidents.traits import TypeTraits, traits_of
from eventx.incidents.words import stem

#: Kinds of entity that say nothing for themselves.
_MUTE = frozenset({"FAC", "OTHER", "PRODUCT", "VEH", "WEA"})


@dataclass(frozen=True, slots=True)
class Statement:
    """That ``source`` (None: the document itself) says of a party, by an event, that it did something or did not."""

    party: Name
    stance: Stance
    source: Name | None
    document: str
    event: str


def statements(story: Story) -> dict[str, tuple[Statement, ...]]:
    """The statements of a document by the id of the event whose doer they are about.

    An event of a type that may be claimed tells its doer itself ("Drones claimed by the rebels struck the plant"); an
    accusation names the deed, and a denial answers what was laid at the door of who denies.
    """
    deeds = [each for each in story.reports if traits_of(each.type).doer]
    names = _names(story.reports)
    found: dict[str, list[Statement]] = defaultdict(list)
    for each in deeds:
        found[each.id].extend(_own(each, names))
    for each in story.reports:
        for deed, statement in _blames(each, traits_of(each.type), deeds):
            found[deed.id].append(statement)
    for denial in rules().denials:
        for each in story.reports:
            if each.type == denial.type:
                _deny(each, denial, deeds, found)
    return {event: tuple(told) for event, told in found.items() if told}


def _names(reports: Iterable[Report]) -> Mapping[str, Name]:
    """The names of a document by their text, those with a country first: sources are told by the text alone."""
    told = {each.name for report in reports for told in report.fillers.values() for each in told if each.name}
    ordered = sorted(told, key=lambda name: (name.country is not None, name.kind, name.country or ""))
    return {name.text: name for name in ordered}


def _own(deed: Report, names: Mapping[str, Name]) -> Iterator[Statement]:
    """Whom an event names as its doer, and who says so."""
    for filler in deed.of(traits_of(deed.type).doer or ""):
        told = filler.source or deed.source
        if filler.name is None or (told and told.casefold() in rules().common):  # "they", "police"
            continue
        source = _source(told, names)
        party = filler.name
        happened = deed.polarity == Polarity.POSITIVE
        if source is None:
            stance = Stance.TELLS if happened else Stance.DISPUTES
        elif likeness(party, source) is Likeness.OTHER:
            stance = Stance.BLAMES if happened else Stance.DISPUTES
        else:
            if party.kind in _MUTE:
                continue
            stance = Stance.CLAIMS if happened else Stance.DENIES
        yield Statement(party, stance, source, deed.document, deed.id)


def _source(text: str | None, names: Mapping[str, Name]) -> Name | None:
    return None if text is None else names.get(text) or Name(text, frozenset(), "", None)


def _blames(told: Report, traits: TypeTraits, deeds: Sequence[Report]) -> Iterator[tuple[Report, Statement]]:
    """The deeds that an accusation lays at someone's door."""
    if traits.blames is None:
        return
    sources: list[Name | None] = [each.name for each in told.of(traits.blames.source) if each.name] or [None]
    for topic in told.of(traits.blames.deed):
        deed = _named_by(topic, deeds)
        for filler in told.of(traits.blames.party) if deed else ():
            if deed and filler.name:
                for source in sources:
                    stance = Stance.TELLS if source is None else Stance.BLAMES
                    yield deed, Statement(filler.name, stance, source, told.document, told.id)


def _named_by(topic: Filler, deeds: Sequence[Report]) -> Report | None:
    """The deed of which a mention stands in a topic; else the nearest before it that is told by one of its words."""
    if topic.start is None or topic.end is None:
        return None
    inside = [each for each in deeds if any(topic.start < end and start < topic.end for start, end in each.spans)]
    if inside:
        return inside[0]
    named = [(start, each) for each in deeds if not topic.stems.isdisjoint(each.triggers) for start, _ in each.spans]
    before = [pair for pair in named if pair[0] < topic.start]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def _deny(told: Report, denial: Denial, deeds: Sequence[Report], found: dict[str, list[Statement]]) -> None:
    """Add what a denial says: of the deed that is told last before it and that it can mean, or of a claim to a deed.

    What is claimed without being named is what the document tells most of.
    """
    words = frozenset().union(*(each.stems for each in told.of(denial.deed)))
    contradicted = [each.name for each in told.of(denial.party) if each.name]
    for filler in told.of(denial.source):
        if filler.name is None:
            continue
        if contradicted and words & _stems(denial.claimed) and deeds:
            deed = max(deeds, key=lambda each: len(each.spans))
            for party in contradicted:
                found[deed.id].append(Statement(party, Stance.CLAIMS, party, told.document, told.id))
                found[deed.id].append(Statement(party, Stance.DISPUTES, filler.name, told.document, told.id))
        elif words & _stems(denial.accused) or _named_deeds(told, denial, deeds):
            blamed = [each for each in deeds if _blamed(filler.name, found[each.id])]
            if denied := _last(told, _named_deeds(told, denial, blamed) or blamed):
                party = _blamed(filler.name, found[denied.id]) or filler.name
                found[denied.id].append(Statement(party, Stance.DENIES, filler.name, told.document, told.id))


def _named_deeds(told: Report, denial: Denial, deeds: Sequence[Report]) -> list[Report]:
    return [deed for topic in told.of(denial.deed) if (deed := _named_by(topic, deeds))]


def _last(told: Report, deeds: Sequence[Report]) -> Report | None:
    """The deed with the last mention before a report; where none stands before it, the first."""
    before = [(start, each) for each in deeds for start, _ in each.spans if start < told.start]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return deeds[0] if deeds else None


def _blamed(name: Name, told: Iterable[Statement]) -> Name | None:
    """The party for which a name can answer, of those at whose door a deed is laid."""
    return next((each.party for each in told if likeness(name, each.party) is not Likeness.OTHER), None)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem, words))
