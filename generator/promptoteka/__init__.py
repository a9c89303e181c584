"""Promptoteka: a folder of Markdown articles becomes typed data and a library of prompt forms.

The names in `__all__` are the public interface (docs/api.md); everything else is internal. Each is imported when it is
first asked for, so that `import promptoteka` costs nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from promptoteka.api import build, check, fill, fix, load, settings
    from promptoteka.catalog import Catalog
    from promptoteka.checks.fix import Fixed
    from promptoteka.model.article import (
        Article,
        Block,
        Fact,
        Note,
        Number,
        Other,
        Parameter,
        Passage,
        Prompt,
        Proof,
        Question,
        Rating,
        Sample,
        Section,
        Segment,
        Side,
        TimeSaved,
        TitledText,
    )
    from promptoteka.model.config import Config
    from promptoteka.model.diagnostics import Diagnostic, Rule, Severity
    from promptoteka.model.files import File
    from promptoteka.model.fill import UnknownParameter
    from promptoteka.reader.loader import Loaded
    from promptoteka.site.build import Build
    from promptoteka.text.source import Source, Span

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Block",
    "Build",
    "Catalog",
    "Config",
    "Diagnostic",
    "Fact",
    "File",
    "Fixed",
    "Loaded",
    "Note",
    "Number",
    "Other",
    "Parameter",
    "Passage",
    "Prompt",
    "Proof",
    "Question",
    "Rating",
    "Rule",
    "Sample",
    "Section",
    "Segment",
    "Severity",
    "Side",
    "Source",
    "Span",
    "TimeSaved",
    "TitledText",
    "UnknownParameter",
    "build",
    "check",
    "fill",
    "fix",
    "load",
    "settings",
]

_HOMES = {
    **dict.fromkeys(("build", "check", "fill", "fix", "load", "settings"), "api"),
    "Build": "site.build",
    "Catalog": "catalog",
    "Config": "model.config",
    **dict.fromkeys(("Diagnostic", "Rule", "Severity"), "model.diagnostics"),
    "File": "model.files",
    "Fixed": "checks.fix",
    "Loaded": "reader.loader",
    **dict.fromkeys(("Source", "Span"), "text.source"),
    "UnknownParameter": "model.fill",
}
"""The module of a public name; of those that are not in it, `model.article`."""


if not TYPE_CHECKING:  # a type checker is to miss what is not there

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model.article')}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
