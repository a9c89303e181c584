"""Checking a library: what reading found and what the rules find, less what is switched off or silenced."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch

from promptoteka.checks import rules, silence
from promptoteka.checks.rules.base import Loaded
from promptoteka.checks.rules.ignores import ignore_without_reason, unused_ignore
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.diagnostics import Diagnostic, Rule
from promptoteka.model.files import File
from promptoteka.pictures import images
from promptoteka.pictures.images import Make
from promptoteka.reader import library as reading
from promptoteka.reader.library import Library, Reader
from promptoteka.reader.loader import load
from promptoteka.reader.page import TextPage
from promptoteka.text.source import Source


@dataclass(frozen=True, slots=True)
class Checked:
    """A library and its diagnostics, by path and place."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]


def check(
    files: Iterable[File],
    config: Config,
    only: Container[str] | None = None,
    examine_all: Reader | None = None,
    make: Make = images.one_by_one,
) -> Checked:
    """Read a library and check it; with `only`, rules about single files look at these paths alone.

    `examine_all` gives what `examine` gives for each file: the rim may answer from a cache or use several processes.
    So may `make`, which inspects pictures.
    """
    library = reading.read(files, config, examine_all or one_by_one, make)
    return Checked(library, tuple(sorted(check_library(library, config.check, only), key=_place)))


def examine(file: File, config: Config) -> Loaded:
    """Read an article; its diagnostics are those of reading and of every rule about a single file."""
    loaded = load(file, config)
    return replace(loaded, diagnostics=tuple(sorted(_of_file(loaded), key=_place)))


def one_by_one(files: Sequence[File], config: Config) -> Iterator[Loaded]:
    return (examine(file, config) for file in files)


def check_library(library: Library, config: CheckConfig, only: Container[str] | None = None) -> Iterator[Diagnostic]:
    """The diagnostics of a library whose articles were examined, in no order."""
    by_source: dict[str, tuple[Source, list[Diagnostic]]] = {}
    for read in library.read:
        asked = only is None or read.source.path in only
        found = list(read.diagnostics if isinstance(read, Loaded) else _of_file(read)) if asked else []
        by_source[read.source.path] = (read.source, found)
    for entry in rules.ENTRIES:
        for one in entry.library(library) if entry.library else ():
            if only is None or one.source.path in only:
                by_source.setdefault(one.source.path, (one.source, []))[1].append(one)
    for path, (source, found) in by_source.items():
        selected = [one for one in found if is_selected(one.rule, path, config)]
        remaining = _unsilenced(source, selected) if only is None or path in only else ()
        yield from (one for one in remaining if is_selected(one.rule, path, config))


def is_selected(rule: Rule, path: str, config: CheckConfig) -> bool:
    """Whether a rule is switched on for a path; rules are named by code, beginning of a code, or name."""
    if config.select and not _is_among(rule, config.select):
        return False
    off = (codes for pattern, codes in config.per_path_ignores.items() if fnmatch(path, pattern))
    return not any(_is_among(rule, codes) for codes in (config.ignore, *off))


def _is_among(rule: Rule, names: Iterable[str]) -> bool:
    return any(rule.code.startswith(name.upper()) or rule.name == name for name in names)


def _of_file(read: Loaded | TextPage) -> Iterator[Diagnostic]:
    yield from read.diagnostics
    if isinstance(read, Loaded) and not read.is_legible:
        return
    for entry in rules.ENTRIES:
        if entry.text:
            yield from entry.text(read.source)
        if entry.file:
            yield from entry.file(read)
        if entry.article and isinstance(read, Loaded):
            yield from entry.article(read)


def _unsilenced(source: Source, found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """`found` without what comments silence, and what is wrong with the comments."""
    comments = list(silence.comments(source))
    used: set[tuple[int, str]] = set()
    for one in found:
        silencers = [
            (number, name)
            for number, comment in enumerate(comments)
            for name in comment.names
            if comment.reason and comment.covers(one.span) and _is_among(one.rule, [name])
        ]
        used.update(silencers)
        if not silencers:
            yield one
    for number, comment in enumerate(comments):
        if not comment.reason:
            yield Diagnostic(ignore_without_reason.RULE, source, comment.span)
        for name in comment.names:
            if comment.reason and (number, name) not in used:
                yield Diagnostic(unused_ignore.RULE, source, comment.span, {"code": name})


def _place(found: Diagnostic) -> tuple[str, int, int, str]:
    return found.source.path, found.span.start, found.span.end, found.rule.code
