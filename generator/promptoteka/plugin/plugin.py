"""The MkDocs plugin: page outputs become virtual pages, and a site that is whole takes the place of the old one."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from promptoteka.checks.check import Checked
from promptoteka.cli import terminal
from promptoteka.cli.cache import Cache
from promptoteka.cli.engine import KEEP_GOING
from promptoteka.cli.history import History
from promptoteka.cli.manual import manual
from promptoteka.cli.workers import Processes
from promptoteka.languages import substitute, texts
from promptoteka.model import files as disk
from promptoteka.model.config import Config, apart_from_settings
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.disk.failures import SYSTEM, sentence
from promptoteka.model.disk.swap import Workshop
from promptoteka.plugin.articles import Articles
from promptoteka.plugin.assets import bundle_styles, minify_scripts
from promptoteka.plugin.compiled import CompiledTemplates
from promptoteka.plugin.failure import SystemFailure
from promptoteka.plugin.frame import Frame, Frames
from promptoteka.plugin.handover import Handover
from promptoteka.plugin.log import guard, has_warnings
from promptoteka.plugin.page import engine, is_hub
from promptoteka.plugin.policy import Policies, allow_reloading
from promptoteka.plugin.ports import SharedPorts
from promptoteka.plugin.report import failure, left_out, made, tell, tell_each
from promptoteka.plugin.repository import ways_back
from promptoteka.plugin.search import Searched, SearchIndexes
from promptoteka.plugin.settings import Options, settings
from promptoteka.plugin.shell import Engine
from promptoteka.plugin.theme import OUR_TEMPLATES, say_language, spoken_in, use_theme
from promptoteka.plugin.unchanged import Unchanged, shell
from promptoteka.plugin.watch import watch_closely
from promptoteka.search import IndexingError
from promptoteka.site.build import Authoring, examined, render, sound
from promptoteka.site.templates import Templates, theme_folder
from promptoteka.text.memo import Memo

log = get_plugin_logger("promptoteka")
NOT_FOUND = "404.html"
"""What hosts show where there is no page: that of the nearest folder, or that of the root."""


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
        self._policies = Policies()
        self._not_found = Template("")
        self._handover: Handover
        self._articles_made = 0
        self._left_out = ""
        """What is said of the files that the site is without."""
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
        use_theme(config)
        self._site_dir = Path(config.site_dir)
        self._workshop = Workshop(self._site_dir)
        atexit.register(self._discard)  # MkDocs does not tell of an end by Ctrl+C
        config.site_dir = str(self._workshop.fresh)
        self._content = self.config.content or config.docs_dir
        config.docs_dir = str(self._workshop.fresh)  # MkDocs would follow links and open whatever stands in `content/`
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        config.docs_dir = self._content
        content = Path(config.docs_dir)
        project = Path(self.config.project or Path(config.config_file_path).parent)
        library = settings(project, self.config.lang)
        say_language(config, library.lang)
        site = {
            "site_name": config.site_name,
            "site_description": config.site_description or "",
            "site_url": config.site_url or "",
            **ways_back(config),
        }
        templates = self._theme(config)
        self._memo.turn()
        work = Processes()
        read = Cache(library, work).examine_all
        ports, authoring = self._ports.turn(fetch_images=library.fetch_images), None
        if self._is_serving:
            authoring = Authoring(partial(self._articles.examine_all, read), self._memo)
        else:
            ports = replace(ports, history=History(content).former, read=read, work=work)
        brought = [file.dest_uri for file in files if not file.src_uri.startswith(OUR_TEMPLATES)]
        with_site = library.model_copy(update=site)
        checked = self._checked(
            examined(apart_from_settings(disk.read(content), content, project), with_site, authoring, ports), with_site
        )
        result = render(checked, with_site, templates, manual(), authoring, ports, brought)
        tell_each(result.clashes, terminal.language(), log)
        self._refuse(result.clashes, terminal.language())
        if not config.site_url:
            log.info("site_url is not set: no sitemap.xml, no opensearch.xml, and links of feeds are relative")
        self._articles_made = len(result.catalog.articles)
        langs = {page.lang for page in result.pages}
        self._searched = Searched.of(library.lang, langs, result.indexed, library.search.synonyms)
        if not self._is_serving:
            self.search.begin(self._searched, work=self._workshop.work if self._workshop else None)
        framing = Frames(result, with_site)
        with substitute(library.lang):
            frames = {page.address: framing.of_page(page) for page in result.pages}
            self._missing = framing.missing()
        self._text = spoken_in(library.lang)
        if self._is_serving:
            hubs = [page for page in result.pages if is_hub(page)]
            self._unchanged.begin(shell(config, hubs, self._missing), result, frames)
        is_there = self._unchanged.is_like_last  # what the theme brings, like all that is shared
        for file in list(files):
            if is_there or file.src_dir == config.docs_dir or file.src_uri.startswith(OUR_TEMPLATES):
                files.remove(file)
        self._handover = Handover(result, frames, self._unchanged, templates, library.lang, config)
        self._handover.give(files)
        bundle_styles(files, config)
        minify_scripts(files, config)
        config.theme.static_templates.discard("sitemap.xml")  # ours has the pages that are carried over, too
        return files

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., object]
    ) -> LiveReloadServer:
        watch_closely(server, config)
        allow_reloading(server)
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
        self._policies.use(env)
        env.globals["missing_frame"] = next(iter(self._missing.values()))
        self._engine = engine(env, self._nav, files, config, self._policies.secured)
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
                path.write_text(self._policies.secured(html), "utf-8")
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        return self._policies.secured(output)

    @event_priority(-100)
    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        return self._policies.secured(output_content) if template_name.endswith(".html") else output_content

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        if self._workshop:
            self._handover.write(self._workshop.fresh, self._engine)
        if self._workshop and not has_warnings(log.logger):
            self._replace(self._workshop)
            self._unchanged.done()
            if not self._is_serving:
                log.info(made(self._site_dir, self._articles_made))
        config.site_dir = str(self._site_dir)
        self._discard()
        if self._left_out:
            raise PluginError(self._left_out)

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

    def _checked(self, checked: Checked, config: Config) -> Checked:
        """What can be published of a library; ends the build if that is not all of it and must be."""
        tell(checked, config, log)
        self._left_out = ""
        if not self._may_go_on:
            self._refuse(checked.diagnostics, terminal.language())
        elif not self._is_serving:
            self._left_out = left_out(checked.diagnostics, terminal.language())
            return sound(checked)
        return checked

    def _refuse(self, diagnostics: Sequence[Diagnostic], lang: str) -> None:
        if self.config.strict and not self._is_serving and (why := failure(diagnostics, lang)):
            raise PluginError(why)

    @property
    def _may_go_on(self) -> bool:
        return self._is_serving or self.config.keep_going or KEEP_GOING in os.environ
