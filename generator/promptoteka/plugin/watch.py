"""How soon a saved file is seen while serving, and which files are looked at."""

from __future__ import annotations

import os
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

INTERVAL: Final = 0.2
"""Seconds between two looks at the files; of MkDocs' own half second an author would wait half. A look at a thousand
articles takes ten milliseconds."""
INTERVAL_OF_THEMES: Final = 0.5
"""Where the installed themes are watched too (`--watch-theme`): they are large."""


def watch_closely(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Look for changes more often, and at links themselves: what they lead to is no part of the library."""
    own = [path for path in (config.docs_dir, config.config_file_path) if path]
    themes = [folder for folder in config.theme.dirs if _unwatch(folder, server)]
    for path in own:
        server.unwatch(path)
    interval = INTERVAL_OF_THEMES if themes else INTERVAL
    server.observer = PollingObserverVFS(stat=os.lstat, listdir=os.scandir, polling_interval=interval)  # type: ignore[assignment]
    for path in (*own, *themes):
        server.watch(path)


def _unwatch(path: str, server: LiveReloadServer) -> bool:
    """Whether it was watched."""
    try:
        server.unwatch(path)
    except KeyError:
        return False
    return True
