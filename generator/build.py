"""The phases of a build, in order. Pure: files in, files out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.check import check
from generator.config import Config
from generator.diagnostics import Diagnostic
from generator.files import File
from generator.library import Library, Reader
from generator.memo import Memo
from generator.outputs import OUTPUTS, Page, Site
from generator.reference import Manual
from generator.templates import Templates


@dataclass(frozen=True, slots=True)
class Build:
    """A site, ready to be written: pages still want their shell."""

    catalog: Catalog
    library: Library
    diagnostics: tuple[Diagnostic, ...]
    pages: tuple[Page, ...]
    files: tuple[File, ...]

    @property
    def has_errors(self) -> bool:
        return any(found.is_error for found in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Authoring:
    """How a site is built while it is being written: pages show their problems, and what has not changed since the
    last build is neither read nor rendered again."""

    read: Reader
    memo: Memo


def build(
    files: Iterable[File],
    config: Config,
    templates: Templates,
    manual: Manual | None = None,
    authoring: Authoring | None = None,
) -> Build:
    """Read, check and render a library; `manual` describes the commands for the reference."""
    checked = check(files, config, examine_all=authoring.read if authoring else None)
    library = checked.library
    catalog = Catalog.of(loaded.article for loaded in library.articles)
    site = Site(
        library=library,
        catalog=catalog,
        templates=templates,
        config=config,
        manual=manual or Manual(),
        problems=_by_source(checked.diagnostics) if authoring else None,
        memo=authoring.memo if authoring else Memo(),
    )
    made = [thing for output in OUTPUTS for thing in output(site)]
    return Build(
        catalog=catalog,
        library=library,
        diagnostics=checked.diagnostics,
        pages=tuple(thing for thing in made if isinstance(thing, Page)),
        files=tuple(thing for thing in made if isinstance(thing, File)),
    )


def _by_source(diagnostics: Iterable[Diagnostic]) -> dict[str, tuple[Diagnostic, ...]]:
    found: dict[str, list[Diagnostic]] = {}
    for one in diagnostics:
        found.setdefault(one.source.path, []).append(one)
    return {path: tuple(all_found) for path, all_found in found.items()}
