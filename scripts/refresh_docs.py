"""Run the commands that the documentation shows, and write what they print below them.

A block marked ``console`` holds commands, each on a line that begins with ``$``, and their output. The
commands of one file run in order, in a copy of the corpus, so that a file written by one can be read by the
next. A line of output that is ``…`` stands for any number of lines.

usage: python scripts/refresh_docs.py [--check]
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from run_notebook import executed
from type_page import type_page

from eventx.cli import eventx
from eventx.types.files import builtin_types

ROOT = Path(__file__).resolve().parent.parent
#: Documents whose commands are run.
COMMANDS = "docs/cli.md"
TYPES = "docs/types.md"
SHOWN = (
    "README.md",
    COMMANDS,
    "docs/accuracy.md",
    "docs/dating.md",
    "docs/design.md",
    "docs/diff.md",
    "docs/explain.md",
    "docs/fields.md",
    "docs/incidents.md",
    "docs/index.md",
    "docs/input.md",
    "docs/output.md",
    "docs/report.md",
    "docs/scoring.md",
    "docs/time.md",
)
#: What the commands may read.
MATERIAL = ("corpus", "quality", "scripts")

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Shown:
    """A command as the documentation shows it, with the lines printed below it."""

    command: str
    lines: tuple[str, ...]


def parse(block: str) -> Iterator[Shown]:
    """The commands of a block; a line ending in a backslash goes on in the next, ``<<'EOF'`` up to ``EOF``."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        if lines[0].endswith("<<'EOF'"):
            length = lines.index("EOF") + 1
        else:
            length = next(i for i, line in enumerate(lines, 1) if not line.endswith("\\"))
        yield Shown("\n".join(lines[:length]), tuple(lines[length:]))


def printed(command: str, folder: Path, tools: Path | None = None) -> tuple[str, ...]:
    """What a command prints in a shell of 80 columns, standard error behind standard output.

    ``tools`` is the folder that ``eventx`` is in, that of this environment otherwise. Raises RuntimeError when
    the command fails with another exit code than 1, which tells of a difference found.
    """
    places = (*([str(tools)] if tools else []), sysconfig.get_path("scripts"), os.environ["PATH"])
    environment = os.environ | {
        "PATH": os.pathsep.join(places),
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    crashed = "Traceback (most recent call last)" in done.stderr
    if crashed or (done.returncode > 1 and done.returncode != 141):  # 141: head closed the pipe
        raise RuntimeError(f"$ {command}\n{done.stderr}")
    return tuple((done.stdout + done.stderr).rstrip("\n").splitlines())


def agrees(shown: tuple[str, ...], actual: tuple[str, ...]) -> bool:
    """Whether the output is what is shown; ``…`` stands for any lines, at the end of a line for any text."""
    parts = [r"(?:.*\n)*" if line.strip() == _ELLIPSIS else _line_pattern(line) + r"\n" for line in shown]
    return re.fullmatch("".join(parts), "".join(line + "\n" for line in actual)) is not None


def _line_pattern(line: str) -> str:
    cut = line.endswith(_ELLIPSIS)
    return re.escape(line[: -len(_ELLIPSIS)]) + ".*" if cut else re.escape(line)


def refreshed(text: str, folder: Path) -> str:
    """A document with the output of its commands as it is now; output that agrees stays as shown."""

    def rerun(match: re.Match[str]) -> str:
        lines: list[str] = []
        for shown in parse(match[0]):
            actual = printed(shown.command, folder)
            kept = shown.lines if agrees(shown.lines, actual) else _shortened(shown.lines, actual)
            lines += [f"$ {shown.command}", *kept]
        return "\n".join(lines) + "\n"

    return _BLOCK.sub(rerun, text)


def _shortened(shown: tuple[str, ...], actual: tuple[str, ...]) -> tuple[str, ...]:
    """New output in the place of old: where a last line ``…`` cut the old, the new is cut there too."""
    if shown and shown[-1] == _ELLIPSIS and len(actual) >= len(shown):
        return (*actual[: len(shown) - 1], _ELLIPSIS)
    return actual


def sandbox(folder: Path) -> Path:
    """A copy of what the commands may read, in a new folder."""
    for name in MATERIAL:
        shutil.copytree(ROOT / name, folder / name)
    return folder


def lacks_jq(text: str) -> bool:
    """Whether a document shows commands with jq, which is no Python package, and there is none here."""
    return shutil.which("jq") is None and any(re.search(r"\bjq\b", block) for block in _BLOCK.findall(text))


def command_page(commands: Iterable[str]) -> str:
    """The page of help texts, still without them."""
    head = (
        "# Commands\n\nThe help texts of all commands, as they are printed. This page is written by "
        "`make docs` and\nchecked against the program by the tests.\n\n```console\n$ eventx --help\n```\n"
    )
    parts = (f"\n## {name}\n\n```console\n$ eventx {name} --help\n```\n" for name in commands)
    return head + "".join(parts)


def pages() -> Iterator[tuple[Path, str]]:
    """Each page that is written or refreshed here, with its text as it ought to be."""
    yield ROOT / TYPES, type_page(builtin_types())
    for name in SHOWN:
        path = ROOT / name
        if lacks_jq(path.read_text(encoding="utf-8")):
            print(f"{name}: jq is not installed, so its output is not looked at", file=sys.stderr)
            continue
        drafted = name == COMMANDS
        names = eventx.list_commands(click.Context(eventx))
        draft = command_page(names) if drafted else path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            yield path, refreshed(draft, sandbox(Path(folder)))
    for path in sorted((ROOT / "docs").glob("*.ipynb")):
        yield path, executed(path)


def main(arguments: list[str]) -> int:
    """Refresh the documents, or with ``--check`` tell which are out of step."""
    stale = []
    for path, text in pages():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path.name)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(("out of step: " if "--check" in arguments else "refreshed: ") + ", ".join(stale))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
