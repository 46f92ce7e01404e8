"""Markdown as plain text: prose, headings and list items, without addresses, code, comments, pictures and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

#: What holds no prose; it ends where its token of the same name closes.
_PASSED_OVER = frozenset({"table"})


def markdown_text(source: str) -> str:
    """The prose of a text in Markdown, a blank line between its paragraphs, headings and list items.

    >>> markdown_text("# Port shelled\\n\\n[Rebels](/r) left *Tarvo*.\\n\\n<!-- check -->\\n\\n* one\\n* two\\n")
    'Port shelled\\n\\nRebels left Tarvo.\\n\\none\\n\\ntwo'
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 40}).enable(["table", "strikethrough"])
    return "\n\n".join(part for part in _paragraphs(parser.parse(source)) if part)


def _paragraphs(tokens: list[Token]) -> Iterator[str]:
    inside: str | None = None
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in _PASSED_OVER:
            inside = name if token.nesting > 0 else None
        elif token.type == "inline" and not inside:
            yield _inline(token.children or [])


def _inline(tokens: list[Token]) -> str:
    """The words of a paragraph; its line ends stay, code and pictures do not."""
    parts = []
    for token in tokens:
        if token.type == "text":
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif token.type == "code_inline":
            parts.append(token.content)
    return "".join(parts).strip()
