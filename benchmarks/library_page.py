"""How long a reader waits for a facet in a large library: made articles in Chromium, served from this machine.

Run: `python -m benchmarks.library_page [--articles N] [--site FOLDER]`. Milliseconds from the click to the number that
was found, to the first cards in the list, and to the new counts of the facets; the home page's bytes as a server sends
them that compresses.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

from benchmarks.serve import ENVIRONMENT, library
from tests.browser.conftest import ARGUMENTS, serve

CLICKED: Final = """async ([facet, number]) => {
  const taken = {};
  const watch = (name, selector) => new MutationObserver(() => (taken[name] ??= performance.now() - start))
    .observe(document.querySelector(selector), { childList: true });
  watch("number", ".browse [data-found]");
  watch("cards", ".cards");
  watch("counts", "[data-facet=lang] [data-count], [data-facet=saved] [data-count]");
  const start = performance.now();
  document.querySelectorAll(`[data-facet=${facet}] [name]:not([value=""])`)[number].click();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return taken;
}"""


def clicks(page: Page) -> Iterator[dict[str, float]]:
    """A value after another, each in the whole library and in what the one before it leaves."""
    for number in range(6):
        yield page.evaluate(CLICKED, ["tag", number])
        yield page.evaluate(CLICKED, ["difficulty", number % 5])
        page.get_by_role("list", name="Что выбрано").get_by_role("button").last.click()
        page.wait_for_timeout(500)


def measure(address: str, site: Path) -> None:
    home = (site / "index.html").read_bytes()
    print(f"home page: {len(gzip.compress(home)) / 1000:.0f} KB sent, {len(home) / 1000:.0f} KB in all")
    with sync_playwright() as playwright:
        path = os.environ.get("PROMPTOTEKA_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address, wait_until="networkidle")
        first, *others = clicks(page)
        browser.close()
    print("the first click, with the search engine:", ", ".join(f"{name} {ms:.0f} ms" for name, ms in first.items()))
    for name in first:
        times = [one[name] for one in others if name in one]
        print(f"{name}: {statistics.median(times):.0f} ms (from {min(times):.0f} to {max(times):.0f})")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--site", type=Path, help="a library that is built already")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = given.site or Path(name, "site")
        if not given.site:
            library(Path(name), given.articles)
            subprocess.run([sys.executable, "-m", "promptoteka", "build"], cwd=name, env=ENVIRONMENT, check=True)
        for address in serve(site):
            measure(address, site)


if __name__ == "__main__":
    main()
