"""Floors: what the gate lets through, and what raising them refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.errors import EventxError
from eventx.scoring.figures import Score, Share, Tally, figures
from eventx.scoring.floors import GATED, Change, Floors, raise_floors, read_floors, shortfalls, write_floors

NOW = {"events.f1": 0.71239, "polarity": 0.9}


def raised(old: Floors | None, now: dict[str, float], gold: str = "a", **told: bool) -> tuple[Floors, tuple[str, ...]]:
    result = raise_floors(old, now, gold, **({"allow_lower": False, "new_gold": False} | told))
    return result.floors, result.refusals


def test_every_figure_of_the_gate_exists() -> None:
    assert set(GATED) <= figures(Score()).keys()


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    floors = Floors("a1b2", {"events.f1": 0.7123, "polarity": 1.0})
    write_floors(tmp_path / "quality" / "floors.toml", floors)
    assert read_floors(tmp_path / "quality" / "floors.toml") == floors


def test_a_figure_at_its_floor_passes_and_one_below_does_not() -> None:
    floors = Floors("a", {"events.f1": 0.7123, "polarity": 0.91})
    assert shortfalls(floors, NOW) == [Change("polarity", 0.91, 0.9)]


def test_raising_cuts_to_four_decimals() -> None:
    floors, refusals = raised(Floors("a", {"events.f1": 0.5, "polarity": 0.9}), NOW)
    assert floors.figures == {"events.f1": 0.7123, "polarity": 0.9}
    assert not refusals


def test_lowering_is_refused_unless_it_is_told() -> None:
    old = Floors("a", {"events.f1": 0.8, "polarity": 0.5})
    _, refusals = raised(old, NOW)
    assert len(refusals) == 1
    assert "events.f1 0.8000 to 0.7123" in refusals[0] and "--allow-lower" in refusals[0]
    floors, refusals = raised(old, NOW, allow_lower=True)
    assert not refusals and floors.figures["events.f1"] == 0.7123


def test_another_gold_is_refused_unless_it_is_told() -> None:
    old = Floors("a", {"events.f1": 0.5})
    assert "--new-gold" in raised(old, NOW, gold="b")[1][0]
    floors, refusals = raised(old, NOW, gold="b", new_gold=True)
    assert not refusals and floors.gold == "b"


def test_a_new_gold_does_not_lower_floors_by_itself() -> None:
    assert raised(Floors("a", {"events.f1": 0.8}), NOW, gold="b", new_gold=True)[1]


def test_the_first_file_gates_the_usual_figures() -> None:
    now = figures(Score(events=Tally(1, 2, 4), polarity=Share(3, 4)))
    floors, refusals = raised(None, now)
    assert tuple(floors.figures) == GATED and not refusals
    assert floors.figures["events.f1"] == 0.3333


@given(st.floats(0, 1))
def test_a_figure_never_falls_below_the_floor_that_it_set(value: float) -> None:
    floors, _ = raised(Floors("a", {"polarity": 0.0}), {"polarity": value})
    assert not shortfalls(floors, {"polarity": value})
    assert value - floors.figures["polarity"] < 1.1e-4


@pytest.mark.parametrize(
    "content, reason",
    [
        ("gold = ", "as TOML"),
        ('gold = "a"\n[floors]\n', "table 'floors'"),
        ('[floors]\n"polarity" = 0.5', "needs 'gold'"),
        ('gold = "a"\nfloor = 1\n[floors]\n"polarity" = 0.5', "unknown key 'floor'"),
        ('gold = "a"\n[floors]\n"polarity" = 90', "'polarity' must be a number from 0 to 1, not 90"),
        ('gold = "a"\n[floors]\n"polarity" = true', "'polarity' must be a number"),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_key(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EventxError, match=rf"floors\.toml: .*{reason}"):
        read_floors(path)


def test_a_floor_of_no_figure_is_refused() -> None:
    floors = Floors("a", {"events.f2": 0.5})
    with pytest.raises(EventxError, match=r"no figure 'events\.f2'"):
        shortfalls(floors, NOW)
    with pytest.raises(EventxError, match=r"no figure 'events\.f2'"):
        raised(floors, NOW)


def test_a_missing_file_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(EventxError, match="--raise-floors"):
        read_floors(tmp_path / "floors.toml")
