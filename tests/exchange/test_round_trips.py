"""What tools of annotation and tables are given comes back as the same records and values."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import eventx
from eventx.cli import eventx as command

ROOT = Path(__file__).parents[2]
NAMES = ("abqaiq-attack-wire", "assange-arrest")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles, one with a soft hyphen in it, and the records in every form."""
    place = tmp_path_factory.mktemp("round")
    news = place / "news"
    news.mkdir()
    for name in NAMES:
        (news / f"{name}.txt").write_text(
            (ROOT / "corpus" / f"{name}.txt").read_text(encoding="utf-8"), encoding="utf-8"
        )
    (news / "soft.txt").write_text(
        "Rebels shelled the port of Ho\u00addeida\non Monday, killing two dockers.\n", encoding="utf-8"
    )
    (news / "milan.txt").write_text("A bomb killed 12 people in Milan on Monday.\n", encoding="utf-8")
    for form, file in (("jsonl", "x.jsonl"), ("csv", "x.csv"), ("sqlite", "x.sqlite"), ("geojson", "x.geojson"), ("brat", "x.zip"), ("doccano", "d.jsonl"),
                       ("label-studio", "l.json")):  # fmt: skip
        run("extract", str(news), "-q", "--format", form, "-o", str(place / file))
    return place


def run(*arguments: str) -> str:
    result = CliRunner().invoke(command, arguments, catch_exceptions=False, standalone_mode=False)
    assert not result.exception
    return result.stdout


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("file", ["x.zip", "d.jsonl", "l.json"])
def test_annotations_come_back_as_they_went(folder: Path, file: str) -> None:
    back = [json.loads(line) for line in run("convert", str(folder / file)).splitlines()]
    assert {line["id"]: line for line in back} == {line["id"]: line for line in lines(folder / "x.jsonl")}


@pytest.mark.parametrize("file", ["x.zip", "d.jsonl", "l.json"])
def test_a_score_of_one(folder: Path, file: str) -> None:
    told, of_itself = (
        json.loads(run("score", str(gold), str(folder / "x.jsonl"), "--json"))
        for gold in (folder / file, folder / "x.jsonl")
    )
    assert told == of_itself
    assert told["events"]["f1"] == told["arguments"]["f1"] == told["time"]["f1"] == told["whole"] == 1.0


def test_a_corrected_annotation_is_another_record(folder: Path, tmp_path: Path) -> None:
    told = json.loads((folder / "l.json").read_text(encoding="utf-8"))
    region = next(each for each in told[-1]["annotations"][0]["result"] if each["value"].get("labels") == ["attack"])
    region["value"]["labels"] = ["threat"]
    (tmp_path / "l.json").write_text(json.dumps(told), encoding="utf-8")
    back = [json.loads(line) for line in run("convert", str(tmp_path / "l.json")).splitlines()]
    assert [line["type"] for line in back if str(line["document"]).endswith("soft.txt")] == ["threat", "death"]


def test_spans_of_a_mended_text_stand_in_the_text_as_read(folder: Path) -> None:
    text = (folder / "news" / "soft.txt").read_text(encoding="utf-8")
    (attack,) = [
        x for x in lines(folder / "x.jsonl") if str(x["document"]).endswith("soft.txt") and x["type"] == "attack"
    ]
    target = next(argument for argument in attack["arguments"] if argument["role"] == "target")
    assert target["text"] == "port of Ho\u00addeida" == text[target["start"] : target["end"]]
    assert target["entity"] is None or target["entity"]["name"] == "Hodeida"


def test_sqlite_holds_texts_events_and_words(folder: Path) -> None:
    connection = sqlite3.connect(folder / "x.sqlite")
    assert [row[0] for row in connection.execute("select count(*) from documents")] == [4]
    assert [json.loads(row[0]) for row in connection.execute("select record from events order by rowid")] == lines(
        folder / "x.jsonl"
    )
    wrong = """select count(*) from arguments join events on event = events.id join documents on document = documents.id
               where substr(documents.text, arguments.start + 1, arguments.end - arguments.start) != arguments.text"""
    assert connection.execute(wrong).fetchone() == (0,)
    found = connection.execute(
        "select e.id from events_fts join events e on e.rowid = events_fts.rowid where events_fts match 'dockers'"
    )
    assert found.fetchall()
    connection.close()


def test_codes_survive_in_tables(folder: Path) -> None:
    wanted = [line["cameo"] for line in lines(folder / "x.jsonl")]
    assert any(code and str(code).startswith("0") for code in wanted)
    pandas, polars, duckdb = (pytest.importorskip(name) for name in ("pandas", "polars", "duckdb"))
    path = str(folder / "x.csv")
    frame = pandas.read_csv(path, dtype={"cameo": "str"})
    assert [code if isinstance(code, str) else None for code in frame.cameo] == wanted
    assert polars.read_csv(path, schema_overrides={"cameo": polars.String})["cameo"].to_list() == wanted
    rows = duckdb.sql(f"select cameo from read_csv('{path}', types={{'cameo': 'VARCHAR'}})").fetchall()
    assert [row[0] for row in rows] == wanted
    sqlite_utils = pytest.importorskip("sqlite_utils")
    database = sqlite_utils.Database(str(folder / "x.sqlite"))
    assert [row["cameo"] for row in database["events"].rows] == wanted


def test_points_and_numbers_are_the_same_in_tables(folder: Path) -> None:
    wanted = [point_and_number(line) for line in lines(folder / "x.jsonl")]
    assert any(all(value is not None for value in row) for row in wanted)
    pandas, polars, duckdb = (pytest.importorskip(name) for name in ("pandas", "polars", "duckdb"))
    path, names = str(folder / "x.csv"), ["lat", "lon", "place_precision", "geonames_id", "count_min", "count_max"]
    frame = pandas.read_csv(path, dtype=dict.fromkeys(names[3:], "Int64"))[names].astype(object)
    assert [tuple(None if pandas.isna(x) else x for x in row) for row in frame.itertuples(index=False)] == wanted
    assert polars.read_csv(path)[names].rows() == wanted
    assert duckdb.sql(f"select {', '.join(names)} from '{path}'").fetchall() == wanted
    sqlite_utils = pytest.importorskip("sqlite_utils")
    database = sqlite_utils.Database(str(folder / "x.sqlite"))
    assert [tuple(row[name] for name in names) for row in database["events"].rows] == wanted
    placed = [row["name"] for row in database.query("select name from arguments where geonames_id is not null")]
    assert "Milan" in placed


def point_and_number(line: dict[str, Any]) -> tuple[object, ...]:
    geo, count = ((line["place"] or {}).get("geo") or {}), line.get("count") or {}
    return (*(geo.get(key) for key in ("lat", "lon", "precision", "id")), count.get("min"), count.get("max"))


def test_parquet_is_the_same_in_every_reader(folder: Path) -> None:
    pytest.importorskip("pyarrow")
    pandas, polars, duckdb = (pytest.importorskip(name) for name in ("pandas", "polars", "duckdb"))
    path = folder / "x.parquet"
    run("extract", str(folder / "news"), "-q", "-o", str(path))
    told = lines(folder / "x.jsonl")
    wanted = [
        (x["id"], x["cameo"], len(x["arguments"]), x["time"] and x["time"]["earliest"], point_and_number(x)[0])
        for x in told
    ]
    query = f"select id, cameo, len(arguments), cast(time.earliest as varchar), place.geo.lat from '{path}'"
    assert duckdb.sql(query).fetchall() == wanted
    for rows in (polars.read_parquet(path).to_dicts(), pandas.read_parquet(path).to_dict("records")):
        assert [values_of(row) for row in rows] == wanted


def values_of(row: dict[str, Any]) -> tuple[object, ...]:
    """Some values of a record as a reader of Parquet has them; pandas writes NaN for a missing text."""
    cameo = row["cameo"] if isinstance(row["cameo"], str) else None
    day = (row["time"] or {}).get("earliest")
    latitude = ((row["place"] or {}).get("geo") or {}).get("lat")
    return row["id"], cameo, len(row["arguments"]), day and str(day), latitude


def test_an_empty_cell_is_none(folder: Path) -> None:
    connection = sqlite3.connect(folder / "x.sqlite")
    assert connection.execute(
        "select count(*) from events where actor = '' or mode = '' or details = ''"
    ).fetchone() == (0,)
    assert connection.execute("select count(*) from events where actor is null").fetchone() > (0,)
    connection.close()


def test_a_map_has_every_point(folder: Path) -> None:
    told = json.loads((folder / "x.geojson").read_text(encoding="utf-8"))["features"]
    wanted = [(line["id"], point_and_number(line)[1::-1]) for line in lines(folder / "x.jsonl")]
    assert [(x["id"], tuple(x["geometry"]["coordinates"])) for x in told] == [x for x in wanted if x[1][0] is not None]
    done = CliRunner().invoke(command, ["extract", str(folder / "news"), "-o", str(folder / "y.geojson")])
    assert f"{len(wanted) - len(told)} events left out for want of a point on the map" in done.output


@pytest.mark.parametrize("name", ["acled", "gdelt", "polecat"])
def test_columns_of_the_field(folder: Path, name: str) -> None:
    text = run("extract", str(folder / "news" / "soft.txt"), "--date", "2019-03-06", "--columns", name, "-q")
    attack, death = csv.DictReader(io.StringIO(text))
    if name == "acled":
        assert (attack["event_date"], attack["actor1"], attack["time_precision"]) == ("2019-03-04", "Rebels", "1")
        assert (attack["fatalities"], attack["disorder_type"], death["fatalities"]) == ("", "", "2")
    if name == "gdelt":
        assert (attack["SQLDATE"], attack["EventRootCode"], attack["QuadClass"]) == (
            "20190304",
            attack["EventCode"][:2],
            "4",
        )
    if name == "polecat":
        assert attack["Event Type"] == "ASSAULT" and attack["Recipient Name"]
        assert (attack["Primary Actor Sector"], attack["Primary Recipient Sector"]) == ("REB", "")


def test_rows_that_columns_have_no_room_for_are_told(folder: Path) -> None:
    happened = [line for line in lines(folder / "x.jsonl") if line["polarity"] == "positive"]
    happened = [line for line in happened if line["modality"] in ("asserted", "alleged")]
    left_out = len(lines(folder / "x.jsonl")) - len(happened)
    done = CliRunner().invoke(command, ["extract", str(folder / "news"), "--columns", "gdelt"])
    assert len(list(csv.DictReader(io.StringIO(done.stdout)))) == len(happened)
    told = f"{left_out} events left out as denied, planned or imagined"
    assert (told in " ".join(done.stderr.split())) is bool(left_out)


def test_a_data_frame() -> None:
    pytest.importorskip("pandas")
    frame = eventx.to_dataframe(eventx.extract("Rebels shelled the port of Aden on Monday.", date="2019-03-06"))
    assert list(frame.type) == ["attack"]
    assert frame.cameo[0] == str(frame.cameo[0]) and str(frame.earliest[0].date()) == "2019-03-04"
    assert list(eventx.to_dataframe([]).columns) == list(frame.columns)


def test_a_record_in_a_notebook() -> None:
    (record,) = eventx.extract("Rebels shelled the port of <Aden> on Monday.")
    assert record.to_dict() == record.as_json()
    assert "<th>attacker</th><td>Rebels</td>" in record._repr_html_() and "<Aden>" not in record._repr_html_()


def test_timeml(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rebels shelled <the port> on Monday & left on May 3.\n", encoding="utf-8")
    tree = ET.fromstring(run("times", str(tmp_path / "a.txt"), "--date", "2019-05-10", "--format", "timeml", "-q"))
    assert [(each.text, each.get("value")) for each in tree.findall("TEXT/TIMEX3")] == [
        ("Monday", "2019-05-06"),
        ("May 3", "2019-05-03"),
    ]
    assert "".join(tree.find("TEXT").itertext()) == (tmp_path / "a.txt").read_text()  # type: ignore[union-attr]
    assert tree.find("DCT/TIMEX3").get("value") == "2019-05-10"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-o", "x.parquet.xlsx"], ".xlsx is not written"),
        (["--format", "sqlite"], "needs -o FILE"),
        (["--format", "json", "--columns", "acled"], "--columns writes csv"),
    ],
)
def test_what_does_not_go_together(options: list[str], told: str) -> None:
    result = CliRunner().invoke(command, ["extract", "corpus", *options])
    assert result.exit_code == 2 and told in result.output
