"""The options of the plugin, and the library's own settings as a build asks for them."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.base import Config as MkDocsOptions
from mkdocs.config.config_options import Type
from mkdocs.exceptions import PluginError

from promptoteka.checks.choice import unknown
from promptoteka.cli.terminal import language
from promptoteka.model.config import Config, load
from promptoteka.model.wrong_settings import WrongSettings


class Options(MkDocsOptions):
    """Options of the plugin in `mkdocs.yml`; the library's own settings stand in `pyproject.toml`."""

    strict = Type(bool, default=True)
    """Whether an error in an article stops the build; while serving it never does."""
    project = Type(str, default="")
    """The folder of the project, beside whose `content/` settings are looked for; empty: that of `mkdocs.yml`."""
    content = Type(str, default="")
    """The folder of the library; empty: `docs_dir`."""
    lang = Type(str, default="")
    """The language of the site where the settings say none."""
    keep_going = Type(bool, default=False)
    """Whether articles with errors are left out, and the rest is published; the build fails all the same."""


def settings(project: Path, lang: str) -> Config:
    """The settings of a project; wrong ones end the build. `lang` is its language where they say none."""
    try:
        library = load(project)
    except WrongSettings as error:
        raise PluginError(error.worded(language())) from error
    for name in unknown(library.check):
        raise PluginError(f"pyproject.toml, [tool.promptoteka.check]: {name.worded(language())}")
    return library if "lang" in library.model_fields_set or not lang else library.model_copy(update={"lang": lang})
