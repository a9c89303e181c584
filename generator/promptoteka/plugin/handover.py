"""Which pages and files the engine is given, and the others, which are written beside what it makes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files, InclusionLevel

from promptoteka.languages import substitute
from promptoteka.model import files as disk
from promptoteka.model.article import Lang
from promptoteka.model.files import File
from promptoteka.plugin.frame import Frame
from promptoteka.plugin.page import is_alone, is_hub, published, virtual_page
from promptoteka.plugin.shell import Engine, filled, whole_pages
from promptoteka.plugin.unchanged import Unchanged
from promptoteka.site.build import Build
from promptoteka.site.outputs import Page
from promptoteka.site.templates import Templates


class Handover:
    """The pages and files of a build, divided. What stays from the last site is in neither part."""

    def __init__(
        self,
        result: Build,
        frames: Mapping[str, Frame],
        unchanged: Unchanged,
        templates: Templates,
        home: Lang,
        config: MkDocsConfig,
    ) -> None:
        self._templates = templates
        self._frames = frames
        self._home = home
        self._config = config
        pages = [page for page in result.pages if is_hub(page) or not unchanged.page(page, frames[page.address])]
        files = [file for file in result.files if not unchanged.file(file)]
        alone = is_alone(config)
        self._given = [page for page in pages if is_hub(page) or not alone]
        """Those of the menu always: the navigation is made of them."""
        self._beside = [page for page in pages if alone and not is_hub(page)]
        self._given_files, self._files = ([], files) if alone else (files, [])

    def give(self, files: Files) -> None:
        """Give the engine its part."""
        for page in self._given:
            files.append(self._virtual(page))
        for file in self._given_files:
            files.append(published(file, self._config))

    def write(self, folder: Path, engine: Engine) -> None:
        """Write the other part."""
        with substitute(self._home):
            beside = [(page, self._frames[page.address]) for page in self._beside]
            whole = whole_pages(beside, self._templates, engine)
            disk.put(folder, (File(f"{page.address}index.html", html.encode()) for page, html in whole))
        disk.put(folder, self._files)

    def _virtual(self, page: Page) -> MkDocsFile:
        frame = self._frames[page.address]
        with substitute(self._home):
            filling = filled(page, frame, self._templates)
        file = virtual_page(page, frame, filling, self._config).file
        file.inclusion = InclusionLevel.INCLUDED if is_hub(page) else InclusionLevel.NOT_IN_NAV
        return file
