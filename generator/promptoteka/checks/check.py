"""Checking a library: what reading found and what the rules find, less what is switched off or silenced."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from promptoteka.catalog import digest, groups
from promptoteka.checks import rules
from promptoteka.checks.choice import may_be_silenced, selected, settle
from promptoteka.checks.habits import told_once
from promptoteka.checks.rules.base import Loaded
from promptoteka.checks.silence import Heard, Silenced, hear
from promptoteka.model.config import CheckConfig, Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.files import File
from promptoteka.pictures import images
from promptoteka.pictures.images import Make
from promptoteka.reader import library as reading
from promptoteka.reader.library import Library, Reader
from promptoteka.reader.loader import load
from promptoteka.reader.page import TextPage
from promptoteka.text.source import Source
from promptoteka.text.work import Work, in_turn

Pair = tuple[str, str]
"""Paths of a translation and of its source."""
History = Callable[[Sequence[Pair]], Iterable[bytes | None]]
"""What each source said when its translation was last changed; None where nothing is known of that, or both are as they
were then."""


def no_history(pairs: Sequence[Pair]) -> Iterable[bytes | None]:
    return [None] * len(pairs)


@dataclass(frozen=True, slots=True)
class Checked:
    """A library and its diagnostics, by path and place."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[Silenced, ...] = ()
    """What comments keep from being told."""


def check(
    files: Iterable[File],
    config: Config,
    only: Container[str] | None = None,
    examine_all: Reader | None = None,
    make: Make = images.one_by_one,
    history: History = no_history,
) -> Checked:
    """Read a library and check it; with `only`, rules about single files look at these paths alone.

    `examine_all` gives what `examine` gives for each file: the rim may answer from a cache or use several processes.
    So may `make`, which inspects pictures. `history` remembers what translations were made of.
    """
    library = read(files, config, examine_all, make, history)
    heard = list(check_library(library, config.check, only))
    found = sorted((diagnostic for one in heard for diagnostic in one.diagnostics), key=_place)
    silenced = sorted((silent for one in heard for silent in one.silenced), key=lambda one: _place(one.diagnostic))
    return Checked(library, tuple(told_once(found, len(library.articles))), tuple(silenced))


def read(
    files: Iterable[File],
    config: Config,
    examine_all: Reader | None = None,
    make: Make = images.one_by_one,
    history: History = no_history,
) -> Library:
    """Read a library, as it is checked."""
    library = reading.read(files, config, examine_all or one_by_one, make)
    return replace(library, former=dict(_former(library, config, history)))


def examine(file: File, config: Config) -> Loaded:
    """Read an article; its diagnostics are those of reading and of every rule about a single file, which are the last
    to look at its tokens."""
    loaded = load(file, config)
    return replace(loaded, outline=loaded.outline.bare(), diagnostics=tuple(sorted(_of_file(loaded), key=_place)))


def examine_all(work: Work, files: Sequence[File], config: Config) -> Iterable[Loaded]:
    """What `examine` gives for each file."""
    return work(_examine, config, files)


one_by_one: Final[Reader] = partial(examine_all, in_turn)


def _examine(config: Config, file: File) -> Loaded:
    return examine(file, config)


def _former(library: Library, config: Config, history: History) -> Iterator[tuple[str, str]]:
    """By path of a translation, the digest of its source when it was last changed."""
    by_identity = {loaded.article.identity: loaded for loaded in reversed(library.articles)}
    pairs = [
        (article.source, by_identity[source.identity])
        for source, *translations in groups((loaded.article for loaded in by_identity.values()), config.lang)
        for article in translations
        if not article.translates
    ]
    known = {(source.source.path, source.source.text.encode()): digest(source.article) for _, source in pairs}
    contents = history([(path, source.source.path) for path, source in pairs])
    for (path, source), content in zip(pairs, contents, strict=True):
        if content is not None:
            state = (source.source.path, content)
            known[state] = known.get(state) or digest(load(File(*state), config).article)
            yield path, known[state]


def check_library(library: Library, config: CheckConfig, only: Container[str] | None = None) -> Iterator[Heard]:
    """What is found in each file of a library whose articles were examined, and what comments silence there."""
    by_source: dict[str, tuple[Source, list[Diagnostic]]] = {}
    for one in library.read:
        asked = only is None or one.source.path in only
        found = list(one.diagnostics if isinstance(one, Loaded) else _of_file(one)) if asked else []
        by_source[one.source.path] = (one.source, found)
    for entry in rules.ENTRIES:
        for found_there in entry.library(library) if entry.library else ():
            path = found_there.source.path
            if only is None or path in only:
                by_source.setdefault(path, (found_there.source, []))[1].append(found_there)
    every = [entry.rule for entry in rules.ENTRIES]
    for path, (source, found) in by_source.items():
        if only is None or path in only:
            heard = hear(source, selected(found, path, config), every, lambda rule: may_be_silenced(rule, config))
            yield replace(heard, diagnostics=tuple(settle(heard.diagnostics, config)))


def _of_file(read: Loaded | TextPage) -> Iterator[Diagnostic]:
    yield from read.diagnostics
    if not read.is_legible:
        return
    for entry in rules.ENTRIES:
        if entry.text:
            yield from entry.text(read.source)
        if entry.file:
            yield from entry.file(read)
        if entry.article and isinstance(read, Loaded):
            yield from entry.article(read)


def _place(found: Diagnostic) -> tuple[str, int, int, str]:
    return found.source.path, found.span.start, found.span.end, found.rule.code
