"""The ways from an article to its repository, by `repo_url` and `edit_uri` of `mkdocs.yml`."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

_DISCUSSIONS = {"gitlab.com": "/-/issues/new?issue[title]="}
"""Where a new thread is begun, its title behind it; elsewhere as GitHub, Gitea and Codeberg have it."""
_GUESSES = ("edit/master/docs/", "src/default/docs/")
"""What MkDocs takes for `edit_uri` where none is written."""
_COMMON = "/issues/new?title="


def ways_back(config: MkDocsConfig) -> dict[str, str]:
    """`edit_url` and `discuss_url`, empty where nothing is said.

    An `edit_uri` that nobody has written is MkDocs' guess, and names another folder than ours.
    """
    repository = (config.repo_url or "").rstrip("/")
    is_guess = config.edit_uri in _GUESSES and Path(config.docs_dir).name != "docs"
    edit = "" if is_guess else config.edit_uri or ""
    if edit and not urlsplit(edit).scheme:
        edit = f"{repository}{'' if edit.startswith(('?', '#')) else '/'}{edit.lstrip('/')}" if repository else ""
    host = urlsplit(repository).hostname or ""
    return {
        "edit_url": edit if not edit or edit.endswith(("/", "=", "#")) else f"{edit}/",
        "discuss_url": f"{repository}{_DISCUSSIONS.get(host, _COMMON)}" if repository else "",
    }
