"""Sums of money, changes and lengths of time, phrase by phrase."""

from __future__ import annotations

import pytest
from example_tables import table
from hypothesis import given
from hypothesis import strategies as st

from eventx.quantities.amounts import amount_in
from eventx.quantities.changes import change_in
from eventx.quantities.in_words import quantity_in_words
from eventx.quantities.lengths import length_in
from eventx.quantities.numerals import numerals
from eventx.quantities.quantity import Amount, Change, Count, Length, Quantity
from eventx.quantities.rules import rules

READERS = {"amount": amount_in, "change": lambda text: change_in(text, None), "length": length_in}


def end(value: float | str | None) -> str:
    return "" if value is None else f"{value:.15g}" if isinstance(value, int | float) else value


def told(quantity: Quantity | None) -> str:
    """A quantity as the table writes it."""
    if quantity is None or isinstance(quantity, Count):
        return "-"
    said = end(quantity.value) or f"{end(quantity.min)}..{end(quantity.max)}"
    unit = {Amount: lambda q: f" {q.currency or '?'}", Change: lambda q: f" {q.unit}", Length: lambda _: ""}[
        type(quantity)
    ]
    return f"{said}{'~' if quantity.approximate else ''}{unit(quantity)}"


@pytest.mark.parametrize(("how", "phrase", "wanted"), table("measured.tsv"))
def test_how_much(how: str, phrase: str, wanted: str) -> None:
    assert told(READERS[how](phrase)) == wanted


@given(st.integers(0, 10**12), st.sampled_from(["", "about ", "at least ", "up to "]))
def test_figures_are_read_as_they_stand(value: int, before: str) -> None:
    (number,) = numerals(f"{before}{value:,} people")
    assert value in (number.least, number.most)
    assert (number.least is None) == (before == "up to ")
    assert (number.most is None) == (before == "at least ")


@given(
    st.lists(
        st.sampled_from([*rules().value, *rules().times, *rules().vague, "and", "-", "a", "of", "12", "$", "to"]),
        max_size=12,
    )
)
def test_any_words_of_numbers_end(words: list[str]) -> None:
    text = " ".join(words)
    for number in numerals(text):
        assert 0 <= number.start < number.end <= len(text)
        assert number.least is None or number.most is None or number.least <= number.most
    for read in READERS.values():
        found = read(text)
        assert found is None or found.text in text


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Count(12, None, "at least 12", True), "12 or more"),
        (Count(None, 50, "up to 50", True), "50 or fewer"),
        (Count(2, 3, "two or three", False), "2 to 3"),
        (Count(20, 20, "about 20", True), "about 20"),
        (Amount(5, None, 5, 5, "5 crowns", False), "5 of some currency"),
        (Change(15, "percent", "down", 15, 15, "15 percent", False), "15 percent down"),
        (Length("P6Y", "P6Y", "P6Y", "six years", False), "P6Y"),
    ],
)
def test_in_words(quantity: Quantity, words: str) -> None:
    assert quantity_in_words(quantity) == words
