"""People of a document: short forms joined to the full name, with gender, offices and country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import Lexicon
from eventx.entities.names import Name
from eventx.entities.titles import TitleUse

_PREFIXES = ("al-", "el-", "Al-", "El-")


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the document: the best name given, gender (m, f), offices, and country of office or origin.

    ``body`` is the organisation or state that the person's title belongs to ("NATO Secretary-General").
    """

    name: str
    gender: str | None
    offices: frozenset[str]
    country: str | None
    body: Name | None


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
    """Join the names of people. "Khamenei" is the "Ali Khamenei" before it, "Kim" the "Kim Jong Un".

    Of several bearers of a surname the one named last wins, in a title the first one after it.
    """
    people = [name for name in names if name.kind is EntityKind.PER]
    full = {name: _full_name(name, people) for name in people}
    members: defaultdict[str, list[Name]] = defaultdict(list)
    for name in people:
        members[full[name]].append(name)
    held: defaultdict[Name, list[TitleUse]] = defaultdict(list)
    for use in titles:
        if use.person is not None:
            held[use.person].append(use)
    made = {key: _person(doc, key, group, held, country_of, lexicon) for key, group in members.items()}
    return People({name: made[full[name]] for name in people})


def _full_name(name: Name, people: Sequence[Name]) -> str:
    """The longest name of the same person in the document."""
    matches = [other for other in people if _may_shorten(name.text, other.text)]
    if not matches:
        return name.text
    before = [other for other in matches if other.start <= name.start]
    chosen = before[-1] if before else matches[0]
    longer = [o for o in people if len(o.text) > len(chosen.text) and _may_shorten(chosen.text, o.text)]
    return max((chosen, *longer), key=lambda other: len(other.text)).text


def _may_shorten(short: str, full: str) -> bool:
    """Whether one name may stand for the other: surname, given name, or the full name less a middle part."""
    a, b = _words(short), _words(full)
    if len(a) >= len(b) or not a:
        return False
    if len(a) == 1:
        return a[0] in (b[-1], b[0])
    return any(b[i : i + len(a)] == a for i in range(len(b))) or (a[0], a[-1]) == (b[0], b[-1])


def _words(name: str) -> list[str]:
    words = name.replace("’", "'").split()
    for prefix in _PREFIXES:
        words = [word.removeprefix(prefix) for word in words]
    return [word.casefold() for word in words]


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
    return Person(" ".join(name.split()), _gender(full, uses, lexicon), offices, country, next(iter(bodies), None))


def _naming(doc: Doc, uses: Iterable[TitleUse]) -> str:
    """The longest title before the name that news keeps as part of it ("Ayatollah")."""
    kept = (u for u in uses if u.title.naming and u.person is not None and u.end == u.person.start)
    return max((doc[use.start : use.end].text for use in kept), key=len, default="")


def _country_of_use(use: TitleUse, country_of: Callable[[Name], str | None]) -> list[str]:
    found = [c for c in map(country_of, use.owners) if c]
    return found[:1]


def _gender(full: str, uses: Iterable[TitleUse], lexicon: Lexicon) -> str | None:
    told = [use.title.gender for use in uses if use.title.gender]
    return told[0] if told else lexicon.given_names.get(full.split()[0])
