"""Is "May" a month here, "2000" a year, "Q3" a quarter? Checks on positions of the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.timex.cues import cues
from eventx.timex.lexicon import lexicon
from eventx.timex.passage import Passage
from eventx.timex.reading import Found
from eventx.timex.units import longest_month

_NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "LAW", "LOC", "NORP"})
_TIME_LABELS = frozenset({"DATE", "TIME"})
#: What may be counted in thousands.
_COUNTED = frozenset({"person", "force", "group", "facility", "vehicle", "weapon"})
_FIGURES = frozenset({"MONEY", "QUANTITY", "PERCENT"})


def outside_names(passage: Passage, found: Found) -> bool:
    """Not part of a name: "Sunday Times", "May said", "the August Wilson Theatre"."""
    return not any(passage.label(i) in _NAMES for i in range(found.first, found.last))


def is_weekday(passage: Passage, found: Found) -> bool:
    """ "On Sunday", not the "Sunday Times"."""
    label = passage.label(found.first)
    if any(passage.words[i].text[0].isdigit() for i in range(found.first, found.last)):
        return True
    if found.last - found.first > 1:
        return label not in ("ORG", "WORK_OF_ART") or passage.label(found.last) != label
    return label not in {"WORK_OF_ART", "FAC", "LAW"} and not (label == "ORG" and passage.label(found.last) == "ORG")


def is_weekend_noun(passage: Passage, found: Found) -> bool:
    """ "Weekend clashes", "a weekend summit", not "a weekend", "weekend getaways"."""
    noun = found.last < len(passage.words) and passage.tag(found.last) in ("NN", "NNS")
    return noun and passage.after(found.last) not in cues("leisure") and outside_names(passage, found)


def is_month(passage: Passage, found: Found) -> bool:
    """ "In May", not "May said", "they may" or "the March on the capital"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if _is_march(passage, found, words) or _speaks(passage, found, words):
        return False
    if len(words) > 1 and not (len(words) == 2 and words[0] in ("the", "-")):
        return True
    if passage.before(found.first) in cues("before_month") and passage.tag(found.first) not in ("MD", "VB"):
        return passage.label(found.first) not in {"PERSON", "ORG", "FAC"} or words[-1] not in cues("ambiguous_months")
    if passage.label(found.first) in _TIME_LABELS:
        return True
    if words[-1] in cues("ambiguous_months") or passage.label(found.first) in _NAMES:
        return len(passage.words) == 1
    return True


def _is_march(passage: Passage, found: Found, words: Sequence[str]) -> bool:
    """ "The March for Water", "March on the capital": a walk with an aim."""
    if words not in (["march"], ["the", "march"]) or passage.before(found.first) in cues("before_month"):
        return False
    return passage.after(found.last) in cues("marches")


def _speaks(passage: Passage, found: Found, words: Sequence[str]) -> bool:
    """ "May told the house": a month that says something is a name."""
    token = passage.token(found.first)
    if token is None or len(words) != 1 or words[0] not in cues("ambiguous_months"):
        return False
    return token.dep_ == "nsubj" and lemma(token.head) in cues("saying")


def is_year(passage: Passage, found: Found) -> bool:
    """ "In 2015", not "2015 people", a sum, or a clock ("struck at 1353")."""
    if found.last - found.first > 1:
        return passage.label(found.last - 1) not in _FIGURES
    about = passage.before(found.first) in cues("about")
    if passage.before(found.first, 1 + about) == "at":
        return False
    label = passage.label(found.first)
    if label in _FIGURES or passage.after(found.last) in cues("counted") or _counts(passage, found):
        return False
    if label in _TIME_LABELS or len(passage.words) == 1:
        return True
    plural = passage.tag(found.last) in ("NNS", "NNPS")
    number = int(passage.words[found.first].text[:4])
    return (
        passage.before(found.first) in cues("before_year")
        and not plural
        and 1200 <= number <= 2100
        and label != "CARDINAL"
    )


def _counts(passage: Passage, found: Found) -> bool:
    """ "1990 homes", "some 1990 homes burned": so many people or things, but "the 1990 champions" are a year's."""
    token, before = passage.token(found.first), passage.token(found.first - 1)
    if token is None or token.dep_ != "nummod" or token.head.tag_ != "NNS" or token.head.i != token.i + 1:
        return False
    if before is not None and before.dep_ == "quantmod":
        before = None
    if before is not None and (before.head == token.head or before.tag_ in ("DT", "PRP$", "POS", "JJ")):
        return False
    return bool(noun_classes(token.head) & _COUNTED)


def is_season(passage: Passage, found: Found) -> bool:
    """ "In spring", not "a spring" nor "prices fall" nor "the king's fall in 2003"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if words[0] == "fall" and found.first and passage.tag(found.first - 1) in ("POS", "PRP$"):
        return passage.label(found.first - 2) in _TIME_LABELS if found.first > 1 else False
    if len(words) > 2 or (len(words) == 2 and words[0] != "the"):
        return True
    if passage.tag(found.last - 1) not in ("NN", "NNP", ""):
        return False
    ambiguous = words[-1] in ("fall", "spring")
    if ambiguous:
        return passage.label(found.last - 1) in _TIME_LABELS
    return passage.label(found.last - 1) not in _NAMES | {"EVENT"}


def is_decade(passage: Passage, found: Found) -> bool:
    """Not an age ("in her 50s") nor a temperature ("in the 80s")."""
    word = passage.words[found.last - 1].text
    bare = word[:1].isdigit() and len(word.rstrip("s'’")) == 2
    if bare and (found.mod is None or passage.has(found, cues("heat"))):
        return False
    return passage.before(found.first) not in ("his", "her", "their", "my", "your")


def is_part(passage: Passage, found: Found) -> bool:
    """A part of the day that is no part of a name."""
    return passage.label(found.last - 1) not in _NAMES | {"EVENT"}


def is_day_number(passage: Passage, found: Found) -> bool:
    """ "On the 14th", "on the 14th rebels fled", not "the 14th time", "the 5th Infantry", "the 20th congress"."""
    if found.last - found.first > 2:
        return True
    before, behind = passage.before(found.first), passage.tag(found.last)
    if before == "on" and behind == "NNS":
        return True
    return before in ("on", "by", "until", "of", "from", "since", "and", "") and not behind.startswith(("NN", "JJ"))


def is_day_in_words(passage: Passage, found: Found) -> bool:
    """ "On October twenty-three", not "in October twenty-three people died"."""
    return not passage.tag(found.last).startswith(("NN", "JJ"))


def is_weekday_week(passage: Passage, found: Found) -> bool:
    """ "On Friday week", not "the Friday week-long strike"."""
    return passage.after(found.last) != "-" and not passage.tag(found.last).startswith(("NN", "CD"))


def is_impossible_day(passage: Passage, found: Found) -> bool:
    """ "30 February", a day that its month has in no year."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    month = next(int(value) for word in words if (value := lexicon().classes["MONTH"].get(word)))
    number = next(int(number) for word in words if (number := word.rstrip("stndrh")).isdigit())
    return number > longest_month(month)


def is_weekday_of_name(passage: Passage, found: Found) -> bool:
    """ "The first Tuesday Club": the weekday is part of a name."""
    token = passage.token(found.last - 1)
    return token is not None and token.dep_ == "compound" and token.head.tag_ in ("NNP", "NNPS")


def is_named(passage: Passage, found: Found) -> bool:
    """ "During Ramadan", not Mr Ramadan nor "a happy Ramadan": a name of one word is no part of a longer one, nor a
    person that acts, nor what somebody is wished.
    """
    if passage.before(found.first) in cues("wishing"):
        return False
    articled = passage.words[found.first].text.lower() == "the"
    token = passage.token(found.last - 1)
    if found.last - found.first > 1 + articled or token is None or not token.dep_:
        return True
    if token.dep_ == "compound" and token.head.tag_ in ("NNP", "NNPS") and token.head.i == token.i + 1:
        return False
    titled = any(child.dep_ == "compound" and child.tag_ == "NNP" for child in token.lefts)
    return not titled and not (token.dep_ == "nsubj" and lemma(token.head) in cues("saying"))


def is_quarter(passage: Passage, found: Found) -> bool:
    """ "The third quarter", not "the third quarter of the game"."""
    return not _of_a_game(passage, found)


def is_accounts(passage: Passage, found: Found) -> bool:
    """ "Sales fell in the first half": a half of the year, beside words of accounts."""
    if _of_a_game(passage, found) or passage.after(found.last) == "of" or passage.has(found, cues("games")):
        return False
    return passage.has(found, cues("accounts")) or passage.tag(found.last).startswith("NN")


def _of_a_game(passage: Passage, found: Found) -> bool:
    behind = {passage.after(found.last + i) for i in (1, 2, 3)}
    return passage.after(found.last) in ("of", "in", "against") and bool(behind & cues("games"))


def is_in_figures(passage: Passage, found: Found) -> bool:
    """ "In Q3", "Q1 sales", "H1 2021"; not "Q3 Labs", and H1 alone only after a preposition."""
    if passage.tag(found.last) in ("NNP", "NNPS") and passage.words[found.last].text[:1].isupper():
        return False
    alone = found.last - found.first == 1
    if alone and "HFIG" in passage.words[found.first].classes:
        return passage.before(found.first) in cues("before_year_words") and not passage.tag(found.last).startswith("NN")
    return passage.label(found.first) not in ("PRODUCT", "LAW")


def is_year_in_words(passage: Passage, found: Found) -> bool:
    """ "Since nineteen eighty-seven", not "nineteen eighty pound notes"."""
    if passage.tag(found.last).startswith(("NN", "JJ", "CD")):
        return False
    words = {passage.words[i].text.lower() for i in range(found.first, found.last)}
    return "year" in words or found.mod is not None or passage.before(found.first) in cues("before_year_words")


def is_upper(passage: Passage, found: Found) -> bool:
    """Written in capitals: "AD 70"."""
    return passage.words[found.first].text.isupper()
