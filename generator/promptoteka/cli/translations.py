"""`promptoteka translations`: which article there is in which language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import click

from promptoteka.cli import libraries, terminal
from promptoteka.cli.libraries import Chosen
from promptoteka.languages.texts import text
from promptoteka.text.shown import dumps, visible

if TYPE_CHECKING:
    from promptoteka.catalog.coverage import Coverage

SIGNS: Final = {"there": "✓", "stale": "!", "missing": "–"}


@click.command("translations")
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="Default: text.")
def command(paths: tuple[str, ...], format_: str) -> None:
    """Show which articles at PATH… (default: content) there are in which languages.

    In step with their source: ✓, older than it: !, missing: –. The sums of each language stand at the end.
    """
    for library in libraries.choose(paths):
        found = _coverage(library)
        lines = [dumps(_record(found))] if format_ == "json" else map(visible, _table(found))
        click.echo("\n".join(lines))


def _coverage(library: Chosen) -> Coverage:
    from promptoteka.catalog.coverage import coverage
    from promptoteka.checks.check import read
    from promptoteka.cli.cache import Cache
    from promptoteka.cli.history import History

    config = terminal.settings()
    found = read(library.files(), config, Cache(config).examine_all, history=History(library.root).former)
    asked = (one.article for one in found.articles if library.only is None or one.source.path in library.only)
    return coverage(
        [one.article for one in found.articles], {article.identity for article in asked}, found.former, config.lang
    )


def _record(found: Coverage) -> dict[str, object]:
    return {
        "languages": found.langs,
        "articles": [{"slug": row.slug, "source": row.lang, "states": dict(row.states)} for row in found.rows],
        "counts": {lang: _counts(found, lang) for lang in found.langs},
    }


def _counts(found: Coverage, lang: str) -> dict[str, int]:
    counts: Counter[str] = Counter(row.states[lang] for row in found.rows)
    return {state: counts[state] for state in SIGNS}


def _table(found: Coverage) -> Iterator[str]:
    """A row an article, then one a state with the sums."""
    counts = {lang: _counts(found, lang) for lang in found.langs}
    rows = [("", *found.langs), *((row.slug, *(SIGNS[row.states[lang]] for lang in found.langs)) for row in found.rows)]
    rows += [(sign, *(str(counts[lang][state]) for lang in found.langs)) for state, sign in SIGNS.items()]
    first = max(len(name) for name, *_ in rows)
    widths = [max(len(row[column]) for row in rows) for column in range(1, len(rows[0]))]
    for name, *cells in rows:
        padded = [f"{cell:>{room}}" for cell, room in zip(cells, widths, strict=True)]
        yield "  ".join([f"{name:{first}}", *padded]).rstrip()
    yield text("translations.legend", terminal.language())
