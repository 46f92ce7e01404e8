"""What a shell and man are given: completion and the manual page, printed and installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from warm import tools

from eventx.cli import eventx
from eventx.cli.man import escaped


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(eventx, arguments)
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("shell", "place"),
    [
        ("bash", ".local/share/bash-completion/completions/eventx"),
        ("zsh", ".zfunc/_eventx"),
        ("fish", ".config/fish/completions/eventx.fish"),
    ],
)
def test_completion(shell: str, place: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, told = run("completion", shell, "--install")
    assert code == 0 and place in told and "works in new shells" in told
    text = (home / place).read_text()
    assert "_EVENTX_COMPLETE" in text
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")
    assert run("completion") == (0, text + "\n")


@pytest.mark.parametrize("shell", ["", "/bin/tcsh"])
def test_a_shell_that_is_not_known(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", shell)
    code, told = run("completion")
    assert code == 2 and "name one of bash, zsh, fish" in told


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes(home: Path) -> None:
    run("completion", "bash", "--install")
    script = (
        "source .local/share/bash-completion/completions/eventx\n"
        'complete_() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _eventx_completion eventx; echo "${COMPREPLY[@]}"; }\n'
        "complete_ eventx extr; complete_ eventx extract --lea; complete_ eventx extract --format geo"
    )
    path = f"{tools(home)}:{Path(sys.executable).parent}:/usr/bin:/bin"
    done = subprocess.run(["bash", "-c", script], cwd=home, env=os.environ | {"PATH": path}, capture_output=True, text=True)  # fmt: skip
    assert done.stdout.splitlines() == ["extract", "--lead", "geojson"], done.stderr


def test_the_manual_page_has_every_command(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    code, text = run("man")
    assert code == 0 and text.startswith(".TH EVENTX 1")
    assert all(f".SH EVENTX {name}" in text for name in ("EXTRACT", "TYPES CHECK", "MAN"))
    monkeypatch.setattr(sys, "prefix", str(home / "venv"))
    assert run("man", "--install")[0] == 0
    assert (home / "venv/share/man/man1/eventx.1").read_text() == text
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    assert run("man", "--install")[0] == 0
    assert (home / ".local/share/man/man1/eventx.1").read_text() == text


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_the_typesetter_has_nothing_to_say() -> None:
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww"], input=run("man")[1], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "") and "--lead" in done.stdout


def test_what_is_no_command_of_the_typesetter() -> None:
    assert escaped(".a\n'b\n\\c-d") == "\\&.a\n\\&'b\n\\ec\\-d"


def test_a_place_that_cannot_be_written(home: Path) -> None:
    (home / ".zfunc").write_text("")
    done = CliRunner().invoke(eventx, ["completion", "zsh", "--install"])
    assert done.exception is not None and "write it elsewhere with > FILE" in str(done.exception)
