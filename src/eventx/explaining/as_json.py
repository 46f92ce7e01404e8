"""An explanation as JSON: the fields of the dataclasses, in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from eventx.explaining.explanation import Explanation
from eventx.strict_json import json_text


def json_line(explanation: Explanation) -> str:
    """One line of JSON, line feed included."""
    return json_text(_plain(explanation)) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value
