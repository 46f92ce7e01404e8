"""What counts as a claim, a disputed role, a speech act: the contents of ``data/claims.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def claim_rules() -> dict[str, Any]:
    """The tables of the file by name; what each holds stands beside it there."""
    return tomllib.loads((files("eventx") / "data" / "claims.toml").read_text(encoding="utf-8"))
