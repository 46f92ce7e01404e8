"""A difference as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from eventx.diffing.difference import Difference, Head
from eventx.diffing.entries import Entry, first_entries
from eventx.diffing.filters import REMOVED
from eventx.diffing.manifests import ManifestDifference
from eventx.diffing.words import change_words, event_words, manifest_words, sentence_words, summary_words


def github_lines(difference: Difference, manifest: ManifestDifference, limit: int | None) -> Iterator[str]:
    """One annotation an event, at its line where the text is at hand, and one for the summary."""
    for line in manifest_words(manifest):
        yield _command("notice", line, title="manifest")
    for document in difference.documents:
        words = "; ".join(map(change_words, document.fields))
        yield _command("warning", words, file=document.document, title="document changed")
    shown, more = first_entries(difference, limit)
    texts = _Texts()
    for entry in shown:
        yield _annotation(entry, texts)
    left = f" ({more} of them not shown)" if more else ""
    yield _command("notice", summary_words(difference) + left, title="eventx diff")


def _annotation(entry: Entry, texts: _Texts) -> str:
    head = entry.head
    words = "; ".join(map(change_words, entry.fields)) or sentence_words(head)
    line = None if entry.kind == REMOVED else texts.line_of(head)
    place = {"line": str(line)} if line else {}
    title = f"event {entry.kind}"
    return _command("warning", f"{event_words(head)}: {words}", file=head.document, **place, title=title)


class _Texts:
    """The text of the document at hand, read once for all its events, which come one after the other."""

    def __init__(self) -> None:
        self._document: str | None = None
        self._text: str | None = None

    def line_of(self, head: Head) -> int | None:
        """The line of the trigger, from 1; None unless the document is a file that has the trigger."""
        if head.document != self._document:
            self._document, self._text = head.document, _read(head.document)
        if self._text is None or self._text[head.start : head.end] != head.trigger:
            return None
        return self._text.count("\n", 0, head.start) + 1


def _read(document: str) -> str | None:
    path = Path(document)
    try:
        return path.read_bytes().decode("utf-8") if path.is_file() else None
    except (OSError, ValueError):
        return None


def _command(level: str, message: str, **properties: str) -> str:
    """A workflow command, with the escapes that GitHub's runner undoes."""
    listed = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    return f"::{level} {listed}::{_escaped(message)}"


def _escaped(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
