"""What a file holds, told by its first bytes where its name does not tell, or may be wrong."""

from __future__ import annotations

import io
import json
import re

from eventx.documents.options import ReadOptions
from eventx.inputs.fields import text_name
from eventx.inputs.kinds import Kind

PEEK = 8192
_JSON_START = re.compile(rb'\{\s*["}]|\[\s*[\[{\]]')
_PAGE = re.compile(rb"<!doctype html\b|<(?:html|head|body)\b", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\b|<!doctype\b|<(?:rss|feed|rdf:rdf|nitf|newsitem|newsml|reuters)\b", re.IGNORECASE)
_MAILBOX = re.compile(rb"From \S+ [^\n]{0,80}\r?\n[A-Za-z-]{2,40}: ")
_MAIL = re.compile(rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-Original-To): ", re.IGNORECASE)
_BLANK = b"\xef\xbb\xbf \t\r\n"


def kind_by_head(announced: Kind | None, file: io.BufferedReader, options: ReadOptions) -> Kind:
    """The kind of a file: as its name announces it, by its head where that says more.

    A brace begins JSON, a tag a page or XML; a table is told by the name of its column of texts.
    """
    head = file.peek(PEEK).lstrip(_BLANK)
    if announced in (Kind.XML, Kind.TEXT, Kind.MARKDOWN, None) and (kind := _by_marks(head)):
        return kind
    if announced is Kind.JSON and head.startswith(b"{") and _is_first_of_several(head):
        return Kind.LINES
    if announced:
        return announced
    if _JSON_START.match(head):
        first, line_end, _ = head.partition(b"\n")
        return Kind.LINES if head.startswith(b"{") and (not line_end or _is_json(first)) else Kind.JSON
    return Kind.TABLE if options.foreign or has_text_column(head, options) else Kind.TEXT


def _by_marks(head: bytes) -> Kind | None:
    """What the marks of a file's format say."""
    if head.startswith(b"PK\x03\x04"):
        return Kind.ZIP
    if head.startswith(b"WARC/"):
        return Kind.ARCHIVE
    if _PAGE.match(head):
        return Kind.PAGE
    if _XML.match(head):
        return Kind.PAGE if re.search(rb"<html\b", head[:1000], re.IGNORECASE) else Kind.XML
    if _MAILBOX.match(head):
        return Kind.MAILBOX
    return Kind.MAIL if _MAIL.match(head) else None


def has_text_column(head: bytes, options: ReadOptions) -> bool:
    """Whether a file begins with the names of columns, that of the texts among them, parted by a comma or the like."""
    line = head.lstrip(_BLANK).partition(b"\n")[0].decode("utf-8", "replace").strip()
    names = {name.strip(' "\r'): "" for name in re.split("[,;\t]", line)}
    return len(names) > 1 and text_name(dict(names), options) in names


def may_hold_text(head: bytes, options: ReadOptions) -> bool:
    """Whether a JSON file begins like one of articles: with a field of a known name."""
    if options.foreign:
        return True
    keys = re.findall(rb'"([\w.]{1,30})"\s*:\s*"', head)
    return text_name({key.decode("ascii", "replace"): "" for key in keys}, options).encode() in keys


def _is_first_of_several(head: bytes) -> bool:
    """Whether the first line is an object, and another begins below it."""
    first, line_end, rest = head.partition(b"\n")
    return bool(line_end) and rest.lstrip(_BLANK).startswith(b"{") and _is_json(first)


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
