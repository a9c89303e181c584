"""What the policy of a page allows: all that the page does, and nothing that somebody put into it."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from benchmarks.serve import free_port, wait_for
from tests.browser.conftest import ready, serve
from tests.browser.test_pages import KINDS, visit
from tests.conftest import ROOT, SITES, copy_library, run
from tests.site.pictures import photograph

HOSTILE = (
    *("https://evil.example/a", "https:evil.example/b", "https:/evil.example/c", "https:///evil.example/d"),
    *(
        "http:evil.example/e",
        "//evil.example/f",
        "\\\\\\\\evil.example/g",
        "/\\\\evil.example/h",
        "\\\\/evil.example/i",
    ),
    *("HTTPS://EVIL.example/j", "https:\\\\evil.example/k", "https://user:pass@evil.example/l", "//evil.example:80/m"),
    *(
        "https://пример.example/n",
        "https://evil%2eexample/o",
        "&#104;ttps://evil.example/p",
        "ht&#9;tps://evil.example/q",
    ),
    *("&#9;//evil.example/r", "/&#10;/evil.example/s", "&#1;//evil.example/t", "//page.invalid/u", "//other.invalid/v"),
    *("javascript:fetch('//evil.example/w')", "data:image/svg+xml,<svg/>", "blob:https://evil.example/x"),
    *(".//\\\\evil.example/y", "..//evil.example/z", "?//evil.example", "#//evil.example", "%2f%2fevil.example/1"),
)
ARTICLE = """---
title: Article {number}
date: 2026-01-15
tags: [letters, "{address}"]
lang: en
authors: ["{address}"]
description: "![x]({address})"
image: {image}
x-source: "{address}"
---

# Article {number}

![Tagline]({address})

- **For whom:** ![x](<{address}>) <{address}>
- **Author:** [x]({address})

Text ![x]({address}) [![x]({address})]({address}) ![y][far] [y][far] <{address}> ![z](<{address}> "title")

| ![x]({address}) | [x]({address}) |
| :-: | --: |
| ![far] | <{address}> |

## Solution

> **Role:** ![x]({address})
> **Task:** Write to `[whom, e.g.: {address}]` {address}

## Proof

![x]({address})

## FAQ

- **Q: ![x]({address})**
  - A: ![x]({address}) <img src="{address}">

## Conclusion ![x]({address})

> ![x]({address})

[far]: <{address}>
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of hostile addresses in every place, built although its articles have errors."""
    content = tmp_path_factory.mktemp("hostile") / "content"
    for folder in ("articles", "pages", "assets"):
        (content / folder).mkdir(parents=True)
    (content / "assets" / "a.jpg").write_bytes(photograph(40, 40))
    for number, address in enumerate(HOSTILE):
        image = f"'{address}'" if number % 2 else "assets/a.jpg"
        text = ARTICLE.format(number=number, address=address, image=image)
        (content / "articles" / f"a{number}.md").write_text(text, "utf-8")
        text = f"![x]({address}) [x]({address}) ![y][z]\n\n[z]: <{address}>\n"
        page = f"---\ntitle: Page {number}\nlang: en\n---\n\n# Page\n\n{text}"
        (content / "pages" / f"p{number}.md").write_text(page, "utf-8")
    library = copy_library(tmp_path_factory.mktemp("library"), content)
    settings = library / "mkdocs.yml"
    lax = settings.read_text("utf-8").replace("  - promptoteka\n", "  - promptoteka: {strict: false}\n")
    settings.write_text(lax, "utf-8")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    return library / "site"


@pytest.fixture(scope="module")
def hostile_address(hostile: Path) -> Iterator[str]:
    yield from serve(hostile)


def test_no_address_of_an_author_asks_another_host(
    hostile: Path, hostile_address: str, context: BrowserContext
) -> None:
    """Not even where no policy would keep it from asking: what is counted here has no policy."""
    asked: list[str] = []
    page = context.new_page()
    for path in sorted(hostile.rglob("*.html")):
        text = path.read_text("utf-8")
        path.write_text(text.replace("Content-Security-Policy", "x-nothing"), "utf-8")
    page.on("request", lambda request: asked.append(request.url))
    files = [path.relative_to(hostile).as_posix() for path in sorted(hostile.rglob("*.html"))]
    kinds = [name for name in files if name.startswith("p") or name.count("/") < 2 or "letters" in name]
    for name in kinds:
        page.goto(f"{hostile_address}/{name}", wait_until="load")
    assert len(kinds) > 2 * len(HOSTILE)
    assert [url for url in asked if not url.startswith((hostile_address, "data:"))] == []


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_an_injected_script_does_not_run(path: str, page: Page, address: str, site: Path) -> None:
    """Put into the page on its way, at any place behind the policy."""
    inside = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'><style>body {color: red}</style>"

    def put_in(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        body = answer.text().replace("</title>", f"</title>{inside}").replace("</body>", f"{inside}</body>")
        route.fulfill(response=answer, body=body)  # type: ignore[attr-defined]

    context = page.context
    other = context.new_page()  # whose console may complain: it has to
    complaints: list[str] = []
    other.on("console", lambda message: complaints.append(message.text))
    other.route(lambda url: url.endswith(("/", ".html")), put_in)
    visit(other, address, path)
    assert other.evaluate("window.ran") is None
    assert len([one for one in complaints if "Content Security Policy" in one]) >= 4
    assert other.evaluate("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"


@pytest.mark.parametrize("context", [{"service_workers": "allow"}], indirect=True)
def test_ordinary_use_breaks_no_policy(page: Page, address: str) -> None:
    """What is refused is an error in the console: `page` allows none. Others of these tests use the rest."""
    page.goto(address)
    ready(page)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.locator("[data-open-search]").first.click()
    page.locator("dialog [data-query]").fill("договор")
    expect(page.locator("dialog a").first).to_be_visible()
    page.keyboard.press("Escape")
    for path in KINDS.values():
        if path != KINDS["404"]:
            page.goto(address + path)
            ready(page)
            page.emulate_media(media="print")
            page.emulate_media(media="screen")
    for script in ("document.body.dataset.mdColorScheme = 'slate'", "scrollTo(0, document.body.scrollHeight)"):
        page.evaluate(script)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_what_is_served_reloads_under_its_policy(engine: str, page: Page, tmp_path: Path) -> None:
    library = copy_library(tmp_path, SITES / "minimal" / "content")
    host = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "promptoteka", "serve", "--engine", engine, "--address", host]
    with subprocess.Popen(command, cwd=library, env={**os.environ, "PYTHONPATH": str(ROOT / "generator")}) as server:
        try:
            wait_for(f"http://{host}/", "</html>")
            with page.expect_console_message(lambda message: "Enabled live reload" in message.text):
                page.goto(f"http://{host}/")
            with urllib.request.urlopen(f"http://{host}/") as answer:
                assert int(answer.headers["Content-Length"]) == len(answer.read())
        finally:
            server.terminate()
