"""The choice of the Python that an environment is made with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "find-python"


def fake(folder: Path, name: str, body: str) -> Path:
    """An executable that answers as ``body`` says."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def find(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    plain = {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(folder), "PYENV_ROOT": str(folder / "pyenv")}
    return subprocess.run(["sh", str(SCRIPT)], env=plain | environment, capture_output=True, text=True, timeout=60)


def answers(minor: int) -> str:
    """A script that claims to be Python 3.MINOR, with venv."""
    return f'case "$2" in *"(3, {minor})"*) exit 0;; esac; exit 1'


def test_the_newest_that_runs(tmp_path: Path) -> None:
    fake(tmp_path, "python3.13", "echo 'pyenv: version not installed' >&2; exit 127")
    wanted = fake(tmp_path, "python3.12", answers(12))
    fake(tmp_path, "python3.11", answers(11))
    done = find(tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, str(wanted))


def test_behind_a_broken_shim(tmp_path: Path) -> None:
    fake(tmp_path, "python3.13", "exit 127")
    real = tmp_path / "pyenv" / "versions" / "3.13.1" / "bin"
    real.mkdir(parents=True)
    wanted = fake(real, "python", answers(13))
    assert find(tmp_path).stdout.strip() == str(wanted)


def test_one_named_by_the_user(tmp_path: Path) -> None:
    fake(tmp_path, "python3.13", answers(13))
    wanted = fake(tmp_path, "mine", answers(11))
    assert find(tmp_path, PYTHON="mine").stdout.strip() == str(wanted)


def test_none_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    done = find(tmp_path, PYTHON="missing")
    assert (done.returncode, done.stdout) == (2, "")
    assert "PYTHON=missing is none of them" in done.stderr and "python3-venv" in done.stderr


@pytest.mark.skipif(sys.version_info[:2] > (3, 13), reason="newer than any that is looked for")
def test_a_real_one(tmp_path: Path) -> None:
    found = find(tmp_path, PYTHON=sys.executable).stdout.strip()
    assert Path(found).samefile(sys.executable)
