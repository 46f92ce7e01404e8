"""Broken words and letters are mended for reading, and offsets select what the text shows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.documents.repairs import mended


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Rebels shelled Ho\u00addeida.", "Rebels shelled Hodeida."),
        ("Rebels shelled Ho\u00ad\n  deida.", "Rebels shelled Hodeida."),
        ("The govern-\nment resigned.", "The government resigned."),
        ("An oil-\nrich town.", "An oil-rich town."),
        ("The mayorâ€™s office said â€œnoâ€\x9d.", "The mayor’s office said “no”."),
        ("JosÃ© MuÃ±oz resigned.", "José Muñoz resigned."),
        ("Pages 3-\n4 were lost.", "Pages 3-\n4 were lost."),
        ("He said no -\nand left.", "He said no -\nand left."),
        ("If the U.S.returned to the pact", "If the U.S. returned to the pact"),
        ("The U.S.-led force and U.S.A. flags", "The U.S.-led force and U.S.A. flags"),
        ("Émile à Paris, “yes” – naïve café", "Émile à Paris, “yes” – naïve café"),
    ],
)
def test_mended(text: str, right: str) -> None:
    assert mended(text)[0] == right


def test_front_matter_stays() -> None:
    text = "---\nsoft: a\u00adb\n---\nRebels shelled Ho\u00addeida."
    found, repairs = mended(text, text.index("Rebels"))
    assert found.startswith("---\nsoft: a\u00adb\n---\n") and repairs is not None
    start = found.index("Hodeida")
    begin, end = repairs.span(start, start + 7)
    assert text[begin:end] == "Ho\u00addeida"


_PIECES = st.sampled_from(
    ["Rebels ", "shelled ", "\u00ad", "govern-\nment ", "â€™s", "Ã©", "x", " ", "\n", "oil-\nrich", "é", "–"]
)


@given(st.lists(_PIECES, max_size=30).map("".join), st.data())
def test_offsets_select_the_text_as_read(text: str, data: st.DataObject) -> None:
    found, repairs = mended(text)
    if repairs is None:
        assert found == text
        return
    start = data.draw(st.integers(0, len(found)))
    end = data.draw(st.integers(start, len(found)))
    begin, stop = repairs.span(start, end)
    assert 0 <= begin <= stop <= len(text)
    again = mended(text[begin:stop])[0]
    plain = found[start:end]
    # What is selected as read reads as what was selected, but for exchanged letters that were cut in two.
    assert plain in again or again in plain or len(again) >= len(plain) - 1


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_spans_stand_in_the_order_of_the_text(text: str) -> None:
    found, repairs = mended(text)
    if repairs is not None:
        spans = [repairs.span(i, i + 1) for i in range(len(found))]
        assert all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairwise(spans))
        assert all(text[begin:end] == found[i] for i, (begin, end) in enumerate(spans) if found[i] in "Reblshd ")
