"""Reading event types from TOML: what stands in a file is checked key by key before anything uses it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from eventx.events.frames import Code, Condition, EventType, Example, Frame, Query, Role

_QUERY = re.compile(r"([a-z ]+(?:\.[a-z ]+)?)(?:\[([a-z |]+)\])?")
_TYPE_KEYS = frozenset(
    "summary actor recipient plover mode cameo codes roles frames place examples counter".split()
)
_ROLE_KEYS = frozenset("verb noun adjective fits clause collect inside reach".split())
_FRAME_KEYS = frozenset(
    "id verbs nouns adjectives phrases when unless roles plover mode cameo modality polarity kin standing priority "
    "examples counter".split()
)
_EXAMPLE_KEYS = frozenset("text trigger arguments polarity modality".split())
_CODE_KEYS = frozenset(("plover", "mode", "cameo"))
_TRIGGER_KEYS = ("verbs", "nouns", "adjectives", "phrases")

#: Every type may have a place; a type file only says where it differs.
DEFAULT_PLACE: dict[str, Any] = {
    "verb": ["in[place|facility]", "at[place|facility]", "near[place|facility]", "on[place|facility]",
             "off[place]", "outside[place|facility]", "inside[place|facility]", "across[place]", "into[place]",
             "around[place|facility]", "along[place]", "over[place]", "throughout[place]", "within[place]",
             "between[place]", "from[place]", "to[place|facility]", "against[place]", "of[place]"],
    "fits": ["place", "facility"],
    "reach": ["in", "at", "near", "outside", "inside", "off", "across", "around", "on", "along"],
}  # fmt: skip


class TypeFileError(ValueError):
    """A type file that says something it cannot: the message names file, key and reason."""

    def __init__(self, source: str, key: str, reason: str) -> None:
        super().__init__(f"{source}: {key}: {reason}")
        self.source, self.key, self.reason = source, key, reason


@cache
def builtin_types() -> dict[str, EventType]:
    """The types that come with eventx, by name in alphabetical order."""
    folder = files("eventx") / "data" / "types"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    types = [read_type(f.name[: -len(".toml")], f.read_text(encoding="utf-8"), f.name) for f in found]
    _check_claims(types)
    return {t.name: t for t in types}


def load_types(extra: Iterable[Path] = ()) -> dict[str, EventType]:
    """The built-in types with the user's own added; a file of a known name takes that type's place.

    Raises TypeFileError for a file that cannot be read or does not hold what a type file must.
    """
    types = dict(builtin_types())
    for path in extra:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TypeFileError(str(path), "file", f"cannot be read ({error})") from error
        types[path.stem] = read_type(path.stem, text, str(path))
    _check_claims(types.values())
    return types


def read_type(name: str, text: str, source: str) -> EventType:
    """An event type from the text of its file. ``source`` is the name used in error messages."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TypeFileError(source, "TOML", str(error)) from error
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise TypeFileError(source, "file name", "a type is named after its file: lower-case letters, digits, _")
    _check_keys(raw, _TYPE_KEYS, source, name)
    roles = {n: _role(n, r, source) for n, r in {**raw.get("roles", {}), "place": raw.get("place", DEFAULT_PLACE)}.items()}
    for side in ("actor", "recipient"):
        if raw.get(side) is not None and raw[side] not in roles:
            raise TypeFileError(source, side, f"{raw[side]!r} is no role of this type")
    frames = [_frame(name, f, roles, source) for f in raw.get("frames", [])]
    if not frames:
        raise TypeFileError(source, "frames", "a type needs at least one [[frames]] table with triggers")
    examples = [e for f in raw["frames"] for e in _examples(f, f"{name}.{f['id']}", roles, source)]
    examples += _examples(raw, None, roles, source)
    return EventType(
        name, raw.get("summary", ""), roles, tuple(frames), tuple(examples), _code(raw, source),
        raw.get("actor"), raw.get("recipient"),
        {k: _code(_checked_code(c, k, source), source) for k, c in raw.get("codes", {}).items()},
    )  # fmt: skip


def parse_query(text: str, source: str, key: str) -> Query:
    """A role's query from its written form (see Query)."""
    match = _QUERY.fullmatch(text.strip())
    if not match:
        raise TypeFileError(source, key, f"{text!r} is no slot; write e.g. 'agent', 'on', 'patient.owner', 'in[place]'")
    relation, fits = match.groups()
    return Query(relation.strip(), _classes(fits.split("|") if fits else (), source, key))


@cache
def known_classes() -> frozenset[str]:
    """The closed list of noun classes that a type file may name."""
    from eventx.language.noun_classes import class_names

    return frozenset(class_names())


@cache
def _groups() -> dict[str, frozenset[str]]:
    raw = tomllib.loads((files("eventx") / "data" / "class_groups.toml").read_text(encoding="utf-8"))
    return {name: frozenset(classes) for name, classes in raw.items()}


def _classes(names: Iterable[str], source: str, key: str) -> frozenset[str]:
    wanted: frozenset[str] = frozenset()
    for name in (n.strip() for n in names):
        wanted |= _groups().get(name, frozenset((name,)))
    if unknown := sorted(wanted - known_classes()):
        raise TypeFileError(source, key, f"unknown noun class {unknown[0]!r}; known: {', '.join(sorted(known_classes()))}")
    return wanted


def _check_keys(table: Mapping[str, Any], allowed: frozenset[str], source: str, where: str) -> None:
    if not isinstance(table, dict):
        raise TypeFileError(source, where, "must be a table")
    for key in table:
        if key not in allowed:
            raise TypeFileError(source, f"{where}.{key}", f"unknown key; allowed: {', '.join(sorted(allowed))}")


def _strings(table: Mapping[str, Any], key: str, source: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise TypeFileError(source, f"{where}.{key}", "must be a list of strings")
    return tuple(value)


def _role(name: str, raw: Mapping[str, Any], source: str) -> Role:
    _check_keys(raw, _ROLE_KEYS, source, f"roles.{name}")
    read = {
        part: tuple(parse_query(q, source, f"roles.{name}.{part}") for q in _strings(raw, part, source, f"roles.{name}"))
        for part in ("verb", "noun", "adjective")
    }
    verb = read["verb"]
    return Role(
        name, verb, read["noun"] or verb, read["adjective"] or verb,
        _classes(_strings(raw, "fits", source, f"roles.{name}"), source, f"roles.{name}.fits"),
        bool(raw.get("clause", False)), bool(raw.get("collect", False)), raw.get("inside"),
        _strings(raw, "reach", source, f"roles.{name}"),
    )  # fmt: skip


def _frame(type_name: str, raw: Mapping[str, Any], roles: Mapping[str, Role], source: str) -> Frame:
    where = f"frames.{raw.get('id', '?')}" if isinstance(raw, dict) else "frames"
    _check_keys(raw, _FRAME_KEYS, source, where)
    if not isinstance(raw.get("id"), str):
        raise TypeFileError(source, where, "a frame needs an id")
    triggers = {k: _strings(raw, k, source, where) for k in _TRIGGER_KEYS}
    if not any(triggers.values()):
        raise TypeFileError(source, where, "a frame needs verbs, nouns, adjectives or phrases")
    bindings = {}
    for role, queries in raw.get("roles", {}).items():
        if role not in roles:
            raise TypeFileError(source, f"{where}.roles.{role}", f"no role of this type; its roles: {', '.join(roles)}")
        bindings[role] = tuple(parse_query(q, source, f"{where}.roles.{role}") for q in queries)
    return Frame(
        id=f"{type_name}.{raw['id']}", type=type_name, **triggers,
        when=_conditions(raw, "when", source, where), unless=_conditions(raw, "unless", source, where),
        roles=bindings, code=_code(raw, source) if _CODE_KEYS & raw.keys() else None,
        modality=raw.get("modality"), polarity=raw.get("polarity"), standing=bool(raw.get("standing", False)),
        priority=int(raw.get("priority", 0)),
    )  # fmt: skip


def _conditions(raw: Mapping[str, Any], key: str, source: str, where: str) -> tuple[Condition, ...]:
    found = []
    for relation, values in raw.get(key, {}).items():
        at = f"{where}.{key}.{relation}"
        if not isinstance(values, list) or not values:
            raise TypeFileError(source, at, "must be a list of classes, '=lemma', '*' or '-'")
        lemmas = frozenset(v[1:] for v in values if v.startswith("="))
        classes = _classes([v for v in values if v not in ("*", "-") and not v.startswith("=")], source, at)
        found.append(Condition(relation, classes, lemmas, "*" in values, "-" in values))
    return tuple(found)


def _code(raw: Mapping[str, Any], source: str) -> Code:
    mode = raw.get("mode", [])
    if not isinstance(mode, list):
        raise TypeFileError(source, "mode", "must be a list of strings")
    return Code(raw.get("plover"), tuple(mode), raw.get("cameo"))


def _checked_code(raw: Mapping[str, Any], key: str, source: str) -> Mapping[str, Any]:
    _check_keys(raw, _CODE_KEYS, source, f"codes.{key}")
    return raw


def _examples(raw: Mapping[str, Any], frame: str | None, roles: Mapping[str, Role], source: str) -> list[Example]:
    found = []
    for entry in raw.get("examples", []):
        _check_keys(entry, _EXAMPLE_KEYS, source, f"{frame or 'type'}.examples")
        arguments = {k: tuple(v) for k, v in entry.get("arguments", {}).items()}
        for role in arguments:
            if role not in roles:
                raise TypeFileError(source, f"{frame}.examples.arguments.{role}", "no role of this type")
        found.append(
            Example(entry["text"], frame, True, entry.get("trigger"), arguments, entry.get("polarity"), entry.get("modality"))
        )
    return found + [Example(text, frame, False) for text in raw.get("counter", [])]


def _check_claims(types: Iterable[EventType]) -> None:
    """Two frames with the same trigger and equal weight would leave the choice to chance."""
    claimed: dict[tuple[str, str], list[Frame]] = {}
    for frame in (f for t in types for f in t.frames):
        for kind in _TRIGGER_KEYS:
            for word in getattr(frame, kind):
                claimed.setdefault((kind, word), []).append(frame)
    for (kind, word), frames in claimed.items():
        bare = [f for f in frames if not f.when]
        for other in bare[1:]:
            if other.priority == bare[0].priority:
                raise TypeFileError(
                    f"{other.type}.toml", f"frames.{other.id.split('.', 1)[1]}.{kind}",
                    f"{word!r} is claimed with equal weight by {bare[0].id}; add 'when' or 'priority' to one of them",
                )  # fmt: skip
