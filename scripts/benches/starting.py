"""Start-up: seconds of the processor for whole processes, beside one that only imports click."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benches.machine import run

_EVENTX = (sys.executable, "-m", "eventx")
_SENTENCE = "Rebels shelled the port of Hodeida on Monday, the navy said."


def table(runs: int) -> Iterator[str]:
    """The figures in lines, each the least of several runs."""
    with tempfile.TemporaryDirectory() as folder:
        own, text = Path(folder) / "visit.toml", Path(folder) / "a.txt"
        own.write_text(_own_type(), encoding="utf-8")
        text.write_text(_SENTENCE, encoding="utf-8")
        commands = {
            "eventx --help": (*_EVENTX, "--help"),
            "eventx types list": (*_EVENTX, "types", "list"),
            "eventx types check": (*_EVENTX, "types", "check", str(own)),
            "eventx extract, a sentence": (*_EVENTX, "extract", "-q", "--no-cache", str(text)),
        }
        bare = _seconds((sys.executable, "-c", "import click"), runs)
        yield f"{'import click':<38}{bare:>8.3f} s"
        for name, command in commands.items():
            seconds = _seconds(command, runs)
            yield f"{name:<38}{seconds:>8.3f} s{seconds / bare:>8.1f}x"


def _own_type() -> str:
    """A type of a user's own, of usual size."""
    from eventx.types.files import builtin_texts

    return builtin_texts()["visit"]


def _seconds(command: tuple[str, ...], runs: int) -> float:
    return min(run(list(command), quiet=True).seconds for _ in range(runs))
