"""Text exports of LexisNexis and Factiva: many articles in one file, each with its own day, title and paper.

The day is that of publication; the day on which the article was loaded into the database is none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eventx.documents.dates import DateError, parse_date
from eventx.documents.metadata import Metadata
from eventx.inputs.article import Article, headed
from eventx.inputs.kinds import inputs

_COUNTED = re.compile(r"^[ \t]*(?:Page[ \t]+)?\d{1,6} of \d{1,6}(?: DOCUMENTS?)?[ \t]*\r?$", re.MULTILINE)
_LOADED = re.compile(r"^LOAD-DATE:", re.MULTILINE | re.IGNORECASE)
_LENGTH = re.compile(r"^LENGTH:[ \t]*[\d,]+ words\b", re.MULTILINE | re.IGNORECASE)
_END = re.compile(r"^[ \t]*End of Document[ \t]*\r?$", re.MULTILINE)
_NUMBERED = re.compile(r"^(?:AN[ \t]+)?Document [A-Z]{2,8}\d[A-Za-z0-9]{13,40}[ \t]*\r?$", re.MULTILINE)
_WORDS = re.compile(r"[\d,]{1,9} words")
_CODE = re.compile(r"([A-Z]{2,3})(?:[ \t]+|$)")
#: "BYLINE: Ada Lind", "Section: NEWS; Pg. 4": lines about the article, above its text and below it.
_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z-]{2,20}(?: [A-Za-z]{2,12})?):(?:[ \t]+(?P<value>.*)|$)")
_DAY = re.compile(r"\b(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)\b")
_COPYRIGHT = re.compile(r"^(?:Copyright|\(c\)|©)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """An article of an export: what is said of it, and its paragraphs."""

    title: str | None
    date: str | None
    paper: str | None
    paragraphs: list[str]


def export_articles(where: str, text: str) -> list[Article] | None:
    """The articles of an export, None for a text that is none; several are numbered from 1."""
    if _COUNTED.search(text[:4000]) and (_LENGTH.search(text) or _LOADED.search(text)):
        pieces = [_lexis(part) for part in _parts(_COUNTED, text)]
    elif _LENGTH.search(text[:8000]) and _LOADED.search(text):
        pieces = [_lexis(part) for part in _parts(_END, text)]
    elif _NUMBERED.search(text):
        pieces = [_factiva(part) for part in _parts(_NUMBERED, text)]
    else:
        return None
    pieces = [piece for piece in pieces if piece.paragraphs]
    if not pieces or not any(piece.date for piece in pieces):
        return None
    return [_article(where, number if len(pieces) > 1 else 0, piece) for number, piece in enumerate(pieces, 1)]


def _article(where: str, number: int, piece: _Piece) -> Article:
    fields = {"title": piece.title, "date": piece.date, "source": piece.paper}
    known = Metadata(piece.date, piece.title, None, {name: value for name, value in fields.items() if value})
    text = headed(piece.title, "\n\n".join(piece.paragraphs))
    return Article(f"{where}:{number}" if number else where, text, known)


def _parts(mark: re.Pattern[str], text: str) -> Iterator[str]:
    """What stands between the marks."""
    start = 0
    for found in mark.finditer(text):
        yield text[start : found.start()]
        start = found.end()
    yield text[start:]


def _blocks(text: str) -> list[str]:
    """The paragraphs: runs of lines that are not blank, each in one line."""
    blocks = re.split(r"\n[ \t\r]*\n", text)
    found = (" ".join(line.strip() for line in block.splitlines()) for block in blocks)
    return [block.strip() for block in found if block.strip()]


def _lexis(text: str) -> _Piece:
    """An article of LexisNexis: paper, day, title, labelled lines, text, labelled lines."""
    title = date = None
    head: list[tuple[str, bool]] = []
    body: list[str] = []
    labelled = False
    for block in _lexis_blocks(text):
        label = _label(block)
        if label:
            labelled = True
            if label[0] == "headline":
                title = label[1]
            if label[0] == "body" and label[1]:
                body.append(label[1])
        elif _COPYRIGHT.match(block) or block.lower() == "body" or _END.match(block):
            continue
        elif labelled:
            body.append(block)
        elif date is None and len(block) < 80 and (day := _day(block)):
            date = day
        elif len(block) < 300:
            head.append((block, date is None))
    above, below = [line for line, first in head if first], [line for line, first in head if not first]
    paper = above[-1] if above else None
    return _Piece(title or " ".join(below or above[:-1]) or None, date, paper, body)


def _lexis_blocks(text: str) -> Iterator[str]:
    """The lines above the first label one by one, then the paragraphs."""
    labelled = False
    for block in re.split(r"\n[ \t\r]*\n", text):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        labelled = labelled or any(map(_label, lines[:1]))
        yield from [" ".join(lines)] if labelled and lines else lines


def _label(block: str) -> tuple[str, str] | None:
    """The label of a line about the article, in lower case, and what it says."""
    found = _LABEL.match(block)
    label = found["label"].lower().replace(" ", "-") if found else ""
    return (label, (found["value"] or "").strip()) if found and label in inputs().exports.lexis else None


def _day(text: str) -> str | None:
    """A day that stands in a line, as written: "March 6, 2019"."""
    found = _DAY.search(text)
    try:
        return found[0] if found and parse_date(found[0], "metadata").value else None
    except DateError:
        return None


def _factiva(text: str) -> _Piece:
    """An article of Factiva: with codes before its lines (HD, PD, LP), or as it is printed."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    if any(line.startswith(("PD ", "PD\t")) for line in lines) and any(line.startswith("HD") for line in lines):
        return _coded(lines)
    return _printed(_line_blocks(lines))


def _coded(lines: list[str]) -> _Piece:
    found: dict[str, list[str]] = {}
    current = ""
    for line in lines:
        if (code := _CODE.match(line)) and code[1] in inputs().exports.factiva:
            current, line = code[1], line[code.end() :]
        if current:
            found.setdefault(current, []).append(line)
    title, paper = " ".join(found.get("HD", [])).strip(), " ".join(found.get("SN", [])).strip()
    day = _day(" ".join(found.get("PD", [])))
    body = [*_blocks("\n".join(found.get("LP", []))), *_blocks("\n".join(found.get("TD", [])))]
    return _Piece(title or None, day, paper or None, body)


def _line_blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _printed(blocks: list[list[str]]) -> _Piece:
    """The head is one block or several short ones, up to the day, the paper, its code, the language, the copyright."""
    head: list[str] = []
    rest = list(blocks)
    while rest and not (_ended(head) and not _is_head(rest[0])) and len(head) < 25:
        head += rest.pop(0)
    day_at = next((i for i, line in enumerate(head) if len(line) < 40 and _day(line)), None)
    if day_at is None:
        return _Piece(head[0] if head else None, None, None, [" ".join(block) for block in rest])
    counted = next((i for i in range(day_at) if _WORDS.fullmatch(head[i])), day_at)
    titled = [line for line in head[:counted] if not line.lower().startswith("by ")]
    named = (line for line in head[day_at + 1 :] if not re.fullmatch(r"\d{1,2}:\d\d", line))
    return _Piece(titled[-1] if titled else None, _day(head[day_at]), next(named, None), [" ".join(b) for b in rest])


def _ended(head: list[str]) -> bool:
    """Whether the head of a printed article is told to its end."""
    return any(line.lower() in inputs().exports.languages for line in head) and any(_day(line) for line in head)


def _is_head(block: list[str]) -> bool:
    return bool(_COPYRIGHT.match(block[0]))
