"""Near-duplicates: copies of one text under several names, as agencies' clients print them."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b

_WORD = re.compile(r"\w+")
_SHINGLE = 5
_SKETCH = 64
#: Of two sketches, so large a share in common makes two texts copies of one.
_SHARE = 0.6


class CopyFinder:
    """Finds, for each text that comes, an earlier one that it is a near copy of.

    A text is sketched by the smallest hashes of its runs of five words; the share of common hashes
    estimates the overlap of the texts (Broder's resemblance).
    """

    def __init__(self) -> None:
        self._originals: list[str] = []
        self._holders: dict[bytes, list[int]] = {}

    def copy_of(self, identity: str, text: str) -> str | None:
        """The id of the first earlier text that this one copies, else None; then the text is kept."""
        sketch = _sketch(text)
        shared = Counter(holder for mark in sketch for holder in self._holders.get(mark, ()))
        copied = [holder for holder, number in shared.items() if number >= _SHARE * len(sketch)]
        if copied:
            return self._originals[min(copied)]
        for mark in sketch:
            self._holders.setdefault(mark, []).append(len(self._originals))
        self._originals.append(identity)
        return None


def _sketch(text: str) -> frozenset[bytes]:
    """The smallest hashes of the runs of five words."""
    words = [word.lower() for word in _WORD.findall(text)]
    runs = {" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))}
    return frozenset(
        sorted(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest() for run in runs)[:_SKETCH]
    )
