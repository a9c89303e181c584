"""What the search of a large library costs: its index, the bytes of a first search, the time of an answer.

Run: `python -m benchmarks.search [--articles N]`. Made pages whose words are as frequent as those of a language, in
Chromium; bytes as a server sends them that compresses scripts and texts.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from promptoteka.model import files
from promptoteka.search import FOLDER, index
from promptoteka.search.model import Indexed

from tests.browser.conftest import ARGUMENTS, Compressing, serve
from tests.site.indexed import made_library

ROOT = Path(__file__).parent.parent
OPEN = """async () => {
  const { open } = await import("./assets/js/search/engine.js");
  window.engine = await open("./pagefind/", "./");
}"""
FIRST = """async (query) => {
  const { results } = await engine.search(query);
  await Promise.all(results.slice(0, 3).map((result) => result.load()));
}"""
TIMES = """async ([query, filters, sort, counts]) => {
  const ask = async () => {
    const answer = await engine.search(query, { filters, sort });
    if (counts) await answer.counts();
  };
  await ask();
  const times = [];
  for (let round = 0; round < 15; round += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times;
}"""


def measure(browser: Browser, address: str, pages: Sequence[Indexed]) -> None:
    spread = Counter(word for one in pages for word, _ in one.text.words)
    usual = [word for word, _ in pages[0].text.words if len(pages) // 4 < spread[word] < len(pages) // 3]
    everywhere = [word for word, _ in spread.most_common(2)]
    for name, query in (
        ("a word of every third article", usual[0]),
        ("two of them", " ".join(usual[:2])),
        ("the two most frequent words", " ".join(everywhere)),
    ):
        Compressing.sent = {}
        page = browser.new_context().new_page()  # its cache is empty
        page.goto(f"{address}/index.html")
        page.evaluate(OPEN)
        page.evaluate(FIRST, query)
        loaded = sum(size for path, size in Compressing.sent.items() if not path.endswith(".html"))
        print(f"first search, {name}: {loaded / 1000:.0f} KB")
    kinds = {"kind": ["article"]}
    chosen = {**kinds, "tag": ["тема-1", "тема-2"], "model": ["модель-1"]}
    for name, arguments in (
        ("search while typing", [usual[0], {}, None, False]),
        ("facet click, nothing else chosen", ["", {**kinds, "tag": ["тема-1"]}, None, True]),
        ("facet click, two facets chosen", ["", chosen, "rating", True]),
        ("facet click in a search", [usual[0], {**kinds, "tag": ["тема-1"]}, None, True]),
        ("another order of all", ["", kinds, "title", True]),
    ):
        times = page.evaluate(TIMES, arguments)
        print(f"{name}: {statistics.median(times):.0f} ms (up to {max(times):.0f})")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    pages = made_library(options.parse_args().articles)
    start = time.perf_counter()
    made = index("ru", pages)
    taken, size = time.perf_counter() - start, sum(len(file.content) for file in made)
    print(f"{len(pages)} articles indexed in {taken:.1f} s: {size / 1e6:.0f} MB, {len(made)} files")
    path = os.environ.get("PROMPTOTEKA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        files.write(folder / FOLDER, made)
        shutil.copytree(ROOT / "theme/assets", folder / "assets")
        (folder / "index.html").write_text('<!doctype html><html lang="ru">', "utf-8")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for address in serve(folder, Compressing):
            measure(browser, address, pages)
        browser.close()


if __name__ == "__main__":
    main()
