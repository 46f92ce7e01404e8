"""Telling English from other languages."""

from __future__ import annotations

import pytest

from eventx.documents.english import language_doubt


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Monday that the talks with the rebels had failed and that there would be no others.",
        "Two ferries collide off Port Ellery, 14 hurt",
        "Police arrest gang leader",
        "Rebels shelled Aleppo airport Tuesday, killing 12 Syrian army officers, state-run news agency SANA reported.",
        "José Muñoz, Göran Öberg and Łukasz Żak of the Société Générale were among those who met in São Paulo.",
    ],
)
def test_english(text: str) -> None:
    assert language_doubt(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte am Montag, dass die Gespräche mit den Rebellen gescheitert seien.",
        "Le ministre a déclaré lundi que les pourparlers avec les rebelles avaient échoué.",
        "El ministro dijo el lunes que las conversaciones con los rebeldes habían fracasado.",
        "Il ministro ha detto lunedì che i colloqui con i ribelli non hanno dato un risultato.",
        "O ministro disse na segunda-feira que as conversas com os rebeldes não deram certo.",
        "De minister zei maandag dat de gesprekken met de rebellen zijn mislukt.",
        "Ministern sade på måndagen att samtalen med rebellerna inte lyckades och är över.",
        "Bakan pazartesi günü isyancılarla yapılan görüşmelerin sonuçsuz kaldığını ve bir anlaşma olmadığını söyledi.",
        "Menteri mengatakan pada hari Senin bahwa perundingan dengan pemberontak itu telah gagal.",
        "Министр заявил в понедельник, что переговоры провалились.",
        "وزير الخارجية يرفض المحادثات",
        "部长周一表示谈判失败",
    ],
)
def test_other_languages(text: str) -> None:
    assert language_doubt(text) == "the text does not look like English"


@pytest.mark.parametrize(("text", "doubt"), [("", "empty"), ("\n \t", "empty"), ("12 : 34 -- !", "no words")])
def test_nothing_to_read(text: str, doubt: str) -> None:
    found = language_doubt(text)
    assert found is not None and doubt in found


def test_known_limit_a_short_foreign_headline_passes() -> None:
    """A few Latin words without a function word do not tell their language."""
    assert language_doubt("Ministro rechaza diálogo") is None
