"""The overview of a library with many problems: what was read, and the causes that cost most.

3910 articles: de 391, en 391
Layout: <slug>/index.<lang>.md
2 errors, 40 warnings

40 warnings: PL113 quoted-text, in 31 files
    content/articles/a.md:3 `title`: the whole text stands in quotation marks of its own
    mends it: promptoteka fix --select quoted-text
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from promptoteka.checks.overview import Cause, Overview
from promptoteka.checks.reports.base import SEVERITY_COLOURS, SEVERITY_COUNTS, Options, facts
from promptoteka.languages.texts import text
from promptoteka.text.shown import visible

_INDENT: Final = " " * 4
_DOCUMENTS: Final = 10
"""Documents that are named."""


def lines(overview: Overview, options: Options, where: str = "") -> Iterator[str]:
    """The overview; `where` is what the commands that it names are given: ` posts`."""
    lang = options.lang
    yield f"{text('check.articles', lang, n=overview.articles)}: {_counted(overview.languages)}"
    is_mixed = len(overview.layouts) > 1
    layouts = _counted(overview.layouts) if is_mixed else ", ".join(pattern for pattern, _ in overview.layouts)
    if layouts:
        yield f"{text('overview.layout', lang)}: {layouts}"
    if overview.documents:
        names = [visible(options.root + path) for path in overview.documents[:_DOCUMENTS]]
        more = "…" if len(overview.documents) > _DOCUMENTS else ""
        yield f"{text('overview.documents', lang)}: {', '.join(names)}{more}"
    yield ", ".join(text(SEVERITY_COUNTS[severity], lang, n=n) for severity, n in overview.severities)
    if options.silenced:
        yield text("report.silenced", lang, n=options.silenced)
    for cause in overview.causes:
        yield ""
        yield from _cause(cause, options, where)
    yield ""
    if overview.rest:
        yield f"{text('overview.rest', lang)}: {_counted(overview.rest)}"
    yield text("overview.all", lang, command=f"promptoteka check --all{where}")
    if noisiest := overview.noisiest:
        yield text("overview.severity", lang, line=f'severity = {{"{noisiest.name}" = "off"}}')


def _cause(cause: Cause, options: Options, where: str) -> Iterator[str]:
    rule, fact, lang = cause.rule, facts(cause.example, options), options.lang
    counted = text(SEVERITY_COUNTS[rule.severity], lang, n=cause.count)
    if options.colour:
        counted = f"\x1b[{SEVERITY_COLOURS[rule.severity]}m{counted}\x1b[0m"
    files = text("overview.files", lang, n=cause.files)
    yield f"{counted}: {rule.code} {rule.name}, {files}"
    yield _INDENT + f"{fact.path}:{fact.line} {fact.message}"
    if cause.setting:
        said = f"[{cause.setting.table}] {cause.setting.line}"
        yield _INDENT + f"{text('overview.setting', lang)}: {visible(said)}"
    elif cause.mendable:
        said = f"promptoteka fix --select {rule.name}{where}"
        part = f" ({cause.mendable}/{cause.count})" if cause.mendable < cause.count else ""
        yield _INDENT + f"{text('overview.fix', lang)}: {said}{part}"
    else:
        yield _INDENT + f"{text('report.help', lang)}: {fact.help}"


def _counted(rows: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in rows)
