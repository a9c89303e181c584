"""The library's own settings, as a build asks for them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from promptoteka.checks.choice import unknown
from promptoteka.model.config import Config, load


def settings(config: MkDocsConfig) -> Config:
    """The settings of the project that `mkdocs.yml` belongs to; wrong ones end the build."""
    try:
        library = load(Path(config.config_file_path).parent)
    except ValueError as error:
        raise PluginError(f"[tool.promptoteka] in pyproject.toml: {error}") from error
    for name in unknown(library.check):
        raise PluginError(f"[tool.promptoteka.check] in pyproject.toml: {name.worded(library.lang)}")
    return library
