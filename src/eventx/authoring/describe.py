"""An event type in words: what its roles look for, what its frames ask, what its codes are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from eventx.types.conditions import class_groups
from eventx.types.frames import Code, Condition, EventType, Example, Frame, Query, Role, WordList
from eventx.types.lines import Lines
from eventx.types.parts import TRIGGER_KEYS
from eventx.types.traits import TIMING_FLAGS, TIMING_LISTS, Traits


def slots_in_words(queries: Iterable[Query]) -> str:
    """Slots in the order in which they are looked through: "agent, by, from (party)"."""
    return ", ".join(query.relation + _bracketed(query) for query in queries)


def _bracketed(query: Query) -> str:
    parts = [classes_in_words(query.fits)] if query.fits else []
    parts += [_quoted(each) for each in query.words]
    return f" ({', '.join(parts)})" if parts else ""


def _quoted(words: WordList) -> str:
    """A single word in quotation marks, a named list by its name."""
    return words.name if words.name.startswith("@") else f"'{words.name}'"


def classes_in_words(classes: frozenset[str]) -> str:
    """Noun classes in alphabetical order; a group of classes that is there whole goes by its name."""
    shown = set(classes)
    for name, group in class_groups().items():
        if group <= shown:
            shown = (shown - group) | {name}
    return ", ".join(sorted(shown))


def condition_in_words(condition: Condition) -> str:
    """A condition: "patient is facility, vehicle or 'oil'"."""
    names = [*classes_in_words(condition.classes).split(", ")] if condition.classes else []
    names += [_quoted(words) for words in condition.word_lists()]
    names += ["anything"] * condition.anything + ["nothing"] * condition.nothing
    *front, last = names or ["anything"]
    return f"{condition.relation} is {', '.join(front)}{' or ' if front else ''}{last}"


def code_in_words(code: Code) -> str:
    """Codes: "PLOVER ASSAULT (drone, aerial), CAMEO 19"; empty where there are none."""
    modes = f" ({', '.join(code.mode)})" if code.mode else ""
    parts = [f"PLOVER {code.plover}{modes}"] if code.plover else []
    return ", ".join([*parts, *([f"CAMEO {code.cameo}"] if code.cameo else [])])


def codes_in_words(event_type: EventType) -> Iterator[str]:
    """The code of a type, then those of events of another modality."""
    if default := code_in_words(event_type.code):
        yield default
    for modality, code in event_type.codes.items():
        yield f"{modality}: {code_in_words(code)}"


def role_in_words(role: Role) -> Iterator[tuple[str, str]]:
    """Where a role looks and what fits it, as pairs of heading and words."""
    yield "verbs", slots_in_words(role.verb)
    if role.noun != role.verb:
        yield "nouns", slots_in_words(role.noun)
    if role.adjective != role.verb:
        yield "adjectives", slots_in_words(role.adjective)
    if role.fits:
        yield "fits", classes_in_words(role.fits) + (", clauses" if role.clause else "")
    if role.inside:
        yield "inside", role.inside
    if role.reach:
        yield "reach", ", ".join(role.reach)
    marks = [name for name in ("disputed", "locates", "sited") if getattr(role, name)]
    if marks:
        yield "is", ", ".join(marks)


def triggers_in_words(frame: Frame) -> Iterator[tuple[str, str]]:
    """The triggers of a frame by kind."""
    for kind in TRIGGER_KEYS:
        if words := getattr(frame, kind):
            yield kind, ", ".join(words)


def frame_in_words(frame: Frame) -> Iterator[tuple[str, str]]:
    """What a frame says beside its triggers, as pairs of heading and words."""
    for condition in frame.when:
        yield "only if", condition_in_words(condition)
    for condition in frame.unless:
        yield "not if", condition_in_words(condition)
    for role, queries in frame.roles.items():
        yield role, slots_in_words(queries) or "(closed)"
    if frame.code and (code := code_in_words(frame.code)):
        yield "code", code
    for heading, value in (("polarity", frame.polarity), ("modality", frame.modality)):
        if value:
            yield heading, value
    if frame.standing:
        yield "standing", "a definite noun names a thing that stands"
    if frame.priority:
        yield "priority", str(frame.priority)


def traits_in_words(traits: Traits) -> Iterator[tuple[str, str]]:
    """The properties of a type as a whole, as pairs of heading and words; those that it has not are left out."""
    flags = [name for name in ("located", "speech_act") if getattr(traits, name)]
    timing = traits.timing
    times = [name.replace("_", " ") for name in TIMING_FLAGS if getattr(timing, name)]
    if flags:
        yield "is", ", ".join(name.replace("_", " ") for name in flags)
    if traits.recurs:
        yield "recurs", f"{traits.recurs:g}"
    if times:
        yield "in time", ", ".join(times)
    for name in TIMING_LISTS:
        if types := getattr(timing, name):
            yield name.replace("_", " "), ", ".join(sorted(types))
    if traits.claimed:
        yield "claimed by", traits.claimed.role + (", unnamed too" if traits.claimed.unnamed else "")
    if traits.blames:
        yield "blames", f"{traits.blames.source} blames {traits.blames.party} for {traits.blames.deed}"
    if traits.retells:
        yield "retells", f"{', '.join(sorted(traits.retells.frames))} as {traits.retells.into}"
    for sort, words in traits.sorts:
        yield f"sort {sort}", ", ".join(sorted(words))


def lines_in_words(lines: Lines) -> Iterator[tuple[str, str]]:
    """How events of a type are told to readers; what its file leaves out is left out."""
    told = (("told as", lines.line), ("verbs told as", lines.verb_line), ("verbs named", lines.noun))
    return ((heading, words) for heading, words in told if words)


def refusing_in_words(frame: Frame) -> Iterator[tuple[str, str]]:
    """What a refusing frame says, as pairs of heading and words."""
    yield "takes away", "from all types" if frame.refuses == "all" else f"from {frame.type}"
    yield from triggers_in_words(frame)
    yield from frame_in_words(frame)


def sides(event_type: EventType) -> Mapping[str, str]:
    """Which roles act and are acted upon, by role."""
    named = ((event_type.actor, "actor"), (event_type.recipient, "recipient"))
    return {role: side for role, side in named if role}


def example_in_words(example: Example) -> str:
    """What an example must give: "attacked; attacker: Gunmen; negative"."""
    parts = [example.trigger] if example.trigger else []
    parts += [f"{role}: {', '.join(words)}" for role, words in example.arguments.items()]
    return "; ".join([*parts, *(value for value in (example.polarity, example.modality) if value)])
