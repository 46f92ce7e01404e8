"""All that can be said against type files without reading a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from eventx.authoring.known_words import unknown_word
from eventx.authoring.reach import shadowed, taken
from eventx.authoring.slots import is_slot, slot_names
from eventx.datafiles.problems import Findings, Place, Problem, unknown
from eventx.types.files import (
    builtin_types,
    claim_problems,
    examine_type,
    place_of,
    read_text,
)
from eventx.types.frames import ANY_OF, Condition, EventType, Frame, Query
from eventx.types.parts import TRIGGER_KEYS
from eventx.types.read_traits import check_references
from eventx.types.texts import builtin_texts


def check_builtin() -> list[Problem]:
    """The problems of the types that come with eventx, less their examples, which are read when they are run."""
    return _check({name: Findings(f"{name}.toml", text) for name, text in builtin_texts().items()}, {})


def check_file(path: Path) -> list[Problem]:
    """The problems of one file, beside the built-in types. Raises TypeFileError when it cannot be read."""
    return _check({path.stem: Findings(str(path), read_text(path))}, builtin_types())


def _check(own: Mapping[str, Findings], beside: Mapping[str, EventType]) -> list[Problem]:
    read = {name: examine_type(name, findings) for name, findings in own.items()}
    types = {**beside, **{name: each for name, each in read.items() if each is not None}}
    for name in own.keys() & types.keys():
        _check_type(types[name], own[name])
    check_references(types, own)
    mine = [types[name] for name in own if name in types]
    for lost in shadowed(types.values(), mine):
        place = place_of(lost.frame, types[lost.frame.type], own[lost.frame.type])
        (place if lost.all else place.at(lost.kind)).complain(str(lost), f'"{lost.words[0]}"')
    for each in taken(mine, _others(own, beside)):
        place = place_of(each.frame, types[each.frame.type], own[each.frame.type])
        place.at(each.kind).complain(str(each), f'"{each.word}"')
    problems = {problem for findings in own.values() for problem in findings.problems}
    problems.update(claim_problems(types, own))
    return sorted(problems, key=lambda p: (p.source, p.line or 0, p.key, p.reason))


def _others(own: Mapping[str, Findings], beside: Mapping[str, EventType]) -> list[EventType]:
    """The types beside those of a user whose place none of his takes."""
    return [each for name, each in beside.items() if name not in own]


def _check_type(event_type: EventType, findings: Findings) -> None:
    place = Place(findings)
    if not event_type.summary:
        place.at("summary").complain("say in a line what happens")
    for name, role in event_type.roles.items():
        for part in ("verb", "noun", "adjective"):
            _check_slots(getattr(role, part), place.at("roles").at(name).at(part))
    for number, frame in enumerate(event_type.frames):
        _check_frame(frame, place.at("frames").at(number, frame.id.split(".", 1)[1]))
    for number, frame in enumerate(event_type.refusing):
        _check_frame(frame, place.at("refuse").at(number, frame.id.split(".", 1)[1]))


def _check_frame(frame: Frame, place: Place) -> None:
    for table, key, relation in _relations(frame):
        if not is_slot(relation):
            _complain_of_slot(relation, place.at(table).at(key))
    for table, conditions in (("when", frame.when), ("unless", frame.unless)):
        for condition in conditions:
            _check_words(condition, place.at(table).at(condition.relation))
    for key in TRIGGER_KEYS:
        for word, number in Counter(getattr(frame, key)).items():
            if number > 1:
                place.at(key).complain(f"{word!r} stands here {number} times", f'"{word}"')


def _check_words(condition: Condition, place: Place) -> None:
    for word in sorted(condition.lemmas):
        if reason := unknown_word(word):
            place.complain(reason, f"={word}")


def _relations(frame: Frame) -> Iterator[tuple[str, str, str]]:
    """The slots that a frame names, each with its table and key."""
    for role, queries in frame.roles.items():
        yield from (("roles", role, query.relation) for query in queries if query.relation)
    yield from (("when", condition.relation, condition.relation) for condition in frame.when)
    yield from (("unless", condition.relation, condition.relation) for condition in frame.unless)


def _check_slots(queries: tuple[Query, ...], place: Place) -> None:
    for query in queries:
        if query.relation and not is_slot(query.relation):
            _complain_of_slot(query.relation, place)


def _complain_of_slot(relation: str, place: Place) -> None:
    parts = (part for one in relation.split(ANY_OF) for part in one.split("."))
    wrong = next(part for part in parts if not is_slot(part))
    place.complain(unknown("slot", wrong, slot_names()), relation)
