"""Shares from 0 to 1 as values of an option."""

from __future__ import annotations

import math
from typing import Any

import click


class Share(click.FloatRange):
    """A number from 0 to 1; "nan", which a range of numbers lets pass, is none."""

    name = "share"

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number. Refuses what is no number, or outside of the range."""
        found = super().convert(value, param, ctx)
        if math.isnan(found):
            self.fail(f"{value!r} is no number", param, ctx)
        return found
