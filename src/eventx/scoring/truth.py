"""What a record says that its gold event does not, and whether it says all that the gold does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eventx.scoring.agreement import arguments_agree
from eventx.scoring.annotation import Argument, Event, Time, TimeState


@dataclass(frozen=True, slots=True)
class Truth:
    """What is false in a matched record ("argument", "polarity", "modality", "time"), and whether it lacks something.

    A record is clean when nothing is false in it, and whole when it lacks nothing either.
    """

    faults: tuple[str, ...]
    complete: bool

    @property
    def clean(self) -> bool:
        """Whether the record says nothing false."""
        return not self.faults

    @property
    def whole(self) -> bool:
        """Whether the record says nothing false, and all that the gold asks for."""
        return self.clean and self.complete


def truth(gold: Event, record: Event) -> Truth:
    """Compare a record with the gold event that it was matched with."""
    left, strange = _told_arguments(gold.arguments, record.arguments)
    found = {
        "argument": strange > 0,
        "polarity": gold.polarity != record.polarity,
        "modality": record.modality[0] not in gold.modality,
        "time": _false_time(gold.time, record.time),
    }
    untimed = gold.time.state is TimeState.KNOWN and _days(gold.time) != _days(record.time)
    complete = not untimed and all(argument.optional for argument in left)
    return Truth(tuple(fault for fault, holds in found.items() if holds), complete)


def _told_arguments(gold: Sequence[Argument], predicted: Sequence[Argument]) -> tuple[list[Argument], int]:
    """The gold arguments that no prediction tells, and the number of predictions that gold has not.

    Each prediction takes a free gold argument, those asked for before optional ones.
    """
    left = sorted(gold, key=lambda argument: argument.optional)
    strange = 0
    for argument in predicted:
        at = next((n for n, wanted in enumerate(left) if arguments_agree(wanted, argument)), None)
        if at is None:
            strange += 1
        else:
            del left[at]
    return left, strange


def _false_time(gold: Time, told: Time) -> bool:
    """Whether days are told that are not the gold's; no days are no falsehood."""
    if not told.earliest or gold.words_only or gold.state is TimeState.DISPUTED:
        return False
    return gold.state is TimeState.UNKNOWN or _days(gold) != _days(told)


def _days(time: Time) -> tuple[str | None, str | None]:
    return time.earliest, time.latest
