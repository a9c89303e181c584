"""A real Chromium, a static server, and a page that fails its test on a console error or a request to another host."""

from __future__ import annotations

import gzip
import os
import shutil
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

TEXTS = (".css", ".html", ".js", ".json", ".svg", ".txt", "/")
expect.set_options(timeout=30_000)  # two cores may be busy with other tests; a wait ends as soon as it can
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own 404 page, as GitHub Pages does."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


class _Slow(_Handler):
    """Pages arrive in pieces, as they do over a telephone line: what has come is drawn before the rest is there."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        is_page = self.path.endswith("/")
        while piece := source.read(8_000 if is_page else -1):
            outputfile.write(piece)
            time.sleep(0.05 if is_page else 0)


class Compressing(_Handler):
    """Texts are compressed, as by an ordinary server, and what is sent is counted."""

    sent: ClassVar[dict[str, int]] = {}
    """Bytes by path."""

    def end_headers(self) -> None:
        if self.path.partition("?")[0].endswith(TEXTS):
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()

    def send_header(self, keyword: str, value: str) -> None:
        if keyword != "Content-Length":  # that of the file on the disk
            super().send_header(keyword, value)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        path = self.path.partition("?")[0]
        content = source.read()
        content = gzip.compress(content) if path.endswith(TEXTS) else content
        self.sent[path] = len(content)
        outputfile.write(content)


def serve(folder: Path, handler: type[_Handler] = _Handler) -> Iterator[str]:
    """The address of a static server over a folder, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def ready(page: Page) -> None:
    """Wait until the page does all that it can: keys that are pressed earlier lead nowhere."""
    page.evaluate("import(document.querySelector('script[type=module]').src).then((main) => main.ready)")


def stand_still(page: Page) -> None:
    """Nothing fades or moves any more: half-way, a contrast is not what it will be."""
    page.evaluate(
        """() => {
            const still = new CSSStyleSheet();  // a policy allows no style element
            still.replaceSync("*, ::before, ::after {transition: none !important; animation: none !important}");
            document.adoptedStyleSheets.push(still);
        }"""
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("PROMPTOTEKA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The repository's own site, served."""
    yield from serve(site)


@pytest.fixture(scope="session")
def slow_address(site: Path) -> Iterator[str]:
    """The same, its pages in pieces."""
    yield from serve(site, _Slow)


@pytest.fixture(scope="session")
def bilingual_address(bilingual_site: Path) -> Iterator[str]:
    """The site of the case `bilingual`, served."""
    yield from serve(bilingual_site)


@pytest.fixture
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A fresh profile; `@pytest.mark.parametrize("context", [{…}], indirect=True)` gives its options."""
    options = {
        "viewport": {"width": 1440, "height": 900},
        "locale": "ru-RU",
        "service_workers": "block",  # requests that go through a worker are not seen by `page.route`
        **getattr(request, "param", {}),
    }
    context = browser.new_context(**options)
    context.set_default_timeout(30_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must stay free of console errors and of requests to other hosts."""
    page = context.new_page()
    complaints: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"console: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
            complaints.append(f"request: {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("request", on_request)
    yield page
    assert complaints == []


@pytest.fixture
def clipboard(context: BrowserContext) -> BrowserContext:
    """A context that may use the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context
