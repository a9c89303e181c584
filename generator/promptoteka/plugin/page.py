"""A page of ours as MkDocs wants it."""

from __future__ import annotations

from html import escape
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from promptoteka.model.files import File as OurFile
from promptoteka.plugin.frame import Frame
from promptoteka.site.outputs import Page


class VirtualPage(MkDocsPage):
    """A page whose HTML is ready: Python-Markdown never sees an article."""

    def __init__(self, page: Page, frame: Frame, file: File, config: MkDocsConfig) -> None:
        super().__init__(escape(page.title), file, config)
        self._page = page
        self._frame = frame

    def read_source(self, config: MkDocsConfig) -> None:
        """Front matter for the shell: finished and escaped, since the autoescape of MkDocs is off."""
        page = self._page
        self.markdown = ""
        self.meta = {
            "title": escape(page.title),
            "head": page.head,
            "lang": page.lang,
            "kind": page.kind,
            "frame": self._frame,
            "hide": [] if page.contents else ["toc"],
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._page.html
        self.toc = get_toc(cast(Any, _tokens(self._page)))
        self.present_anchor_ids = {heading.anchor for heading in self._page.contents}
        self.links_to_anchors = {}


def published(made: OurFile, config: MkDocsConfig) -> File:
    """A file of ours as MkDocs wants it: what is named `.md` it would take for a page, so it hears of another name."""
    file = File.generated(config, made.path.removesuffix(".md"), content=made.content)
    file.dest_uri = made.path
    return file


def _tokens(page: Page) -> list[dict[str, Any]]:
    """The contents as MkDocs' nested table-of-contents tokens, escaped."""
    roots: list[dict[str, Any]] = []
    for heading in page.contents:
        token = {"level": heading.level, "id": heading.anchor, "name": escape(heading.title), "children": []}
        siblings = roots[-1]["children"] if roots and heading.level > roots[-1]["level"] else roots
        siblings.append(token)
    return roots
