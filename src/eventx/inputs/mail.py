"""Mails as articles: the text of each, below its subject, dated by its header; also whole mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from eventx.documents.metadata import Metadata
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.room import most_bytes
from eventx.inputs.article import Article, Opened, Read, UnreadableError, headed
from eventx.inputs.markup import plain_text

_FROM = b"From "
#: What a mail begins with in a mailbox: "From ann@x.example Mon Mar  6 08:00:00 2019".
_POSTMARK = re.compile(rb"From \S+.*\d{4}\s*$")
#: A signature below its mark, and lines that are quoted from another mail.
_SIGNATURE = re.compile(r"^-- \r?\n", re.MULTILINE)
_QUOTED = re.compile(r"^>.*(?:\r?\n|\Z)", re.MULTILINE)


def mail_articles(opened: Opened, options: ReadOptions) -> Iterator[Read]:
    """The one mail of a file. Raises UnreadableError, TooLongError."""
    yield _article(opened.id, opened.whole())


def mailbox_articles(opened: Opened, options: ReadOptions) -> Iterator[Read]:
    """The mails of a mailbox, by number; one that cannot be read costs no other."""
    number = 0
    for number, data in enumerate(_mails(opened), 1):
        where = f"{opened.id}:{number}"
        if data is None:
            yield Failure(where, "a mail that is too long", "save its text")
            continue
        try:
            yield _article(where, data)
        except UnreadableError as error:
            yield Failure(where, error.reason, error.remedy)
    if not number:
        yield Caution(opened.id, "there are no mails in it", "check how it was made")


def _mails(opened: Opened) -> Iterator[bytes | None]:
    """The mails of a mailbox one by one; None for one that is too long. Lines with ">From " get back what they were."""
    lines: list[bytes] | None = None
    size, blank = 0, True
    while line := opened.file.readline(most_bytes()):
        if blank and line.startswith(_FROM) and _POSTMARK.match(line[:200]):
            if lines is not None:
                yield b"".join(lines) if size <= most_bytes() else None
            lines, size = [], 0
        elif lines is not None:
            size += len(line)
            if size <= most_bytes():
                lines.append(line[1:] if line.startswith(b">From ") else line)
            else:
                lines.clear()
        blank = not line.strip()
    if lines is not None:
        yield b"".join(lines) if size <= most_bytes() else None


def _article(where: str, data: bytes) -> Article:
    """A mail as an article. Raises UnreadableError for one without a text."""
    try:
        mail = message_from_bytes(data, policy=policy.default)
        part = mail.get_body(("plain", "html"))
        text = str(part.get_content()) if part is not None else ""
        kind = part.get_content_type() if part is not None else ""
    except (ValueError, LookupError, KeyError, AttributeError, TypeError, IndexError) as error:
        raise UnreadableError(f"a broken mail ({error})", "save its text") from error
    text = plain_text(text) if kind == "text/html" else _own_words(text)
    if not text.strip():
        raise UnreadableError("a mail without a text", "save its text")
    title, date = _header(mail, "Subject"), _header(mail, "Date")
    fields = {"title": title, "date": date, "from": _header(mail, "From"), "message_id": _header(mail, "Message-ID")}
    told = {name: value for name, value in fields.items() if value}
    return Article(where, headed(title, text), Metadata(date, title, None, told))


def _header(mail: EmailMessage, name: str) -> str | None:
    try:
        return str(mail[name]).strip() or None if mail[name] is not None else None
    except (
        ValueError,
        LookupError,
        AttributeError,
        TypeError,
        IndexError,
    ):  # headers that the standard library fails on
        return None


def _own_words(text: str) -> str:
    """A mail without its signature and what it quotes of others."""
    signature = _SIGNATURE.search(text)
    return _QUOTED.sub("", text[: signature.start()] if signature else text).strip()
