"""The page on event types: what each is, its roles and codes, and examples out of its own file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from eventx.types.examples import with_examples
from eventx.types.frames import EventType, Example

T = TypeVar("T")

#: Examples and counter-examples shown of a type; its file holds them all.
SHOWN_EXAMPLES, SHOWN_COUNTERS = 5, 3

_HEAD = """# Event types

Each type is a file in `src/eventx/data/types/`: frames with their triggers, what must or must not stand
beside them, what the roles bind to; the examples that the tests run are in `examples/` beside them. This page is
written from these files by `make docs`. *actor* and *recipient* mark the roles that PLOVER calls so; every type may
have a `place`.

"""


_TAIL = """
## The decided vocabulary

Which words of news name no event is data too: `src/eventx/data/vocabulary/` holds the verbs, and the nouns and
adjectives that can name a happening, that were looked at and found to tell of no event, each with the reason
(`aspect`, `reporting`, `motion` …). `eventx types coverage PATH...` prints which share of the predicate words of a text
is decided: known to a frame, or found to name no event. `--list` lists the others, most frequent first, each with the
words around it; `--json` gives the figures as values; `--types FILE` adds your own types:

```sh
eventx types coverage news/ --list | head -20
```

A word that is not decided is never an event: the list says where to look first when events of your texts are missing.
"""


def type_page(types: Mapping[str, EventType]) -> str:
    """The whole page, one section per type in alphabetical order."""
    types = with_examples(types)
    contents = " · ".join(f"[{name}](#{name})" for name in sorted(types))
    sections = ("\n".join(_section(types[name])) for name in sorted(types))
    return _HEAD + contents + "\n\n" + "\n\n".join(sections) + "\n" + _TAIL


def _section(kind: EventType) -> Iterator[str]:
    yield f"## {kind.name}\n"
    yield f"{kind.summary[:1].upper()}{kind.summary[1:]}.\n"
    yield f"Roles: {', '.join(_roles(kind))}. {_codes(kind)}\n"
    fire = [example for example in kind.examples if example.fires and example.trigger]
    if fire:
        yield "| an example | its arguments |\n|---|---|"
    for example in _spread(fire, SHOWN_EXAMPLES):
        yield f"| {_marked(example)} | {_arguments(example)} |"
    counters = [example.text for example in kind.examples if not example.fires]
    if counters:
        yield f"\nNo {kind.name}: " + " ".join(f"“{text}”" for text in _spread(counters, SHOWN_COUNTERS))


def _roles(kind: EventType) -> Iterator[str]:
    marks = {kind.actor: " (*actor*)", kind.recipient: " (*recipient*)"}
    for name in kind.roles:
        if name != "place":
            yield f"`{name}`{marks.get(name, '')}"


def _codes(kind: EventType) -> str:
    """The PLOVER and CAMEO codes of the type and of its frames."""
    codes = [code for code in (kind.code, *(frame.code for frame in kind.frames)) if code]
    plover = sorted({code.plover for code in codes if code.plover})
    modes = sorted({mode for code in codes for mode in code.mode})
    cameo = sorted({code.cameo for code in codes if code.cameo})
    parts = [f"PLOVER {', '.join(plover)}" if plover else "No PLOVER type"]
    parts += [f"modes {', '.join(modes)}"] if modes else []
    parts += [f"CAMEO {', '.join(cameo)}"] if cameo else []
    return "; ".join(parts) + "."


def _spread(items: Sequence[T], number: int) -> Sequence[T]:
    """Some of the items, from all over the list."""
    step = max(1, len(items) // number)
    return items[::step][:number]


def _marked(example: Example) -> str:
    return example.text.replace(example.trigger or "", f"**{example.trigger}**", 1)


def _arguments(example: Example) -> str:
    parts = [f"{role}: {', '.join(texts)}" for role, texts in example.arguments.items()]
    status = [word for word in (example.polarity, example.modality) if word]
    return "; ".join(parts + status)
