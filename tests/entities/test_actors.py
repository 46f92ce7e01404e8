"""Known actors: what forms stand for, and tables that users bring."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.datafiles import DataError
from eventx.entities import EntityKind, load_actors
from eventx.entities.actors import Actors, Use

HEADER = "name\tkind\tcountry\talso\n"


@pytest.fixture(scope="module")
def actors() -> Actors:
    return load_actors()


@pytest.mark.parametrize(
    ("form", "name", "country", "use"),
    [
        ("Britain", "United Kingdom", "GBR", Use.NAME),
        ("Turkish", "Turkey", "TUR", Use.ADJECTIVE),
        ("Iraqis", "Iraqis", "IRQ", Use.PEOPLE),
        ("Spaniards", "Spaniards", "ESP", Use.PEOPLE),
        ("Teheran", "Teheran", "IRN", Use.CAPITAL),
        ("Osaka", "Osaka", "JPN", Use.CITY),
        ("Downing Street", "Downing Street", "GBR", Use.NAME),
        ("European Union", "European Union", None, Use.NAME),
        ("Crimea", "Crimea", None, Use.NAME),  # disputed: no country is better than a wrong one
    ],
)
def test_a_form_stands_for_its_actor(actors: Actors, form: str, name: str, country: str | None, use: Use) -> None:
    (actor,) = actors[form]
    assert (actor.name, actor.country, actor.use) == (name, country, use)


@pytest.mark.parametrize("form", ["Georgia", "Congolese", "Dominican", "Birmingham"])
def test_a_form_of_several_countries_keeps_them_all(actors: Actors, form: str) -> None:
    assert len({actor.country for actor in actors[form]}) > 1


@pytest.mark.parametrize("form", ["Serbs", "Kurds", "South American", "the"])
def test_peoples_and_continents_have_no_country(actors: Actors, form: str) -> None:
    assert not any(actor.country for actor in actors[form])


def test_every_country_has_a_code_and_a_name_of_its_own(actors: Actors) -> None:
    names = [country.name for country in actors.countries.values()]
    assert len(names) == len(set(names)) > 190
    assert all(len(code) == 3 and code.isupper() for code in actors.countries)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("South Korean troops", "South Korean"),
        ("Guinea-Bissau voted", "Guinea-Bissau"),
        ("U.S.-led raids", "U.S."),
        ("Irania is no country", None),  # a longer word is another word
        ("us and them", None),  # forms are read as written
    ],
)
def test_the_longest_form_that_ends_with_a_word_is_found(actors: Actors, text: str, found: str | None) -> None:
    assert actors.starting_at(text, 0) == found


def own(folder: Path, lines: str) -> Path:
    path = folder / "own.tsv"
    path.write_text(HEADER + lines, encoding="utf-8")
    return path


def test_a_user_adds_actors(tmp_path: Path) -> None:
    actors = load_actors(own(tmp_path, "Fjordline Cargo\tORG\tNOR\tFjordline\n"))
    (actor,) = actors["Fjordline"]
    assert (actor.name, actor.kind, actor.country) == ("Fjordline Cargo", EntityKind.ORG, "NOR")
    assert actors.starting_at("Fjordline Cargo sailed", 0) == "Fjordline Cargo"
    assert not load_actors()["Fjordline"]


def test_a_users_row_replaces_what_is_shipped(tmp_path: Path) -> None:
    actors = load_actors(own(tmp_path, "Georgia\tGPE\tUSA\t-\n"))
    assert [actor.country for actor in actors["Georgia"]] == ["USA"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Acme\tFIRM\tNOR\t-\n", "own.tsv:2: kind: unknown kind 'FIRM'; known: FAC, GOV"),
        ("Acme\tORG\tNO\t-\n", "own.tsv:2: country: 'NO' is no ISO 3166-1 alpha-3 code"),
        ("-\tORG\tNOR\t-\n", "own.tsv:2: name: is missing"),
        ("Acme\tORG\n", "own.tsv:2: 2 cells, expected 4"),
    ],
)
def test_a_wrong_row_is_told(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(DataError) as caught:
        load_actors(own(tmp_path, line))
    assert str(caught.value).startswith(reason)


def test_the_documented_table_can_be_read(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "entities.md").read_text("utf-8")
    table = next(block for block in text.split("```") if block.strip().startswith("name\tkind"))
    path = tmp_path / "own.tsv"
    path.write_text(table.strip() + "\n", encoding="utf-8")
    actors = load_actors(path)
    assert actors["Fjordline ASA"][0].country == "NOR" and actors["FHF"][0].name == "Free Harbour Front"
