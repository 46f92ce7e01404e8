"""Short forms of people joined to their full names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.entities.entity import EntityKind
from eventx.entities.names import Name
from eventx.entities.people import FullNames


def people(*texts: str) -> list[Name]:
    """Names of people, one after the other."""
    return [Name(3 * i, 3 * i + 1, text, EntityKind.PER) for i, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "full"),
    [
        (("Anna Brandt", "Brandt"), "Anna Brandt"),
        (("Brandt", "Anna Brandt"), ("Anna Brandt", "Anna Brandt")),
        (("Anna Brandt", "Paul Brandt", "Brandt"), "Paul Brandt"),  # the bearer named last
        (("Kim Jong Il", "Kim"), "Kim Jong Il"),  # the family name comes first
        (("Karim al-Sabri", "Sabri"), "Karim al-Sabri"),
        (("Anna Brandt", "Anna M. Brandt"), ("Anna M. Brandt", "Anna M. Brandt")),
        (("Anna Brandt", "Roe"), ("Anna Brandt", "Roe")),
        (("Anna", "Anna Brandt"), ("Anna", "Anna Brandt")),  # a given name before: someone else
        (("Anna Brandt", "Anna"), "Anna Brandt"),
        (("Anna Brandt", "Brandt", "Paul Brandt", "Brandt"), "Anna Brandt"),  # called so before her brother was named
        (("Paul Brandt III", "Brandt", "Ida Brandt", "Brandt"), "Paul Brandt III"),
        (("Paul Brandt Jr.", "Brandt"), "Paul Brandt Jr."),
    ],
)
def test_full_names(texts: tuple[str, ...], full: str | tuple[str, ...]) -> None:
    names = people(*texts)
    index = FullNames.among(names)
    if isinstance(full, str):
        assert index.of(names[-1]) == full
    else:
        assert tuple(index.of(name) for name in names) == full


@given(st.lists(st.lists(st.sampled_from(["Anna", "Paul", "Brandt", "Roe", "M."]), min_size=1, max_size=3), max_size=8))
def test_a_full_name_is_one_of_the_document_and_no_shorter(words: list[list[str]]) -> None:
    names = people(*(" ".join(parts) for parts in words))
    index = FullNames.among(names)
    for name in names:
        full = index.of(name)
        assert full in {other.text for other in names}
        assert len(full) >= len(name.text)


def test_a_name_that_is_somebody_elses_is_passed_over() -> None:
    names = people("Anna Brandt", "Paul Brandt", "Brandt")
    index = FullNames.among(names)
    assert index.of(names[-1], lambda text: text.startswith("Paul")) == "Anna Brandt"
    assert index.of(names[-1], lambda text: True) == "Brandt"
