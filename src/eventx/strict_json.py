"""JSON read without silent choices, and written so that it can be shown anywhere."""

from __future__ import annotations

import json
import math
import re
from typing import Any

#: Values may lie so many brackets deep; no article and no record needs a tenth of it.
MAX_DEPTH = 100
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
#: Control characters above ASCII, line and paragraph separators, marks of direction, lone surrogates.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def read_json(text: str, *, finite: bool = False) -> Any:
    """The value of a JSON text. ``finite`` refuses NaN, Infinity and numbers beyond a float, which JSON has not.

    Raises ValueError (json.JSONDecodeError for what is no JSON), also for a key that stands twice in an object
    and for brackets nested deeper than MAX_DEPTH.

    >>> read_json('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    ValueError: the key 'a' stands twice
    """
    if text.count("[") + text.count("{") > MAX_DEPTH and _depth(text) > MAX_DEPTH:
        raise ValueError(f"brackets more than {MAX_DEPTH} deep")
    if finite:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refused, parse_float=_finite)
    return json.loads(text, object_pairs_hook=_unique)


def _depth(text: str) -> int:
    """How deep the brackets outside strings go."""
    deepest = depth = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        sign = match[0]
        depth += 1 if sign in "[{" else -1 if sign in "]}" else 0
        deepest = max(deepest, depth)
    return deepest


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice")
    return found


def _refused(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"{digits[:20]} is beyond what a number can be")
    return value


def json_text(value: object, *, indent: int | None = None) -> str:
    """A value as JSON text, letters outside ASCII as they are.

    Escaped are what steers a terminal or ends a line for other programs, and lone surrogates, which no encoding
    can write; NaN and infinities, which JSON has not, become null.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    except ValueError:
        text = json.dumps(_without_nan(value), ensure_ascii=False, indent=indent)
    return unsteering(text)


def unsteering(text: str) -> str:
    """A JSON text with what steers a terminal escaped; its value stays the same."""
    return text if text.isascii() and "\x7f" not in text else _STEERING.sub(_escape, text)


def _without_nan(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_nan(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
