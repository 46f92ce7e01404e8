"""The measure: the records of a document scored against its gold events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from eventx.scoring.agreement import shared_mentions, types_agree, unscored_types
from eventx.scoring.annotation import Annotated, Event, TimeState
from eventx.scoring.figures import Score, Share, Tally
from eventx.scoring.matching import EventPair, match_events
from eventx.scoring.pairs import score_pair
from eventx.scoring.truth import truth


@dataclass(frozen=True, slots=True)
class Finding:
    """A gold event found or missed, a record that matches none, or a matched one that says something false.

    ``note``: "split", "merged", what is false, or empty.
    """

    document: str
    event: Event
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A score with what stands behind it: events found and missed, records spurious and false.

    ``parts`` are the scores of the documents, in the order of the gold.
    """

    score: Score
    found: tuple[Finding, ...] = ()
    missed: tuple[Finding, ...] = ()
    spurious: tuple[Finding, ...] = ()
    false: tuple[Finding, ...] = ()
    parts: tuple[Score, ...] = ()


def judge(gold: Iterable[Annotated], predicted: Mapping[str, Annotated]) -> Judgement:
    """Judge every gold document; one that has no records counts as one without events."""
    parts = [judge_document(doc, predicted.get(doc.name, Annotated(doc.name, ()))) for doc in gold]
    return Judgement(
        sum((part.score for part in parts), start=Score()),
        tuple(chain.from_iterable(part.found for part in parts)),
        tuple(chain.from_iterable(part.missed for part in parts)),
        tuple(chain.from_iterable(part.spurious for part in parts)),
        tuple(chain.from_iterable(part.false for part in parts)),
        tuple(part.score for part in parts),
    )


def judge_document(gold: Annotated, predicted: Annotated) -> Judgement:
    """Judge the records of one document, in the order in which they were written."""
    pairs = match_events(gold.events, predicted.events, typed=True)
    matched = {pair.predicted for pair in pairs}
    excused = excused_records(gold, predicted.events, pairs)
    counted = [record for j, record in enumerate(predicted.events) if j not in excused]
    hits = [(gold.events[p.gold], predicted.events[p.predicted]) for p in pairs if p.predicted not in excused]
    missed = _missed(gold, predicted.events, pairs)
    spurious = _spurious(gold, predicted, matched)
    score = replace(
        _asked_and_predicted(gold.events, counted),
        triggers=_triggers(gold, predicted.events),
        document_date=_document_date(gold, predicted),
        splits=sum(bool(finding.note) for finding in spurious),
        merges=sum(bool(finding.note) for finding in missed),
        documents=1,
    )
    found = tuple(Finding(gold.name, gold.events[pair.gold]) for pair in pairs)
    total = sum((score_pair(*hit) for hit in hits), start=score)
    return Judgement(total, found, missed, spurious, tuple(_false(gold.name, hits)))


def excused_records(gold: Annotated, predicted: Sequence[Event], pairs: Sequence[EventPair]) -> set[int]:
    """Records that count nowhere: matched with an optional event, or unmatched of a type not annotated."""
    matched, unscored = {pair.predicted for pair in pairs}, unscored_types(gold)
    optional = {pair.predicted for pair in pairs if gold.events[pair.gold].optional}
    return optional | {j for j, record in enumerate(predicted) if record.type in unscored and j not in matched}


def _asked_and_predicted(gold: Sequence[Event], records: Sequence[Event]) -> Score:
    """What the gold asks for and what the records say, before any of it is compared."""
    asked = [event for event in gold if not event.optional]
    arguments = sum(not argument.optional for event in asked for argument in event.arguments)
    times = sum(event.time.state is TimeState.KNOWN for event in asked)
    return Score(
        events=Tally(predicted=len(records), gold=len(asked)),
        arguments=Tally(predicted=sum(len(record.arguments) for record in records), gold=arguments),
        time=Tally(predicted=sum(bool(record.time.earliest) for record in records), gold=times),
        clean=Share(asked=len(records)),
        whole=Share(asked=len(asked)),
        types=_by_type(asked, records),
        clean_types={name: Share(asked=count) for name, count in Counter(r.type for r in records).items()},
    )


def _by_type(asked: Sequence[Event], records: Sequence[Event]) -> dict[str, Tally]:
    gold = Counter(event.type for event in asked)
    predicted = Counter(record.type for record in records)
    return {name: Tally(0, predicted[name], gold[name]) for name in dict.fromkeys([*gold, *predicted])}


def _triggers(gold: Annotated, predicted: Sequence[Event]) -> Tally:
    """Events found whatever type they were given."""
    pairs = match_events(gold.events, predicted, typed=False)
    optional = sum(gold.events[pair.gold].optional for pair in pairs)
    asked = sum(not event.optional for event in gold.events)
    return Tally(len(pairs) - optional, len(predicted) - len(excused_records(gold, predicted, pairs)), asked)


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
    rows, unscored = [], unscored_types(gold)
    for j, record in enumerate(predicted.events):
        if j not in matched and record.type not in unscored:
            split = any(types_agree(event, record) and shared_mentions(event, record) for event in gold.events)
            rows.append(Finding(gold.name, record, "split" if split else ""))
    return tuple(rows)


def _false(document: str, hits: Iterable[tuple[Event, Event]]) -> Iterator[Finding]:
    for gold, record in hits:
        if faults := truth(gold, record).faults:
            yield Finding(document, record, ", ".join(faults))
