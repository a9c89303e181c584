"""The theme among those of the engine, and the language that its templates speak."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.theme import Theme
from mkdocs.utils.yaml import yaml_load

from promptoteka.cli.terminal import language
from promptoteka.languages import substitute, texts
from promptoteka.site.templates import theme_folder

OUR_TEMPLATES = ("feeds/", "pages/", "partials/")
"""Folders of the theme whose files MkDocs would publish unless their names end in `.html`."""


MATERIAL: Final = "material"
FOUNDATION: Final = "partials/javascripts/base.html"
"""A file by which Material is known among the folders of a theme."""
BROUGHT: Final[dict[str, Any]] = {
    "font": False,
    "favicon": "assets/mark.svg",
    "features": ["toc.follow", "navigation.top", "content.tooltips"],
    "palette": [
        {"media": "(prefers-color-scheme)", "toggle": {"icon": "material/brightness-auto", "name": "auto"}},
        {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "toggle": {"icon": "material/brightness-7", "name": "light"},
        },
        {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "toggle": {"icon": "material/brightness-4", "name": "dark"},
        },
    ],
}
"""What `mkdocs.yml` need not say of the theme."""


def use_theme(config: MkDocsConfig) -> None:
    """Have the site stand on Material and on ours; another theme, which has no place for our pages, ends the build."""
    written = _written(config)
    if not written:
        config.theme = Theme(name=MATERIAL)
    elif not any(Path(folder, FOUNDATION).is_file() for folder in config.theme.dirs):
        raise PluginError(texts.text("build.theme", language(), theme=config.theme.name or config.theme.custom_dir))
    for key, value in BROUGHT.items():
        if key not in written:
            config.theme[key] = value
    _add_ours(config)


def say_language(config: MkDocsConfig, lang: str) -> None:
    """Have Material speak the site's language, where `mkdocs.yml` does not name another."""
    if "language" not in _written(config):
        config.theme["language"] = lang


def _written(config: MkDocsConfig) -> dict[str, Any]:
    """What `mkdocs.yml` says of the theme."""
    with Path(config.config_file_path).open("rb") as file:
        said = yaml_load(file).get("theme") or {}
    return said if isinstance(said, dict) else {"name": said}


def _add_ours(config: MkDocsConfig) -> None:
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
