"""Names across documents: one entity, one that may act for the other's country, or two."""

from __future__ import annotations

import pytest

from eventx.incidents.names import Likeness, likeness, name_of


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("Ilse Vorn", "PER", None), ("Vorn", "PER", None), Likeness.SAME),
        (("Ilse Vorn", "PER", None), ("Karl Vorn", "PER", None), Likeness.OTHER),
        (("Tehran", "GPE", "IRN"), ("Iran", "GPE", "IRN"), Likeness.SAME),
        (("Iran", "GPE", "IRN"), ("Hassan Rouhani", "PER", "IRN"), Likeness.COUNTRY),
        (("Abbas Araghchi", "PER", "IRN"), ("Hassan Rouhani", "PER", "IRN"), Likeness.OTHER),
        (("Oslo", "GPE", "NOR"), ("Lima", "GPE", "PER"), Likeness.OTHER),
        (("Houthi rebels", "GROUP", None), ("Houthis", "GROUP", None), Likeness.SAME),
    ],
)
def test_likeness_is_the_same_both_ways(
    a: tuple[str, str, str | None], b: tuple[str, str, str | None], expected: Likeness
) -> None:
    one, two = (name_of(dict(zip(("name", "kind", "country"), each, strict=True))) for each in (a, b))
    assert one is not None
    assert two is not None
    assert likeness(one, two) is likeness(two, one) is expected


def test_a_description_is_no_name() -> None:
    assert name_of({"name": "thirty men in masks", "kind": "PER", "country": None}) is None
    assert name_of(None) is None
