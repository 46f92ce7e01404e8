"""Count the errors of records by class: what became of each gold event and argument that was not found.

usage: python scripts/error_classes.py GOLD RECORDS
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from eventx.scoring.agreement import arguments_agree, shared_mentions
from eventx.scoring.annotation import Annotated, Argument, Event
from eventx.scoring.matching import match_arguments, match_events
from eventx.scoring.measure import judge
from eventx.scoring.read import read_gold, read_predictions

MERGED = "event missed: merged with another of its type"
OTHER_TYPE = "event missed: taken for another type"
NO_RECORD = "event missed: no record at its words"
SPLIT = "record too many: split off an event already found"
WRONG_TYPE = "record too many: another type is meant"
NO_EVENT = "record too many: no event is meant"
OF_MISSED = "argument missed: its event was"
OTHER_ROLE = "argument missed: given another role"
OTHER_SPAN = "argument missed: its role is filled by something else"
UNBOUND = "argument missed: nothing fills its role"
CLASSES = (
    NO_RECORD, MERGED, OTHER_TYPE, NO_EVENT, SPLIT, WRONG_TYPE, UNBOUND, OTHER_SPAN, OTHER_ROLE, OF_MISSED,
)  # fmt: skip


def errors(gold: Annotated, predicted: Annotated) -> Iterator[str]:
    """The class of each error in one document; optional events and arguments make none."""
    judgement = judge([gold], {gold.name: predicted})
    for missed in judgement.missed:
        touched = any(shared_mentions(missed.event, record) for record in predicted.events)
        yield MERGED if missed.note else OTHER_TYPE if touched else NO_RECORD
    for spurious in judgement.spurious:
        touched = any(shared_mentions(event, spurious.event) for event in gold.events)
        yield SPLIT if spurious.note else WRONG_TYPE if touched else NO_EVENT
    yield from _argument_errors(gold.events, predicted.events)


def _argument_errors(gold: Sequence[Event], predicted: Sequence[Event]) -> Iterator[str]:
    record_of = {pair.gold: predicted[pair.predicted] for pair in match_events(gold, predicted, typed=True)}
    for i, event in enumerate(gold):
        if event.optional:
            continue
        record = record_of.get(i)
        found = [] if record is None else [mine for mine, _ in match_arguments(event.arguments, record.arguments).pairs]
        for argument in event.arguments:
            if not argument.optional and argument not in found:
                yield OF_MISSED if record is None else _argument_error(argument, record)


def _argument_error(argument: Argument, record: Event) -> str:
    if any(other.role == argument.role for other in record.arguments):
        return OTHER_SPAN
    in_any_role = (Argument(argument.role, other.readings) for other in record.arguments)
    return OTHER_ROLE if any(arguments_agree(argument, other) for other in in_any_role) else UNBOUND


def main(gold: str, records: str) -> None:
    """Print the number of errors of each class."""
    predicted = read_predictions(records)
    counts: Counter[str] = Counter()
    for doc in read_gold(gold):
        counts.update(errors(doc, predicted.get(doc.name, Annotated(doc.name, ()))))
    for name in CLASSES:
        print(f"{counts[name]:5}  {name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
