"""Multiply records: copies with shifted dates and renamed parties, to try how `eventx merge` grows.

usage: python scripts/multiply_records.py EVENTS.jsonl COPIES [DAYS] > MANY.jsonl

Each copy is told DAYS (default 11) later than the one before, and every name has other letters in it, as many as
before, so that all spans stay where they are. Copies share nothing but plain words: none tells what another tells.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from calendar import day_name, month_name
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(.*)", re.DOTALL)
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"


def multiplied(records: list[dict[str, Any]], copies: int, days: int) -> Iterator[dict[str, Any]]:
    """The records of each copy in turn; the first is the original."""
    names = _name_words(records)
    for copy in range(copies):
        for record in records:
            yield record if copy == 0 else _copied(record, copy, days * copy, names)


def _name_words(records: list[dict[str, Any]]) -> frozenset[str]:
    """The words that stand with a capital only, but days and months."""
    words = {word for record in records for word in re.findall(r"\w+", record["sentence"]["text"])}
    calendar = {*month_name, *day_name}
    return frozenset(word for word in words if word[0].isupper() and word.lower() not in words and word not in calendar)


def _copied(record: dict[str, Any], copy: int, days: int, names: frozenset[str]) -> dict[str, Any]:
    def rename(text: str) -> str:
        return re.sub(r"[A-Z]\w+", lambda m: _other_word(m[0], copy) if m[0] in names else m[0], text)

    def change(text: str) -> str:
        if found := _DAY.fullmatch(text):
            return (date.fromisoformat(found[1]) + timedelta(days)).isoformat() + found[2]
        return rename(text)

    made = _changed({key: value for key, value in record.items() if key not in ("id", "document", "type")}, change)
    head = f"{copy}/{record['document']}"
    return {
        "id": hashlib.sha256(f"{copy}{record['id']}".encode()).hexdigest()[:16],
        "document": head,
        "type": record["type"],
        **made,
    }


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """A value with all its texts changed, but those that are no text of the article."""
    if isinstance(value, dict):
        plain = ("role", "kind", "rule", "basis", "polarity", "modality", "country", "mode", "quad", "type")
        return {key: each if key in plain else _changed(each, change) for key, each in value.items()}
    if isinstance(value, list):
        return [_changed(each, change) for each in value]
    return change(value) if isinstance(value, str) else value


def _other_word(word: str, copy: int) -> str:
    """A word of the same length and shape, another for each copy."""
    digest = hashlib.sha256(f"{copy}{word}".encode()).digest()
    letters = []
    for place, letter in enumerate(word):
        pool = _VOWELS if letter.lower() in _VOWELS else _CONSONANTS
        other = pool[digest[place % len(digest)] % len(pool)] if letter.isalpha() else letter
        letters.append(other.upper() if letter.isupper() else other)
    return "".join(letters)


def main() -> None:
    """Write the copies to standard output."""
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as stream:  # noqa: PTH123 - as on the command line
        records = [json.loads(line) for line in stream]
    for record in multiplied(records, int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 11):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
