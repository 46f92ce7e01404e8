"""The parts of an event type - roles, frames, codes, examples - from their TOML tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from eventx.cues.kinds import Modality, Polarity
from eventx.datafiles.problems import unknown
from eventx.types.coding import modes_of, quad_of
from eventx.types.conditions import read_conditions, read_queries, spelt_out
from eventx.types.frames import MEASURES, Code, Example, Frame, Query, Role, WordList
from eventx.types.tables import Table
from eventx.types.words import words_asked_for

#: The keys of a frame that hold trigger words.
TRIGGER_KEYS = ("verbs", "nouns", "adjectives", "phrases")
CODE_KEYS = frozenset(("plover", "mode", "cameo"))
#: The keys that hold sentences which must fire, and which must not.
EXAMPLE_LISTS = ("examples", "counter")
_ROLE_KEYS = frozenset(
    (
        "verb",
        "noun",
        "adjective",
        "fits",
        "clause",
        "collect",
        "inside",
        "reach",
        "disputed",
        "locates",
        "sited",
        "measured",
        "total",
    )
)
_FRAME_KEYS = CODE_KEYS.union(
    TRIGGER_KEYS,
    EXAMPLE_LISTS,
    ("id", "when", "unless", "roles", "modality", "polarity", "standing", "in_force", "priority"),
)
_REFUSING_KEYS = frozenset((*TRIGGER_KEYS, *EXAMPLE_LISTS, "id", "when", "unless", "everywhere"))
_EXAMPLE_KEYS = frozenset(("text", "trigger", "arguments", "polarity", "modality"))
_CAMEO = re.compile(r"\d{2,4}")
_FRAME_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")


def read_role(name: str, table: Table, lists: Mapping[str, WordList]) -> Role:
    """A role from its table; where it says nothing of nouns or adjectives, they are as verbs."""
    table.allow(_ROLE_KEYS)
    read = {part: read_queries(table, part, lists) for part in ("verb", "noun", "adjective")}
    verb = read["verb"]
    return Role(
        name, verb, read["noun"] or verb, read["adjective"] or verb,
        spelt_out(table.strings("fits"), table.place.at("fits")), table.flag("clause"), table.flag("collect"),
        table.text("inside"), table.strings("reach"), table.flag("disputed"), table.flag("locates"),
        table.flag("sited"), _measures(table), table.flag("total"),
    )  # fmt: skip


def _measures(table: Table) -> tuple[str, ...]:
    """The ways in which a role is measured; an unknown one is noted."""
    told = table.strings("measured")
    for each in told:
        if each not in MEASURES:
            table.place.at("measured").complain(unknown("way to measure", each, MEASURES))
    return told


def check_inside(roles: Mapping[str, Role], tables: Mapping[str, Table]) -> None:
    """Note a role that looks inside one that the type does not have."""
    for name, role in roles.items():
        if role.inside is not None and role.inside not in roles:
            tables[name].place.at("inside").complain(unknown("role", role.inside, roles))


def read_frame(type_name: str, table: Table, roles: Iterable[str], lists: Mapping[str, WordList]) -> Frame:
    """A frame from its table."""
    sound = table.allow(_FRAME_KEYS)
    name = _id(table)
    triggers = _triggers(table, lists)
    if sound and not any(triggers):
        table.place.complain("a frame needs triggers: verbs, nouns, adjectives or phrases")
    return Frame(
        f"{type_name}.{name}", type_name, *triggers,
        when=read_conditions(table.table("when"), lists), unless=read_conditions(table.table("unless"), lists),
        roles=_bindings(table.table("roles"), frozenset(roles), lists),
        code=read_code(table) if CODE_KEYS & table.raw.keys() else None,
        modality=table.member("modality", Modality), polarity=table.member("polarity", Polarity),
        standing=table.flag("standing"), in_force=table.flag("in_force"), priority=table.number("priority"),
    )  # fmt: skip


def read_refusing(type_name: str, table: Table, lists: Mapping[str, WordList]) -> Frame:
    """A frame that takes words away, from its table. Without triggers it holds for all words of its type."""
    sound = table.allow(_REFUSING_KEYS)
    name, everywhere = _id(table), table.flag("everywhere")
    triggers = _triggers(table, lists)
    when = read_conditions(table.table("when"), lists)
    if sound and not any(triggers) and (everywhere or not when):
        table.place.complain("needs triggers: verbs, nouns, adjectives or phrases, or 'when' for all words of the type")
    return Frame(
        f"{type_name}.{name}", type_name, *triggers, when=when,
        unless=read_conditions(table.table("unless"), lists), refuses="all" if everywhere else "type",
    )  # fmt: skip


def _triggers(
    table: Table, lists: Mapping[str, WordList]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The trigger words of a frame in the order of TRIGGER_KEYS."""
    verbs, nouns, adjectives, phrases = (_words(table, key, lists) for key in TRIGGER_KEYS)
    return verbs, nouns, adjectives, phrases


def _id(table: Table) -> str | None:
    name = table.text("id")
    if name is None or not _FRAME_ID.fullmatch(name):
        table.place.complain("a frame needs an id of lower-case letters, digits, - and _")
    return name


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
        text or "", frame, True, table.text("trigger"), wanted, table.member("polarity", Polarity),
        table.member("modality", Modality),
    )  # fmt: skip


def _bindings(table: Table, roles: frozenset[str], lists: Mapping[str, WordList]) -> dict[str, tuple[Query, ...]]:
    for role in table.raw.keys() - roles:
        table.place.at(role).complain(unknown("role", role, roles))
    return {role: read_queries(table, role, lists) for role in table.raw if role in roles}


def _words(table: Table, key: str, lists: Mapping[str, WordList]) -> tuple[str, ...]:
    """The trigger words under a key, those of a list in its place: ``verbs = ["@motion", "trade"]``."""
    place = table.place.at(key)
    words: list[str] = []
    for word in table.strings(key):
        if not word.strip():
            place.complain("an empty trigger", word or None)
        if word.startswith("@"):
            words += (w for each in words_asked_for((word,), lists, place) for w in sorted(each.words))
        else:
            words.append(word)
    return tuple(words)


def _is_plover(name: str) -> bool:
    try:
        quad_of(name)
    except StopIteration:
        return False
    return True
