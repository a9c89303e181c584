"""While serving: pages and files that say what they said in the last build are not made again, but carried over.

MkDocs renders and writes every page of a site at each change. A page's HTML follows from our page, from the menu, and
from what all pages share: the theme, the engine's settings, the navigation. Where all of that is as it was, the file
of the last site is linked into the new one, and MkDocs does not hear of the page.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from generator.build import Build
from generator.files import File
from generator.outputs import Page

Menu = list[dict[str, Any]]


class Carried:
    """What the last site that became whole was made from, and what of it stands in the next one."""

    def __init__(self) -> None:
        self._shell: object = None
        self._pages: dict[str, tuple[Page, Menu]] = {}
        self._files: dict[str, bytes] = {}
        self._next: tuple[object, dict[str, tuple[Page, Menu]], dict[str, bytes]] = (None, {}, {})
        self._paths: list[str] = []

    def begin(self, shell: object, result: Build, menus: dict[str, Menu]) -> None:
        """A build of `result` begins; `shell` is equal if all that pages share is as it was, None if nobody knows."""
        self._next = (
            shell,
            {page.address: (page, menus[page.address]) for page in result.pages},
            {file.path: file.content for file in result.files},
        )
        if shell is None or shell != self._shell:
            self._shell, self._pages, self._files = None, {}, {}
        self._paths = []

    def page(self, page: Page, menu: Menu) -> bool:
        """Whether the page is carried over. Hubs never are: the navigation is made of them."""
        if page.kind == "library" or page.menu or self._pages.get(page.address) != (page, menu):
            return False
        self._paths.append(f"{page.address}index.html")
        return True

    def file(self, file: File) -> bool:
        """Whether the file is carried over."""
        if self._files.get(file.path) != file.content:
            return False
        self._paths.append(file.path)
        return True

    def finish(self, old: Path, new: Path) -> None:
        """Put what is carried over into the new site, just before that takes the place of the old one.

        A folder that is carried over whole is moved, since nobody looks at the old site any more; of others the files
        are linked.
        """
        folders: dict[str, list[str]] = {}
        for path in self._paths:
            folder, _, name = path.rpartition("/")
            folders.setdefault(folder, []).append(name)
        for folder, names in folders.items():
            source, target = old / folder, new / folder
            if folder and not target.exists() and len(list(source.iterdir())) == len(names):
                target.parent.mkdir(parents=True, exist_ok=True)
                source.rename(target)
                continue
            target.mkdir(parents=True, exist_ok=True)
            for name in names:
                try:
                    (target / name).hardlink_to(source / name)
                except OSError:  # a file system without links
                    shutil.copy2(source / name, target / name)

    def done(self) -> None:
        """The new site is whole: the next build compares with it."""
        self._shell, self._pages, self._files = self._next


def shell(config: MkDocsConfig, hubs: list[Page]) -> object:
    """What all pages share, to be compared; None where other plugins or hooks may add what cannot be compared."""
    settings = Path(config.config_file_path).read_bytes()
    if set(config.plugins) != {"promptoteka"} or config.hooks or b"INHERIT" in settings:
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
    return settings, config.site_url, config.extra["has_feed"], theme, navigation
