"""Count for each condition how often it rightly refused a word, and how often the gold has an event there.

``EXPLAINED`` is what ``eventx explain --json`` prints for the texts of ``GOLD``. A refusal by a type is wrong where the
gold has an event of that type at the word; optional events count neither way. Each pair has its own two columns.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from eventx.scoring.annotation import Annotated
from eventx.scoring.read import read_gold

#: Right and wrong refusals.
Tally = Counter[bool]
#: Below so many refusals a condition is not shown.
_FEW = 4


def condition(reason: str) -> str:
    """What refused, without the words of the text: "patient is 'deal', not person" is "patient: another class"."""
    relation, found, said = reason.partition(" is ")
    if not found:
        return reason
    if said.startswith("empty"):
        return f"{relation}: empty"
    return f"{relation}: another class" if ", not " in said else f"{relation}: exception"


def refusals(gold: Annotated, told: Mapping[str, Any]) -> Iterator[tuple[str, str, str, bool]]:
    """Type, rule and condition of each refusal in a document, and whether it is right."""
    for sentence in told["sentences"]:
        for word in sentence["refused"]:
            for reason in word["reasons"]:
                type_ = reason["rule"].split(".", 1)[0]
                right = _is_right(gold, type_, word["start"], word["end"])
                if right is not None:
                    yield type_, reason["rule"], condition(reason["reason"]), right


def _is_right(gold: Annotated, type_: str, start: int, end: int) -> bool | None:
    meant = [
        event.optional
        for event in gold.events
        if event.type == type_ and any(m.start < end and start < m.end for m in event.mentions)
    ]
    return True if not meant else None if all(meant) else False


def table(pairs: list[tuple[str, str]], by: str) -> dict[str, list[Tally]]:
    """The tallies of each condition, one for each pair of gold and explanations."""
    rows: dict[str, list[Tally]] = defaultdict(lambda: [Counter() for _ in pairs])
    for column, (gold, explained) in enumerate(pairs):
        documents = {doc.name: doc for doc in read_gold(gold)}
        for told in _documents(explained):
            doc = documents.get(Path(told["document"]).stem, documents.get(told["document"]))
            for type_, rule, why, right in () if doc is None else refusals(doc, told):
                name = {"type": type_, "condition": why, "rule": f"{rule}: {why}"}[by]
                rows[name][column][right] += 1
    return rows


def _documents(path: str) -> Iterator[dict[str, Any]]:
    with Path(path).open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def main() -> None:
    """Print the conditions, most wrong refusals first: right and wrong refusals of each pair."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", metavar="GOLD=EXPLAINED", type=_pair)
    parser.add_argument("--by", choices=("rule", "condition", "type"), default="condition")
    options = parser.parse_args()
    rows = table(options.pairs, options.by)
    shown = {name: row for name, row in rows.items() if sum(t.total() for t in row) >= _FEW or options.by == "rule"}
    for name, row in sorted(shown.items(), key=lambda each: (-sum(t[False] for t in each[1]), each[0])):
        if any(tally[False] for tally in row):
            print(*(f"{tally[True]:6} {tally[False]:5}" for tally in row), f" {name}")


def _pair(written: str) -> tuple[str, str]:
    gold, found, explained = written.partition("=")
    if not found:
        raise argparse.ArgumentTypeError(f"{written!r} is no GOLD=EXPLAINED")
    return gold, explained


if __name__ == "__main__":
    main()
