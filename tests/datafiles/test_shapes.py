"""Shapes: what a TOML text must hold, and how a wrong one is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import pytest

from eventx.datafiles import DataError, read_toml
from eventx.datafiles.shapes import KEY, NAMED, REQUIRED


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Ship:
    name: str = field(metadata=NAMED)
    flags: frozenset[str]
    masts: int = 1
    colour: Colour = Colour.RED
    kind: Literal["sail", "steam"] | None = None
    size: tuple[int, float] | None = None
    source: str = field(default="", metadata={KEY: "from"})
    sea: str = field(default="", metadata=REQUIRED)

    def __post_init__(self) -> None:
        if self.masts < 0:
            raise ValueError("no ship has so few masts")


@dataclass(frozen=True)
class Fleet:
    ships: Mapping[str, Ship]
    ports: tuple[str, ...] = ()


HEAD = '[ships.ann]\nsea = "north"\n'
WHOLE = HEAD + 'flags = ["a", "b"]\ncolour = "blue"\nkind = "sail"\nsize = [3, 4]\nfrom = "Porto"\n'


def test_a_table_is_read_into_its_type() -> None:
    fleet = read_toml(WHOLE, "own.toml", Fleet)
    assert fleet.ships == {"ann": Ship("ann", frozenset("ab"), 1, Colour.BLUE, "sail", (3, 4.0), "Porto", "north")}


@pytest.mark.parametrize("flags", ['["b", "a"]', '"a b"', '"""\na\nb\n"""', '{ words = ["a", "b"] }'])
def test_a_set_of_words_is_a_list_a_text_or_stands_under_words(flags: str) -> None:
    assert read_toml(f"{HEAD}flags = {flags}\n", "own.toml", Fleet).ships["ann"].flags == {"a", "b"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('flag = "a"\nflags = "a"', "own.toml:3: ships.ann.flag: unknown key 'flag'; did you mean 'flags'?"),
        ('flags = "a"\nspeed = 3', "own.toml:4: ships.ann.speed: unknown key 'speed'; known: colour, flags, from"),
        ("masts = 3", "own.toml:1: ships.ann.flags: is missing"),
        ("flags = []", "own.toml:3: ships.ann.flags: must not be empty"),
        ("flags = { words = [] }", "own.toml:3: ships.ann.flags: must not be empty"),
        ("flags = 3", "own.toml:3: ships.ann.flags: must be a list, not 3"),
        ("flags = [3]", "own.toml:3: ships.ann.flags: must be a string, not 3"),
        ('flags = ["a", "a"]', "own.toml:3: ships.ann.flags: lists 'a' twice"),
        ('flags = "a"\nmasts = "two"', "own.toml:4: ships.ann.masts: must be a whole number, not 'two'"),
        ('flags = "a"\nmasts = true', "own.toml:4: ships.ann.masts: must be a whole number, not True"),
        ('flags = "a"\nmasts = -1', "own.toml:1: ships.ann: no ship has so few masts"),
        ('flags = "a"\ncolour = "blu"', "own.toml:4: ships.ann.colour: unknown value 'blu'; did you mean 'blue'?"),
        ('flags = "a"\nkind = "oar"', "own.toml:4: ships.ann.kind: unknown value 'oar'; known: sail, steam"),
        ('flags = "a"\nsize = [1]', "own.toml:4: ships.ann.size: must be a list of 2, not [1]"),
        ('flags = "a"\nsize = [1.5, 2]', "own.toml:4: ships.ann.size: must be a whole number, not 1.5"),
        ("flags = [", "own.toml:"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_key(line: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        read_toml(f"{HEAD}{line}\n", "own.toml", Fleet)
    assert str(caught.value).startswith(message)


def test_a_field_that_only_code_may_leave_out_is_missed_in_a_file() -> None:
    with pytest.raises(DataError, match=r"ships\.ann\.sea: is missing"):
        read_toml('[ships.ann]\nflags = "a"\n', "own.toml", Fleet)


def test_all_problems_are_kept_in_the_order_of_the_file() -> None:
    with pytest.raises(DataError, match=r"own\.toml:1: .* \(and 1 more\)") as caught:
        read_toml('port = "x"\n[ships.ann]\nsea = "north"\n', "own.toml", Fleet)
    assert [problem.line for problem in caught.value.problems] == [1, 2]


def test_a_table_must_be_one() -> None:
    with pytest.raises(DataError, match=r"own\.toml:1: ships: must be a table, not 3"):
        read_toml("ships = 3", "own.toml", Fleet)


def test_a_value_may_be_of_several_kinds() -> None:
    assert read_toml("a = 1\nb = 'x'\n[c]\nd = 2\n", "own.toml", dict[str, str | int | dict[str, int]])["c"] == {"d": 2}
    with pytest.raises(DataError, match="a: must be a string or a whole number, not 1"):
        read_toml("a = 1.5\n", "own.toml", dict[str, str | int | dict[str, int]])
