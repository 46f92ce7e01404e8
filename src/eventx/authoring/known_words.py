"""Words that the language knows, to tell a slip of the pen in a type file: "memmory"."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import combining, normalize

from eventx.datafiles import toml
from eventx.datafiles.compiled import kept
from eventx.language.nouns.noun_table import noun_table
from eventx.models import DEFAULT_MODEL

#: What may stand before a hyphen without being a word.
_PREFIXES = frozenset({"anti", "co", "counter", "ex", "mid", "non", "post", "pre", "pro", "re", "self", "semi"})


@dataclass(frozen=True, slots=True)
class _File:
    """The contents of ``data/known_words.toml``."""

    words: frozenset[str]


def unknown_word(word: str) -> str | None:
    """What is wrong with a lemma that a frame asks for; None when the language knows it.

    >>> unknown_word("memmory")
    "the language does not know '=memmory'; did you mean '=memory'?"
    """
    if " " in word:
        return f"'={word}' is more than one word; a slot is compared by its head word alone"
    if _is_known(word):
        return None
    close = get_close_matches(word, _close_to(word), 1, 0.8)
    return f"the language does not know '={word}'" + (f"; did you mean '={close[0]}'?" if close else "")


def _is_known(word: str) -> bool:
    if word in noun_table() or word in _more_words():
        return True
    if not _lemmas():  # without a pipeline there is nothing to judge by
        return True
    plain = "".join(c for c in normalize("NFD", word) if not combining(c))
    parts = [part for part in plain.split("-") if part]
    return all(p in _PREFIXES or p.isdigit() or p in noun_table() or p in _lemmas() for p in parts)


def _close_to(word: str) -> list[str]:
    """The known words that begin as a word does: no slip is likely in the first letter."""
    return sorted(known for known in {*noun_table(), *_lemmas()} if known[:1] == word[:1] and known != word)


@cache
def _more_words() -> frozenset[str]:
    return toml("known_words.toml", _File).words


@cache
def _lemmas() -> frozenset[str]:
    """The words of the lemma tables of the pipeline, and stop words; none where no pipeline is installed."""
    spec = find_spec(DEFAULT_MODEL)
    folders = spec.submodule_search_locations if spec else None
    try:
        (path,) = Path((folders or [""])[0]).glob("*/lemmatizer/lookups/lookups.bin")
    except ValueError:
        return frozenset()
    # The folder has the version of the pipeline in its name.
    return kept(f"{__name__}.{path.parents[2].name}", lambda: _lemmas_in(path))


def _lemmas_in(path: Path) -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS
    from spacy.lookups import Lookups

    tables = Lookups().from_bytes(path.read_bytes())
    words = (words for name in ("lemma_index", "lemma_exc") for words in tables.get_table(name).values())
    return frozenset(STOP_WORDS).union(*words)
