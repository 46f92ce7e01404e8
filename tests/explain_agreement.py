"""Where an explanation contradicts the records of its document, or leaves a value without a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from eventx.cues.kinds import Modality, Polarity
from eventx.explaining.explanation import BoundArgument, EventSummary, Explanation, Fired
from eventx.records.record import Argument, EventRecord
from eventx.times.why import Way


def contradictions(told: Explanation, records: Sequence[EventRecord]) -> list[str]:
    """All of them in words, none where the two agree."""
    summaries = {event.id: event for event in told.events}
    found = [] if [e.id for e in told.events] == [r.id for r in records] else ["other records are told"]
    for record in records:
        if (event := summaries.get(record.id)) is not None:
            wrong = [*_values(event, record), *_reasons(event, summaries)]
            found += [f"{told.document}: {record.type} {record.trigger.text!r}: {each}" for each in wrong]
    for fired in (each for sentence in told.sentences for each in sentence.fired):
        if fired.event is not None:
            wrong = list(_mention(fired, summaries[fired.event]))
            found += [f"{told.document}: mention {fired.type} {fired.text!r}: {each}" for each in wrong]
    return found


def _values(event: EventSummary, record: EventRecord) -> Iterator[str]:
    """Values told that are not the record's."""
    for key in ("type", "rule", "trigger", "mentions", "time", "polarity", "modality", "attribution"):
        if getattr(event, key) != getattr(record, key):
            yield f"{key} is {getattr(record, key)!r}, told is {getattr(event, key)!r}"
    if [_bare(a) for a in event.arguments] != [_bare(a) for a in record.arguments]:
        yield "the arguments differ"


def _bare(argument: BoundArgument | Argument) -> tuple[object, ...]:
    return argument.role, argument.text, argument.start, argument.end, argument.entity, argument.source


def _reasons(event: EventSummary, events: Mapping[str, EventSummary]) -> Iterator[str]:
    """Values whose reasons lead elsewhere."""
    if _modality_of(event) != event.modality:
        yield f"the cues lead to {_modality_of(event)}"
    if event.polarity == "negative" and not any("negative" in cue.effect for cue in event.why.cues):
        yield "no cue is negative"
    if (event.attribution is not None) != event.why.attribution.startswith("named"):
        yield f"the source is there or not, told is {event.why.attribution!r}"
    for argument in event.arguments:
        own = argument.of is not None and argument.of.event == event.id
        lent = argument.how == "claim" or argument.how.startswith("link ")
        if not own and not (lent and argument.of is not None):
            yield f"{argument.role} belongs to {argument.of}"
    yield from _time(event, events)


def _modality_of(event: EventSummary) -> str:
    """The modality that the cues lead to: the strongest of all, unless the frame states one or the time turns it.

    What is to be avoided stays possible, whoever wants it avoided: there the inner cue stands alone.
    """
    if event.why.modality is not None:
        return Modality.PLANNED
    modality = Modality.ASSERTED
    for cue in event.why.cues:
        said = next((Modality(word) for word in cue.effect.split() if word in tuple(Modality)), None)
        replaces = cue.kind in ("frame", "standing") or (modality.ahead and cue.effect.startswith(Polarity.POSITIVE))
        modality = said if said is not None and replaces else modality.or_stronger(said)
    return modality


def _time(event: EventSummary, events: Mapping[str, EventSummary]) -> Iterator[str]:
    steps, time = event.why.time, event.time
    if time is None:
        if steps or not event.why.no_time:
            yield "no time, but steps to one, or no reason why not"
        return
    if not steps:
        yield "a time without steps"
        return
    if (steps[-1].value, steps[-1].earliest, steps[-1].latest) != (time.value, time.earliest, time.latest):
        yield f"the steps lead to {steps[-1].value}, the time is {time.value}"
    if Way(steps[-1].way).lends != (time.basis == "context"):
        yield f"basis is {time.basis}, the last step {steps[-1].way}"
    if time.basis == "context":
        for word in steps[-1].words:
            if word.event is None or word.event == event.id or word.text not in word.sentence.text:
                yield f"the lender is {word}"
        if not steps[-1].words:
            yield "no lender is named"


def _mention(fired: Fired, event: EventSummary) -> Iterator[str]:
    """What is told of a mention and not of its record, unless it says so."""
    if fired.type != event.type:
        yield f"the record is of type {event.type}"
    own = fired.time
    if own is not None and own.passed is None:
        told = event.time and (event.time.text, event.time.value, event.time.earliest, event.time.latest)
        if told != (own.text, own.value, own.earliest, own.latest):
            yield f"its time is told to be the record's: {own.value}"
    kept = {(a.role, a.start, a.end) for a in event.arguments}
    if any(a.kept != ((a.role, a.start, a.end) in kept) for a in fired.arguments):
        yield "an argument is told to be the record's, or not to be"
