"""Pieces of HTML, as feeds, mails and fields of records hold them, as plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from eventx.inputs.kinds import inputs

_BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")
_TAG = re.compile(
    r"</?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|table|td|tr|ul)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
#: So many tags make a text that was not converted; one or two may be spoken of.
_MANY_TAGS = 3


def has_markup(text: str) -> bool:
    """Whether a text is a piece of HTML.

    >>> has_markup("<p>Police <b>arrested</b> two.</p>"), has_markup("The tag <b> is old.")
    (True, False)
    """
    return sum(1 for _, _ in zip(range(_MANY_TAGS), _TAG.finditer(text), strict=False)) == _MANY_TAGS


def plain_text(html: str) -> str:
    """The text of a piece of HTML: a blank line between its paragraphs, nothing of scripts, menus and pictures.

    >>> plain_text("<p>Police&nbsp;arrested <a href='/x'>two</a>.</p><p>They were <b>freed</b>.</p>")
    'Police arrested two.\\n\\nThey were freed.'
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    return parser.text()


class _Text(HTMLParser):
    """Gathers the paragraphs of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._tags = inputs().markup
        self._paragraphs: list[list[str]] = [[]]
        self._passed_over: str | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._passed_over:
            self._depth += tag == self._passed_over
        elif tag in self._tags.passed_over:
            self._passed_over, self._depth = tag, 1
        elif tag in self._tags.paragraphs:
            self._paragraphs.append([])
        elif tag in ("br", "td", "th"):
            self._paragraphs[-1].append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._tags.passed_over:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._passed_over:
            self._depth -= tag == self._passed_over
            if not self._depth:
                self._passed_over = None
        elif tag in self._tags.paragraphs:
            self._paragraphs.append([])

    def handle_data(self, data: str) -> None:
        if not self._passed_over:
            self._paragraphs[-1].append(data)

    def text(self) -> str:
        """The paragraphs that hold anything."""
        joined = (_BLANKS.sub(" ", "".join(parts)).strip() for parts in self._paragraphs)
        return "\n\n".join(part for part in joined if part)
