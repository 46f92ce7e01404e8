"""Event records as plain values, for tests of what reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Values = dict[str, Any]


def span(text: str, start: int) -> Values:
    """A span of the words ``text`` at ``start``."""
    return {"text": text, "start": start, "end": start + len(text)}


def argument(role: str, text: str, start: int, country: str | None = None, **more: Any) -> Values:
    """An argument whose entity bears the words of the text as its name."""
    entity = {"name": text, "kind": "GPE", "country": country}
    return {"role": role, **span(text, start), "entity": entity, "source": None, **more}


def record(sentence: str, trigger: str, *, at: int = 0, **more: Any) -> Values:
    """A record of an attack in a sentence that begins at ``at``; keys given replace the usual ones."""
    start = at + sentence.index(trigger)
    values: Values = {
        "id": f"{trigger}|{sentence}",
        "document": "port.txt",
        "document_date": {
            "value": "2024-03-08",
            "basis": "metadata",
            "earliest": "2024-03-08",
            "latest": "2024-03-08",
        },
        "type": "attack",
        "plover": {"type": "ASSAULT", "mode": ["drone"], "quad": "material conflict"},
        "cameo": "19",
        "trigger": span(trigger, start),
        "mentions": [span(trigger, start)],
        "sentence": span(sentence, at),
        "arguments": [],
        "time": None,
        "place": None,
        "polarity": "positive",
        "modality": "asserted",
        "attribution": None,
        "rule": "attack.strike",
    }
    return values | more


def day(value: str, text: str, start: int) -> Values:
    """The time of an event on one day."""
    return {
        **span(text, start),
        "type": "DATE",
        "value": value,
        "earliest": value,
        "latest": value,
        "basis": "expression",
        "anchor": "2024-03-08",
    }


def shifted(value: Any, by: int) -> Any:
    """The same values with every offset moved on, as if text had been put in above."""
    if isinstance(value, dict):
        moved = {key: shifted(part, by) for key, part in value.items()}
        return moved | {key: value[key] + by for key in ("start", "end") if isinstance(value.get(key), int)}
    return [shifted(item, by) for item in value] if isinstance(value, list) else value


def write_records(path: Path, records: Iterable[Values]) -> str:
    """Write records as JSON Lines and give back the path as text."""
    lines = [json.dumps(each, ensure_ascii=False) for each in records]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)
