"""Reading without a network: what was visited opens whole, what was not says so, and no old page stays."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import _Handler, ready

pytestmark = pytest.mark.parametrize("context", [{"service_workers": "allow"}], indirect=True)
ARTICLE, OTHER = "prompts/proverka-dogovora/", "prompts/otvet-serditomu-klientu/"
ENGLISH = "en/prompts/pull-request-code-review/"

LOOK = "(element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).fontFamily].join()"


class _Fresh(_Handler):
    """Nothing may be used again without asking."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class Network:
    """A server over a folder that can be taken away and brought back at the same address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0

    @contextmanager
    def on(self) -> Iterator[str]:
        server = ThreadingHTTPServer(("127.0.0.1", self.port), partial(_Fresh, directory=str(self.folder)))
        self.port = server.server_port
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{self.port}/lib/"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


@pytest.fixture
def network(site: Path, tmp_path: Path) -> Network:
    """The repository's own site in a folder of a host, as on GitHub Pages."""
    shutil.copytree(site, tmp_path / "host" / "lib")
    return Network(tmp_path / "host")


@pytest.fixture
def reader(context: BrowserContext) -> Page:
    """A page that may fail to load what is not there."""
    return context.new_page()


def until(page: Page, condition: str, argument: object = None) -> None:
    """Wait for an asynchronous condition (`wait_for_function` takes a promise for true)."""
    for _ in range(100):
        if page.evaluate(condition, argument):
            return
        page.wait_for_timeout(100)
    raise AssertionError(condition)


def visit(page: Page, address: str) -> None:
    """Open a page, and wait until the worker has kept it with all that it loaded."""
    page.goto(address)
    until(
        page,
        """async (address) => {
            const asked = performance.getEntriesByType("resource").map(({ name }) => name);
            const kept = await Promise.all([address, ...asked].map((one) => caches.match(one, { ignoreSearch: true })));
            return navigator.serviceWorker.controller !== null && kept.every(Boolean);
        }""",
        address,
    )


def test_a_visited_page_opens_whole_without_a_network(
    network: Network, reader: Page, clipboard: BrowserContext
) -> None:
    with network.on() as address:
        visit(reader, f"{address}{ARTICLE}")
        look = reader.locator("[data-action=copy]").evaluate(LOOK)
    reader.goto(f"{address}{ARTICLE}#pro")
    expect(reader.locator(".prompt-card")).to_have_attribute("data-mounted", "")
    expect(reader.get_by_role("tab", selected=True)).to_have_text("Профессиональная версия")
    assert reader.locator("[data-action=copy]").evaluate(LOOK) == look
    assert "rgba(0, 0, 0, 0)" not in look
    reader.locator("[data-action=copy]").click()
    expect(reader.locator(".prompt-card__status")).to_contain_text("Скопировано")
    assert "Роль" in reader.evaluate("navigator.clipboard.readText()")


def test_a_page_that_was_not_visited_says_so_and_names_those_that_were(network: Network, reader: Page) -> None:
    with network.on() as address:
        visit(reader, f"{address}{ARTICLE}")
        title = reader.title().partition(" · ")[0]
    reader.goto(f"{address}{OTHER}")
    assert reader.url == f"{address}{OTHER}"
    expect(reader.get_by_role("heading", level=1)).to_have_text("Нет связи")
    assert reader.locator("h1").evaluate("(title) => getComputedStyle(title).fontFamily").startswith('"New York"')
    reader.get_by_role("link", name=title).click()
    expect(reader.locator(".prompt-card")).to_be_visible()
    reader.go_back()
    with network.on():
        reader.get_by_role("button", name="Попробовать ещё раз").click()
        expect(reader.locator(".prompt-card")).to_be_visible()


def test_a_search_that_was_made_can_be_made_again(network: Network, reader: Page) -> None:
    def search() -> None:
        reader.goto(f"{address}{ARTICLE}")
        ready(reader)
        reader.keyboard.press("/")
        expect(reader.locator("dialog[open]")).to_be_visible()
        reader.keyboard.type("договор")
        expect(reader.locator("dialog[open]")).to_contain_text("Договор под лупой")

    with network.on() as address:
        visit(reader, f"{address}{ARTICLE}")
        search()
        reader.wait_for_load_state("networkidle")
    search()


def test_the_offline_page_speaks_the_language_of_the_page_before_it(network: Network, reader: Page) -> None:
    with network.on() as address:
        visit(reader, f"{address}{ENGLISH}")
    reader.evaluate("(address) => { location.href = address; }", f"{address}{OTHER}")
    expect(reader.get_by_role("heading", level=1)).to_have_text("No connection")
    reader.goto(f"{address}en/how-to-write/")
    expect(reader.get_by_role("heading", level=1)).to_have_text("No connection")
    reader.goto(f"{address}{OTHER}")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Нет связи")


def test_a_new_page_takes_the_place_of_an_old_one(network: Network, reader: Page) -> None:
    file = network.folder / "lib" / ARTICLE / "index.html"
    with network.on() as address:
        visit(reader, f"{address}{ARTICLE}")
        title = reader.title()
        file.write_text(file.read_text("utf-8").replace("<title>", "<title>Новая: "), "utf-8")
        reader.goto(f"{address}{ARTICLE}")
        expect(reader).to_have_title(f"Новая: {title}")
        reader.wait_for_load_state("networkidle")
    reader.goto(f"{address}{ARTICLE}")
    expect(reader).to_have_title(f"Новая: {title}")


def test_a_page_that_is_gone_is_forgotten(network: Network, reader: Page) -> None:
    with network.on() as address:
        visit(reader, f"{address}{ARTICLE}")
        shutil.rmtree(network.folder / "lib" / ARTICLE)
        reader.goto(f"{address}{ARTICLE}")
        expect(reader.get_by_role("heading", level=1)).to_have_text("Error response")
    reader.goto(f"{address}{ARTICLE}")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Нет связи")


def test_searches_are_one_page_and_the_number_of_pages_has_an_end(network: Network, reader: Page) -> None:
    kept = """async () => {
        const [name] = (await caches.keys()).filter((name) => name.includes(":pages:"));
        return (await (await caches.open(name)).keys()).map((request) => request.url);
    }"""
    with network.on() as address:
        for number in range(70):
            folder = network.folder / "lib" / f"x{number}"
            folder.mkdir()
            (folder / "index.html").write_text("<!doctype html><title>x</title>", "utf-8")
        visit(reader, address)
        reader.goto(f"{address}?q=a")
        reader.goto(f"{address}?q=b")
        assert reader.evaluate(kept) == [address]
        reader.evaluate(
            """async (addresses) => {
                const { active } = await navigator.serviceWorker.ready;
                for (const address of addresses) {
                    active.postMessage([address]);
                    while (!(await caches.match(address))) await new Promise((done) => setTimeout(done, 10));
                }
            }""",
            [f"{address}x{number}/" for number in range(70)],
        )
        assert reader.evaluate(kept) == [f"{address}x{number}/" for number in range(10, 70)]
    reader.goto(f"{address}x69/?q=other")
    expect(reader).to_have_title("x")


def test_a_new_worker_clears_away_what_the_old_one_kept_and_nothing_of_others(network: Network, reader: Page) -> None:
    worker = network.folder / "lib" / "sw.js"
    names = "async () => (await caches.keys()).sort()"
    with network.on() as address:
        visit(reader, address)
        old = reader.evaluate(names)
        reader.evaluate("caches.open('promptoteka:/other/:pages:1')")
        version = old[0].rpartition(":")[2]
        worker.write_text(worker.read_text("utf-8").replace(version, "f" * 16), "utf-8")
        reader.reload()
        until(reader, f"async () => (await ({names})()).every((name) => !name.endsWith('{version}'))")
        assert "promptoteka:/other/:pages:1" in reader.evaluate(names)
        assert f"promptoteka:/lib/:own:{'f' * 16}" in reader.evaluate(names), reader.evaluate(names)


def test_nothing_is_kept_while_the_site_is_being_written(network: Network, reader: Page) -> None:
    """MkDocs' server puts a function of this name into each page; a worker of an earlier build goes."""
    page = network.folder / "lib" / ARTICLE / "index.html"
    registrations = "async () => (await navigator.serviceWorker.getRegistrations()).length"
    with network.on() as address:
        visit(reader, address)
        assert reader.evaluate(registrations) == 1
        served = page.read_text("utf-8").replace("</body>", "<script>var livereload = 1</script></body>")
        page.write_text(served.replace("Content-Security-Policy", "x"), "utf-8")  # `serve` allows its script there
        reader.goto(f"{address}{ARTICLE}")
        until(reader, f"async () => (await ({registrations})()) === 0")
