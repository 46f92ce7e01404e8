"""Articles spoilt in seventeen ways, each case made again by its number alone."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
#: Characters of an article that a case takes; now and then it takes the whole.
EXCERPT = 400
_WHOLE_EVERY = 25

Mutation = Callable[[random.Random, str], str]

_SIGNS = "=-_.*#~|/\\\"'“”‘’«»()[]{}<>,;:!?…–—·•%$€@&+^`"
_INVISIBLE = "\u200b\u200d\u202a\u202e\u2066\u2069\ufeff\u00ad\u0300\u0301\u2028\u2029\x0b\x0c\x1b\x7f\x85\xa0"
_FOREIGN = (
    "Die Regierung hat am Dienstag mit den Aufständischen verhandelt.",
    "Le ministre a déclaré mardi que les rebelles avaient attaqué le port.",
    "El presidente dijo el lunes que el ejército había atacado la aldea.",
    "Il governo ha annunciato nuove sanzioni contro la Bielorussia.",
    "Повстанцы атаковали порт в понедельник, сообщил министр.",
    "هاجم المتمردون الميناء يوم الاثنين وقتل شخصان.",
    "叛军星期一袭击了港口，造成两人死亡。",
    "विद्रोहियों ने सोमवार को बंदरगाह पर हमला किया।",
    "반군이 월요일 항구를 공격했다.",
    "Οι αντάρτες επιτέθηκαν στο λιμάνι τη Δευτέρα.",
    "המורדים תקפו את הנמל ביום שני.",
    "กบฏโจมตีท่าเรือเมื่อวันจันทร์",
)
_MARKUP = (
    "<p>", "</div>", "<a href='x?attack=1'>", "&nbsp;", "&lt;b&gt;", "**", "[link](http://a.example/b)", "```", "# ", "> ",
    "| a | b |", "\\n", "{\"text\": \"", "---", "+++", "<!-- ", "]]>", "\\u0000", "%s", "${x}",
)  # fmt: skip
_TIMES = (
    "Monday", "2019-09-17", "31 February 2019", "00:00", "99/99/9999", "the 32nd of May", "BC", "last", "ago", "on",
    "in 0000", "9999-12-31", "1/1/1", "Feb. 30", "next", "two weeks", "noon", "the year " + "9" * 30, "the 1990s", "since",
)  # fmt: skip
_WORDS = (
    "said", "attacked", "not", "that", "and", "of", "the", "“", "who", "killed", "blamed", "if", "would", "resigned",
    "(", "last", "Mr.", "U.S.", "who said", "which", "to", "talks",
)  # fmt: skip


#: What articles come in.
_FRAMES = (
    "<html><head><title>x</title></head><body><article><p>{}</p></article></body></html>",
    "<!DOCTYPE html><body><div><p>{}",
    '<rss version="2.0"><channel><item><title>x</title><description>{}</description></item></channel></rss>',
    '<?xml version="1.0"?><nitf><body><body.content><p>{}</p></body.content></body></nitf>',
    "<REUTERS NEWID='1'><DATE>6-MAR-1987</DATE><TEXT><TITLE>x</TITLE><BODY>{}</BODY></TEXT></REUTERS>",
    "MIME-Version: 1.0\nSubject: x\nDate: Wed, 06 Mar 2019 08:00:00 GMT\n\n{}",
    "From a@b.example Wed Mar  6 08:00:00 2019\nSubject: x\n\n{}",
    "1 of 1 DOCUMENTS\n\nThe Courier\n\nMarch 6, 2019 Wednesday\n\nLENGTH: 9 words\n\n{}\n\nLOAD-DATE: March 8, 2019\n",
    "WARC/1.0\r\n{}",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A spoilt article: its number, the kinds of mutation it went through, and its bytes as a file holds them."""

    number: int
    kinds: tuple[str, ...]
    data: bytes


def case(number: int, seed: int = 0) -> Case:
    """The case of a number. Kinds take turns, so that seventeen cases in a row have each of them at least once."""
    source = random.Random(f"{seed}:{number}")
    articles = _articles()
    text = articles[source.randrange(len(articles))]
    if number % _WHOLE_EVERY:
        text = _excerpt(source, text)
    first = list(MUTATIONS)[number % len(MUTATIONS)]
    further = source.choices(list(MUTATIONS), k=source.choice((0, 0, 1, 2)))
    kinds = (first, *further)
    for kind in kinds:
        if kind != ENCODING:
            text = MUTATIONS[kind](source, text)
    return Case(number, kinds, _encoded(source, text) if ENCODING in kinds else text.encode("utf-8", "replace"))


@cache
def _articles() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]


def _excerpt(source: random.Random, text: str) -> str:
    """Some paragraphs in a row, from the head of the article as often as from within."""
    parts = text.split("\n\n")
    first = source.choice((0, source.randrange(len(parts))))
    return "\n\n".join(parts[first:])[:EXCERPT]


def _places(source: random.Random, text: str, most: int = 12) -> list[int]:
    """Some positions in a text, the last first, so that changes do not move those that follow."""
    return sorted((source.randint(0, len(text)) for _ in range(source.randint(1, most))), reverse=True)


def _insert(source: random.Random, text: str, pieces: Callable[[], str], most: int = 12) -> str:
    for place in _places(source, text, most):
        text = text[:place] + pieces() + text[place:]
    return text


def _edited(source: random.Random, text: str) -> str:
    """Letters replaced by others: slips of the pen, errors of a scan."""
    letters = list(text)
    for place in _places(source, text, 30):
        if place < len(letters):
            letters[place] = source.choice("abcdefghijklmnopqrstuvwxyzIl1O0 .,\n")
    return "".join(letters)


def _letters_lost(source: random.Random, text: str) -> str:
    for place in _places(source, text, 30):
        text = text[:place] + text[place + source.randint(1, 3) :]
    return text


def _words_lost(source: random.Random, text: str) -> str:
    share = source.uniform(0.02, 0.5)
    return "".join(piece for piece in re.split(r"(?<=\s)", text) if source.random() > share)


def _doubled(source: random.Random, text: str) -> str:
    """Stretches that stand twice, or many times."""
    for place in _places(source, text, 4):
        length = source.randint(1, 120)
        text = text[:place] + text[place : place + length] * source.choice((1, 2, 8)) + text[place:]
    return text


def _shuffled(source: random.Random, text: str) -> str:
    separator = source.choice(("\n\n", ". ", " ", "\n"))
    parts = text.split(separator)
    source.shuffle(parts)
    return separator.join(parts)


def _squeezed(source: random.Random, text: str) -> str:
    """A stretch without its blanks."""
    start, end = sorted(source.randint(0, len(text)) for _ in range(2))
    return text[:start] + re.sub(r"[ \n]" if source.random() < 0.5 else " ", "", text[start:end]) + text[end:]


def _broken_lines(source: random.Random, text: str) -> str:
    return _insert(
        source, text, lambda: source.choice(("\n", "\n\n", "\r\n", "\r", "\t", "   ", "\n \n", "\u2029")), 30
    )


def _cut(source: random.Random, text: str) -> str:
    start, end = sorted(source.randint(0, len(text)) for _ in range(2))
    return source.choice((text[start:], text[:end], text[start:end]))


def _other_case(source: random.Random, text: str) -> str:
    change = source.choice((str.upper, str.lower, str.title, str.swapcase, str.capitalize))
    start, end = sorted(source.randint(0, len(text)) for _ in range(2))
    return text[:start] + change(text[start:end]) + text[end:]


def _quotes(source: random.Random, text: str) -> str:
    """Quotation marks opened and never closed, closed and never opened, of all sorts."""
    return _insert(source, text, lambda: source.choice(("“", "”", '"', "'", "‘", "’", "«", "»", "``", "''", "„")), 20)


def _invisible(source: random.Random, text: str) -> str:
    return _insert(source, text, lambda: source.choice(_INVISIBLE) * source.choice((1, 1, 3)), 30)


def _foreign(source: random.Random, text: str) -> str:
    return _insert(source, text, lambda: source.choice(("\n\n", " ")) + source.choice(_FOREIGN) + " ", 3)


def _marked_up(source: random.Random, text: str) -> str:
    return _insert(source, text, lambda: source.choice(_MARKUP))


def _runs(source: random.Random, text: str) -> str:
    """Signs, digits or words, hundreds of times in a row."""

    def run() -> str:
        unit = source.choice((*_SIGNS, *_WORDS, "9", "a", "1,", "a.", "(a", "'s", "\n"))
        return (unit + source.choice(("", " "))) * source.choice((40, 40, 120, 300))

    return _insert(source, text, run, 1)


def _odd_times(source: random.Random, text: str) -> str:
    return _insert(source, text, lambda: f" {source.choice(_TIMES)} " * source.choice((1, 1, 2, 20)))


def _odd_words(source: random.Random, text: str) -> str:
    """Words of many meanings where none belongs, so that parses go astray."""
    return re.sub(r"(?<= )\w+(?= )", lambda word: source.choice(_WORDS) if source.random() < 0.15 else word[0], text)


def _framed(source: random.Random, text: str) -> str:
    """The text as a page, a feed, a mail, an export has it; now and then in JSON."""
    if source.random() < 0.2:
        return json.dumps([{"articles": [{"body": text, "publishedAt": "2019-03-06"}]}], ensure_ascii=False)
    return source.choice(_FRAMES).replace("{}", text)


def _encoded(source: random.Random, text: str) -> bytes:
    """Bytes in another encoding, misread once or twice, or spoilt."""
    data = text.encode("utf-8", "replace")
    match source.randrange(6):
        case 0:
            return text.encode(source.choice(("utf-16", "utf-8-sig", "utf-32", "utf-16-le")), "replace")
        case 1:
            return text.encode(source.choice(("cp1252", "latin-1", "cp1251", "shift-jis")), "replace")
        case 2:
            return data.decode("latin-1").encode("utf-8")
        case 3:
            return data.decode("cp1252", "replace").encode("utf-8").decode("latin-1").encode("utf-8")
        case 4:
            spoilt = bytearray(data)
            for place in _places(source, text, 8):
                spoilt[place : place + 1] = bytes([source.randrange(256)])
            return bytes(spoilt)
        case _:
            return data[: source.randint(0, len(data))] + bytes([source.randrange(128, 256)])


ENCODING = "encoding"
#: The kinds of mutation by name; ``encoding`` comes last, for it makes bytes of a text.
MUTATIONS: Mapping[str, Mutation] = {
    "edits": _edited,
    "frames": _framed,
    "letters lost": _letters_lost,
    "words lost": _words_lost,
    "doubled": _doubled,
    "shuffled": _shuffled,
    "squeezed": _squeezed,
    "broken lines": _broken_lines,
    "cut": _cut,
    "other case": _other_case,
    "quotes": _quotes,
    "invisible": _invisible,
    "foreign": _foreign,
    "marked up": _marked_up,
    "runs": _runs,
    "odd times and words": lambda source, text: _odd_words(source, _odd_times(source, text)),
    ENCODING: lambda source, text: text,
}
