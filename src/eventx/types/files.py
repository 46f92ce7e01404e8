"""Event types from their TOML files: what stands in a file is checked key by key before anything uses it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from eventx.cues.kinds import Modality
from eventx.datafiles.compiled import compiled_table
from eventx.datafiles.problems import Findings, Place, Problem
from eventx.own_files import text_of
from eventx.types.frames import PLACE, Code, EventType, Frame, Role, WordList
from eventx.types.lines import LINE_KEYS, read_lines
from eventx.types.parts import CODE_KEYS, check_inside, read_code, read_examples, read_frame, read_refusing, read_role
from eventx.types.problems import TypeFileError
from eventx.types.read_traits import TRAIT_KEYS, check_references, read_traits
from eventx.types.tables import Table
from eventx.types.texts import builtin_texts
from eventx.types.trigger_claims import equal_claims
from eventx.types.words import read_lists

_TYPE_KEYS = CODE_KEYS.union(
    (
        "summary",
        "actor",
        "recipient",
        "codes",
        "words",
        "roles",
        "frames",
        "refuse",
        "place",
        "examples",
        "counter",
        *TRAIT_KEYS,
        *LINE_KEYS,
    )
)

_AT_PLACES = [
    "in[place|facility]", "at[place|facility|@firm]", "near[place|facility|organization]", "on[place|facility]",
    "off[place]", "outside[place|facility|organization]", "inside[place|facility|organization]", "across[place]",
    "into[place]", "around[place|facility]", "along[place]", "over[place]", "throughout[place]", "within[place]",
    "between[place]", "from[place]", "to[place|facility]", "against[place]", "of[place]",
]  # fmt: skip
#: Every type may have a place; a type file only says where it differs.
DEFAULT_PLACE: dict[str, Any] = {
    "verb": _AT_PLACES,
    "noun": [*_AT_PLACES, "modifier[place]"],
    "fits": ["place", "facility"],
    "reach": ["in", "at", "near", "outside", "inside", "off", "across", "around", "on", "along"],
}

__all__ = [
    "DEFAULT_PLACE", "TypeFileError", "builtin_types", "claim_problems", "examine_type",
    "load_types", "place_of", "read_text", "read_type",
]  # fmt: skip


@compiled_table
def builtin_types() -> dict[str, EventType]:
    """The types that come with eventx, by name in alphabetical order."""
    types = {name: read_type(name, text, f"{name}.toml") for name, text in builtin_texts().items()}
    _refuse_equal_claims(types, {})
    return types


def load_types(extra: Iterable[Path] = ()) -> dict[str, EventType]:
    """The built-in types with the user's own added; a file of a known name takes that type's place.

    Raises TypeFileError for a file that cannot be read or does not hold what a type file must.
    """
    types = dict(builtin_types())
    own: dict[str, Findings] = {}
    for path in extra:
        findings = Findings(str(path), read_text(path))
        types[path.stem] = read_type(path.stem, findings.text, findings.source)
        own[path.stem] = findings
    if own:
        _refuse_equal_claims(types, own)
        check_references(types, own)
        if wrong := [problem for findings in own.values() for problem in findings.problems]:
            raise TypeFileError(wrong)
    return types


def read_text(path: Path) -> str:
    """The text of a type file. Raises TypeFileError when it cannot be read."""
    try:
        return text_of(path)
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); check the path"
        raise TypeFileError([Problem(str(path), None, "", reason)]) from error
    except UnicodeDecodeError as error:
        raise TypeFileError([Problem(str(path), None, "", f"is not UTF-8 ({error}); save it as UTF-8")]) from error


def read_type(name: str, text: str, source: str) -> EventType:
    """An event type from the text of its file. ``source`` is the name used in error messages.

    Raises TypeFileError with all that is wrong in the file.
    """
    findings = Findings(source, text)
    event_type = examine_type(name, findings)
    if event_type is None or findings.problems:
        raise TypeFileError(sorted(findings.problems, key=lambda problem: problem.line or 0))
    return event_type


def examine_type(name: str, findings: Findings) -> EventType | None:
    """An event type as far as its file gives it, what is wrong in ``findings``; None where it is no TOML."""
    table = Table.parsed(findings)
    if table is None:
        return None
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        table.place.complain(f"a type is named after its file: lower-case letters, digits, _; not {name!r}")
    return _type(name, table)


def _type(name: str, table: Table) -> EventType:
    table.allow(_TYPE_KEYS)
    lists = read_lists(table.table("words"))
    roles = _roles(table, lists)
    frames, refusing, examples = [], [], []
    for each in _named(table, "frames"):
        frames.append(read_frame(name, each, roles, lists))
        examples += read_examples(each, frames[-1].id, roles)
    for each in _named(table, "refuse"):
        refusing.append(read_refusing(name, each, lists))
        examples += read_examples(each, refusing[-1].id, roles)
    if not frames:
        table.place.at("frames").complain("a type needs at least one [[frames]] table with triggers")
    _check_ids({"frames": frames, "refuse": refusing}, table.place)
    examples += read_examples(table, None, roles)
    return EventType(
        name, table.text("summary") or "", roles, tuple(frames), tuple(examples), read_code(table),
        table.text("actor", roles), table.text("recipient", roles),
        _codes(table.table("codes")), tuple(refusing), read_traits(name, table, roles, frames),
        read_lines(table, roles),
    )  # fmt: skip


def _named(table: Table, key: str) -> Iterator[Table]:
    """The tables of a list, each known by its id."""
    for number, each in table.tables(key):
        yield Table(each.raw, table.place.at(key).at(number, str(each.raw.get("id", number + 1))))


def _roles(table: Table, lists: Mapping[str, WordList]) -> dict[str, Role]:
    """The roles of a type in the order of its file, place last."""
    given = table.table("roles")
    if PLACE in given:
        given.place.at(PLACE).complain("every type has a place; where it differs, write [place]")
    tables = {role: given.table(role) for role in given.raw if role != PLACE}
    if PLACE in table:
        tables[PLACE] = table.table(PLACE)
    roles = {role: read_role(role, each, lists) for role, each in tables.items()}
    roles.setdefault(PLACE, _default_place())
    check_inside(roles, tables)
    return roles


def _codes(table: Table) -> dict[Modality, Code]:
    """The codes by modality: what an event is called that is only planned, or only possible."""
    table.allow([each.value for each in Modality])
    known = [each for name in table.raw for each in Modality if each.value == name]
    for modality in known:
        table.table(modality).allow(CODE_KEYS)
    return {modality: read_code(table.table(modality)) for modality in known}


@cache
def _default_place() -> Role:
    return read_role(PLACE, Table(DEFAULT_PLACE, Place(Findings(PLACE, ""))), {})


def _check_ids(frames: Mapping[str, Iterable[Frame]], place: Place) -> None:
    seen: set[str] = set()
    for key, number, frame in ((k, n, f) for k, listed in frames.items() for n, f in enumerate(listed)):
        if frame.id in seen:
            name = frame.id.split(".", 1)[1]
            place.at(key).at(number, name).complain(f"another frame has the id {name!r} too")
        seen.add(frame.id)


def _refuse_equal_claims(types: Mapping[str, EventType], own: Mapping[str, Findings]) -> None:
    """Two frames with the same trigger and equal weight would leave the choice to chance."""
    problems = claim_problems(types, own)
    if problems:
        raise TypeFileError(problems)


def claim_problems(types: Mapping[str, EventType], own: Mapping[str, Findings]) -> list[Problem]:
    """The equal claims of all types; where a user's own file takes part in one, it is found there."""
    # Own types last, so that theirs is the frame that comes second and is complained of.
    ordered = sorted(types.values(), key=lambda t: t.name in own)
    found = []
    for claim in equal_claims(ordered, [each for each in ordered if each.name in own] if own else None):
        owner = claim.frame.type
        findings = own.get(owner) or Findings(f"{owner}.toml", builtin_texts().get(owner, ""))
        place = place_of(claim.frame, types[owner], Findings(findings.source, findings.text))
        place.at(claim.kind).complain(str(claim), f'"{claim.word}"')
        found += place.findings.problems
    return found


def place_of(frame: Frame, event_type: EventType, findings: Findings) -> Place:
    """Where a frame stands in the file of its type."""
    key, listed = ("refuse", event_type.refusing) if frame.refuses else ("frames", event_type.frames)
    number = [each.id for each in listed].index(frame.id)
    return Place(findings).at(key).at(number, frame.id.split(".", 1)[1])
