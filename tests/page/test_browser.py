"""The page in a real browser: it opens, filters, keeps quiet, asks for nothing, and can be used by keyboard and ear."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from event_records import Values, day, record
from page_browser import PHONE, browser, faults, logged, opened, until
from page_records import many, report, tankers
from told_records import told

#: A browser takes seconds to do anything.
pytestmark = pytest.mark.slow

CLICKS = "document.querySelector(arguments[0]).click()"
SUMMARY = "return document.getElementById('summary').textContent"
DETAIL = "return document.getElementById('detail').innerText"
LIST = "return [...document.querySelectorAll('#scroller .open')].map((each) => each.innerText)"


@pytest.fixture(scope="module")
def driver() -> Iterator[Any]:
    """One browser for all tests."""
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def tanker_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with incidents."""
    return report(tmp_path_factory.mktemp("tankers"), tankers(), "--incidents")


def is_quiet(driver: Any, page: Path) -> bool:
    """Whether nothing stands on the console, and nothing but the page was asked for."""
    console, asked = logged(driver)
    return (console, {url.partition("#")[0] for url in asked}) == ([], {page.as_uri()})


def choose(driver: Any, facet: str, value: str) -> None:
    """Press a value of a facet."""
    driver.execute_script(CLICKS, f'[data-facet="{facet}"] [data-value="{value}"]')


@pytest.mark.parametrize("number", [50, 5000, 50_000])
def test_a_page_opens_and_filters(driver: Any, tmp_path: Path, number: int) -> None:
    page = report(tmp_path, many(number))
    opened(driver, page)
    assert driver.execute_script(SUMMARY).startswith(f"{number:,} events of ")
    choose(driver, "type", "attack")
    attacks = len([each for each in range(number) if each % 4 == 0])
    assert driver.execute_script(SUMMARY).startswith(f"{attacks:,} of {number:,} events")
    assert driver.execute_script("return location.hash") == "#type=attack"
    assert len(driver.execute_script("return [...document.querySelectorAll('#scroller tbody tr')]")) < 100
    assert is_quiet(driver, page)


def test_five_thousand_events_are_filtered_at_once(driver: Any, tmp_path: Path) -> None:
    opened(driver, report(tmp_path, many(5000)))
    script = "const t = performance.now(); choose({ words: 'ferry 12' }); return performance.now() - t"
    took = min(driver.execute_script(script.replace("12", str(n))) for n in range(3))
    assert took < 1000  # some 50 ms; the machine may be busy


def test_an_address_keeps_what_is_chosen(driver: Any, tmp_path: Path) -> None:
    page = report(tmp_path, many(200))
    chosen = "#type=meeting&country=NOR&words=gunmen&from=2021-01-01&to=2024-12-31&sort=-type"
    opened(driver, page, chosen)
    summary = driver.execute_script(SUMMARY)
    assert re.match(r"\d+ of 200 events", summary) and not summary.startswith("0 ")
    assert driver.execute_script("return document.querySelectorAll('.chip').length") == 4
    driver.execute_script("history.back === undefined; choose(cleared())")
    assert driver.execute_script(SUMMARY).startswith("200 events")
    driver.back()
    until(driver, f"return document.getElementById('summary').textContent === {summary!r}")


@pytest.mark.parametrize(
    "hash",
    [
        "#from=abc&to=2020-99-99", "#view=__proto__&sort=constructor", "#event=none&incident=none&text=none",
        "#sort=-", "#%E0%A4%A", "#type=</script>", "#words=%5B(*%5C",
    ],
)  # fmt: skip
def test_a_strange_address_does_no_harm(driver: Any, tanker_page: Path, hash: str) -> None:
    opened(driver, tanker_page, hash)
    assert re.match(r"([0-5] of )?5 events", driver.execute_script(SUMMARY))
    assert is_quiet(driver, tanker_page)


def test_filters_are_linked(driver: Any, tmp_path: Path) -> None:
    opened(driver, report(tmp_path, many(400)))
    choose(driver, "country", "TCD")
    types = "return [...document.querySelectorAll('[data-facet=type] .label')].map((each) => each.textContent)"
    assert driver.execute_script(types) == ["visit"]
    points = "return document.querySelectorAll('#points .point').length"
    assert driver.execute_script(points) == 1


def test_what_happened_to_tankers_and_who_says_so_in_three_steps(driver: Any, tanker_page: Path) -> None:
    opened(driver, tanker_page)
    choose(driver, "month", "2031-06")
    driver.find_element("id", "words").send_keys("tankers")
    until(driver, "return document.getElementById('summary').textContent.startsWith('2 of 5')")
    driver.execute_script(CLICKS, "#scroller .open")
    told_there = driver.execute_script(DETAIL)
    assert "12 June 2031" in told_there
    claims = driver.execute_script("return document.querySelector('.claims').innerText")
    assert "Minister Ada Thornbury blames" in claims and "Ostmark denies it" in claims


def test_the_list_sorts(driver: Any, tanker_page: Path) -> None:
    opened(driver, tanker_page)
    by_line = sorted(driver.execute_script(LIST))
    driver.execute_script(CLICKS, '[data-sort="line"]')
    assert driver.execute_script(LIST) == by_line
    driver.execute_script(CLICKS, '[data-sort="line"]')
    assert driver.execute_script(LIST) == by_line[::-1]
    assert driver.execute_script("return document.querySelector('.c-line').getAttribute('aria-sort')") == "descending"


def test_it_works_by_keyboard(driver: Any, tanker_page: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    opened(driver, tanker_page)
    driver.find_element("css selector", "#scroller .open[tabindex='0']").send_keys(Keys.ARROW_DOWN)
    focused = "return document.activeElement.closest('tr')?.dataset.place"
    assert driver.execute_script(focused) == "1"
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert driver.execute_script("return document.activeElement.tagName") == "H2"
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert driver.execute_script("return document.body.classList.contains('detailed')") is False
    assert driver.execute_script(focused) == "1"
    driver.switch_to.active_element.send_keys("/")
    assert driver.execute_script("return document.activeElement.id") == "words"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), PHONE])
@pytest.mark.parametrize("view", ["", "#view=incidents", "#view=articles", "event", "incident", "article"])
def test_axe_finds_no_serious_fault(
    driver: Any, tanker_page: Path, view: str, size: tuple[int, int], scheme: str
) -> None:
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    opened(driver, tanker_page, view if view.startswith("#") else "", size)
    opening = {
        "event": "choose({ event: events[0].id })",
        "incident": "choose({ incident: incidents[0].id })",
        "article": "choose({ text: documents[0].id })",
    }
    driver.execute_script(opening.get(view, ""))
    assert faults(driver) == []


@pytest.mark.parametrize("size", [(1440, 900), (800, 700), PHONE])
def test_nothing_stands_out_of_the_page_sideways(driver: Any, tanker_page: Path, size: tuple[int, int]) -> None:
    opened(driver, tanker_page, "", size)
    for opening in ("", "choose({ event: events[0].id })", "choose({ incident: incidents[0].id, event: '' })"):
        driver.execute_script(opening)
        wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert driver.execute_script(wide) <= 0


def test_the_whole_list_is_printed(driver: Any, tmp_path: Path) -> None:
    opened(driver, report(tmp_path, many(300)))
    driver.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert driver.execute_script("return document.querySelectorAll('#scroller tr[data-place]').length") == 300
    driver.execute_script("dispatchEvent(new Event('afterprint'))")
    assert driver.execute_script("return document.querySelectorAll('#scroller tr[data-place]').length") < 100


HOSTILE = [
    "</script><script>document.body.dataset.ready = 'hacked'</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"'><b onmouseover=alert(1)>x</b>",
    "<!--<script>",
    "abc\u202edef\u2066ghi",
    "line\u2028separator\u2029paragraph",
    "lone \ud800 surrogate",
    "null \x00 and bell \x07",
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "far \U0001f6a2 away",
]


def hostile(words: str) -> Values:
    """A record that holds hostile words wherever it may."""
    sentence = f"{words} stormed the ferry of {words} on Sunday."
    said = {"text": words, "start": 0, "end": len(words)}
    made = record(sentence, "stormed", document=f"{words}.txt", time=day("2031-05-18", "Sunday", len(sentence) - 7))
    extra: Values = {
        "arguments": [{"role": "attacker", **said, "entity": {"name": words, "country": "NZL"}, "source": words}],
        "id": f"id {words}", "type": words, "fields": {words: words}, "place": {"name": words, "country": words},
        "attribution": {**said, "name": words, "cue": words},
    }  # fmt: skip
    return made | extra


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(driver: Any, tmp_path: Path, words: str) -> None:
    page = report(tmp_path, [hostile(words)], "--title", words.replace("\x00", ""), "--incidents")
    opened(driver, page)
    for opening in ("choose({ event: events[0].id })", "choose({ incident: incidents[0].id, event: '' })",
                    "choose({ text: documents[0].id, incident: '' })"):  # fmt: skip
        driver.execute_script(opening)
        assert " the ferry of " in driver.execute_script(DETAIL)
    driver.execute_script("choose({ type: [FACETS[0].values[0]], words: 'ferry' })")
    assert driver.execute_script(SUMMARY).startswith("1 event")
    assert driver.execute_script("return document.querySelectorAll('img, b[onmouseover], iframe').length") == 0
    shown = driver.execute_script("return document.body.innerText")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u2028\u2029]", shown)
    visible = re.sub("[\x00-\x1f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", "\ufffd", words)
    assert visible in shown
    assert is_quiet(driver, page)


def test_letters_beyond_the_basic_plane_move_no_mark(driver: Any, tmp_path: Path) -> None:
    sentence = "\U0001f6a2\U0001f6a2 Gunmen stormed the ferry Aurelia on Sunday."
    page = report(tmp_path, [told("a.txt", sentence, "stormed", arguments=[("attacker", "Gunmen")], at=7)])
    opened(driver, page)
    driver.execute_script("choose({ event: events[0].id })")
    marks = "return [...document.querySelectorAll('blockquote .mark')].map((each) => each.firstChild.textContent)"
    assert driver.execute_script(marks) == ["Gunmen", "stormed"]


def test_a_line_of_a_megabyte_is_shown(driver: Any, tmp_path: Path) -> None:
    sentence = "word " * 200_000 + "Gunmen stormed the ferry."
    page = report(tmp_path, [told("a.txt", sentence, "stormed", arguments=[("attacker", "word " * 100_000)])])
    start = time.monotonic()
    opened(driver, page)
    driver.execute_script("choose({ event: events[0].id })")
    assert "Gunmen stormed" in driver.execute_script("return document.getElementById('detail').textContent")
    assert time.monotonic() - start < 60
    assert is_quiet(driver, page)
