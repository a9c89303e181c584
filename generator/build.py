"""The phases of a build, in order. Pure: files in, files out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.check import check
from generator.config import Config
from generator.diagnostics import Diagnostic
from generator.files import File
from generator.library import Library
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


def build(files: Iterable[File], config: Config, templates: Templates, manual: Manual = Manual()) -> Build:
    """Read, check and render a library."""
    checked = check(files, config)
    library = checked.library
    catalog = Catalog.of(loaded.article for loaded in library.articles)
    site = Site(library, catalog, templates, config, manual)
    made = [thing for output in OUTPUTS for thing in output(site)]
    return Build(
        catalog=catalog,
        library=library,
        diagnostics=checked.diagnostics,
        pages=tuple(thing for thing in made if isinstance(thing, Page)),
        files=tuple(thing for thing in made if isinstance(thing, File)),
    )
