"""Numbers in what fills a role: which two may be one."""

from __future__ import annotations

import pytest

from eventx.merging.how_many import Bounds, may_agree

DOZEN, DOZEN_OR_MORE, EIGHTEEN = (12.0, 12.0), (12.0, None), (18.0, 18.0)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (DOZEN_OR_MORE, EIGHTEEN, True),
        (DOZEN_OR_MORE, DOZEN, True),
        (DOZEN_OR_MORE, (11.0, 11.0), False),
        ((None, 20.0), EIGHTEEN, True),
        ((None, 20.0), (21.0, 21.0), False),
        (DOZEN, EIGHTEEN, False),
        (DOZEN_OR_MORE, (18.0, None), False),
        (DOZEN_OR_MORE, DOZEN_OR_MORE, True),
    ],
)
def test_numbers_that_may_be_one(one: Bounds, other: Bounds, agree: bool) -> None:
    assert may_agree(one, other) is may_agree(other, one) is agree
