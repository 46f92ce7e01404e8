"""The documentation shows what the commands print; every command has its help there."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import click
import pytest
from refresh_docs import ROOT, SHOWN, TYPES, agrees, lacks_jq, parse, printed, sandbox
from type_page import type_page
from warm import tools

from eventx.cli import eventx
from eventx.types.files import builtin_types

CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    return eventx.list_commands(click.Context(eventx))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder for the cache: most pages extract the same corpus."""
    return str(tmp_path_factory.mktemp("kept"))


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize("name", SHOWN)
def test_shown_output_is_what_is_printed(
    name: str, kept: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENTX_CACHE", kept)
    folder, programs = sandbox(tmp_path), tools(tmp_path_factory.mktemp("warm"))
    text = (ROOT / name).read_text(encoding="utf-8")
    if lacks_jq(text):
        pytest.skip("jq is not installed")
    for block in CONSOLE.findall(text):
        for shown in parse(block):
            actual = printed(shown.command, folder, programs)
            assert agrees(shown.lines, actual), f"$ {shown.command}\n" + "\n".join(actual) + "\nmake docs mends it"


def test_every_page_that_shows_commands_is_compared() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("**/*.md"))]
    showing = {str(page.relative_to(ROOT)) for page in pages if CONSOLE.search(page.read_text(encoding="utf-8"))}
    assert showing == {*SHOWN, "docs/own-types.md"}  # that one by tests/cli/test_types.py


@pytest.mark.parametrize("name", commands())
def test_every_command_has_its_help_in_the_docs(name: str) -> None:
    assert f"$ eventx {name} --help" in (ROOT / "docs/cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", commands())
def test_every_option_has_a_help_text(name: str) -> None:
    command = eventx.get_command(click.Context(eventx), name)
    assert command is not None and command.help
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []


def test_the_page_on_types_is_in_step_with_their_files() -> None:
    assert (ROOT / TYPES).read_text(encoding="utf-8") == type_page(builtin_types()), "make docs mends it"


@pytest.mark.parametrize(
    "name", ["README.md", "docs/python.md", pytest.param("docs/spacy.md", marks=pytest.mark.alone)]
)
def test_python_sessions(name: str) -> None:
    failed, tried = doctest.testfile(str(ROOT / name), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert tried and not failed


def test_output_is_shown_within_the_first_lines_of_the_readme() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("$ eventx"))
    assert first + 2 <= 15


def test_the_readme_tells_the_figures_of_the_page_on_accuracy() -> None:
    """Recall, precision and the share that says nothing false, of short items and of full articles, in hundredths."""
    page = (ROOT / "docs/accuracy.md").read_text(encoding="utf-8").split("## On news that no rule was written from")[1]
    rows = {row.split("|")[1].strip(): row.split("|")[-3:-1] for row in page.splitlines() if row.startswith("| ")}
    events, clean = rows["events F1"], rows["records that say nothing false"]
    wanted = [
        round(float(number) * 100)
        for told, share in zip(events, clean, strict=True)
        for number in (*reversed(re.findall(r"(?:precision|recall) (\.\d+)", told)), share.strip())
    ]
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("How good is it?")[1].split("\n\n")[0]
    assert [int(number) for number in re.findall(r"\b\d\d\b", shown)] == wanted


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize(
    ("shown", "actual", "same"),
    [
        (("a", "…"), ("a",), True),
        (("a", "…", "d"), ("a", "b", "c", "d"), True),
        (("ab…",), ("abc",), True),
        (("a",), ("a", "b"), False),
        (("a.c",), ("abc",), False),
    ],
)
def test_an_ellipsis_stands_for_any_lines(shown: tuple[str, ...], actual: tuple[str, ...], same: bool) -> None:
    assert agrees(shown, actual) is same
