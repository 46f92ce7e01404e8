"""What stands between quotation marks: the one reading of where marks open and close."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar
from weakref import WeakKeyDictionary

from spacy.tokens import Doc, Token

from eventx.values import dataclass

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'’", '"': '"', "``": "''", "''": "''", "”": "”"}
#: What signs a quotation, which may stand without a blank behind its last mark: "They lied.”― Ana Ruiz".
DASHES = frozenset({"―", "—", "–", "--", "-"})
_SINGLE = frozenset("‘'")

# Several stages ask for the marks of a Doc, whose text stays.
_known: WeakKeyDictionary[Doc, tuple[Quoted, ...]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch from ``start`` to ``end`` (exclusive), in tokens or in characters, with the marks around it.

    ``unclosed``: the paragraph ended before the quotation did, as when a speech goes on in the next.
    """

    start: int
    end: int
    unclosed: bool = False


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=_Stretch)


def quoted(doc: Doc) -> tuple[Quoted, ...]:
    """The stretches between quotation marks in text order; a paragraph's end closes what is open.

    >>> # "“We will go,” said Ann.": the first five tokens
    """
    found = _known.get(doc)
    if found is None:
        found = _known[doc] = tuple(_stretches(doc))
    return found


def quoted_characters(doc: Doc) -> tuple[Quoted, ...]:
    """The same stretches in characters of the Doc's text."""
    spans = ((doc[each.start : each.end], each.unclosed) for each in quoted(doc))
    return tuple(Quoted(span.start_char, span.end_char, unclosed) for span, unclosed in spans)


def quoted_flags(doc: Doc) -> list[bool]:
    """One flag a token: whether it stands inside quotation marks. The marks are outside."""
    flags = [False] * len(doc)
    for stretch in quoted(doc):
        end = stretch.end if stretch.unclosed else stretch.end - 1
        flags[stretch.start + 1 : end] = [True] * (end - stretch.start - 1)
    return flags


def stretch_at(found: Sequence[_Found], position: int) -> _Found | None:
    """The one of several stretches in text order that holds a position, None where none does."""
    i = bisect_right(found, position, key=attrgetter("start")) - 1
    return found[i] if i >= 0 and position < found[i].end else None


def _stretches(doc: Doc) -> Iterator[Quoted]:
    start, closers = -1, ""
    for token in doc:
        text = token.text
        if "\n" in text:
            if start >= 0:
                yield Quoted(start, token.i, unclosed=True)
            start = -1
        elif start >= 0:
            if text == '"' and text in closers and _opens_again(token):
                yield Quoted(start, token.i, unclosed=True)
                start = token.i
            elif (text in closers and _closes(token, closers)) or _closes_before_dash(text, closers):
                yield Quoted(start, token.i + 1)
                start = -1
        elif text in _CLOSERS and _opens(token):
            start, closers = token.i, _CLOSERS[text]
    if start >= 0:
        yield Quoted(start, len(doc), unclosed=True)


def _opens(token: Token) -> bool:
    """Whether a mark opens: a straight one must stand before a word and behind a space or a bracket.

    A closing one opens only a paragraph: "”They lied,” she said".
    """
    if token.text == "”":
        first = token.i == 0 or "\n" in token.nbor(-1).text
        return first and not token.whitespace_
    if token.text in "“«‘„":
        return token.text != "‘" or not token.whitespace_
    before = token.doc[token.i - 1] if token.i else None
    free = before is None or bool(before.whitespace_) or before.is_space or before.text in "([—–-:…"
    return free and not token.whitespace_ and token.i + 1 < len(token.doc)


def _opens_again(token: Token) -> bool:
    """Whether a straight mark can only open, so that the quotation before it was left open: '…cut rates. "The …'."""
    return _opens(token) and token.i > 0 and token.nbor(-1).text in (".", "!", "?", ",", ":", ";")


def _closes(token: Token, closers: str) -> bool:
    """Whether a mark closes: a single one behind a plural may be an apostrophe ("the workers’ leader")."""
    if "’" not in closers:
        return True
    before, after = token.nbor(-1), token.nbor() if token.i + 1 < len(token.doc) else None
    if before.is_punct or after is None or after.is_punct or after.is_space:
        return True
    return not (before.lower_.endswith("s") and _closes_later(token, closers))


def _closes_before_dash(text: str, closers: str) -> bool:
    """Whether a mark stands glued to the dash behind it: "”―"."""
    return len(text) > 1 and text[0] in closers and text[1:] in DASHES


def _closes_later(token: Token, closers: str) -> bool:
    for later in token.doc[token.i + 1 :]:
        if "\n" in later.text or later.text in _SINGLE:
            return False
        if later.text in closers and later.nbor(-1).is_punct:
            return True
    return False
