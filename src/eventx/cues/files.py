"""Reading cue files: TOML with one ``[[cue]]`` table an entry, checked key by key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from eventx.cues.cue import Cue, CueBook, CueError, Effect, Kind
from eventx.cues.kinds import Modality, Polarity

_Member = TypeVar("_Member", bound=StrEnum)
_PARTS_OF_SPEECH = ("verb", "noun", "adjective", "adverb")
_WORDS = ("lemmas", "through", "pos", "with_child", "without_child", "over", "except_over")
_LISTS = (*_WORDS, "examples", "counter_examples")
_EFFECTS = ("effect", "negated", "reported")
_KEYS = frozenset((*_LISTS, *_EFFECTS, "name", "kind", "tense", "opaque", "yields"))


@cache
def cue_book() -> CueBook:
    """The cues of all files that come with the package, read once. Raises CueError when one is wrong."""
    folder = files("eventx") / "data" / "cues" / "factuality"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return CueBook.of(tuple(cue for name in names for cue in read_cues(folder / name)))


def read_cues(path: Traversable) -> Iterator[Cue]:
    """The cues of one file. Raises CueError with file, entry and reason."""
    data = read_toml(path)
    if unknown := data.keys() - {"cue"}:
        raise CueError(f"{path.name}: unknown tables {sorted(unknown)}; allowed is [[cue]]")
    for number, entry in enumerate(data.get("cue", []), 1):
        try:
            yield cue_of(entry)
        except CueError as error:
            name = entry.get("name", "without a name")
            raise CueError(f"{path.name}: cue {number} ({name}): {error}") from error


def read_toml(path: Traversable) -> dict[str, Any]:
    """A TOML file. Raises CueError with the file when it is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CueError(f"{path.name}: {error}") from error


def cue_of(entry: Mapping[str, Any]) -> Cue:
    """A cue from its table in a file. Raises CueError with the reason."""
    require(entry, _KEYS, ("name", "kind", "lemmas", "examples"))
    lists = {key: strings(entry, key) for key in _LISTS}
    kind = Kind(one_of(entry["kind"], tuple(Kind), "kind"))
    for part in lists["pos"]:
        one_of(part, _PARTS_OF_SPEECH, "pos")
    if kind is Kind.GOVERNOR and not lists["through"]:
        raise CueError("a governor needs the arcs of its scope in through")
    words = {key: frozenset(lists[key]) for key in _WORDS if key != "lemmas"}
    return Cue(
        name=str(entry["name"]),
        kind=kind,
        lemmas=lists["lemmas"],
        effect=_effect(entry.get("effect", {})),
        negated=_effect(entry["negated"]) if "negated" in entry else None,
        reported=_effect(entry["reported"]) if "reported" in entry else None,
        tense=one_of(entry["tense"], ("present",), "tense") if "tense" in entry else None,
        opaque=bool(entry.get("opaque", False)),
        yields=bool(entry.get("yields", False)),
        examples=lists["examples"],
        counter_examples=lists["counter_examples"],
        **words,
    )


def require(entry: Mapping[str, Any], allowed: frozenset[str], required: tuple[str, ...]) -> None:
    """Refuse unknown keys and missing ones."""
    if unknown := entry.keys() - allowed:
        raise CueError(f"unknown keys {sorted(unknown)}; allowed are {sorted(allowed)}")
    for key in required:
        if not entry.get(key):
            raise CueError(f"{key} is missing")


def strings(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of different strings; empty when the key is absent."""
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise CueError(f"{key} must be a list of strings")
    if twice := sorted({item for item in value if value.count(item) > 1}):
        raise CueError(f"{key} lists {', '.join(twice)} twice")
    return tuple(value)


def one_of(value: object, allowed: tuple[str, ...], key: str) -> str:
    """A value of a closed list."""
    if value not in allowed:
        raise CueError(f"{key} is {value!r}; allowed are {', '.join(allowed)}")
    return str(value)


def _effect(table: Mapping[str, Any]) -> Effect:
    if unknown := table.keys() - {"polarity", "modality"}:
        raise CueError(f"an effect has polarity and modality, not {sorted(unknown)}")
    return Effect(_member(table, "polarity", Polarity), _member(table, "modality", Modality))


def _member(table: Mapping[str, Any], key: str, kind: type[_Member]) -> _Member | None:
    """A value of an enumeration; None where the key is absent."""
    return kind(one_of(table[key], tuple(kind), key)) if key in table else None
