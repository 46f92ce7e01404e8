"""People of a document: short forms joined to the full name, with gender, offices and country."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Doc

from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import Lexicon
from eventx.entities.names import Name
from eventx.entities.titles import TitleUse
from eventx.entities.words import word_classes
from eventx.limits import limits
from eventx.values import dataclass

_PREFIXES = ("al-", "el-", "Al-", "El-")
#: What stands behind a surname: "Joseph Comer *Jr.*".
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the best name the document gives, gender (m, f), offices, country of office or origin.

    ``body`` is the organisation or state that the person's title belongs to ("NATO Secretary-General");
    ``called`` the words of all titles that the document gives the person, in lower case.
    """

    name: str
    gender: str | None
    offices: frozenset[str]
    country: str | None
    body: Name | None
    called: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class People:
    """Which person each name is."""

    of_name: Mapping[Name, Person]

    @property
    def all(self) -> tuple[Person, ...]:
        """Every person once, in order of first mention."""
        return tuple(dict.fromkeys(self.of_name.values()))


def find_people(
    doc: Doc,
    names: Sequence[Name],
    titles: Iterable[TitleUse],
    country_of: Callable[[Name], str | None],
    lexicon: Lexicon,
) -> People:
    """Join the names of people: "Roe" is the "Jane Roe" before it, "Kim" the "Kim Jong Un".

    Of several bearers of a surname the one named last wins, in a title the first one after it. A given name
    alone stands only for someone named in full before.
    """
    people = [name for name in names if name.kind is EntityKind.PER]
    held: defaultdict[Name, list[TitleUse]] = defaultdict(list)
    for use in titles:
        if use.person is not None:
            held[use.person].append(use)
    full = FullNames.among(people, {name.text for name in people if _is_kin(doc, name)})
    of_name = {name: full.of(name, _others(held.get(name, ()), lexicon)) for name in people}
    members: defaultdict[str, list[Name]] = defaultdict(list)
    for name in people:
        members[of_name[name]].append(name)
    made = {key: _person(doc, key, group, held, country_of, lexicon) for key, group in members.items()}
    return People({name: made[of_name[name]] for name in people})


@dataclass(frozen=True, slots=True)
class FullNames:
    """The names of people in a document, to find the fullest form of each: starts by text, texts by word.

    ``kin`` are those told only as somebody's relative.
    """

    starts: Mapping[str, Sequence[int]]
    by_word: Mapping[str, Sequence[str]]
    kin: frozenset[str] = frozenset()

    @classmethod
    def among(cls, people: Sequence[Name], kin: Collection[str] = ()) -> FullNames:
        """An index over the names of people, which stand in text order."""
        starts: defaultdict[str, list[int]] = defaultdict(list)
        for name in people:
            starts[name.text].append(name.start)
        by_word: defaultdict[str, list[str]] = defaultdict(list)
        for text in starts:
            for word in dict.fromkeys(_words(text)):
                by_word[word].append(text)
        return cls(starts, by_word, frozenset(text for text in kin if len(starts[text]) == 1))

    def of(self, name: Name, is_other: Callable[[str], bool] = lambda text: False) -> str:
        """The fullest name of the person: the bearer named last before, else the first after.

        ``is_other`` tells of a name that it is somebody else's: "Bill Clinton" is not "Mrs. Clinton".
        """
        longer = [text for text in self._longer(name.text) if not is_other(text)]
        if not longer:
            return name.text
        before = {text: last for text in longer if (last := self._last(text, name.start)) is not None}
        if not before and name.text.casefold() == _words(longer[0])[0]:
            return name.text
        chosen = self._called_first(name.text, before) or (
            max(before, key=lambda text: before[text]) if before else min(longer, key=self._first)
        )
        return max((chosen, *self._longer(chosen)), key=len)

    def _called_first(self, short: str, bearers: Mapping[str, int]) -> str | None:
        """Of several bearers the one called by the surname alone before another was named (a sister, a wife).

        Who is only told as another's relative is not called by it: "his sister, Petra Varga … *Varga* was held".
        """
        if len(bearers) < 2 or " " in short:
            return None
        others = {text: last for text, last in bearers.items() if text not in self.kin}
        if len(others) == 1:
            return next(iter(others))
        bare = self._first(short)
        known = {text: last for text in bearers if (last := self._last(text, bare)) is not None}
        return max(known, key=lambda text: known[text]) if known else None

    def _longer(self, short: str) -> list[str]:
        opening = _words(short)[:1]
        return [text for word in opening for text in self.by_word.get(word, ()) if _may_shorten(short, text)]

    def _first(self, text: str) -> int:
        return self.starts[text][0]

    def _last(self, text: str, position: int) -> int | None:
        i = bisect_right(self.starts[text], position)
        return self.starts[text][i - 1] if i else None


def _may_shorten(short: str, full: str) -> bool:
    """Whether one name may stand for the other: surname, given name, or the full name less a middle part."""
    a, b = _words(short), _words(full)
    if not 0 < len(a) < len(b) <= limits().entities.name_words:
        return False
    if len(a) == 1:
        return a[0] in (b[-1], b[0])
    return any(b[i : i + len(a)] == a for i in range(len(b))) or (a[0], a[-1]) == (b[0], b[-1])


@lru_cache(maxsize=4096)
def _words(name: str) -> list[str]:
    words = name.replace("’", "'").split()
    for prefix in _PREFIXES:
        words = [word.removeprefix(prefix) for word in words]
    folded = [word.casefold() for word in words]
    return folded[:-1] if len(folded) > 1 and folded[-1].rstrip(".") in _SUFFIXES else folded


def _person(
    doc: Doc,
    full: str,
    group: list[Name],
    held: Mapping[Name, list[TitleUse]],
    country_of: Callable[[Name], str | None],
    lexicon: Lexicon,
) -> Person:
    uses = [use for name in group for use in held.get(name, ())]
    offices = frozenset(use.title.office for use in uses if use.title.office)
    countries = Counter(c for use in uses for c in _country_of_use(use, country_of))
    country = countries.most_common(1)[0][0] if countries else None
    bodies = [owner for use in uses for owner in use.owners if owner.kind is not EntityKind.PER]
    name = f"{_naming(doc, uses)} {full}".strip()
    called = frozenset(word.lower_ for use in uses for word in doc[use.start : use.end] if word.is_alpha)
    body = next(iter(bodies), None)
    return Person(" ".join(name.split()), _gender(full, uses, lexicon), offices, country, body, called)


def _is_kin(doc: Doc, name: Name) -> bool:
    """Whether a name is set beside a word of kinship: "his *sister*, Petra Varga", "*widow* Carla Ruiz"."""
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.text == "," and name.start > 1:
        before = doc[name.start - 2]
    return before is not None and before.lower_ in word_classes().kin


def _naming(doc: Doc, uses: Iterable[TitleUse]) -> str:
    """The longest title before the name that news keeps as part of it ("Ayatollah")."""
    kept = (u for u in uses if u.title.naming and u.person is not None and u.end == u.person.start)
    return max((doc[use.start : use.end].text for use in kept), key=len, default="")


def _country_of_use(use: TitleUse, country_of: Callable[[Name], str | None]) -> list[str]:
    found = [c for c in map(country_of, use.owners) if c]
    return found[:1]


def _others(uses: Iterable[TitleUse], lexicon: Lexicon) -> Callable[[str], bool]:
    """Whether the given name in a name speaks against the title that somebody has: "Michelle Obama" is no "Mr."."""
    told = {use.title.gender for use in uses if use.title.gender}

    def is_other(text: str) -> bool:
        gender = lexicon.given_names.get(text.split()[0])
        return gender is not None and bool(told) and gender not in told

    return is_other


def _gender(full: str, uses: Iterable[TitleUse], lexicon: Lexicon) -> str | None:
    told = [use.title.gender for use in uses if use.title.gender]
    return told[0] if told else lexicon.given_names.get(full.split()[0])
