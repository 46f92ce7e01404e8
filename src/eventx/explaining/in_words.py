"""The parts of an explanation in words, for text and HTML alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from eventx.actors.party import ActorCode
from eventx.documents.document import DocumentDate
from eventx.explaining.explanation import BoundArgument, Clause, Cue, EventSummary, Fired, FoundSource, Merging, Sure
from eventx.explaining.time_in_words import days_in_words, mention_time, record_time
from eventx.places.geo import Located
from eventx.quantities.in_words import quantity_in_words, total_in_words
from eventx.records.record import Attribution

Row = tuple[str, str]
#: The classes that a slot asks for: "agent[facility|place]".
_ALTERNATIVES = re.compile(r"\[([^\[\]]*)\]")
#: Signs of agreement, and classes of a noun, that are shown; JSON has them all.
_SIGNS, _CLASSES = 6, 6
#: Signs of confidence that are shown count so much at least.
_TELLING = 0.1


def date_in_words(written: DocumentDate) -> str:
    """The date of a document with its basis and evidence: "2019-09-15 (dateline: 'Sept 15')"."""
    days = str(written.value) if written.value else days_in_words(written.earliest, written.latest)
    evidence = ", ".join(repr(" ".join(span.text.split())) for span in written.evidence)
    return f"{days or 'no date'} ({written.basis}{': ' if evidence else ''}{evidence})"


def slots_in_words(clause: Clause) -> str:
    """The slots of a predicate: "agent: rebels [group]; patient: port [facility]"."""
    return "; ".join(
        f"{slot.slot}: {_text(slot.text)}{_classes(slot.classes)}{_via(slot.via)}" for slot in clause.slots
    )


def record_in_words(event: EventSummary) -> Iterator[Row]:
    """What a record says, each value with its reason, as pairs of heading and words."""
    yield from ((argument.role, f"{argument_in_words(argument)}{_of(argument)}") for argument in event.arguments)
    yield from (("map", f"{each.role} at {where_in_words(each.where)}") for each in event.arguments if each.where)
    if event.sure is not None:
        yield "confidence", sure_in_words(event.sure)
    if event.count is not None:
        yield "count", total_in_words(event.count)
    why = event.why
    yield "status", f"{event.polarity}, {event.modality}  {_status_reason(why.cues, why.modality)}"
    yield "source", f"{_attribution(event.attribution)}  {why.attribution}"
    yield from record_time(event)
    if len(event.mentions) > 1:
        yield "main", f"{why.main.text!r} of line {why.main.line}, of {len(event.mentions)} mentions"
    if why.lead is not None:
        signs = ", ".join(f"{sign.sign} {sign.points:+.1f}" for sign in why.lead)
        yield "lead", f"the main event of the article: {signs}"


def _status_reason(cues: tuple[Cue, ...], turned: str | None) -> str:
    by = _cues(cues) or "no cue says otherwise"
    return f"{by}; {turned}" if turned else by


def _attribution(attribution: Attribution | None) -> str:
    if attribution is None:
        return "the writer"
    name = f" = {attribution.name}" if attribution.name != attribution.text else ""
    return f"{_text(attribution.text)}{name}{_by(attribution.cue)}"


def _by(cue: str | None) -> str:
    return f", by {cue!r}" if cue else ", set before a colon"


def details(fired: Fired, record: EventSummary | None) -> Iterator[Row]:
    """What was read of a mention, and where its record says something else, as pairs of heading and words."""
    if fired.dropped or record is None:
        yield "no event", fired.dropped or ""
        return
    if fired.retold:
        yield (
            "retold",
            f"the word retells an event of type {fired.type}, and joins the one it agrees with best",
        )
    yield from ((argument.role, _own_argument(argument)) for argument in fired.arguments)
    if fired.unfilled:
        yield "unfilled", ", ".join(fired.unfilled)
    yield "time", mention_time(fired, record)
    yield "status", _own_status(fired, record)
    yield "source", _own_source(fired, record)
    yield "merging", merging_in_words(fired.merging) if fired.merging else "the first of its type"


def _own_argument(argument: BoundArgument) -> str:
    if argument.against is not None:
        return f"{argument_in_words(argument)}; left out: {argument.against}"
    return argument_in_words(argument) + ("" if argument.kept else "; not in the record")


def _own_status(fired: Fired, record: EventSummary) -> str:
    cues = _cues(fired.cues)
    said = f"{fired.polarity}, {fired.modality}{'  ' if cues else ''}{cues}"
    same = (fired.polarity, fired.modality) == (record.polarity, record.modality)
    return said if same else f"{said}; the record: {record.polarity}, {record.modality}"


def _own_source(fired: Fired, record: EventSummary) -> str:
    said = source_in_words(fired.source) if fired.source else "the writer"
    own, told = fired.source and fired.source.name, record.attribution and record.attribution.name
    return said if own == told else f"{said}; the record: {told or 'the writer'}"


def argument_in_words(argument: BoundArgument) -> str:
    """A filler with who it is, and where it came from: "Khartoum = Sudan (GPE, SDN)  from agent"."""
    entity = argument.entity
    name = ""
    if entity is not None:
        country = f", {entity.country}" if entity.country else ""
        actor = f", {_actor(entity.actor)}" if entity.actor else ""
        name = f" = {entity.name} ({entity.kind}{country}{actor})"
    said = f", as {argument.source} says" if argument.source else ""
    much = f"  {quantity_in_words(argument.quantity)}" if argument.quantity else ""
    sure = f", {argument.confidence:.2f} sure" if argument.confidence is not None else ""
    return f"{_text(argument.text)}{name}{_classes(argument.classes)}{much}  {_way(argument.how)}{said}{sure}"


def _actor(actor: ActorCode) -> str:
    """The code of an actor: "PERCOP by its place"."""
    return f"{actor.code} by its place" if actor.basis == "place" else actor.code


def _of(argument: BoundArgument) -> str:
    """The trigger that an argument of a record belongs to, or the word that lays it to somebody."""
    return f", of {argument.of.text!r} (line {argument.of.line})" if argument.of else ""


def where_in_words(where: Located) -> str:
    """A point on the map with the reason, and who else bears the name: "48.85, 2.35 (city), its country is known"."""
    others = f"; not {_cut([repr(each) for each in where.others], _SIGNS)}" if where.others else ""
    geo = where.geo
    if geo is None:
        return f"none: {where.why}{others}"
    offset = f", {geo.offset.km:g} km {geo.offset.direction} of it" if geo.offset else ""
    return f"{geo.lat}, {geo.lon} ({geo.name}, {geo.precision}{offset}): {where.why}{others}"


def sure_in_words(sure: Sure) -> str:
    """How sure a record is: "0.41, lowered by negative -0.6, 0 arguments -0.4; raised by named by a verb +0.4"."""
    parts = [f"{sure.confidence:.2f}"]
    for word, sign in (("lowered", -1), ("raised", 1)):
        found = [f"{each.sign} {each.points:+.1f}" for each in sure.signs if each.points * sign >= _TELLING]
        if found:
            parts.append(f"{word} by {_cut(found, _SIGNS)}")
    return "; ".join(parts)


def source_in_words(source: FoundSource) -> str:
    """A source with its name and cue: "the ministry = Saudi Arabia, by 'said'"."""
    name = f" = {source.name}" if source.name != source.text else ""
    return f"{_text(source.text)}{name}{_by(source.cue)}"


def merging_in_words(merging: Merging) -> str:
    """What came of the comparison: "joins 'attack' (line 3) with 1.9 (0.8 needed): headline +1.5, ..."."""
    verb = "joins" if merging.merged else "apart from"
    forbidden = f"; forbidden: {merging.veto}" if merging.veto else ""
    close = abs(merging.link - merging.threshold) < 0.05  # in tenths the two would look the same
    needed = f"{merging.link:+.{3 if close else 1}f}, {merging.threshold} needed{forbidden}"
    shown = _cut([f"{sign.sign} {sign.points:+.1f}" for sign in merging.signs], _SIGNS)
    return f"{verb} {merging.nearest.text!r} of line {merging.line} ({needed}){': ' if shown else ''}{shown}"


def _cues(cues: tuple[Cue, ...]) -> str:
    told = ", ".join(f"{cue.text!r} {cue.effect or 'as it is'} ({cue.kind}: {cue.cue})" for cue in cues)
    return f"by {told}" if told else ""


def _way(how: str) -> str:
    """How an argument was found, in words."""
    kind, _, rest = how.partition(" ")
    if kind == "reach":
        return f"by reach, {rest} arc{'' if rest == '1' else 's'} away" if rest.isdigit() else how
    if kind == "link":
        return f"by link, the {rest}"
    how = _ALTERNATIVES.sub(lambda found: f"[{_cut(found[1].split('|'), _CLASSES, '|')}]", how)
    return how if kind == "inside" else f"from {how}"


def _text(text: str) -> str:
    return " ".join(text.split())


def _classes(classes: tuple[str, ...]) -> str:
    return f" [{_cut(classes, _CLASSES)}]" if classes else ""


def _cut(parts: Sequence[str], most: int, between: str = ", ") -> str:
    """The first of a list, and how many more there are."""
    more = f" and {len(parts) - most} more" if len(parts) > most else ""
    return between.join(parts[:most]) + more


def _via(via: str) -> str:
    return "" if via == "own" else f" by {via}"
