"""A line for an event: "talks: Ali Khamenei with Donald Trump", "air raids by the coalition on Yemen"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from eventx.types.frames import PLACE, EventType
from eventx.types.lines import PARTS, PLACEHOLDER, WORD, default_line, pieces

#: A name of a filler is cut to so many characters, and so many are named.
_LONGEST, _MOST = 60, 3


def headline(
    type_name: str, rule: str, trigger: str, fillers: Mapping[str, Sequence[str]], kind: EventType | None
) -> str:
    """The line of an event by the template of its type; ``fillers`` are the names in each role.

    The place is told last where the template tells it not. A type that is not known is told by its roles.
    """
    named = {role: _unique(_one_line(each) for each in names) for role, names in fillers.items()}
    trigger = _one_line(trigger)
    nominal = kind is None or _is_noun(trigger, rule, kind)
    template = _template(type_name, kind, nominal=nominal, roles=tuple(fillers))
    word = trigger if nominal or (kind and kind.lines.verb_line) else _noun(type_name, kind)
    line = "".join(_filled(part, wanted, word, named) for part, wanted in pieces(template))
    told = {name.partition(".")[0] for _, wanted in pieces(template) for name in wanted}
    return line + _place(line, told, named.get(PLACE, []))


def _template(type_name: str, kind: EventType | None, *, nominal: bool, roles: tuple[str, ...]) -> str:
    if kind and kind.lines.verb_line and not nominal:
        return kind.lines.verb_line
    if kind and kind.lines.line:
        return kind.lines.line
    return default_line([role for role in (kind.roles if kind else roles) if role != PLACE])


def _noun(type_name: str, kind: EventType | None) -> str:
    return (kind.lines.noun if kind else "") or type_name.replace("_", " ")


def _is_noun(trigger: str, rule: str, kind: EventType) -> bool:
    """Whether a trigger is a noun of its frame, in singular or plural, or a phrase that stands as it is."""
    frame = next((each for each in kind.frames if each.id == rule), None)
    return frame is not None and any(each in frame.nouns for each in _singulars(trigger.lower()))


def _singulars(word: str) -> tuple[str, ...]:
    """What a word may be the plural of."""
    return (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")


def _filled(part: str, wanted: Iterable[str], word: str, named: Mapping[str, list[str]]) -> str:
    """A part of a template with its fillers; empty where one has none."""
    fillers = {name: word if name == WORD else _listed(_chosen(name, named)) for name in wanted}
    return PLACEHOLDER.sub(lambda found: fillers[found[1]], part) if all(fillers.values()) else ""


def _chosen(name: str, named: Mapping[str, list[str]]) -> list[str]:
    role, _, part = name.partition(".")
    names = named.get(role, [])
    return {"": names, PARTS[0]: names[:1], PARTS[1]: names[1:]}[part]


def _place(line: str, told: set[str], places: list[str]) -> str:
    left = [place for place in places if place not in line]
    return "" if PLACE in told or not left else f", {left[0]}"


def _listed(names: list[str]) -> str:
    """Names in a row: "Iran, Oman and Qatar"; of many, the first and how many more."""
    if len(names) > _MOST + 1:
        names = [*names[:_MOST], f"{len(names) - _MOST} more"]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, names)))


def _one_line(text: str) -> str:
    """Words on one line, and no more of them than there is room for."""
    cut = " ".join(text[: 4 * _LONGEST].split())
    return cut if len(cut) <= _LONGEST else cut[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
