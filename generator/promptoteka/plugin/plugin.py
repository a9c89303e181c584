"""The MkDocs plugin: page outputs become virtual pages, and a site that is whole takes the place of the old one."""

from __future__ import annotations

import atexit
import gc
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from jinja2 import Environment, Template
from mkdocs.config.base import Config as MkDocsOptions
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from promptoteka.checks.reports import REPORTS
from promptoteka.checks.reports import Options as ReportOptions
from promptoteka.cli import terminal
from promptoteka.cli.history import History
from promptoteka.cli.manual import manual
from promptoteka.cli.workers import Processes
from promptoteka.languages import DEFAULT, substitute, texts
from promptoteka.model import files as disk
from promptoteka.model.article import Lang
from promptoteka.model.diagnostics import Severity
from promptoteka.model.disk.failures import SYSTEM, sentence
from promptoteka.model.disk.swap import Workshop
from promptoteka.model.files import File
from promptoteka.plugin.articles import Articles
from promptoteka.plugin.assets import bundle_styles, minify_scripts
from promptoteka.plugin.compiled import CompiledTemplates
from promptoteka.plugin.failure import SystemFailure
from promptoteka.plugin.frame import Frame, Frames
from promptoteka.plugin.host import add_theme, has_warnings, spoken_in
from promptoteka.plugin.log import guard
from promptoteka.plugin.page import engine, is_alone, published, virtual_page
from promptoteka.plugin.ports import SharedPorts
from promptoteka.plugin.search import Searched, SearchIndexes
from promptoteka.plugin.settings import settings
from promptoteka.plugin.shell import Engine, Filling, filled, whole_pages
from promptoteka.plugin.unchanged import Unchanged, shell
from promptoteka.plugin.watch import watch_closely
from promptoteka.search import IndexingError
from promptoteka.site.build import Authoring, Build, build
from promptoteka.site.outputs import Page
from promptoteka.site.templates import Templates, theme_folder
from promptoteka.text.memo import Memo

log = get_plugin_logger("promptoteka")
NOT_FOUND = "404.html"
"""What hosts show where there is no page: that of the nearest folder, or that of the root."""
OUR_TEMPLATES = ("feeds/", "pages/", "partials/")
"""Folders of the theme whose files MkDocs would publish unless their names end in `.html`."""
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
        self._workshop: Workshop | None = None
        self._content = ""
        """The folder that MkDocs is not shown."""
        self._articles = Articles()
        self._memo = Memo()
        self._templates: tuple[object, Templates] | None = None
        self._unchanged = Unchanged()
        self._compiled = CompiledTemplates()
        self._not_found = Template("")
        self._beside: list[tuple[Page, Frame]] = []
        """Pages that the engine does not hear of: they are put into its shell."""
        self._files: list[File] = []
        """Files that it does not hear of."""
        self._home: Lang = DEFAULT
        self._engine: Engine
        self.search = SearchIndexes(log)
        self._searched: Searched
        self._missing: dict[str, Frame] = {}
        self._text: Callable[..., str] = texts.text
        self._ports = SharedPorts(lambda missed: log.info("No picture, a cover is drawn: %s", missed))

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._command = command
        guard(log.logger)
        self._forget()

    def _forget(self) -> None:
        """The next build reads and renders everything. MkDocs keeps one plugin for all builds of a process."""
        self._articles, self._memo, self._templates, self._unchanged = Articles(), Memo(), None, Unchanged()
        self.search.cancel()
        self.search = SearchIndexes(log)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self._is_serving:
            self.search.cancel()  # the index of what is about to be replaced: it would take the processor
        gc.disable()  # looking through a library takes a quarter of a build
        config.use_directory_urls = True
        add_theme(config)
        self._site_dir = Path(config.site_dir)
        self._workshop = Workshop(self._site_dir)
        atexit.register(self._discard)  # MkDocs does not tell of an end by Ctrl+C
        config.site_dir = str(self._workshop.fresh)
        self._content = config.docs_dir
        config.docs_dir = str(self._workshop.fresh)  # MkDocs would follow links and open whatever stands in `content/`
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        config.docs_dir = self._content
        content = Path(config.docs_dir)
        library = settings(config)
        site = {
            "site_name": config.site_name,
            "site_description": config.site_description or "",
            "site_url": config.site_url or "",
        }
        templates = self._theme(config)
        self._memo.turn()
        self._home = library.lang
        authoring = Authoring(self._articles.examine_all, self._memo) if self._is_serving else None
        ports = self._ports.turn(fetch_images=library.fetch_images)
        if not self._is_serving:
            ports = replace(ports, history=History(content).former, work=Processes())
        brought = [file.dest_uri for file in files if not file.src_uri.startswith(OUR_TEMPLATES)]
        with_site = library.model_copy(update=site)
        result = build(disk.read(content), with_site, templates, manual(), authoring, ports, brought)
        self._report(result, library.lang)
        if not config.site_url:
            log.info("site_url is not set: no sitemap.xml, no opensearch.xml, and links of feeds are relative")
        langs = {page.lang for page in result.pages}
        self._searched = Searched.of(library.lang, langs, result.indexed)
        if not self._is_serving:
            self.search.begin(self._searched, work=self._workshop.work if self._workshop else None)
        framing = Frames(result, with_site)
        with substitute(library.lang):
            frames = {page.address: framing.of_page(page) for page in result.pages}
            self._missing = framing.missing()
        self._text = spoken_in(library.lang)
        if self._is_serving:
            hubs = [page for page in result.pages if _is_hub(page)]
            self._unchanged.begin(shell(config, hubs, self._missing), result, frames)
        self._beside.clear()
        self._files.clear()
        is_there = self._unchanged.is_like_last  # what the theme brings, like all that is shared
        for file in list(files):
            if is_there or file.src_dir == config.docs_dir or file.src_uri.startswith(OUR_TEMPLATES):
                files.remove(file)
        for page in result.pages:
            is_hub = _is_hub(page)  # always made: the navigation is made of them
            if not is_hub and self._unchanged.page(page, frames[page.address]):
                continue
            if not is_hub and is_alone(config):
                self._beside.append((page, frames[page.address]))
                continue
            filling = self._filled(page, frames[page.address], config)
            virtual = virtual_page(page, frames[page.address], filling, config)
            virtual.file.inclusion = InclusionLevel.INCLUDED if is_hub else InclusionLevel.NOT_IN_NAV
            files.append(virtual.file)
        for made in result.files:
            if self._unchanged.file(made):
                continue
            if is_alone(config):
                self._files.append(made)
            else:
                files.append(published(made, config))
        bundle_styles(files, config)
        minify_scripts(files, config)
        config.theme.static_templates.discard("sitemap.xml")  # ours has the pages that are carried over, too
        return files

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., object]
    ) -> LiveReloadServer:
        watch_closely(server, config)
        return server

    @property
    def _is_serving(self) -> bool:
        return self._command == "serve"

    def _theme(self, config: MkDocsConfig) -> Templates:
        """The templates of the theme; while serving the same ones as long as no file of it changes."""
        folders = [*([Path(config.theme.custom_dir)] if config.theme.custom_dir else []), theme_folder()]
        state = [(path, path.stat().st_mtime_ns) for folder in folders for path in sorted(folder.rglob("*.html"))]
        if self._templates is None or self._templates[0] != state:
            self._templates = (state, Templates(folders))
            self._memo = Memo()
        return self._templates[1]

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        self._nav = nav
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        env.filters["t"] = self._text
        env.bytecode_cache = self._compiled
        env.globals["missing_frame"] = next(iter(self._missing.values()))
        self._engine = engine(env, self._nav, files, config)
        self._not_found = env.get_template(NOT_FOUND)
        return env

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        if template_name == NOT_FOUND:
            for lang, frame in [*self._missing.items()][1:]:
                html = self._not_found.render({**context, "missing_frame": frame})
                path = Path(config.site_dir, lang, NOT_FOUND)
                path.parent.mkdir(exist_ok=True)
                path.write_text(html, "utf-8")
        return context

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if self._workshop:
            self._write_beside(self._workshop.fresh, config)
        if self._workshop and not has_warnings():
            self._replace(self._workshop)
            self._unchanged.done()
            log.info("The site is whole: moved to %s", self._site_dir)
        config.site_dir = str(self._site_dir)
        self._discard()

    def _filled(self, page: Page, frame: Frame, config: MkDocsConfig) -> Filling:
        with substitute(self._home):
            return filled(page, frame, self._theme(config))

    def _write_beside(self, made: Path, config: MkDocsConfig) -> None:
        with substitute(self._home):
            whole = whole_pages(self._beside, self._theme(config), self._engine)
            disk.put(made, (File(f"{page.address}index.html", html.encode()) for page, html in whole))
        disk.put(made, self._files)
        self._beside.clear()
        self._files.clear()

    def _replace(self, workshop: Workshop) -> None:
        """Put the new site in the place of the old one, its search indexes with it."""
        if self._is_serving:
            with self.search.follow(self._searched, self._site_dir):
                if self._unchanged.is_like_last:
                    self._unchanged.lay_over(self._site_dir, workshop.fresh)
                else:
                    self.search.hand_on(self._site_dir, workshop.fresh)
                    workshop.finish(keep=False)
            return
        try:
            self.search.write(workshop.fresh)
        except IndexingError as error:
            raise PluginError(f"{error}. The site stays as it was.") from error
        workshop.finish(keep=True)

    def on_build_error(self, error: Exception) -> None:
        self._discard()
        self._unchanged = Unchanged()
        if isinstance(error, SYSTEM):
            lang = terminal.language()
            said = texts.text("failure.site", lang, sentence=sentence(error, lang, str(self._site_dir)))
            raise SystemFailure(said) from error

    def _discard(self) -> None:
        if self._is_serving:
            gc.freeze()  # rings of objects that nobody needs stay, half a megabyte a build: a server does not last
        else:
            self.search.end()
        gc.enable()
        if self._workshop:
            self._workshop.close()
            self._workshop = None
        atexit.unregister(self._discard)

    def _report(self, result: Build, lang: str) -> None:
        for found in result.diagnostics:
            log.log(LEVELS[found.rule.severity], "\n".join(REPORTS["concise"]([found], ReportOptions(lang=lang))))
        if result.silenced:
            log.info(texts.text("report.silenced", lang, n=result.silenced))
        if result.has_errors and self.config.strict and self._command != "serve":
            raise PluginError("The articles above have errors: the site stays as it was.")


def _is_hub(page: Page) -> bool:
    """Hubs alone are in the navigation: rendering it is quadratic."""
    return bool(page.menu) or page.kind == "library"
