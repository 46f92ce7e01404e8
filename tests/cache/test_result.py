"""What the cache keeps of a document comes back as it was."""

from __future__ import annotations

from collections import Counter

import pytest

from eventx.cache.result import Result
from eventx.documents.notices import Caution
from eventx.records.tally import Tally


def test_a_result_comes_back() -> None:
    cautions = (Caution("a", "odd"), Caution("a", "grave", "mend it", True))
    result = Result("ä\n\udc80.txt", cautions, Tally(Counter(attack=2), 1, Counter(planned=1)), b'{"a": 1}\n{}\n')
    assert Result.from_bytes(result.to_bytes()) == result


@pytest.mark.parametrize("data", [b"", b"nonsense\n", b"[1, 2]\n", b'["a", [[1, 2, 3, 4, 5]], {}, 0, {}]\n', b"1\n"])
def test_what_is_no_result_is_told(data: bytes) -> None:
    with pytest.raises(ValueError):
        Result.from_bytes(data)
