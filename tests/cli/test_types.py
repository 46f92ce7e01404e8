"""``eventx types`` as it is called, and the page on own types, command by command."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from refresh_docs import agrees, parse, printed

from eventx.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
SPILL = """summary = "oil escapes"
roles.source = { verb = ["agent"], fits = ["vehicle"] }

[[frames]]
id = "spill"
verbs = ["spill"]
examples = [{ text = "The tanker spilled oil.", trigger = "spilled", arguments = { source = ["tanker"] } }]
counter = ["The ministry praised the tanker."]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def write(text: str, name: str = "oil_spill.toml") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_list_shows_every_type_and_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "list", write(SPILL)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(re.match(r"attack +ASSAULT +19 +\d+  attacker, target, instrument, place$", line) for line in lines)
    assert any(re.match(r"oil_spill +- +- +1  source, place$", line) for line in lines)


def test_show_prints_roles_frames_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "show", write(SPILL)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("oil_spill: oil escapes\n")
    assert "oil_spill.spill\n  verbs  spill\n" in shown
    assert "+ The tanker spilled oil.  [spilled; source: tanker]" in shown
    assert "- The ministry praised the tanker." in shown


def test_an_unknown_type_is_told_with_the_one_that_may_be_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "show", "atack"]) == 2
    assert capsys.readouterr().err == "eventx: unknown event type 'atack'; did you mean 'attack'?\n"


def test_check_is_silent_about_a_sound_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "check", write(SPILL)]) == 0
    assert capsys.readouterr().out == ""


def test_check_tells_all_problems_with_their_lines(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = SPILL.replace("vehicle", "vehicel").replace('id = "spill"', 'id = "spill"\npriorty = 1')
    assert main(["types", "check", write(wrong)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "oil_spill.toml:2: roles.source.fits: unknown noun class 'vehicel'; did you mean 'vehicle'?",
        "oil_spill.toml:6: frames.spill.priorty: unknown key 'priorty'; did you mean 'priority'?",
    ]


def test_check_goes_on_after_a_file_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "check", "none.toml", write(SPILL.replace("oil escapes", ""))]) == 2
    told = capsys.readouterr()
    assert told.err == "eventx: none.toml: cannot be read (No such file or directory); check the path\n"
    assert told.out == "oil_spill.toml:1: summary: say in a line what happens\n"


def test_new_writes_what_check_then_asks_to_fill_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "new", "flood"]) == 0
    assert main(["types", "check", "flood.toml"]) == 1
    assert [line.split(":")[2].strip() for line in capsys.readouterr().out.splitlines()[1:]] == [
        "summary",
        "frames.flood",
    ]


def test_new_overwrites_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    write("mine", "flood.toml")
    assert main(["types", "new", "flood"]) == 2
    assert Path("flood.toml").read_text("utf-8") == "mine"
    assert "stands there already" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Flood", "oil spill", "../flood", ""])
def test_new_refuses_a_name_that_no_type_can_have(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "new", name]) == 2
    assert "cannot name a type" in capsys.readouterr().err
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("loaded")
def test_test_runs_the_examples_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = SPILL.replace('source = ["tanker"]', 'source = ["ministry"]')
    assert main(["types", "test", write(wrong)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "oil_spill.toml:7: oil_spill.spill: source is 'tanker', not 'ministry'",
        "    The tanker spilled oil.",
        "    fired: 'spilled' by oil_spill.spill: source 'tanker' (agent)",
        "1 of 2 examples pass, 1 fail",
    ]


def test_a_wrong_file_is_told_and_not_tested(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "test", write(SPILL.replace("verbs", "verb"))]) == 2
    assert "oil_spill.toml:6: frames.spill.verb: unknown key 'verb'; did you mean 'verbs'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["types", "list"],
        ["types", "check", "oil_spill.toml"],
        ["types", "show", "attack"],
        ["explain", "--help"],
    ],
)
def test_no_parser_is_loaded(arguments: list[str]) -> None:
    write(SPILL)
    code = f"from eventx.__main__ import main; main({arguments!r}); import sys; assert 'spacy' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("page", ["own-types.md", "explain.md"])
def test_every_command_of_the_page_prints_what_it_shows(page: str, folder: Path) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    for language, block in re.findall(r"^```(toml|console)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if language == "toml" and block.startswith("summary"):
            write(block)
        for shown in parse(block) if language == "console" else ():
            actual = printed(shown.command, folder)
            assert agrees(shown.lines, actual), f"$ {shown.command}\n" + "\n".join(actual)
