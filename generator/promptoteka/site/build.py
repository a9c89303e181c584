"""The phases of a build, in order. Pure: files in, files out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from promptoteka.catalog import Catalog
from promptoteka.checks.check import Checked, History, check, examine_all, no_history
from promptoteka.languages import substitute
from promptoteka.model.article import Article, is_remote
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.pictures import sizes as pictures
from promptoteka.pictures.images import Make, inspect_all, one_by_one
from promptoteka.pictures.sizes import Picture
from promptoteka.reader.library import Library, Reader
from promptoteka.search.model import Indexed
from promptoteka.site.claims import apart, settled
from promptoteka.site.outputs import ARTICLE_OUTPUTS, CLOSING, OUTPUTS, Page, Site, with_head
from promptoteka.site.reference import Manual
from promptoteka.site.templates import Templates
from promptoteka.text.memo import Memo
from promptoteka.text.work import Work, in_turn


@dataclass(frozen=True, slots=True)
class Build:
    """A site, ready to be written: pages still want their shell."""

    catalog: Catalog
    library: Library
    diagnostics: tuple[Diagnostic, ...]
    clashes: tuple[Diagnostic, ...]
    """Those that only rendering could find."""
    pages: tuple[Page, ...]
    files: tuple[File, ...]
    indexed: tuple[Indexed, ...]
    silenced: int = 0
    """How many problems comments silence."""

    @property
    def has_errors(self) -> bool:
        return any(found.is_error for found in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Authoring:
    """How a site is built while it is being written: pages show their problems, and what has not changed since the
    last build is neither read nor rendered again."""

    read: Reader
    memo: Memo


Fetch = Callable[[Sequence[str]], Mapping[str, bytes]]
"""The pictures at addresses of other hosts, as far as they can be had: only what `pictures.images` knows."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What a build asks of the machine and the network, which may be slow or not there."""

    make: Make = one_by_one
    fetch: Fetch = lambda addresses: {}
    history: History = no_history
    work: Work = in_turn
    read: Reader | None = None
    """Reads and examines articles, from a cache; without it `work` does."""


def build(
    files: Iterable[File],
    config: Config,
    templates: Templates,
    manual: Manual | None = None,
    authoring: Authoring | None = None,
    ports: Ports | None = None,
    standing: Iterable[str] = (),
) -> Build:
    """Read, check and render a library; `manual` describes the commands for the reference.

    `standing` are the addresses of what the site has already: the theme's files.
    """
    checked = examined(files, config, authoring, ports)
    return render(checked, config, templates, manual, authoring, ports, standing)


def examined(
    files: Iterable[File], config: Config, authoring: Authoring | None = None, ports: Ports | None = None
) -> Checked:
    """The library, read and checked: nothing need be rendered to know what is wrong with it."""
    ports = ports or Ports()
    read = authoring.read if authoring else ports.read or partial(examine_all, ports.work)
    return check(files, config, examine_all=read, make=ports.make, history=ports.history)


def sound(checked: Checked) -> Checked:
    """The library without the articles and pages that have errors; the diagnostics stay."""
    wrong = {path for found in checked.diagnostics if found.is_error for path in found.paths}
    library = checked.library
    articles = tuple(loaded for loaded in library.articles if loaded.source.path not in wrong)
    pages = tuple(page for page in library.pages if page.source.path not in wrong)
    images = {path: file for path, file in library.images.items() if path not in wrong}
    return replace(checked, library=replace(library, articles=articles, pages=pages, images=images))


def render(
    checked: Checked,
    config: Config,
    templates: Templates,
    manual: Manual | None = None,
    authoring: Authoring | None = None,
    ports: Ports | None = None,
    standing: Iterable[str] = (),
) -> Build:
    """The site of a library that was read and checked."""
    ports = ports or Ports()
    memo = authoring.memo if authoring else Memo()
    library = settled(checked.library)
    catalog = Catalog.of(
        (loaded.article for loaded in library.articles), config.lang, library.former, config.term_pages, config.today
    )
    originals, shown = _pictures(library, catalog, ports, memo)
    site = Site(
        library=library,
        catalog=catalog,
        templates=templates,
        config=config,
        manual=manual or Manual(),
        problems=_by_source(checked.diagnostics) if authoring else None,
        memo=memo,
        pictures=shown,
        originals=originals,
        make=ports.make,
        work=ports.work,
    )
    with substitute(config.lang):
        of_articles = ports.work(_of_article, site.whole(), catalog.articles)
        made = [thing for output in OUTPUTS for thing in output(site)]
        made += chain.from_iterable(of_articles)
        pages = tuple(thing for thing in made if isinstance(thing, Page))
        made += [file for output in CLOSING for file in output(site, pages)]
        made, clashes = apart(made, library, standing)
        paths = {thing.path for thing in made if isinstance(thing, File)}
        pages = tuple(with_head(thing, site, paths) for thing in made if isinstance(thing, Page))
    return Build(
        catalog=catalog,
        library=library,
        diagnostics=(*checked.diagnostics, *clashes),
        clashes=tuple(clashes),
        pages=pages,
        files=tuple(thing for thing in made if isinstance(thing, File)),
        indexed=tuple(thing for thing in made if isinstance(thing, Indexed)),
        silenced=len(checked.silenced),
    )


def _of_article(site: Site, article: Article) -> list[File | Page | Indexed]:
    with substitute(site.config.lang):
        return [thing for output in ARTICLE_OUTPUTS for thing in output(site, article)]


def _pictures(
    library: Library, catalog: Catalog, ports: Ports, memo: Memo
) -> tuple[dict[str, bytes], Mapping[str, Picture]]:
    """The bytes of all pictures, fetched ones too, and how those that can be shown stand on pages."""
    wanted = sorted({article.image for article in catalog.articles if article.image and is_remote(article.image)})
    fetched = ports.fetch(wanted) if wanted else {}
    found = dict(zip(fetched, inspect_all(list(fetched.values()), ports.make), strict=True))
    originals = {path: file.content for path, file in library.images.items()} | dict(fetched)
    return originals, pictures.plan({**library.inspected, **found}, memo)


def _by_source(diagnostics: Iterable[Diagnostic]) -> dict[str, tuple[Diagnostic, ...]]:
    found: dict[str, list[Diagnostic]] = {}
    for one in diagnostics:
        found.setdefault(one.source.path, []).append(one)
    return {path: tuple(all_found) for path, all_found in found.items()}
