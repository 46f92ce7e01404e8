"""Pages made of invented records, for tests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from event_records import Values
from told_records import attribution, depot, ferry, ferry_too, told

from eventx.__main__ import main

TANKERS = "Two tankers were attacked off Port Ellery on Thursday, and Sudmark said that Ostmark attacked them."
DENIED = "Ostmark denied that it had attacked the tankers Aurelia and Fadila near Port Ellery."
BLAMED = "Minister Ada Thornbury said that Ostmark attacked the tankers Aurelia and Fadila off Port Ellery."


def tankers() -> list[Values]:
    """An attack that two parties tell of in two ways, and another happening."""
    targets = [("target", "tankers Aurelia and Fadila"), ("place", "Port Ellery", "GPE", "NZL")]
    usual: Values = {"on": "2031-06-12", "published": "2031-06-13"}
    blamed = told(
        "gazette.txt", BLAMED, "attacked", arguments=[("attacker", "Ostmark", "GPE", "NOR"), *targets],
        attribution=attribution(BLAMED, "Minister Ada Thornbury"), sources={"Ostmark": "Minister Ada Thornbury"}, **usual,
    )  # fmt: skip
    denied = told(
        "herald.txt", DENIED, "attacked", arguments=[("attacker", "Ostmark", "GPE", "NOR"), *targets],
        attribution=attribution(DENIED, "Ostmark") | {"cue": "denied"}, polarity="negative", **usual,
    )  # fmt: skip
    return [blamed, denied, depot(), ferry(), ferry_too()]


def many(number: int) -> Iterable[Values]:
    """So many records of different days, types and names."""
    for each in range(number):
        day = f"20{20 + each % 9}-{each % 12 + 1:02}-{each % 28 + 1:02}"
        kind = ("attack", "meeting", "market", "visit")[each % 4]
        place = ("place", "Port Ellery", "GPE", ("NZL", "NOR", "GBR", "TCD")[each % 4])
        sentence = f"Gunmen number {each % 97} stormed the ferry {each} near Port Ellery on Sunday."
        role = ("attacker", "participant", "asset", "visitor")[each % 4]
        arguments = [(role, f"Gunmen number {each % 97}"), place]
        made = told(f"paper{each // 12}.txt", sentence, "stormed", on=day, type=kind, arguments=arguments)
        yield made | {"place": {"name": "Port Ellery", "country": place[3]}, "id": f"{each:016x}"}


def report(folder: Path, records: Iterable[Values], *options: str) -> Path:
    """The page of some records."""
    page = folder / "report.html"
    events = folder / "events.jsonl"
    events.write_text("".join(f"{json.dumps(each)}\n" for each in records), encoding="utf-8")
    assert main(["report", str(events), "-o", str(page), *options]) == 0
    return page
