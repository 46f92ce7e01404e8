"""How well incidents agree with labels: B-cubed over the labelled mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eventx.datafiles import read_rows
from eventx.records.read import RecordError, parse_line, read_lines
from eventx.scoring.names import document_name

_COLUMNS = ("incident", "document", "start", "type", "trigger")
_REMEDY = "give the JSON Lines that `eventx merge` writes"


@dataclass(frozen=True, slots=True)
class Label:
    """A mention in a document, and the happening that it tells of."""

    incident: str
    document: str
    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class BCubed:
    """Precision and recall of the incidents, each the mean over mentions.

    Of each mention: the share of the mentions merged with it that tell of its happening, and the share of those that
    tell of its happening that are merged with it. ``covered`` of ``labels`` mentions stand in some incident; only these
    count for ``p`` and ``r``, while in ``all_f1`` each of the others is an incident by itself.
    """

    p: float
    r: float
    all_f1: float
    covered: int
    labels: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _mean(self.p, self.r)


def read_labels(path: Path) -> list[Label]:
    """Labels from a table with the columns incident, document, start, type and trigger; # begins a comment.

    Raises DataError for a wrong table and OSError for one that cannot be read.
    """
    labels = []
    for row in read_rows(path, _COLUMNS):
        if not row["start"].isdigit():
            raise row.error(f"{row['start']!r} is no place in a text", "start")
        start = int(row["start"])
        labels.append(Label(row["incident"], row["document"], start, start + len(row["trigger"]), row["type"]))
    return labels


def judge_incidents(labels: list[Label], source: str) -> BCubed:
    """Score the incidents of a file against labels. Raises RecordError for what is no file of incidents.

    A label is found by an event of its document with a mention that touches it, one of the label's type before others.
    """
    events = _events(source)
    told = {label: label.incident for label in labels}
    found: dict[Label, Hashable] = {label: _found(label, events.get(label.document, [])) for label in labels}
    alone = {label: label if found[label] is None else found[label] for label in labels}
    covered = [label for label in labels if found[label] is not None]
    p, r = _b_cubed(covered, told.__getitem__, found.__getitem__)
    return BCubed(p, r, _mean(*_b_cubed(labels, told.__getitem__, alone.__getitem__)), len(covered), len(labels))


def _b_cubed(
    labels: list[Label], told: Callable[[Label], Hashable], found: Callable[[Label], Hashable]
) -> tuple[float, float]:
    gold: dict[Hashable, set[Label]] = defaultdict(set)
    made: dict[Hashable, set[Label]] = defaultdict(set)
    for label in labels:
        gold[told(label)].add(label)
        made[found(label)].add(label)
    shared = {label: len(gold[told(label)] & made[found(label)]) for label in labels}
    number = max(1, len(labels))
    p = sum(shared[label] / len(made[found(label)]) for label in labels) / number
    return p, sum(shared[label] / len(gold[told(label)]) for label in labels) / number


def _mean(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class _Event:
    incident: int
    type: str
    spans: tuple[tuple[int, int], ...]


def _events(source: str) -> Mapping[str, list[_Event]]:
    """The events of incidents by the name of their document."""
    found: dict[str, list[_Event]] = defaultdict(list)
    for number, raw in read_lines(source):
        if raw.strip():
            incident = parse_line(raw, source, number)
            try:
                for event in incident["events"]:
                    found[document_name(event["document"])].append(_event(number, incident["type"], event))
            except (KeyError, TypeError) as error:
                raise RecordError(source, number, "not an incident", _REMEDY) from error
    return found


def _event(incident: int, type: str, event: dict[str, Any]) -> _Event:
    spans = [event["trigger"], *event["mentions"]]
    return _Event(incident, type, tuple((span["start"], span["end"]) for span in spans))


def _found(label: Label, events: list[_Event]) -> int | None:
    touching = [each for each in events if any(start < label.end and label.start < end for start, end in each.spans)]
    best = min(touching, key=lambda each: each.type != label.type, default=None)
    return best.incident if best else None
