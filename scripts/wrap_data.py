"""Wrap the long lines of TOML data files; what a file says stays the same.

usage: python scripts/wrap_data.py FILE|FOLDER...

Only statements with a line longer than 160 characters are touched: a list is filled line by line, a table in braces
becomes one line for each of its keys (``unless.on = [...]``), a list of tables with one too long for a line becomes
``[[frames.strike.examples]]``, a string is continued behind a backslash. Prints the files that were changed.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from eventx.datafiles.toml_lines import logical_lines

LONGEST = 160
_FILLED = 120
_HEADER = re.compile(r"\s*\[\[?([^\]]+)\]")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_KEY = re.compile(r'((?:[A-Za-z0-9_.-]|"[^"]*")+)\s*=\s*')


def wrapped(text: str) -> str:
    """The text of a TOML file with its long lines wrapped. Raises ValueError for a comment in a long statement."""
    found: list[str] = []
    header, later = "", []
    for statement in (text[start:end] for start, end in logical_lines(text)):
        if named := _HEADER.match(statement):
            found += _tables(header, later, found)
            header, later = named[1], []
        if max(map(len, statement.split("\n"))) <= LONGEST:
            found.append(statement)
        elif statement.lstrip().startswith("#"):
            found += textwrap.wrap(statement, _FILLED, subsequent_indent="# ")
        else:
            key, value = _read(statement)
            if _needs_tables(value):
                later.append((key, value))
            else:
                found += _lines(key, value)
    found += _tables(header, later, found)
    result = "\n".join(found).rstrip("\n") + "\n"
    if tomllib.loads(result) != tomllib.loads(text):
        raise ValueError("wrapping would change what the file says")
    return result


def _read(statement: str) -> tuple[str, Any]:
    """Key and value of a statement."""
    if re.search(r"^\s*#|[\],]\s*#[^\"]*$", statement, re.MULTILINE):
        raise ValueError(f"a comment stands within a long statement: {statement[:60]}")
    match = _KEY.match(statement)
    if match is None:
        raise ValueError(f"no key: {statement[:60]}")
    return match[1], tomllib.loads("x = " + statement[match.end() :])["x"]


def _lines(key: str, value: Any) -> Iterator[str]:
    """A key with its value, in as many lines as it takes."""
    line = f"{key} = {_inline(value)}"
    if len(line) <= _FILLED:
        yield line
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _lines(f"{key}.{_name(name)}", each)
    elif isinstance(value, list):
        yield f"{key} = ["
        yield from _filled([f"{_inline(each)}," for each in value])
        yield "]"
    else:
        yield f'{key} = """'
        yield from (f"{part}\\" for part in _split(json.dumps(value, ensure_ascii=False)[1:-1]))
        yield '"""'


def _split(text: str) -> Iterator[str]:
    """A string in stretches that end with a space or a bar; spaces at the start of a line would be lost."""
    line = ""
    for word in re.findall(r"[^\s|]*[\s|]+|[^\s|]+$", text):
        if line and len(line) + len(word) >= _FILLED:
            yield line
            line = ""
        line += word
    yield line


def _filled(parts: Sequence[str]) -> Iterator[str]:
    """The elements of a list, as many on a line as fit; tables each on a line of its own."""
    line = ""
    for part in parts:
        if line and (part.startswith("{") or len(line) + len(part) + 1 > _FILLED):
            yield line
            line = ""
        line = f"{line} {part}" if line else f"  {part}"
    if line:
        yield line


def _needs_tables(value: Any) -> bool:
    """Whether a value is a list of tables of which one is too long for a line."""
    tables = isinstance(value, list) and value and all(isinstance(each, dict) for each in value)
    return bool(tables) and any(len(_inline(each)) + 3 > LONGEST for each in value)


def _tables(header: str, later: Sequence[tuple[str, Any]], before: list[str]) -> Iterator[str]:
    """The lists of tables of a table, each as tables with a header of their own, which must stand last in it."""
    blank = []
    while later and before and not before[-1].strip():
        blank.append(before.pop())
    for key, tables in later:
        for table in tables:
            yield f"[[{header}.{key}]]" if header else f"[[{key}]]"
            for name, value in table.items():
                yield from _lines(_name(name), value)
    yield from blank


def _inline(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_name(k)} = {_inline(v)}" for k, v in value.items()) + " }" if value else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _name(key: str) -> str:
    return key if _BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False)


def main(arguments: Sequence[str]) -> int:
    """Wrap the files named, and all TOML files of the folders named."""
    for path in (p for name in arguments for p in (sorted(Path(name).rglob("*.toml")) or [Path(name)])):
        text = path.read_text(encoding="utf-8")
        try:
            result = wrapped(text)
        except ValueError as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 2
        if result != text:
            path.write_text(result, encoding="utf-8", newline="\n")
            print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
