"""TOML read with one error for all that can be wrong with it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

#: Tables and lists may lie so deep; no file of eventx needs a tenth of it.
MAX_DEPTH = 100


def read_toml(text: str) -> dict[str, Any]:
    """The table that a TOML text is.

    Raises tomllib.TOMLDecodeError, also for brackets nested beyond all measure and for numbers of thousands of
    digits, over which ``tomllib.loads`` raises errors of other kinds.

    >>> read_toml("a = [1, 2]")
    {'a': [1, 2]}
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError as error:
        raise tomllib.TOMLDecodeError(f"brackets more than {MAX_DEPTH} deep") from error
    except ValueError as error:
        raise tomllib.TOMLDecodeError(f"a value that cannot be read ({error})") from error
    if _is_deeper(table, MAX_DEPTH):
        raise tomllib.TOMLDecodeError(f"tables more than {MAX_DEPTH} deep")
    return table


def _is_deeper(value: object, depth: int) -> bool:
    """Whether tables and lists lie deeper in each other than so many levels."""
    level = [value]
    for _ in range(depth):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return False
    return True


def _within(value: object) -> list[object]:
    if isinstance(value, Mapping):
        return list(value.values())
    return list(value) if isinstance(value, list) else []
