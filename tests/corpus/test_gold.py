"""The form of the corpus: every article has expected records, and every record is well made.

What the records say is a matter of reading; that they are exact, complete in form and free of slips is checked here.
"""

from __future__ import annotations

import calendar
import csv
import datetime
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import eventx

Values = dict[str, Any]

CORPUS = Path(__file__).parents[2] / "corpus"
TYPE_FILES = Path(eventx.__file__).parent / "data" / "types"
NAMES = sorted(path.stem for path in CORPUS.glob("*.txt"))

POLARITIES = {"positive", "negative"}
MODALITIES = {"asserted", "alleged", "possible", "planned", "hypothetical"}
EVENT_KEYS = {"type", "trigger", "mentions", "arguments", "polarity", "modality", "attribution", "time"}
OPTIONAL_EVENT_KEYS = {"optional", "attribution_disputed"}
TIME_KEYS = {
    "expression": {"basis", "text", "value", "earliest", "latest"},
    "context": {"basis", "value", "earliest", "latest"},
    "document": {"basis", "value", "earliest", "latest"},
}
LEADING_DETERMINER = re.compile(r"(?:the|an?|this|that|these|those|its|his|her|their|our|my)\s", re.IGNORECASE)
PROMOTIONAL = re.compile(r"^(?:READ(?: MORE)?|ALSO): .*$", re.MULTILINE)


@cache
def article(name: str) -> str:
    return (CORPUS / f"{name}.txt").read_text(encoding="utf-8")


@cache
def gold(name: str) -> Values:
    values: Values = json.loads((CORPUS / f"{name}.gold.json").read_text(encoding="utf-8"))
    return values


def sidecar(name: str) -> Values:
    path = CORPUS / f"{name}.meta.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


@cache
def roles() -> dict[str, list[str]]:
    """The roles of each event type in their order; every type may also have a place."""
    return {
        path.stem: [*tomllib.loads(path.read_text(encoding="utf-8"))["roles"], "place"]
        for path in TYPE_FILES.glob("*.toml")
    }


def spans(event: Values) -> Iterator[Values]:
    yield event["trigger"]
    yield from event["mentions"]
    yield from event["arguments"]
    if event["attribution"]:
        yield event["attribution"]


def period(value: str) -> tuple[str, str] | None:
    """First and last day of a TIMEX3 value; None for values that only the words can bound (seasons)."""
    if "/" in value:
        first, last = (period(part) for part in value.split("/"))
        return (first[0], last[1]) if first and last else None
    value = value.split("T")[0]
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        year, week = int(match[1]), int(match[2])
        days = [datetime.date.fromisocalendar(year, week, day) for day in (6 if match[3] else 1, 7)]
        return days[0].isoformat(), days[1].isoformat()
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return f"{value}-01", f"{value}-{calendar.monthrange(int(match[1]), int(match[2]))[1]}"
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-01-01", f"{value}-12-31"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value, value
    return None


def readings(time: Values) -> list[Values]:
    return time["readings"] if time["basis"] == "disputed" else [time]


def test_every_article_has_expected_records_and_the_other_way_round() -> None:
    assert len(NAMES) >= 16
    assert [path.name.removesuffix(".gold.json") for path in sorted(CORPUS.glob("*.gold.json"))] == NAMES
    assert {path.name.removesuffix(".meta.json") for path in CORPUS.glob("*.meta.json")} <= set(NAMES)


def test_every_event_type_occurs() -> None:
    assert {event["type"] for name in NAMES for event in gold(name)["events"]} == set(roles())


@pytest.mark.parametrize("name", NAMES)
class TestArticle:
    def test_length(self, name: str) -> None:
        assert 250 <= len(article(name).split()) <= 600

    def test_head(self, name: str) -> None:
        assert gold(name).keys() == {"doc", "date", "date_basis", "events"}
        assert gold(name)["doc"] == name

    def test_date_is_that_of_the_sidecar_or_has_another_basis(self, name: str) -> None:
        date, basis = gold(name)["date"], gold(name)["date_basis"]
        if "date" in sidecar(name):
            assert (date, basis) == (sidecar(name)["date"], "metadata")
        else:
            assert basis in {"dateline", "inferred"} if date else basis == "unknown"

    def test_title_of_the_sidecar_is_the_first_line(self, name: str) -> None:
        assert sidecar(name).get("title", article(name).splitlines()[0]) == article(name).splitlines()[0]

    def test_spans_are_exact(self, name: str) -> None:
        for event in gold(name)["events"]:
            for span in spans(event):
                assert article(name)[span["start"] : span["end"]] == span["text"]

    def test_spans_do_not_cut_words(self, name: str) -> None:
        text = article(name)
        for span in (span for event in gold(name)["events"] for span in spans(event)):
            assert span["text"] == span["text"].strip()
            assert not re.match(r"\w\w", text[max(span["start"] - 1, 0) : span["start"] + 1])
            assert not re.match(r"\w\w", text[span["end"] - 1 : span["end"] + 1])

    def test_types_and_roles(self, name: str) -> None:
        for event in gold(name)["events"]:
            known = roles()[event["type"]]
            places = [(known.index(argument["role"]), argument["start"]) for argument in event["arguments"]]
            assert places == sorted(places)

    def test_keys_and_values(self, name: str) -> None:
        for event in gold(name)["events"]:
            assert event.keys() >= EVENT_KEYS
            assert event.keys() - EVENT_KEYS <= OPTIONAL_EVENT_KEYS
            assert event["polarity"] in POLARITIES
            modality = event["modality"]
            choices = [modality] if isinstance(modality, str) else modality
            assert set(choices) <= MODALITIES and len(set(choices)) == len(choices)

    def test_mentions(self, name: str) -> None:
        for event in gold(name)["events"]:
            starts = [mention["start"] for mention in event["mentions"]]
            assert event["trigger"] in event["mentions"]
            assert starts == sorted(set(starts))

    def test_no_mention_belongs_to_two_events_of_one_type(self, name: str) -> None:
        claims = Counter((e["type"], mention["start"]) for e in gold(name)["events"] for mention in e["mentions"])
        assert [claim for claim, times in claims.items() if times > 1] == []

    def test_arguments(self, name: str) -> None:
        for argument in (a for event in gold(name)["events"] for a in event["arguments"]):
            assert argument.keys() - {"optional", "country"} == {"role", "text", "start", "end", "name", "source"}
            assert re.fullmatch("[A-Z]{3}", argument.get("country", "XXX"))
            assert argument["name"]
            assert not LEADING_DETERMINER.match(argument["text"])

    def test_times(self, name: str) -> None:
        for time in (reading for event in gold(name)["events"] for reading in readings(event["time"])):
            if time["basis"] == "unknown":
                assert time.keys() - {"text", "value"} == {"basis"}
                assert time.get("value", "X").startswith("X")
                continue
            assert time.keys() == TIME_KEYS[time["basis"]]
            assert time["earliest"] <= time["latest"]
            assert time.get("text", "") in article(name)
            if days := period(time["value"]):
                assert days[0] <= time["earliest"] and time["latest"] <= days[1]

    def test_promotional_lines_hold_no_event(self, name: str) -> None:
        lines = [match.span() for match in PROMOTIONAL.finditer(article(name))]
        for mention in (m for event in gold(name)["events"] for m in event["mentions"]):
            assert not any(start <= mention["start"] < end for start, end in lines)


def test_five_articles_carry_no_date_of_their_own() -> None:
    undated = [name for name in NAMES if gold(name)["date_basis"] in {"inferred", "unknown"}]
    assert len(undated) >= 5
    assert not any("date" in sidecar(name) for name in undated)


def test_some_times_stay_open_where_nothing_dates_the_article() -> None:
    unanchored = [
        name for name in NAMES if any(e["time"].get("value", "").startswith("X") for e in gold(name)["events"])
    ]
    assert unanchored
    assert all(gold(name)["date"] is None for name in unanchored)


class TestIncidents:
    @staticmethod
    def rows() -> list[Values]:
        lines = (CORPUS / "incidents.tsv").read_text(encoding="utf-8").splitlines()
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))

    def test_each_row_names_the_trigger_of_one_expected_record(self) -> None:
        for row in self.rows():
            triggers = [
                (str(event["trigger"]["start"]), event["type"], event["trigger"]["text"])
                for event in gold(row["document"])["events"]
            ]
            assert triggers.count((row["start"], row["type"], row["trigger"])) == 1

    def test_an_incident_has_one_record_in_a_document(self) -> None:
        told = [(row["incident"], row["document"]) for row in self.rows()]
        assert len(told) == len(set(told))

    def test_an_incident_has_one_type(self) -> None:
        types = {(row["incident"], row["type"]) for row in self.rows()}
        assert len(types) == len({incident for incident, _ in types})

    def test_many_incidents_are_told_more_than_once(self) -> None:
        told = Counter(row["incident"] for row in self.rows())
        assert sum(times > 1 for times in told.values()) >= 20
