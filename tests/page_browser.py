"""A real browser for tests of the page, where there is one: Chromium without a window, driven by Selenium."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

#: How long a page may take to be ready, in seconds: fifty thousand events on a busy machine.
PATIENCE = 120.0
_PROGRAMS = ("chromium", "chromedriver")
DESKTOP, PHONE = (1440, 900), (390, 844)


@contextmanager
def browser() -> Iterator[Any]:
    """A browser that logs its console and its requests. Skips the test, and says what is missing, where there is none."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="there is no Selenium: pip install -e '.[dev]'")
    programs = {name: shutil.which(name) for name in _PROGRAMS}
    if missing := [name for name, path in programs.items() if path is None]:
        pytest.skip(f"there is no {' and no '.join(missing)}: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = programs["chromium"]
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(programs["chromedriver"]))
    try:
        yield driver
    finally:
        driver.quit()


def opened(driver: Any, page: Path, hash: str = "", size: tuple[int, int] = DESKTOP) -> Any:
    """The page in the browser, once it is ready, in a window of a size."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size == PHONE}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    driver.get("about:blank")
    logged(driver)
    driver.get(f"{page.as_uri()}{hash}")
    until(driver, "return document.body.dataset.ready === 'true'")
    return driver


def until(driver: Any, script: str) -> None:
    """Wait until a script gives something true."""
    end = time.monotonic() + PATIENCE
    while not driver.execute_script(script):
        assert time.monotonic() < end, script
        time.sleep(0.02)


def logged(driver: Any) -> tuple[list[str], list[str]]:
    """What stands on the console, and the addresses that were asked for, since it was last looked at."""
    console = [entry["message"] for entry in driver.get_log("browser")]
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    # The signs of the browser's own fields are data that it holds itself.
    return console, [url for url in asked if not url.startswith("data:")]


def faults(driver: Any) -> list[str]:
    """The serious faults that axe-core finds. Skips the test where there is no axe-core."""
    axe = pytest.importorskip("axe_selenium_python", reason="there is no axe-core: it wants Python 3.12").Axe(driver)
    axe.inject()
    found = axe.run()["violations"]
    return [
        f"{each['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:300]}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]
