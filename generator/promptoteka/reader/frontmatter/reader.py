"""Finds the front matter of a file and reads it, all problems and not the first only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Final

import yaml
from frontmatter.default_handlers import YAMLHandler
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from promptoteka.model.config import FrontMatterConfig
from promptoteka.model.diagnostics import Findings, Phrase, table
from promptoteka.reader.frontmatter import problems
from promptoteka.reader.frontmatter.compose import MAX_DEPTH, Entry, Value, compose
from promptoteka.reader.frontmatter.corrected import corrected
from promptoteka.reader.frontmatter.foreign import adopted, unquoted
from promptoteka.reader.frontmatter.model import REQUIRED, Checked, FrontMatter, ParameterSettings
from promptoteka.reader.frontmatter.salvage import salvaged
from promptoteka.reader.spans import FrontMatterSpans, Scalar
from promptoteka.text.nearest import Nearest
from promptoteka.text.source import Source, Span

_OPEN_QUOTE = re.compile(r"^[^\s#:'\"][^:\n]*:[ \t]*(?:(?P<quote>['\"])(?:(?!(?P=quote))[^\\\n]|\\.)*)$", re.MULTILINE)
OWN: Final = FrontMatterConfig()
"""Of a library that was written for us."""
MAX_SIZE: Final = 32 * 1024
_BOUNDARY = YAMLHandler.FM_BOUNDARY
_INSIDE: Final = {"params": ParameterSettings.model_fields, "checked": Checked.model_fields}
"""What may stand in the tables of a key."""


@dataclass(frozen=True, slots=True)
class FrontMatterBlock:
    """The front matter of a file: its values, and the lines it takes (0 to `end`)."""

    values: FrontMatter
    end: int
    spans: FrontMatterSpans
    strangers: tuple[str, ...] = ()
    """Keys that neither we nor the settings of a foreign library know."""


def read(
    source: Source,
    findings: Findings,
    today: Date | None = None,
    required: Sequence[str] = REQUIRED,
    foreign: FrontMatterConfig = OWN,
) -> FrontMatterBlock:
    """The front matter; what does not fit its rule is reported and left out. Dates are compared with `today`."""
    opening, closing = bounds(source, findings)
    if closing is None:
        return FrontMatterBlock(FrontMatter(), 0, FrontMatterSpans())
    return _Reader(source, findings, opening, closing, foreign).read(today, required)


def bounds(source: Source, findings: Findings) -> tuple[int, int | None]:
    """The lines of the opening and the closing `---`; None where it is not closed."""
    lines = source.lines
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _BOUNDARY.fullmatch(lines[first]):
        findings.add(table.NO_FRONT_MATTER, source.line_span(0))
        return first, None
    closing = next((number for number in range(first + 1, len(lines)) if _BOUNDARY.fullmatch(lines[number])), None)
    if closing is None:
        findings.add(table.UNCLOSED_FRONT_MATTER, source.line_span(first))
    elif first:
        findings.add(table.LATE_FRONT_MATTER, source.line_span(0, first))
    return first, closing


class _Reader:
    def __init__(
        self, source: Source, findings: Findings, opening: int, closing: int, foreign: FrontMatterConfig
    ) -> None:
        self._source = source
        self._findings = findings
        self._opening = opening
        self._closing = closing
        self._foreign = foreign
        self._start = source.offset(opening + 1)
        self._nearest = Nearest()

    def read(self, today: Date | None, required: Sequence[str]) -> FrontMatterBlock:
        text = self._source.text[self._start : self._source.offset(self._closing)]
        if len(text.encode()) > MAX_SIZE:
            self._findings.add(
                table.FRONT_MATTER_TOO_LARGE, self._source.line_span(self._opening), limit=MAX_SIZE // 1024
            )
            return FrontMatterBlock(FrontMatter(), self._closing + 1, FrontMatterSpans())
        if (entries := self._entries(text)) is not None:
            return self._block(entries, frozenset(), today, required)
        readable, broken = salvaged(text)
        if readable:
            self._block(readable, broken, today, required)  # to report what else is wrong
        return FrontMatterBlock(FrontMatter(), self._closing + 1, FrontMatterSpans())

    def _block(
        self, entries: Mapping[str, Entry], broken: frozenset[str], today: Date | None, required: Sequence[str]
    ) -> FrontMatterBlock:
        """The values of the keys, all that is wrong with them reported; `broken` are keys that could not be read
        and are not missing."""
        extra = {name: entry.value.plain() for name, entry in entries.items() if name.startswith("x-")}
        known = FrontMatter.model_fields.keys() - {"extra"}
        written = adopted({name: entry for name, entry in entries.items() if name not in extra}, known, self._foreign)
        self._report_quotes(entries)
        strangers = tuple(name for name in written if name not in known) if self._foreign.is_foreign else ()
        written = {name: entry for name, entry in written.items() if name not in strangers}
        values = self._validate(written)
        for name in required:
            if name not in broken and (name not in written or written[name].value.content is None):
                self._findings.add(table.MISSING_KEY, self._source.line_span(self._opening), key=name)
        for name in ("date", "updated"):
            day = getattr(values, name)
            if today and day and day > today:
                hint = Phrase(f"problem.hint.future.{name}")
                place = self._value_span(entries[name].value)
                self._findings.add(table.FUTURE_DATE, place, key=name, date=day, hint=hint)
        return FrontMatterBlock(
            values.model_copy(update={"extra": extra or None}), self._closing + 1, self._places(entries), strangers
        )

    def _report_quotes(self, entries: Mapping[str, Entry]) -> None:
        for name in ("title", "description"):
            value = entries[name].value if name in entries else None
            if value and isinstance(value.content, str) and unquoted(value.content) != value.content.strip():
                self._findings.add(table.QUOTED_TEXT, self._value_span(value), key=name, text=unquoted(value.content))

    def _places(self, entries: Mapping[str, Entry]) -> FrontMatterSpans:
        keys: dict[str, Span] = {}
        values: dict[str, tuple[Scalar, ...]] = {}

        def keep(entries: Mapping[str, Entry], above: str) -> None:
            for name, entry in entries.items():
                key, content = f"{above}{name}", entry.value.content
                keys[key] = self._span(entry.start, entry.end)
                if isinstance(content, dict):
                    keep(content, f"{key}.")
                    continue
                items = content if isinstance(content, list) else [entry.value]
                values[key] = tuple(
                    Scalar(item.content, self._value_span(item), item.is_quoted)
                    for item in items
                    if isinstance(item.content, str)
                )

        keep(entries, "")
        return FrontMatterSpans(keys, values)

    def _entries(self, text: str) -> Mapping[str, Entry] | None:
        """The keys with their values; None if they cannot be read, which is reported."""
        try:
            root = compose(text, self._refuse)
        except yaml.YAMLError as error:
            self._report_syntax(error, text)
            return None
        if root is None or root.content is None:
            return {}
        if not isinstance(root.content, dict):
            problem = problems.of_value("dict_type", {})
            self._findings.add(table.YAML_SYNTAX, self._value_span(root), problem=problem)
            return None
        return root.content

    def _refuse(self, what: str, text: str, start: int, end: int) -> None:
        if what == "duplicate":
            self._findings.add(table.DUPLICATE_KEY, self._span(start, end), key=text)
        else:
            refused = problems.of_refused(what, text=text, limit=MAX_DEPTH)
            self._findings.add(table.YAML_FORBIDDEN, self._span(start, end), what=refused)

    def _report_syntax(self, error: yaml.YAMLError, text: str) -> None:
        if isinstance(error, yaml.MarkedYAMLError):
            mark = error.problem_mark or error.context_mark
            is_bracket = (error.context or "").startswith("while parsing a flow")
            if error.context_mark and mark and (is_bracket or mark.index >= len(text.rstrip())):
                mark = error.context_mark  # what was never closed stands there
            place, problem = (mark.index if mark else 0), error.problem or error.context or str(error)
        elif isinstance(error, yaml.reader.ReaderError):
            place = len(text.encode()[: error.position].decode(errors="ignore"))
            problem = error.reason
        else:
            place, problem = 0, str(error)
        # What follows a quote that is not closed was read as a part of it, up to the next quote.
        if opened := _OPEN_QUOTE.search(text, 0, text.rfind("\n", 0, place) + 1):
            place, problem = opened.start("quote"), problems.OPEN_QUOTE
        self._findings.add(table.YAML_SYNTAX, self._span(place, place + 1), problem=problems.of_yaml(problem))

    def _validate(self, entries: Mapping[str, Entry]) -> FrontMatter:
        """The values that keep their rules: what is wrong is reported and left out, by item where a list holds it."""
        written = {name: entry.value.plain() for name, entry in entries.items() if entry.value.content is not None}
        try:
            return FrontMatter.model_validate(written)
        except ValidationError as invalid:
            errors = invalid.errors(include_url=False)
        holders = {error["loc"][:-1] for error in errors}
        for error in errors:
            is_emptied = error["type"] == "too_short" and error["loc"] in holders
            if not is_emptied:  # by its items, which are reported
                self._report_value(error, entries)
        try:
            return FrontMatter.model_validate(_without(written, {error["loc"] for error in errors}))
        except ValidationError:
            return FrontMatter.model_validate(_without(written, {error["loc"][:1] for error in errors}))

    def _report_value(self, error: ErrorDetails, entries: Mapping[str, Entry]) -> None:
        location = error["loc"]
        top = str(location[0])
        start, end = _place(entries, location)
        span = self._span(start, end)
        if error["type"] == "extra_forbidden":
            known = FrontMatter.model_fields if len(location) == 1 else _INSIDE[top]
            close = self._nearest.to(str(location[-1]), known.keys() - {"extra"}, 0.7)
            hint = Phrase("problem.did-you-mean-key", {"name": close}) if close else ""
            self._findings.add(table.UNKNOWN_KEY, span, key=location[-1], hint=hint)
            return
        key = ".".join(str(part) for part in location if isinstance(part, str))
        problem = problems.of_value(error["type"], error.get("ctx", {}))
        meant = corrected(top, error["input"])
        hint = Phrase("problem.hint.meant", {"value": meant}) if meant else problems.hint(top)
        self._findings.add(table.BAD_VALUE, span, key=key, problem=problem, hint=hint)

    def _span(self, start: int, end: int) -> Span:
        return Span(self._start + start, self._start + end)

    def _value_span(self, value: Value) -> Span:
        return self._span(value.start, value.end)


def _place(entries: Mapping[str, Entry], location: tuple[int | str, ...]) -> tuple[int, int]:
    """Where the value at a pydantic location stands; an unknown key's place is the key itself."""
    entry = entries[str(location[0])]
    start, end, value = entry.start, entry.end, entry.value
    if len(location) > 1 or str(location[0]) in FrontMatter.model_fields:
        start, end = value.start, value.end
    for part in location[1:]:
        if isinstance(part, int) and isinstance(value.content, list):
            value = value.content[part]
            start, end = value.start, value.end
        elif isinstance(part, str) and isinstance(value.content, dict) and part in value.content:
            entry = value.content[part]
            value = entry.value
            known = part in _INSIDE[str(location[0])] or len(location) == 2
            start, end = (value.start, value.end) if known else (entry.start, entry.end)
    return start, end


def _without(written: object, wrong: set[tuple[int | str, ...]], at: tuple[int | str, ...] = ()) -> object:
    """A copy of nested containers without what stands at the locations in `wrong`."""
    if isinstance(written, dict):
        return {key: _without(value, wrong, (*at, key)) for key, value in written.items() if (*at, key) not in wrong}
    if isinstance(written, list):
        return [_without(value, wrong, (*at, n)) for n, value in enumerate(written) if (*at, n) not in wrong]
    return written
