"""A page of ours as MkDocs wants it."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from promptoteka.model.files import File as OurFile
from promptoteka.plugin.frame import Frame
from promptoteka.plugin.shell import Engine, Filling
from promptoteka.site.outputs import Page


class VirtualPage(MkDocsPage):
    """A page whose HTML is ready: Python-Markdown never sees an article."""

    def __init__(self, page: Page, frame: Frame, filling: Filling, file: File, config: MkDocsConfig) -> None:
        super().__init__(filling.title, file, config)
        self._page = page
        self._frame = frame
        self._filling = filling

    def read_source(self, config: MkDocsConfig) -> None:
        """Front matter for the shell: finished and escaped, since the autoescape of MkDocs is off."""
        page = self._page
        self.markdown = ""
        self.meta = {
            "title": self._filling.title,
            "head": self._filling.head,
            "contents": self._filling.contents,
            "languages": self._filling.languages,
            "lang": page.lang,
            "kind": page.kind,
            "frame": self._frame,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._filling.content
        self.toc = get_toc([])
        self.present_anchor_ids = {heading.anchor for heading in self._page.contents}
        self.links_to_anchors = {}


def virtual_page(page: Page, frame: Frame, filling: Filling, config: MkDocsConfig) -> VirtualPage:
    """A page and its file, which stands in no navigation."""
    name = f"{page.address}index.md"
    file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    return VirtualPage(page, frame, filling, file, config)


def engine(
    env: Environment, nav: Navigation, files: Files, config: MkDocsConfig, finished: Callable[[str], str]
) -> Engine:
    """A page as MkDocs renders it, where no other plugin has a part in that (`mkdocs.commands.build`)."""

    def whole(page: Page, frame: Frame, filling: Filling) -> str:
        made = virtual_page(page, frame, filling, config)
        made.read_source(config)
        made.render(config, files)
        return finished(env.get_template("main.html").render(get_context(nav, files, config, made)))

    return whole


def is_hub(page: Page) -> bool:
    """Hubs alone are in the navigation: rendering it is quadratic."""
    return bool(page.menu) or page.kind == "library"


def is_alone(config: MkDocsConfig) -> bool:
    """Whether no other plugin and no hook wants to see every page."""
    return set(config.plugins) == {"promptoteka"} and not config.hooks


def published(made: OurFile, config: MkDocsConfig) -> File:
    """A file of ours as MkDocs wants it: what is named `.md` it would take for a page, so it hears of another name."""
    file = File.generated(config, made.path.removesuffix(".md"), content=made.content)
    file.dest_uri = made.path
    return file
