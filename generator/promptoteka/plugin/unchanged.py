"""While serving: pages and files that say what they said in the last build stay where they are.

MkDocs renders and writes every page of a site at each change. A page's HTML follows from our page, from its frame, and
from what all pages share: the theme, the engine's settings, the navigation. Where all of that is as it was, MkDocs
does not hear of the page, and what it does write is laid over the last site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from promptoteka.model.article import Lang
from promptoteka.model.disk import swap
from promptoteka.model.files import File
from promptoteka.plugin.frame import Frame
from promptoteka.plugin.page import is_alone
from promptoteka.site.build import Build
from promptoteka.site.outputs import Page

_Pages = dict[str, tuple[Page, Frame]]
_Files = dict[str, bytes]


class Unchanged:
    """What the last site that became whole was made from, and so what of it stays in the next one."""

    def __init__(self) -> None:
        self._shell: object = None
        self._pages: _Pages = {}
        self._files: _Files = {}
        self._next: tuple[object, _Pages, _Files] = (None, {}, {})
        self.is_like_last = False
        """Whether all that pages share is as it was: the next site is the last one with changes."""

    def begin(self, shell: object, result: Build, frames: dict[str, Frame]) -> None:
        """A build of `result` begins; `shell` is equal if all that pages share is as it was, None if nobody knows."""
        self._next = (
            shell,
            {page.address: (page, frames[page.address]) for page in result.pages},
            {file.path: file.content for file in result.files},
        )
        self.is_like_last = shell is not None and shell == self._shell

    def page(self, page: Page, frame: Frame) -> bool:
        """Whether the page stays."""
        return self.is_like_last and self._pages.get(page.address) == (page, frame)

    def file(self, file: File) -> bool:
        """Whether the file stays."""
        return self.is_like_last and self._files.get(file.path) == file.content

    def lay_over(self, site: Path, made: Path) -> None:
        """Put into the last site what was made for the new one, and take away what that does not have."""
        swap.lay_over(site, made, gone=_paths(self._pages, self._files) - _paths(*self._next[1:]))

    def done(self) -> None:
        """The new site is whole: the next build compares with it."""
        self._shell, self._pages, self._files = self._next


def _paths(pages: Iterable[str], files: Iterable[str]) -> set[str]:
    return {*(f"{address}index.html" for address in pages), *files}


def shell(config: MkDocsConfig, hubs: list[Page], missing: Mapping[Lang, Frame]) -> object:
    """What all pages share, to be compared; None where other plugins or hooks may add what cannot be compared."""
    settings = Path(config.config_file_path).read_bytes()
    if not is_alone(config) or b"INHERIT" in settings:
        return None
    folders = [Path(folder) for folder in config.theme.dirs]
    theme = [
        (path.as_posix(), (state := path.stat()).st_mtime_ns, state.st_size)
        for folder in folders
        if folder == folders[0]  # the library's own; the others are installed
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    navigation = [(hub.address, hub.title) for hub in hubs]
    return settings, config.site_url, missing, theme, navigation
