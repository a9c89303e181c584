"""Libraries for tests of what is built, read and rendered without an engine."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from typing import Any

from promptoteka.model import files
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.site.build import Build, build
from promptoteka.site.outputs import Page
from promptoteka.site.templates import Templates, theme_folder

from tests.conftest import SITES

URL = "https://example.org/lib/"
CONFIG = Config(
    term_pages=1,
    lang="ru",
    site_name="Промптотека",
    site_description="Письма и не только.",
    site_url=URL,
    reference=False,
)
NOWHERE = CONFIG.model_copy(update={"site_url": ""})
TEMPLATES = Templates([theme_folder()])


def bilingual(config: Config = CONFIG, changed: Mapping[str, tuple[str, str]] | None = None) -> Build:
    """The case `bilingual`, the first text of a file replaced by the second: `{"articles/letter.md": (old, new)}`."""
    return _bilingual(config.model_dump_json(), tuple((changed or {}).items()))


@cache
def _bilingual(config: str, changes: tuple[tuple[str, tuple[str, str]], ...]) -> Build:
    content = []
    for file in files.read(SITES / "bilingual" / "content"):
        old, new = dict(changes).get(file.path, ("", ""))
        assert old.encode() in file.content
        content.append(File(file.path, file.content.replace(old.encode(), new.encode(), 1)) if old else file)
    return build(content, Config.model_validate_json(config), TEMPLATES)


def article(slug: str, *lines: str, title: str = "Письмо", date: str = "2026-01-15", tags: str = "письма") -> File:
    """An article with only what it must have, and more lines of front matter."""
    more = "".join(f"{line}\n" for line in lines)
    text = (
        f"---\ntitle: {title}\ndate: {date}\ntags: [{tags}]\n{more}---\n\n# Письмо\n\n## Решение\n\n> **Роль:** Ты.\n"
    )
    return File(f"articles/{slug}.md", text.encode())


def content(result: Build, path: str) -> str:
    """The text of a file that was built."""
    return next(file.content for file in result.files if file.path == path).decode()


def paths(result: Build) -> set[str]:
    return {file.path for file in result.files}


def page(result: Build, address: str) -> Page:
    return next(page for page in result.pages if page.address == address)


class Head(HTMLParser):
    """What stands in the head of a page: metas by name or property, links, JSON-LD by type."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.metas: dict[str, list[str]] = {}
        self.links: list[dict[str, str]] = []
        self.feed(html)
        scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        self.graph: list[dict[str, Any]] = [node for one in scripts for node in json.loads(one)["@graph"]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.metas.setdefault(values.get("property") or values["name"], []).append(values["content"])
        elif tag == "link":
            self.links.append(values)

    def meta(self, name: str) -> str | None:
        return next(iter(self.metas.get(name, [])), None)

    def node(self, kind: str) -> dict[str, Any]:
        return next(node for node in self.graph if node["@type"] == kind)

    def alternates(self) -> dict[str, str]:
        """Addresses by language or type."""
        links = [link for link in self.links if link["rel"] == "alternate"]
        return {link.get("hreflang") or link["type"]: link["href"] for link in links}


def head(result: Build, address: str) -> Head:
    return Head(page(result, address).head)
