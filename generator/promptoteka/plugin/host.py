"""What the plugin tells MkDocs, and asks it: the theme, a filter for its templates, whether it is about to give up."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from promptoteka.languages import substitute, texts
from promptoteka.site.templates import theme_folder


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


def has_warnings() -> bool:
    """Whether the engine is about to give up in strict mode: it counts warnings, and looks only after this event."""
    engine = logging.getLogger(get_plugin_logger("promptoteka").logger.name.partition(".")[0])
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in engine.handlers)
