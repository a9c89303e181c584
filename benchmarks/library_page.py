"""How long a reader waits for a facet in a large library: made articles in Chromium, served from this machine.

Run: `python -m benchmarks.library_page [--articles N] [--site FOLDER]`. Milliseconds from the click to the counts, to
the first cards in the list, and to the next frame; bytes of the home page as a server sends them that compresses.
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
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

from benchmarks.serve import ENVIRONMENT, library
from tests.browser.conftest import ARGUMENTS, serve

CLICKED: Final = """async (input) => {
  const seen = (selector) => new Promise((resolve) => {
    const observer = new MutationObserver(() => { resolve(performance.now()); observer.disconnect(); });
    observer.observe(document.querySelector(selector), { childList: true });
  });
  const counted = seen("[data-found]"), shown = seen(".cards");
  const start = performance.now();
  input.click();
  const times = [await counted, await shown];
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return [...times, performance.now()].map((time) => time - start);
}"""
STEPS: Final = ("counts", "first cards", "next frame")


def clicks(page: Page) -> list[list[float]]:
    """A value of a facet after another, each chosen and taken back."""
    taken = []
    for facet in ("tag", "difficulty", "audience"):
        page.evaluate(f"document.querySelector('[data-facet={facet}]').open = true")
        for input in page.locator(f"[data-facet={facet}] input:not([value='']):enabled").all()[:4]:
            taken.append(input.evaluate(CLICKED))
            page.locator(".cards:not([aria-busy])").wait_for()
            page.get_by_role("button", name="Сбросить всё").first.click()
            page.locator(".cards:not([aria-busy]) > li:nth-child(48)").wait_for()
    return taken


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
    print(
        "the first click, with the search engine:",
        *(f"{name} {ms:.0f} ms" for name, ms in zip(STEPS, first, strict=True)),
    )
    for name, times in zip(STEPS, zip(*others, strict=True), strict=True):
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
            subprocess.run([sys.executable, "-m", "generator", "build"], cwd=name, env=ENVIRONMENT, check=True)
        for address in serve(site):
            measure(address, site)


if __name__ == "__main__":
    main()
