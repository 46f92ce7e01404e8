"""The shell steps of docs/ci.md, run as GitHub runs them, in a real repository with a history."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from warm import tools

DOCUMENT = Path(__file__).parents[2] / "docs" / "ci.md"
ARTICLE = """A week in Lenza

Rebels attacked the port of Lenza on Tuesday, the navy said.

On Wednesday Prime Minister Marta Quist condemned the rebels. Two sailors were killed.

Poland urged the rebels to free the crew.
"""
EDITED = ARTICLE.replace("\n\nRebels", "\n\nThe bay lay in thick fog.\n\nRebels", 1).replace("Tuesday", "Monday")
EDITED = EDITED.replace(" Two sailors were killed.", "")


@dataclass(frozen=True)
class Repository:
    """A checkout with the environment in which its steps run."""

    path: Path
    environment: dict[str, str]

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.path, env=self.environment, capture_output=True, text=True)

    def git(self, *arguments: str) -> None:
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stderr

    def commit(self, article: str) -> None:
        (self.path / "corpus" / "lenza.txt").write_text(article, encoding="utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Edit")

    def step(self, name: str) -> subprocess.CompletedProcess[str]:
        """Run a step of the document with GitHub's own shell options."""
        return self.run("bash", "-eo", "pipefail", "-c", steps()[name])


def steps() -> dict[str, str]:
    """Step name to the shell text below its ``run: |``."""
    found = re.findall(
        r"- name: ([^\n]+)\n(?: +env:\n +BASE:[^\n]+\n)? +run: \|\n((?: {10,}[^\n]*\n)+)",
        DOCUMENT.read_text("utf-8"),
    )
    return {name: textwrap.dedent(lines) for name, lines in found}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory, warm: None) -> Repository:
    """A repository whose main branch has an article that the branch checked out has edited, steps 1 run."""
    path = tmp_path_factory.mktemp("session") / "checkout"
    (path / "corpus").mkdir(parents=True)
    (path / "corpus" / "lenza.meta.json").write_text('{"date": "2024-03-08"}', encoding="utf-8")
    environment = os.environ | {
        "PATH": f"{tools(path.parent)}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "BASE": "main",
        "GITHUB_STEP_SUMMARY": str(path.parent / "summary.md"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    checkout = Repository(path, environment)
    (path / "corpus" / "oda.txt").write_text("Quist visited Oda on Friday.\n", encoding="utf-8")
    checkout.git("init", "-q", "-b", "main")
    checkout.commit(ARTICLE)
    checkout.git("checkout", "-q", "-b", "edit")
    checkout.commit(EDITED)
    done = checkout.step("Extract before and after")
    assert done.returncode == 0, done.stderr
    return checkout


def test_the_document_has_the_steps_that_are_tested() -> None:
    assert list(steps()) == [
        "Extract before and after",
        "Summary",
        "Annotate",
        "Events are up to date",
        "Quality gate",
    ]


def test_only_the_events_of_touched_sentences_are_reported(repository: Repository) -> None:
    done = repository.run("eventx", "diff", "old.jsonl", "new.jsonl", "--format", "json")
    found = json.loads(done.stdout)
    touched = {each["sentence"]["text"] for each in found["removed"]} | {each["sentence"] for each in found["changed"]}
    assert done.returncode == 1
    assert touched == {
        "Two sailors were killed.",
        "Rebels attacked the port of Lenza on Monday, the navy said.",
    }
    assert found["added"] == []
    assert found["summary"]["moved"] >= 2


def test_the_changed_date_is_told_field_by_field(repository: Repository) -> None:
    done = repository.run("eventx", "diff", "old.jsonl", "new.jsonl", "--only", "time.value")
    assert "time.value: 2024-03-05 → 2024-03-04" in done.stdout


def test_the_summary_is_written_and_passes(repository: Repository) -> None:
    done = repository.step("Summary")
    assert done.returncode == 0, done.stderr
    assert "1 removed" in Path(repository.environment["GITHUB_STEP_SUMMARY"]).read_text("utf-8")


def test_annotations_stand_at_their_lines_and_fail_the_job(repository: Repository) -> None:
    done = repository.step("Annotate")
    assert done.returncode == 1
    assert "::warning file=corpus/lenza.txt,line=5,title=event changed::" in done.stdout


def test_a_summary_of_files_that_cannot_be_compared_fails(repository: Repository) -> None:
    whole = (repository.path / "new.jsonl").read_bytes()
    (repository.path / "new.jsonl").write_bytes(whole[:-20])
    done = repository.step("Summary")
    (repository.path / "new.jsonl").write_bytes(whole)
    assert done.returncode == 1 and "cut short" in done.stderr


def action_steps() -> list[dict[str, Any]]:
    yaml = pytest.importorskip("yaml")
    steps: list[dict[str, Any]] = yaml.safe_load((DOCUMENT.parents[1] / "action.yml").read_text("utf-8"))["runs"][
        "steps"
    ]
    return steps


def test_the_action_compares_with_the_base(repository: Repository, tmp_path: Path) -> None:
    inputs = {"path": "corpus/", "base": "main", "output": "found.jsonl", "version": "eventx-news"}
    repository.git("remote", "add", "origin", ".")
    repository.git("fetch", "-q", "origin")
    summary = tmp_path / "summary.md"
    install, *steps = action_steps()
    assert install["run"] == 'pip install "$VERSION"'
    for step in steps:
        given = {k: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: inputs[m[1]], v) for k, v in step["env"].items()}
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step["run"]], cwd=repository.path, capture_output=True, text=True,
            env=repository.environment | given | {"GITHUB_STEP_SUMMARY": str(summary)},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert (repository.path / "found.jsonl").read_text("utf-8") == (repository.path / "new.jsonl").read_text("utf-8")
    assert "1 removed" in summary.read_text("utf-8") and not (repository.path.parent / "before").exists()


def test_the_hook_runs_a_command_that_there_is() -> None:
    (hook,) = pytest.importorskip("yaml").safe_load((DOCUMENT.parents[1] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["entry"] == "eventx types check" and hook["language"] == "python"
    assert re.search(hook["files"], "types/oil_spill.toml") and not re.search(hook["files"], "types/notes.txt")


def test_an_image_is_given_what_an_installation_needs() -> None:
    """The files that the build asks for are copied: by name, or as a part of the sources."""
    root = DOCUMENT.parents[1]
    copied = re.findall(r"^COPY (.+) \./$", (root / "Dockerfile").read_text("utf-8"), re.MULTILINE)[0].split()
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [project["readme"], *(each for each in project["license-files"] if not each.startswith("src/"))]
    assert set(needed) | {"pyproject.toml", "constraints.txt"} <= set(copied)
    assert all((root / each).exists() for each in copied)


@pytest.mark.slow
def test_neither_the_order_of_files_nor_the_number_of_workers_changes_a_byte(repository: Repository) -> None:
    done = repository.run("eventx", "extract", "corpus/oda.txt", "corpus/lenza.txt", "-q", "--jobs", "2")
    assert done.stdout == (repository.path / "new.jsonl").read_text("utf-8") != ""


@pytest.mark.slow
def test_events_in_the_repository_are_checked(repository: Repository) -> None:
    events = repository.path / "events.jsonl"
    events.write_bytes((repository.path / "new.jsonl").read_bytes())
    assert repository.step("Events are up to date").returncode == 0
    events.write_bytes((repository.path / "old.jsonl").read_bytes())
    assert repository.step("Events are up to date").returncode == 1


@pytest.mark.slow
def test_the_gate_passes_at_its_floors_and_fails_below(repository: Repository) -> None:
    gold = {"doc": "lenza", "date": "2024-03-08", "events": []}
    (repository.path / "corpus" / "lenza.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    raised = repository.run(
        "eventx", "score", "corpus/", "new.jsonl", "--floor", "quality/floors.toml", "--raise-floors"
    )
    assert raised.returncode == 0, raised.stderr
    assert repository.step("Quality gate").returncode == 0
    floors = repository.path / "quality" / "floors.toml"
    floors.write_text(floors.read_text("utf-8").replace('"events.f1" = 0.0000', '"events.f1" = 0.5000'), "utf-8")
    assert repository.step("Quality gate").returncode == 1
