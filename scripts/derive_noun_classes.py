"""Derive the table of noun classes from WordNet 3.0.

usage: derive_noun_classes.py WORDNET_FOLDER > src/eventx/data/noun_classes/wordnet.tsv

WORDNET_FOLDER holds index.noun, data.noun and cntlist.rev, as Debian's package wordnet-base installs them.
Each noun gets the classes of its common senses: the nearest root of wordnet_roots.tsv above a sense decides,
else its lexicographer file. Nouns are kept by how often WordNet's tagged texts and glosses use them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOTS = Path(__file__).parents[1] / "src/eventx/data/noun_classes/wordnet_roots.tsv"
LICENCE_LINE = "# Derived from WordNet 3.0, Copyright 2006 by Princeton University; see LICENSE.wordnet.txt."
ROWS = 12_000
#: A sense counts when it holds at least this share of the noun's tagged uses; the first sense always counts.
SENSE_SHARE = 0.2
MOST_SENSES = 3
#: In WordNet's order, the first being file 3.
LEXICOGRAPHER_FILES = [
    "Tops", "act", "animal", "artifact", "attribute", "body", "cognition", "communication",
    "event", "feeling", "food", "group", "location", "motive", "object", "person",
    "phenomenon", "plant", "possession", "process", "quantity", "relation", "shape", "state",
    "substance", "time",
]  # fmt: skip
FIRST_NOUN_FILE = 3


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: its lexicographer file, its hypernyms, its gloss, and whether it is a name."""

    file: str
    above: tuple[str, ...]
    gloss: str
    is_name: bool


def data_lines(path: Path) -> list[str]:
    """The lines of a WordNet file without its licence header (indented lines)."""
    return [line for line in path.read_text("latin-1").splitlines() if not line.startswith("  ")]


def synset(line: str) -> tuple[str, Synset]:
    """Read one line of data.noun: offset, file, words, pointers | gloss."""
    head, _, gloss = line.partition("|")
    cells = head.split()
    rest = cells[4 + 2 * int(cells[3], 16) :]
    pointers = [(rest[i], rest[i + 1]) for i in range(1, 4 * int(rest[0]) + 1, 4)]
    return cells[0], Synset(
        "noun." + LEXICOGRAPHER_FILES[int(cells[1]) - FIRST_NOUN_FILE],
        tuple(target for kind, target in pointers if kind in ("@", "@i")),
        gloss,
        any(kind == "@i" for kind, _ in pointers),
    )


def senses_by_noun(folder: Path) -> dict[str, list[str]]:
    """Each noun with the offsets of its senses, the most frequent first."""
    rows = (line.split() for line in data_lines(folder / "index.noun"))
    return {cells[0]: cells[-int(cells[2]) :] for cells in rows}


def tag_counts(folder: Path) -> dict[tuple[str, int], int]:
    """How often each sense of a noun was tagged: (noun, sense number from 1) to count."""
    rows = (line.split() for line in (folder / "cntlist.rev").read_text("latin-1").splitlines())
    return {
        (key.partition("%")[0], int(number)): int(count)
        for key, number, count in rows
        if key.partition("%")[2].startswith("1:")
    }


def gloss_counts(synsets: dict[str, Synset]) -> Counter[str]:
    """How often a word stands in the glosses: a stand-in for how common it is."""
    return Counter(word for s in synsets.values() for word in re.findall(r"[a-z]+", s.gloss))


def read_roots(senses: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Roots by synset offset or lexicographer file."""
    roots: dict[str, tuple[str, ...]] = {}
    for line in ROOTS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, classes = line.split("\t")
        word, _, number = name.partition(".n.")
        roots[senses[word][int(number) - 1] if number else name] = tuple(classes.split())
    return roots


class Classifier:
    """Finds the classes of a meaning by walking up to the nearest root."""

    def __init__(self, synsets: dict[str, Synset], roots: dict[str, tuple[str, ...]]) -> None:
        self.synsets, self.roots = synsets, roots
        self.nearest = cache(self._nearest)

    def _nearest(self, offset: str) -> tuple[int, tuple[str, ...]]:
        """Distance to the nearest root and its classes."""
        if offset in self.roots:
            return 0, self.roots[offset]
        ways = [self.nearest(above) for above in self.synsets[offset].above]
        steps, classes = min(ways, default=(10**6, ()))
        return steps + 1, classes

    def classes(self, offset: str) -> tuple[str, ...]:
        """The classes of one meaning."""
        return self.nearest(offset)[1] or self.roots[self.synsets[offset].file]


def common_senses(noun: str, senses: list[str], tagged: dict[tuple[str, int], int]) -> list[str]:
    """The senses that hold a fair share of the noun's tagged uses, the first always."""
    counts = [tagged.get((noun, number), 0) for number in range(1, len(senses) + 1)]
    total = max(sum(counts), 1)
    pairs = zip(senses, counts, strict=True)
    kept = [sense for i, (sense, count) in enumerate(pairs) if i == 0 or count / total >= SENSE_SHARE]
    return kept[:MOST_SENSES]


def table(folder: Path) -> list[tuple[str, str]]:
    """Rows of noun and classes, sorted by noun."""
    synsets = dict(map(synset, data_lines(folder / "data.noun")))
    senses, tagged, glosses = senses_by_noun(folder), tag_counts(folder), gloss_counts(synsets)
    classifier = Classifier(synsets, read_roots(senses))
    weights: Counter[str] = Counter()
    rows = {}
    for noun, offsets in senses.items():
        plain = [offset for offset in offsets if not synsets[offset].is_name]
        if not re.fullmatch("[a-z]{3,}", noun) or offsets[0] not in plain:
            continue
        kept = common_senses(noun, offsets, tagged)
        rows[noun] = " ".join(dict.fromkeys(c for sense in kept for c in classifier.classes(sense)))
        weights[noun] = sum(tagged.get((noun, n + 1), 0) for n in range(len(offsets))) * 5 + glosses[noun]
    return sorted((noun, rows[noun]) for noun, weight in weights.most_common(ROWS) if weight)


def main() -> None:
    """Write the table to standard output."""
    print(LICENCE_LINE)
    print("# Of several classes that of the commonest sense comes first.")
    print("noun\tclasses")
    for noun, classes in table(Path(sys.argv[1])):
        print(f"{noun}\t{classes}")


if __name__ == "__main__":
    main()
