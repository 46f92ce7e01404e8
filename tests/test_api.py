"""The Python interface."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import eventx

TEXT = "Rebels shelled the port of Hodeida on Monday, killing two dockers, the navy said."


@pytest.mark.parametrize("day", ["2018-06-13", date(2018, 6, 13)])
def test_a_text(day: str | date) -> None:
    events = list(eventx.extract(TEXT, date=day))
    assert {event.type for event in events} >= {"attack"}
    for event in events:
        assert event.document == "text-1"
        assert event.document_date.value == date(2018, 6, 13)
        assert TEXT[event.trigger.start : event.trigger.end] == event.trigger.text


def test_many_sources_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    document = eventx.Document("own", TEXT)
    found = [event.document for event in eventx.extract([TEXT, path, document])]
    assert list(dict.fromkeys(found)) == ["text-1", "a.txt", "own"]


def test_a_path_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(eventx.EventxError, match="no such file"):
        list(eventx.extract(tmp_path / "missing.txt"))


def test_doubt_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Die Rebellen haben den Hafen und die Stadt mit der Artillerie angegriffen.")
    with pytest.warns(UserWarning, match="English"):
        assert list(eventx.extract(path)) == []


def test_an_unknown_model() -> None:
    with pytest.raises(eventx.EventxError, match="no_such_model"):
        list(eventx.extract(TEXT, model="no_such_model"))


def test_own_names_and_landmarks(tmp_path: Path) -> None:
    actors, landmarks = tmp_path / "actors.tsv", tmp_path / "landmarks.tsv"
    actors.write_text("name\tkind\tcountry\talso\nAcme Shipping\tORG\tNOR\tAcme\n", encoding="utf-8")
    landmarks.write_text("2031-05-06\tstorm;hit\tElba\tthe storm of Elba\n", encoding="utf-8")
    text = "Acme attacked the port. On Tuesday a storm hit Elba."
    event = next(eventx.extract(text, actors=actors, landmarks=[landmarks]))
    assert event.arguments[0].entity and event.arguments[0].entity.country == "NOR"
    assert event.document_date.earliest == date(2031, 5, 6)


@pytest.mark.parametrize(("option", "one"), [("actors", True), ("landmarks", False)])
def test_a_wrong_table_is_named(tmp_path: Path, option: str, one: bool) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("nonsense\n", encoding="utf-8")
    files: Any = table if one else [table]
    with pytest.raises(eventx.EventxError, match=r"own\.tsv:1: "):
        list(eventx.extract(TEXT, **{option: files}))


def test_records_carry_no_input_fields() -> None:
    document = eventx.Document("own", TEXT, fields={"outlet": "Courier"})
    assert all("fields" not in event.as_json() for event in eventx.extract(document))


def test_all_public_names_are_there() -> None:
    assert all(hasattr(eventx, name) for name in eventx.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extrct'"):
        eventx.extrct  # noqa: B018 - the access is the test


def test_importing_loads_no_pipeline() -> None:
    code = "import sys, eventx, eventx.cli; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


class TestTheChecksOfTheCommandLine:
    def test_a_text_that_is_not_english(self) -> None:
        text = "Die Rebellen haben den Hafen und die Stadt mit der Artillerie angegriffen."
        for source in (text, eventx.Document("own", text)):
            with pytest.warns(UserWarning, match="does not look like English"):
                assert list(eventx.extract(source)) == []

    def test_a_text_that_is_too_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("eventx.documents.read.most_characters", lambda: 400_000)
        text = "word " * 100_000
        for source in (text, eventx.Document("own", text)):
            with pytest.raises(eventx.EventxError, match="longer than 400,000 characters"):
                list(eventx.extract(source))

    def test_two_documents_of_one_name(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text(TEXT)
        for sources in (
            [eventx.Document("own", TEXT), eventx.Document("own", TEXT)],
            [TEXT, eventx.Document("text-1", TEXT)],
            [path, eventx.Document("a.txt", TEXT)],
        ):
            with pytest.raises(eventx.EventxError, match=r"the document id .* was read before"):
                list(eventx.extract(sources))

    def test_half_surrogates(self) -> None:
        text = TEXT.replace("Hodeida", "Hodeid\ud83d")
        for source in (text, eventx.Document("own\ud83d", text)):
            for event in eventx.extract(source):
                assert event.sentence.text.encode() and event.document.encode()

    def test_a_text_that_names_a_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.txt").write_text(TEXT)
        with pytest.warns(UserWarning, match=r"'a\.txt' is the name of a file .* Path"):
            list(eventx.extract("a.txt"))


class TestTheCallItself:
    """What is wrong with the arguments is told at the call, not when the first event is asked for."""

    @pytest.mark.parametrize("day", ["13 June", "", "2018-06-31", "soon"])
    def test_a_date_that_is_none(self, day: str) -> None:
        with pytest.raises(eventx.EventxError, match="YYYY-MM-DD"):
            eventx.extract(TEXT, date=day)

    @pytest.mark.parametrize(
        ("sources", "named"),
        [
            (b"Rebels fled.", "bytes"),
            (None, "NoneType"),
            (7, "int"),
            ({"id": "a", "text": TEXT}, "dict"),
            (io.StringIO(TEXT), "StringIO"),
        ],
    )
    def test_sources_of_the_wrong_kind(self, sources: Any, named: str) -> None:
        for error in (TypeError, eventx.EventxError):
            with pytest.raises(error, match=rf"sources: .*{named}"):
                eventx.extract(sources)

    @pytest.mark.parametrize("source", [b"Rebels fled.", None, float("nan"), [TEXT], eventx.Document("a", None)])  # type: ignore[arg-type]
    def test_one_source_of_the_wrong_kind(self, source: Any) -> None:
        with pytest.raises(TypeError, match="source 2: "):
            list(eventx.extract([TEXT, source]))

    @pytest.mark.parametrize(
        ("option", "value"),
        [
            ("types", b"own.toml"),
            ("types", [None]),
            ("types", 3),
            ("landmarks", [b"x"]),
            ("actors", ["a.tsv"]),
            ("model", 3),
            ("date", 20180613),
            ("date", b"2018-06-13"),
        ],
    )
    def test_options_of_the_wrong_kind(self, option: str, value: Any) -> None:
        with pytest.raises(TypeError, match=f"{option}: "):
            eventx.extract(TEXT, **{option: value})

    @pytest.mark.parametrize("form", [str, Path, lambda path: [str(path)], lambda path: (path,)])
    def test_names_of_files_are_taken_as_text_too(self, tmp_path: Path, form: Any) -> None:
        with pytest.raises(eventx.EventxError, match=r"missing\.toml"):
            list(eventx.extract(TEXT, types=form(tmp_path / "missing.toml")))

    def test_nothing_named_is_nothing(self) -> None:
        assert list(eventx.extract(TEXT, types=None, landmarks=None, actors=None, date=None))


def test_every_error_is_one_of_eventx() -> None:
    from eventx.documents.dates import DateError, parse_date
    from eventx.documents.metadata import MetadataError

    assert issubclass(DateError, eventx.EventxError) and issubclass(MetadataError, eventx.EventxError)
    with pytest.raises(eventx.EventxError, match="not understood"):
        parse_date("soon", "metadata")


@pytest.mark.parametrize("content", ["not = [", "\x00", "name = 3\n"])
def test_a_wrong_type_file_is_an_error_of_eventx(tmp_path: Path, content: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(content)
    with pytest.raises(eventx.EventxError, match=r"own\.toml"):
        list(eventx.extract(TEXT, types=[path]))
