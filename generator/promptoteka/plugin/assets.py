"""The theme's styles and scripts as they are published.

Styles become one file: a browser that follows `@import`s waits for each of them in turn. Scripts lose their comments.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from rjsmin import jsmin

ENTRY = "assets/css/site.css"
SCRIPTS = "assets/js/"
_IMPORT = re.compile(r'^@import "(?P<name>[^"]+)";\n', re.MULTILINE)


def bundle_styles(files: Files, config: MkDocsConfig) -> None:
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


def minify_scripts(files: Files, config: MkDocsConfig) -> None:
    """Replace each script of the theme's own by what a browser needs of it."""
    for file in [file for file in files if file.src_uri.startswith(SCRIPTS)]:
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=jsmin(file.content_string)))
