"""The theme's styles as one file: a browser that follows `@import`s waits for each of them in turn."""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ENTRY = "assets/css/site.css"
_IMPORT = re.compile(r'^@import "(?P<name>[^"]+)";\n', re.MULTILINE)


def bundle(files: Files, config: MkDocsConfig) -> None:
    """Replace the entry by all that it imports, in its order; what was imported is no longer published by itself."""
    entry = files.get_file_from_path(ENTRY)
    if entry is None:
        return
    folder = ENTRY.rpartition("/")[0]

    def content(found: re.Match[str]) -> str:
        imported = files.get_file_from_path(f"{folder}/{found['name']}")
        if imported is None:
            return found[0]
        files.remove(imported)
        return imported.content_string

    whole = _IMPORT.sub(content, entry.content_string)
    files.remove(entry)
    files.append(File.generated(config, ENTRY, content=whole))
