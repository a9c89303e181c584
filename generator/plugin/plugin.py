"""The MkDocs plugin: page outputs become virtual pages, and a site that is whole takes the place of the old one."""

from __future__ import annotations

import logging
import shutil
import tempfile
from html import escape
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import Config as MkDocsOptions
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.utils import CountHandler

from generator import config as settings
from generator import files as disk
from generator import texts
from generator.build import Build, build
from generator.cli.manual import manual
from generator.diagnostics import Severity
from generator.outputs import Page
from generator.plugin.page import VirtualPage
from generator.reports import REPORTS
from generator.reports import Options as ReportOptions
from generator.templates import Templates, theme_folder

log = get_plugin_logger("promptoteka")
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}


class Options(MkDocsOptions):
    """Options of the plugin in `mkdocs.yml`; the library's own settings stand in `pyproject.toml`."""

    strict = Type(bool, default=True)
    """Whether an error in an article stops the build; while serving it never does."""


class PromptotekaPlugin(BasePlugin[Options]):
    """Reads `content/`, and hands MkDocs pages and files instead of it."""

    def __init__(self) -> None:
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._site_dir = Path()
        self._staging: Path | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        config.use_directory_urls = True
        self._site_dir = Path(config.site_dir)
        self._site_dir.parent.mkdir(parents=True, exist_ok=True)
        self._staging = Path(tempfile.mkdtemp(prefix=f".{self._site_dir.name}-", dir=self._site_dir.parent))
        config.site_dir = str(self._staging)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        content = Path(config.docs_dir)
        try:
            library = settings.load(content)
        except ValueError as error:
            raise PluginError(f"[tool.promptoteka] in pyproject.toml: {error}") from error
        site = {"site_name": config.site_name, "site_description": config.site_description or ""}
        folders = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        templates = Templates([*folders, theme_folder()])
        result = build(disk.read(content), library.model_copy(update=site), templates, manual())
        self._report(result, library.lang)
        for file in [file for file in files if file.src_dir == config.docs_dir]:
            files.remove(file)
        for page in result.pages:
            file = MkDocsFile.generated(config, f"{page.address}index.md", content="", inclusion=_inclusion(page))
            files.append(file)
            VirtualPage(page, _menu(page, result), file, config)
        for made in result.files:
            files.append(MkDocsFile.generated(config, made.path, content=made.content))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        env.filters["t"] = texts.text
        return env

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if self._staging and not _has_warnings():
            disk.replace_folder(self._site_dir, self._staging)
            self._staging = None
            log.info("The site is whole: moved to %s", self._site_dir)
        config.site_dir = str(self._site_dir)
        self._discard()

    def on_build_error(self, error: Exception) -> None:
        self._discard()

    def _discard(self) -> None:
        if self._staging:
            shutil.rmtree(self._staging, ignore_errors=True)

    def _report(self, result: Build, lang: str) -> None:
        for found in result.diagnostics:
            log.log(LEVELS[found.rule.severity], "\n".join(REPORTS["concise"]([found], ReportOptions(lang=lang))))
        if result.has_errors and self.config.strict and self._command != "serve":
            raise PluginError("The articles above have errors: the site stays as it was.")


def _inclusion(page: Page) -> InclusionLevel:
    """Hubs alone are in the navigation: rendering it is quadratic."""
    return InclusionLevel.INCLUDED if page.menu or page.kind == "library" else InclusionLevel.NOT_IN_NAV


def _menu(page: Page, result: Build) -> list[dict[str, Any]]:
    """What the menu lists in the page's language, else all of it; titles escaped."""
    hubs = [(hub, hub.menu) for hub in result.pages if hub.menu]
    spoken = [(hub, title) for hub, title in hubs if hub.lang == page.lang] or hubs
    return [
        {"title": escape(title), "url": hub.address, "active": hub.address == page.address} for hub, title in spoken
    ]


def _has_warnings() -> bool:
    """Whether the engine is about to give up in strict mode: it counts warnings, and looks only after this event."""
    engine = logging.getLogger(log.logger.name.partition(".")[0])
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in engine.handlers)
