"""The theme among those of the engine, and the language that its templates speak."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from promptoteka.languages import substitute, texts
from promptoteka.site.templates import theme_folder

OUR_TEMPLATES = ("feeds/", "pages/", "partials/")
"""Folders of the theme whose files MkDocs would publish unless their names end in `.html`."""


def add_theme(config: MkDocsConfig) -> None:
    """Put our theme between the folder of the library's own and Material, where it is not the first itself."""
    ours = theme_folder().resolve()
    if ours not in (Path(folder).resolve() for folder in config.theme.dirs):
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(ours))


def spoken_in(home: str) -> Callable[..., str]:
    """The filter `t` of MkDocs' templates: what stands in a language that is not known is said in the site's own."""

    def spoken(key: str, lang: str, /, **values: object) -> str:
        with substitute(home):
            return texts.text(key, lang, **values)

    return spoken
