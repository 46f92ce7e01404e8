"""The parts of an event type - roles, frames, conditions, codes, examples - from their TOML tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from tomllib import loads

from eventx.cues.cue import MODALITIES, POLARITIES
from eventx.language.class_names import class_names
from eventx.types.coding import modes_of, quad_of
from eventx.types.frames import Code, Condition, Example, Frame, Query, Role
from eventx.types.problems import Findings, Place, unknown
from eventx.types.tables import Table

#: The keys of a frame that hold trigger words.
TRIGGER_KEYS = ("verbs", "nouns", "adjectives", "phrases")
CODE_KEYS = frozenset(("plover", "mode", "cameo"))
#: The keys that hold sentences which must fire, and which must not.
EXAMPLE_LISTS = ("examples", "counter")
_ROLE_KEYS = frozenset(("verb", "noun", "adjective", "fits", "clause", "collect", "inside", "reach"))
_FRAME_KEYS = CODE_KEYS.union(
    TRIGGER_KEYS,
    EXAMPLE_LISTS,
    ("id", "when", "unless", "roles", "modality", "polarity", "standing", "priority"),
)
_EXAMPLE_KEYS = frozenset(("text", "trigger", "arguments", "polarity", "modality"))
_QUERY = re.compile(r"([a-z ]+(?:\.[a-z ]+)?)(?:\[([a-z |]+)\])?")
_CAMEO = re.compile(r"\d{2,4}")
_FRAME_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")


def read_role(name: str, table: Table) -> Role:
    """A role from its table; where it says nothing of nouns or adjectives, they are as verbs."""
    table.allow(_ROLE_KEYS)
    read = {part: _queries(table, part) for part in ("verb", "noun", "adjective")}
    verb = read["verb"]
    return Role(
        name, verb, read["noun"] or verb, read["adjective"] or verb,
        _classes(table.strings("fits"), table, "fits"), table.flag("clause"), table.flag("collect"),
        table.text("inside"), table.strings("reach"),
    )  # fmt: skip


def check_inside(roles: Mapping[str, Role], tables: Mapping[str, Table]) -> None:
    """Note a role that looks inside one that the type does not have."""
    for name, role in roles.items():
        if role.inside is not None and role.inside not in roles:
            tables[name].place.at("inside").complain(unknown("role", role.inside, roles))


def read_frame(type_name: str, table: Table, roles: Iterable[str]) -> Frame:
    """A frame from its table."""
    sound = table.allow(_FRAME_KEYS)
    name = table.text("id")
    if name is None or not _FRAME_ID.fullmatch(name):
        table.place.complain("a frame needs an id of lower-case letters, digits, - and _")
    triggers = {key: _words(table, key) for key in TRIGGER_KEYS}
    if sound and not any(triggers.values()):
        table.place.complain("a frame needs triggers: verbs, nouns, adjectives or phrases")
    return Frame(
        id=f"{type_name}.{name}", type=type_name, **triggers,
        when=_conditions(table.table("when")), unless=_conditions(table.table("unless")),
        roles=_bindings(table.table("roles"), frozenset(roles)),
        code=read_code(table) if CODE_KEYS & table.raw.keys() else None,
        modality=table.text("modality", MODALITIES), polarity=table.text("polarity", POLARITIES),
        standing=table.flag("standing"), priority=table.number("priority"),
    )  # fmt: skip


def read_code(table: Table) -> Code:
    """The PLOVER and CAMEO codes in a table."""
    code = Code(table.text("plover"), table.strings("mode"), table.text("cameo"))
    if code.plover is not None and not _is_plover(code.plover):
        table.place.at("plover").complain(f"unknown PLOVER type {code.plover!r}; plover.toml lists them")
    elif code.plover is not None:
        for mode in sorted(set(code.mode) - modes_of(code.plover)):
            known = modes_of(code.plover) or {"none"}
            table.place.at("mode").complain(unknown(f"mode of {code.plover}", mode, known), mode)
    elif code.mode:
        table.place.at("mode").complain("a mode needs a PLOVER type beside it")
    if code.cameo is not None and not _CAMEO.fullmatch(code.cameo):
        table.place.at("cameo").complain(f"{code.cameo!r} is no CAMEO code: two to four digits")
    return code


def read_examples(table: Table, frame: str | None, roles: Mapping[str, Role]) -> list[Example]:
    """The examples of a table, then its counter-examples."""
    found = [_example(entry, frame, roles) for _, entry in table.tables("examples")]
    return found + [Example(text, frame, False) for text in table.strings("counter")]


def _example(table: Table, frame: str | None, roles: Mapping[str, Role]) -> Example:
    table.allow(_EXAMPLE_KEYS)
    text = table.text("text")
    if not text:
        table.place.complain("an example needs a text")
    arguments = table.table("arguments")
    for role in arguments.raw.keys() - roles.keys():
        arguments.place.at(role).complain(unknown("role", role, roles), text)
    wanted = {role: arguments.strings(role) for role in arguments.raw}
    return Example(
        text or "", frame, True, table.text("trigger"), wanted, table.text("polarity", POLARITIES),
        table.text("modality", MODALITIES),
    )  # fmt: skip


def _bindings(table: Table, roles: frozenset[str]) -> dict[str, tuple[Query, ...]]:
    for role in table.raw.keys() - roles:
        table.place.at(role).complain(unknown("role", role, roles))
    return {role: _queries(table, role) for role in table.raw if role in roles}


def _queries(table: Table, key: str) -> tuple[Query, ...]:
    return tuple(_known_query(text) or parse_query(text, table.place.at(key)) for text in table.strings(key))


@cache
def _known_query(text: str) -> Query | None:
    """A query that is sound: the same few stand in all files. None for a wrong one, of which the place is told."""
    findings = Findings("", "")
    query = parse_query(text, Place(findings))
    return None if findings.problems else query


def parse_query(text: str, place: Place) -> Query:
    """A role's query from its written form (see Query)."""
    match = _QUERY.fullmatch(text.strip())
    if not match:
        place.complain(f"{text!r} is no slot; write e.g. 'agent', 'on', 'patient.owner', 'in[place]'", text)
        return Query("")
    relation, fits = match.groups()
    return Query(relation.strip(), _spelt_out(fits.split("|") if fits else (), place))


def _conditions(table: Table) -> tuple[Condition, ...]:
    found = []
    for relation in table.raw:
        values = table.strings(relation)
        if not values:
            wanted = "must be a list of classes, '=lemma', '*' for anything or '-' for nothing"
            table.place.at(relation).complain(wanted)
        lemmas = frozenset(v[1:] for v in values if v.startswith("="))
        classes = _classes([v for v in values if v not in ("*", "-") and not v.startswith("=")], table, relation)
        found.append(Condition(relation, classes, lemmas, "*" in values, "-" in values))
    return tuple(found)


def _words(table: Table, key: str) -> tuple[str, ...]:
    words = table.strings(key)
    for word in words:
        if not word.strip():
            table.place.at(key).complain("an empty trigger", word or None)
    return words


def _classes(names: Sequence[str], table: Table, key: str) -> frozenset[str]:
    return _spelt_out(names, table.place.at(key)) if names else frozenset()


def _spelt_out(names: Iterable[str], place: Place) -> frozenset[str]:
    """The classes named, with the groups of classes spelt out."""
    wanted: frozenset[str] = frozenset()
    for name in (n.strip() for n in names):
        if name not in class_names() and name not in class_groups():
            place.complain(unknown("noun class", name, class_names().union(class_groups())), name)
        wanted |= class_groups().get(name, frozenset((name,)))
    return wanted


@cache
def class_groups() -> dict[str, frozenset[str]]:
    """Names for sets of noun classes that many roles ask for together."""
    raw = loads((files("eventx") / "data" / "class_groups.toml").read_text(encoding="utf-8"))
    return {name: frozenset(classes) for name, classes in raw.items()}


def _is_plover(name: str) -> bool:
    try:
        quad_of(name)
    except StopIteration:
        return False
    return True
