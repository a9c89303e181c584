"""The library's own settings, as a build asks for them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import PluginError

from promptoteka.checks.choice import unknown
from promptoteka.cli.terminal import language
from promptoteka.model.config import Config, load
from promptoteka.model.wrong_settings import WrongSettings


def settings(project: Path, lang: str) -> Config:
    """The settings of a project; wrong ones end the build. `lang` is its language where they say none."""
    try:
        library = load(project)
    except WrongSettings as error:
        raise PluginError(error.worded(language())) from error
    for name in unknown(library.check):
        raise PluginError(f"pyproject.toml, [tool.promptoteka.check]: {name.worded(language())}")
    return library if "lang" in library.model_fields_set or not lang else library.model_copy(update={"lang": lang})
