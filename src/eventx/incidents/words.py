"""Words as they are compared across records: stems without their endings, and which of them are worth comparing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from eventx.incidents.rules import rules

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_ENDINGS = (
    "ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "als", "al", "ers", "er", "ies", "ied", "ed",
    "es", "s", "e", "y",
)  # fmt: skip
#: So many letters stay at least.
_LEAST = 3


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word in lower case without its ending; an irregular form as its verb.

    >>> stem("Attackers"), stem("shot"), stem("U.S.")
    ('attack', 'shoot', 'us')
    """
    plain = word.casefold().replace("’", "'").removesuffix("'s").replace(".", "")
    plain = _irregular().get(plain, plain)
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _LEAST:
            return plain[: -len(ending)]
    return plain


def stems(text: str) -> frozenset[str]:
    """The stems of all words of a text."""
    return frozenset(map(stem, _WORD.findall(text)))


def telling(text: str) -> frozenset[str]:
    """The stems of those words of a text that not every article has: names and rarer words."""
    return stems(text) - _common()


def proper(sentence: str) -> frozenset[str]:
    """The stems of the names in a sentence: telling words with a capital, but for its first word.

    None of a headline in title case, where capitals tell nothing.
    """
    words = _WORD.findall(sentence)
    capital = [word for word in words[1:] if word[0].isupper()]
    return frozenset() if 2 * len(capital) > len(words) else capitals(" ".join(capital))


def capitals(name: str) -> frozenset[str]:
    """The stems of the words of a name that have a capital, but for common ones: of "Ostmark rebels" the first."""
    return frozenset(stem(word) for word in _WORD.findall(name) if word[0].isupper()) - _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(map(stem, rules().common))


@cache
def _irregular() -> Mapping[str, str]:
    """Form to verb."""
    return {form: verb for verb, forms in rules().irregular.items() for form in forms}
