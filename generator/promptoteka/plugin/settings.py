"""The library's own settings, as a build asks for them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from promptoteka.checks.choice import unknown
from promptoteka.cli.terminal import language
from promptoteka.model.config import Config, load
from promptoteka.model.wrong_settings import WrongSettings


def settings(config: MkDocsConfig) -> Config:
    """The settings of the project that `mkdocs.yml` belongs to; wrong ones end the build."""
    try:
        library = load(Path(config.config_file_path).parent)
    except WrongSettings as error:
        raise PluginError(error.worded(language())) from error
    for name in unknown(library.check):
        raise PluginError(f"pyproject.toml, [tool.promptoteka.check]: {name.worded(language())}")
    return library
