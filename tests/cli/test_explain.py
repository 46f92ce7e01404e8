"""``eventx explain`` as it is called: text, JSON, HTML, the choice of sentences, exit codes."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from eventx.__main__ import main

TEXT = """The two sides struck a deal.

Rebels <of Lenza> stormed the palace & fled.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loaded: None) -> None:
    """A folder with two texts; the pipeline of the session is used."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("b.txt").write_text("The visit was brief.\n", encoding="utf-8")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["explain", *arguments]) == code
    return capsys.readouterr().out


def test_text_tells_document_sentence_and_refusal(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "a.txt", "--date", "2024-03-06", "--line", "1")
    lines = out.splitlines()
    assert lines[0] == "a.txt  2024-03-06 (option)"
    assert lines.index("records") < lines.index("   1  The two sides struck a deal.")
    assert re.search(r"^      refused struck$", out, re.MULTILINE)
    assert re.search(r"^        attack\.strike: patient is 'deal', not ", out, re.MULTILINE)
    assert "palace" not in out


def test_records_alone_leave_the_sentences_out(capsys: pytest.CaptureFixture[str]) -> None:
    whole = printed(capsys, "a.txt", "--line", "3")
    alone = printed(capsys, "a.txt", "--line", "3", "--records")
    assert whole.startswith(alone) and "stormed the palace" in whole
    assert "      clauses\n" in whole and "      clauses\n" not in alone and "rule attack.assault" in alone
    assert json.loads(printed(capsys, "a.txt", "--records", "--json"))["sentences"] == []
    printed(capsys, "a.txt", "--records", "--line", "2", code=1)


def test_a_date_that_is_turned_says_so_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.txt").write_text("Union leaders in Lisbon called for protests on Friday.\n", encoding="utf-8")
    out = printed(capsys, "p.txt", "--date", "2023-05-17")
    told = out[out.index("protest protests") : out.index("   1  Union")]
    assert re.search(r"^ +time +2023-05-19 \(expression\)$", told, re.MULTILINE)
    assert re.search(r"^ +2023-05-12  'Friday', .* against 2023-05-17 \(document\)$", told, re.MULTILINE)
    assert re.search(r"^ +2023-05-19  turned ahead because 'protests' is asked for", told, re.MULTILINE)
    assert "Friday = 2023-05-12" not in out


def test_a_date_that_is_lent_names_the_lender_and_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    text = "A bomb exploded in Porto on Tuesday. The blast killed four people.\n"
    Path("p.txt").write_text(text, encoding="utf-8")
    out = printed(capsys, "p.txt", "--date", "2023-05-17")
    told = out[out.index("death killed") : out.index("   1  A bomb")]
    assert re.search(r"^ +time +2023-05-16 \(context\)$", told, re.MULTILINE)
    assert re.search(
        r"lent by 'blast' of line 1 \(companion: .*\): “The blast killed four people\.”$", told, re.MULTILINE
    )
    assert "no expression belongs to it; the record has 2023-05-16 (context)" in out


def test_what_has_no_date_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "a.txt", "--line", "3")
    assert re.search(r"^ +time +none: no expression belongs to a mention, and no event lends one$", out, re.MULTILINE)


def test_lists_of_classes_are_cut(capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.txt").write_text("Union leaders called for protests on Friday.\n", encoding="utf-8")
    assert re.search(r"not crime or .* and \d+ more$", printed(capsys, "p.txt"), re.MULTILINE)


def test_lines_are_wrapped_at_the_width_with_a_hanging_indent(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = printed(capsys, "a.txt")
    assert max(map(len, whole.splitlines())) > 100
    monkeypatch.setenv("COLUMNS", "72")
    wrapped = printed(capsys, "a.txt").splitlines()
    assert max(map(len, wrapped)) <= 72
    assert " ".join(" ".join(wrapped).split()) == " ".join(whole.split())
    lead = next(n for n, line in enumerate(wrapped) if "attack.strike: " in line)
    assert wrapped[lead + 1].startswith(" " * wrapped[lead].index("patient"))


def test_no_colour_without_a_terminal_and_none_with_no_color(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in printed(capsys, "a.txt")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in printed(capsys, "a.txt")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in printed(capsys, "a.txt")


def test_json_is_one_object_per_document_with_keys_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    found = [json.loads(line) for line in printed(capsys, "b.txt", "a.txt", "--json").splitlines()]
    assert [each["document"] for each in found] == ["a.txt", "b.txt"]
    assert list(found[0]) == ["document", "document_date", "sentences", "events"]
    assert list(found[0]["sentences"][0]) == [
        "text", "start", "end", "line", "last_line", "zone", "read", "clauses", "fired", "refused",
    ]  # fmt: skip


def test_the_same_bytes_every_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "a.txt", "--json") == printed(capsys, "a.txt", "--json")


def test_the_documented_keys_are_those_written(capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "explain.md").read_text(encoding="utf-8")
    (document,) = map(json.loads, printed(capsys, "a.txt", "--match", "stormed", "--json").splitlines())
    (sentence,) = document["sentences"]
    (fired,) = sentence["fired"]
    for name, found in {
        "document": document,
        "sentence": sentence,
        "fired": fired,
        "event": document["events"][0],
    }.items():
        row = re.search(rf"^\| {name} \| (.*) \|$", page, re.MULTILINE)
        assert row is not None
        assert re.findall(r"`(\w+)`", row[1]) == list(found)


class Balanced(HTMLParser):
    """Checks that what is opened is closed, and keeps the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_is_well_formed_and_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "a.txt", "b.txt", "--html", "page.html") == ""
    page = Path("page.html").read_text(encoding="utf-8")
    parser = Balanced()
    parser.feed(page)
    assert parser.open == []
    assert "<of Lenza>" in parser.text and "<of" not in page
    assert '<mark class="trigger">stormed<small>attack</small></mark>' in page
    assert page.index("<h2>records</h2>") < page.index('<p class="sentence">')
    assert "<th>time</th><td>none: no expression belongs to a mention" in page


def test_json_tells_the_values_of_records_with_their_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    text = "A bomb exploded in Porto on Tuesday. The blast killed four people.\n"
    Path("p.txt").write_text(text, encoding="utf-8")
    [document] = map(json.loads, printed(capsys, "p.txt", "--date", "2023-05-17", "--json").splitlines())
    [death] = [event for event in document["events"] if event["type"] == "death"]
    last = death["why"]["time"][-1]
    assert (death["time"]["earliest"], last["way"], last["earliest"]) == ("2023-05-16", "companion", "2023-05-16")
    assert last["words"][0]["sentence"]["text"] == "The blast killed four people."
    told = [("victim", "patient", "killed"), ("place", "link place", "blast")]
    assert [(a["role"], a["how"], a["of"]["text"]) for a in death["arguments"]] == told


def test_a_document_without_a_wanted_sentence_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "a.txt", "b.txt", "--match", "brief")
    assert out.startswith("b.txt  ") and "a.txt" not in out


@pytest.mark.parametrize("choice", [("--line", "2"), ("--line", "99"), ("--match", "no such words")])
def test_no_such_sentence(choice: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "a.txt", *choice]) == 1
    told = capsys.readouterr()
    assert told.out == "" and "no sentence" in told.err and "leave it out" in told.err


def test_own_types_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    Path("flight.toml").write_text('summary = "x"\n[[frames]]\nid = "flee"\nverbs = ["flee"]\npriority = 9\n')
    assert "flight fled  rule flight.flee" in printed(capsys, "a.txt", "--types", "flight.toml")


def test_a_wrong_type_file_is_told_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("flight.toml").write_text('[[frames]]\nid = "flee"\nverb = ["flee"]\n')
    assert main(["explain", "a.txt", "--types", "flight.toml"]) == 2
    assert capsys.readouterr().err.startswith("eventx: flight.toml:3: frames.flee.verb: unknown key 'verb'")


def test_what_cannot_be_read_is_told_and_the_rest_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "none.txt", "b.txt"]) == 2
    told = capsys.readouterr()
    assert "none.txt" in told.err and told.out.startswith("b.txt")


def test_json_and_html_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "a.txt", "--json", "--html", "-"]) == 2
    assert "exclude each other" in capsys.readouterr().err
