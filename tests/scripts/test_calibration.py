"""The figures of confidence, and their diagram."""

from __future__ import annotations

import pytest
from calibration import diagram, figures, judged_records

from eventx.scoring.annotation import Annotated, Event, Mention

JUDGED = [(0.9, True), (0.8, True), (0.6, False), (0.4, True), (0.2, False), (0.1, False)]


def test_figures() -> None:
    found = figures(JUDGED)
    assert (found.records, found.clean) == (6, 0.5)
    assert found.auroc == pytest.approx(8 / 9)
    assert found.surer_half == pytest.approx(2 / 3)
    assert found.calibration_error == pytest.approx((0.1 + 0.2 + 0.6 + 0.6 + 0.2 + 0.1) / 6)


def test_a_tie_in_the_middle_counts_by_its_share() -> None:
    assert figures([(0.5, True), (0.5, False), (0.5, True), (0.5, False)]).surer_half == 0.5


def test_records_are_judged_and_those_without_confidence_passed_over() -> None:
    here, there = Mention("raid", 0, 4), Mention("raid", 10, 14)
    gold = Annotated("a", (Event("attack", here, (here,), polarity="positive", modality=("asserted",)),), complete=True)
    told = [
        Event("attack", at, (at,), polarity="positive", modality=("asserted",), confidence=sure)
        for at, sure in ((here, 0.8), (there, 0.3), (Mention("raid", 20, 24), None))
    ]
    assert list(judged_records(gold, Annotated("a", tuple(told)))) == [(0.8, True), (0.3, False)]


def test_a_diagram_is_a_picture() -> None:
    assert diagram(JUDGED).startswith(b"\x89PNG\r\n\x1a\n")
