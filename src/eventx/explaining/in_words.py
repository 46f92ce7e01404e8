"""The parts of an explanation in words, for text and HTML alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from eventx.documents.document import DocumentDate
from eventx.explaining.explanation import BoundArgument, Clause, Cue, Fired, FoundSource, FoundTime, Merging
from eventx.records.record import TimeRecord

Row = tuple[str, str]
#: Signs of agreement shown of a comparison; JSON has them all.
_SIGNS = 6


def date_in_words(written: DocumentDate) -> str:
    """The date of a document with its basis and evidence: "2019-09-15 (dateline: 'Sept 15')"."""
    days = str(written.value) if written.value else _days(written.earliest, written.latest)
    evidence = ", ".join(repr(" ".join(span.text.split())) for span in written.evidence)
    return f"{days or 'no date'} ({written.basis}{': ' if evidence else ''}{evidence})"


def slots_in_words(clause: Clause) -> str:
    """The slots of a predicate: "agent: rebels [group]; patient: port [facility]"."""
    return "; ".join(
        f"{slot.slot}: {_text(slot.text)}{_classes(slot.classes)}{_via(slot.via)}" for slot in clause.slots
    )


def details(fired: Fired) -> Iterator[Row]:
    """What was read of a mention, as pairs of heading and words."""
    if fired.dropped:
        yield "no event", fired.dropped
        return
    if fired.retold:
        yield (
            "retold",
            f"the word retells an event of type {fired.type}, and joins the one it agrees with best",
        )
    yield from ((argument.role, argument_in_words(argument)) for argument in fired.arguments)
    if fired.unfilled:
        yield "unfilled", ", ".join(fired.unfilled)
    yield "time", time_in_words(fired.time) if fired.time else "no expression is attached"
    yield "status", f"{fired.polarity}, {fired.modality}{_cues(fired.cues)}"
    yield "source", source_in_words(fired.source) if fired.source else "the writer"
    yield "merging", merging_in_words(fired.merging) if fired.merging else "the first of its type"


def argument_in_words(argument: BoundArgument) -> str:
    """A filler with who it is, and where it came from: "Khartoum = Sudan (GPE, SDN)  from agent"."""
    entity = argument.entity
    name = ""
    if entity is not None:
        country = f", {entity.country}" if entity.country else ""
        name = f" = {entity.name} ({entity.kind}{country})"
    said = f", as {argument.source} says" if argument.source else ""
    return f"{_text(argument.text)}{name}{_classes(argument.classes)}  {_way(argument.how)}{said}"


def time_in_words(time: FoundTime) -> str:
    """An expression, what it was resolved to and against: "Saturday = 2019-09-14, from ..."."""
    days = _days(time.earliest, time.latest)
    resolved = f" ({days})" if days and days != time.value else ""
    anchor = f", against {time.anchor}" if time.anchor else ""
    basis = f"basis {time.basis}{anchor}, rule {time.rule}, {_arcs(time.arcs)}"
    return f"{_text(time.text)} = {time.value}{resolved}  {basis}"


def event_time_in_words(time: TimeRecord) -> str:
    """The time that a record has: "2019-09-14 (context)"."""
    return f"{_days(time.earliest, time.latest) or time.value} ({time.basis})"


def source_in_words(source: FoundSource) -> str:
    """A source with its name and cue: "the ministry = Saudi Arabia, by 'said'"."""
    name = f" = {source.name}" if source.name != source.text else ""
    return f"{_text(source.text)}{name}" + (f", by {source.cue!r}" if source.cue else ", set before a colon")


def merging_in_words(merging: Merging) -> str:
    """What came of the comparison: "joins 'attack' (line 3) with 1.9 (0.8 needed): headline +1.5, ..."."""
    verb = "joins" if merging.merged else "apart from"
    needed = f"{merging.link:+.1f}, {merging.threshold} needed"
    shown = ", ".join(f"{sign.sign} {sign.points:+.1f}" for sign in merging.signs[:_SIGNS])
    rest = f", {len(merging.signs) - _SIGNS} more" if len(merging.signs) > _SIGNS else ""
    return f"{verb} {merging.nearest.text!r} of line {merging.line} ({needed}): {shown}{rest}"


def _cues(cues: tuple[Cue, ...]) -> str:
    told = ", ".join(f"{cue.text!r} {cue.effect or 'as it is'} ({cue.kind}: {cue.cue})" for cue in cues)
    return f"  by {told}" if told else ""


def _way(how: str) -> str:
    """How an argument was found, in words."""
    kind, _, rest = how.partition(" ")
    if kind == "reach":
        return f"by reach, {_arcs(int(rest))}" if rest.isdigit() else how
    return how if kind == "inside" else f"from {how}"


def _arcs(number: int) -> str:
    return f"{number} arc away" if number == 1 else f"{number} arcs away"


def _text(text: str) -> str:
    return " ".join(text.split())


def _classes(classes: tuple[str, ...]) -> str:
    return f" [{', '.join(classes)}]" if classes else ""


def _via(via: str) -> str:
    return "" if via == "own" else f" by {via}"


def _days(earliest: date | None, latest: date | None) -> str:
    if earliest is None and latest is None:
        return ""
    if earliest == latest:
        return str(earliest)
    return f"{earliest or ''}..{latest or ''}"
