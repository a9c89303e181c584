"""How soon a saved file is seen while serving."""

from __future__ import annotations

from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

INTERVAL: Final = 0.2
"""Seconds between two looks at the files; of MkDocs' own half second an author would wait half. A look at a thousand
articles takes ten milliseconds."""


def watch_closely(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Look for changes more often, unless the installed themes are watched too (`--watch-theme`): they are large."""
    if any(_is_watched(folder, server) for folder in config.theme.dirs):
        return
    own = [path for path in (config.docs_dir, config.config_file_path) if path]
    for path in own:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=INTERVAL)
    for path in own:
        server.watch(path)


def _is_watched(path: str, server: LiveReloadServer) -> bool:
    try:
        server.unwatch(path)
    except KeyError:
        return False
    server.watch(path)
    return True
