"""The budget of issue 4: how much a reader's browser fetches, as a server that compresses would send it."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page

KB = 1024
PACKED = {".avif", ".gif", ".jpg", ".pf_fragment", ".pf_index", ".pf_meta", ".png", ".webp", ".woff2"}
"""What is compressed in itself is sent as it is."""
MATERIAL = ("assets/javascripts/", "assets/stylesheets/")


def sent(path: Path) -> int:
    """Bytes of a file on the wire."""
    content = path.read_bytes()
    return len(content) if path.suffix in PACKED else len(gzip.compress(content, mtime=0))


def fetched(page: Page, address: str, path: str, site: Path) -> dict[str, int]:
    """What a page loads before its reader does anything: bytes by site-relative path."""
    seen: set[str] = set()
    page.on("request", lambda request: seen.add(unquote(urlsplit(request.url).path).lstrip("/")))
    page.goto(f"{address}/{path}", wait_until="networkidle")
    files = {name: site / name / "index.html" if name.endswith("/") or not name else site / name for name in seen}
    return {name: sent(file) for name, file in files.items() if not name.startswith(MATERIAL) and file.is_file()}


@pytest.mark.parametrize("path", ["", "prompts/proverka-dogovora/", "en/prompts/grant-sceptical-panel/"])
def test_a_page_is_light(page: Page, address: str, site: Path, path: str) -> None:
    loaded = fetched(page, address, path, site)
    assert path in loaded
    assert any(name.endswith(".js") for name in loaded)
    assert sum(loaded.values()) < 200 * KB, loaded


def test_own_javascript_is_small(site: Path) -> None:
    scripts = sorted((site / "assets" / "js").rglob("*.js"))
    # 31 KB until forms kept drafts and sides, and the search learned to rank, to show what it left out, and to begin
    # with what a reader keeps.
    assert sum(map(sent, scripts)) < 38 * KB, {path.name: sent(path) for path in scripts}
