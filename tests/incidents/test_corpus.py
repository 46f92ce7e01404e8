"""The corpus from texts to incidents: how well its labels are met, and what stands side by side."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from eventx.scoring.incidents import judge_incidents, read_labels

CORPUS = Path(__file__).parents[2] / "corpus"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def incidents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the incidents of the corpus."""
    file = tmp_path_factory.mktemp("corpus") / "incidents.jsonl"
    subprocess.run([sys.executable, "-m", "eventx", "extract", CORPUS, "-q", "--merge", "-o", file], check=True)
    return file


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def test_labelled_happenings_are_incidents(incidents: Path) -> None:
    score = judge_incidents(read_labels(CORPUS / "incidents.tsv"), str(incidents))
    assert score.f1 >= 0.88
    assert score.p >= 0.9
    assert score.covered >= 80


def test_the_attack_of_several_articles_has_its_claims_side_by_side(incidents: Path) -> None:
    found = [each for each in lines(incidents) if each["type"] == "attack" and each["documents"] >= 4]
    assert len(found) == 1
    claims = {
        (each["party"]["country"], each["stance"], (each["source"] or {}).get("country")) for each in found[0]["claims"]
    }
    assert {("IRN", "blames", "USA"), ("IRN", "denies", "IRN"), ("YEM", "claims", "YEM")} <= claims


def test_the_ships_of_may_and_the_tankers_of_june_are_two(incidents: Path) -> None:
    days = [each["time"] for each in lines(incidents) if each["type"] == "attack" and each["time"]]
    assert not any(
        each["earliest"] <= "2019-05-12" and each["latest"] >= "2019-06-13"
        for each in days
        if each["earliest"] > "2019"
    )
    articles = [
        {event["document"].split("/")[-1] for event in each["events"]}
        for each in lines(incidents)
        if each["type"] == "attack"
    ]
    assert not any({"fujairah-ships.txt", "abe-tehran-visit.txt"} <= each for each in articles)
