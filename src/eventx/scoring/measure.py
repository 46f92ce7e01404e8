"""The measure: the records of a document scored against its gold events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from eventx.scoring.agreement import UNSCORED_TYPES, names_agree, parties_agree, shared_mentions, types_agree
from eventx.scoring.annotation import Annotated, Argument, Event, TimeState
from eventx.scoring.figures import Score, Share, Tally
from eventx.scoring.matching import EventPair, match_arguments, match_events

ASSERTED = "asserted"
NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Finding:
    """A gold event found or missed, or a record that matches none; ``note``: "split", "merged" or empty."""

    document: str
    event: Event
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A score with the gold events found and missed, and the spurious records, behind it."""

    score: Score
    found: tuple[Finding, ...] = ()
    missed: tuple[Finding, ...] = ()
    spurious: tuple[Finding, ...] = ()


def judge(gold: Iterable[Annotated], predicted: Mapping[str, Annotated]) -> Judgement:
    """Judge every gold document; one that has no records counts as one without events."""
    parts = [judge_document(doc, predicted.get(doc.name, Annotated(doc.name, ()))) for doc in gold]
    return Judgement(
        sum((part.score for part in parts), start=Score()),
        tuple(chain.from_iterable(part.found for part in parts)),
        tuple(chain.from_iterable(part.missed for part in parts)),
        tuple(chain.from_iterable(part.spurious for part in parts)),
    )


def judge_document(gold: Annotated, predicted: Annotated) -> Judgement:
    """Judge the records of one document, in the order in which they were written."""
    pairs = match_events(gold.events, predicted.events, typed=True)
    matched = {pair.predicted for pair in pairs}
    excused = _excused(gold.events, predicted.events, pairs)
    counted = [record for j, record in enumerate(predicted.events) if j not in excused]
    hits = [(gold.events[p.gold], predicted.events[p.predicted]) for p in pairs if p.predicted not in excused]
    missed = _missed(gold, predicted.events, pairs)
    spurious = _spurious(gold, predicted, matched)
    score = replace(
        _asked_and_predicted(gold.events, counted),
        triggers=_triggers(gold.events, predicted.events),
        document_date=_document_date(gold, predicted),
        splits=sum(bool(finding.note) for finding in spurious),
        merges=sum(bool(finding.note) for finding in missed),
        documents=1,
    )
    found = tuple(Finding(gold.name, gold.events[pair.gold]) for pair in pairs)
    return Judgement(sum((score_pair(*hit) for hit in hits), start=score), found, missed, spurious)


def _excused(gold: Sequence[Event], predicted: Sequence[Event], pairs: Sequence[EventPair]) -> set[int]:
    """Records that count nowhere: matched with an optional event, or unmatched of a type not annotated."""
    matched = {pair.predicted for pair in pairs}
    optional = {pair.predicted for pair in pairs if gold[pair.gold].optional}
    unscored = {j for j, record in enumerate(predicted) if record.type in UNSCORED_TYPES and j not in matched}
    return optional | unscored


def _asked_and_predicted(gold: Sequence[Event], records: Sequence[Event]) -> Score:
    """What the gold asks for and what the records say, before any of it is compared."""
    asked = [event for event in gold if not event.optional]
    arguments = sum(not argument.optional for event in asked for argument in event.arguments)
    times = sum(event.time.state is TimeState.KNOWN for event in asked)
    return Score(
        events=Tally(predicted=len(records), gold=len(asked)),
        arguments=Tally(predicted=sum(len(record.arguments) for record in records), gold=arguments),
        time=Tally(predicted=sum(bool(record.time.earliest) for record in records), gold=times),
        types=_by_type(asked, records),
    )


def _by_type(asked: Sequence[Event], records: Sequence[Event]) -> dict[str, Tally]:
    gold = Counter(event.type for event in asked)
    predicted = Counter(record.type for record in records)
    return {name: Tally(0, predicted[name], gold[name]) for name in dict.fromkeys([*gold, *predicted])}


def _triggers(gold: Sequence[Event], predicted: Sequence[Event]) -> Tally:
    """Events found whatever type they were given."""
    pairs = match_events(gold, predicted, typed=False)
    matched = {pair.predicted for pair in pairs}
    optional = sum(gold[pair.gold].optional for pair in pairs)
    unscored = sum(record.type in UNSCORED_TYPES and j not in matched for j, record in enumerate(predicted))
    asked = sum(not event.optional for event in gold)
    return Tally(len(pairs) - optional, len(predicted) - optional - unscored, asked)


def _document_date(gold: Annotated, predicted: Annotated) -> Share:
    if not gold.dates:
        return Share()
    told = predicted.dates[0] if predicted.dates else None
    return Share(int(told in gold.dates), 1)


def _missed(gold: Annotated, predicted: Sequence[Event], pairs: Sequence[EventPair]) -> tuple[Finding, ...]:
    found = {pair.gold for pair in pairs}
    taken = [predicted[pair.predicted] for pair in pairs]
    rows = []
    for i, event in enumerate(gold.events):
        if i not in found and not event.optional:
            merged = any(types_agree(event, record) and shared_mentions(event, record) for record in taken)
            rows.append(Finding(gold.name, event, "merged" if merged else ""))
    return tuple(rows)


def _spurious(gold: Annotated, predicted: Annotated, matched: set[int]) -> tuple[Finding, ...]:
    rows = []
    for j, record in enumerate(predicted.events):
        if j not in matched and record.type not in UNSCORED_TYPES:
            split = any(types_agree(event, record) and shared_mentions(event, record) for event in gold.events)
            rows.append(Finding(gold.name, record, "split" if split else ""))
    return tuple(rows)


def score_pair(gold: Event, record: Event) -> Score:
    """What one matched record adds: hits, and corrections to what it was counted to have predicted."""
    matches = match_arguments(gold.arguments, record.arguments)
    time_right = int((record.time.earliest, record.time.latest) == (gold.time.earliest, gold.time.latest))
    time_known = gold.time.state is TimeState.KNOWN
    not_asked = gold.time.state is TimeState.DISPUTED and bool(record.time.earliest)
    return Score(
        events=Tally(hit=1),
        arguments=Tally(hit=len(matches.pairs), predicted=-matches.excused),
        source=sum((_source(*pair) for pair in matches.pairs), start=Share()),
        time=Tally(hit=time_right if time_known else 0, predicted=-int(not_asked)),
        time_matched=Share(time_right, 1) if time_known else Share(),
        polarity=Share(int(gold.polarity == record.polarity), 1),
        negative=_negative(gold, record),
        modality=Share(int(record.modality[0] in gold.modality), 1),
        non_asserted=_non_asserted(gold, record),
        attribution=_attribution(gold, record),
        types={gold.type: Tally(hit=1)},
    )


def _source(gold: Argument, record: Argument) -> Share:
    """Who claims an argument, where gold or record names somebody."""
    if not gold.source and not record.source:
        return Share()
    return Share(int(bool(gold.source and record.source) and names_agree(gold.source, record.source)), 1)


def _negative(gold: Event, record: Event) -> Tally:
    said, asked = record.polarity == NEGATIVE, gold.polarity == NEGATIVE
    return Tally(int(said and asked), int(said), int(asked))


def _non_asserted(gold: Event, record: Event) -> Tally:
    """Where gold takes "asserted" or another value, another value that it takes counts nowhere."""
    (said,) = record.modality
    right, asked = said in gold.modality, ASSERTED not in gold.modality
    predicted = said != ASSERTED and not (right and not asked)
    return Tally(int(right and asked), int(predicted), int(asked))


def _attribution(gold: Event, record: Event) -> Share:
    if gold.attribution_disputed or not (gold.attribution or record.attribution):
        return Share()
    if gold.attribution is None or record.attribution is None:
        return Share(0, 1)
    return Share(int(parties_agree(gold.attribution, record.attribution)), 1)
