"""Examined articles kept between runs, so that an article is read again only when something it depends on changed."""

from __future__ import annotations

import gc
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from promptoteka.checks import rules
from promptoteka.checks.check import examine_all
from promptoteka.model.article import Article
from promptoteka.model.config import Config
from promptoteka.model.diagnostics import Diagnostic
from promptoteka.model.disk.codec import DAMAGE, Codec
from promptoteka.model.disk.store import Store, cache_folder, code_digest
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded
from promptoteka.reader.markdown import Link
from promptoteka.reader.outline import Outline
from promptoteka.reader.spans import Spans
from promptoteka.text.source import Source, Span
from promptoteka.text.work import Work, in_turn

LIMIT: Final = 512 << 20
"""Bytes: some ten thousand articles."""
SETTINGS: Final = {"lang", "layout", "max_file_size", "front_matter", "today"}
"""What reading an article and checking it alone asks of the settings."""
_LIBRARIES: Final = ("markdown-it-py", "PyYAML", "ftfy", "charset-normalizer", "pydantic")
_ENDINGS: Final = frozenset({".py", ".yml", ".txt"})
_PACKAGE: Final = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class _Found:
    """A diagnostic without its rule and source, which are at hand."""

    code: str
    span: Span
    values: dict[str, object]
    alike: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of an article: all but its tokens, which rules about the whole library do not look at."""

    article: Article
    spans: Spans
    text: str
    body: int
    langs: tuple[str, ...]
    links: tuple[Link, ...]
    found: tuple[_Found, ...]
    strangers: tuple[str, ...]
    is_legible: bool


class Cache:
    """Articles by their bytes, their path, the settings they are read with, and the program that reads.

    What is not in it is examined by `work`.
    """

    def __init__(self, config: Config, work: Work = in_turn) -> None:
        folder = cache_folder()
        self._store = Store(folder / "articles" if folder else None, LIMIT)
        self._codec = Codec(_Kept)
        self._work = work
        self._mark = f"{_program()} {config.model_dump_json(include=SETTINGS)}"

    def examine_all(self, files: Sequence[File], config: Config) -> Iterator[Loaded]:
        """What `examine` gives for each file."""
        with _no_collection():
            kept = {file.path: loaded for file in files if (loaded := self._read(file))}
            fresh = iter(examine_all(self._work, [file for file in files if file.path not in kept], config))
            for file in files:
                yield kept[file.path] if file.path in kept else self._keep(file, next(fresh))
        self._store.tidy()

    def _read(self, file: File) -> Loaded | None:
        written = self._store.read(self._key(file))
        if written is None:
            return None
        try:
            return _loaded(self._codec.loads(written), file.path)
        except DAMAGE:  # the digest was right, but this program did not write it
            return None

    def _keep(self, file: File, loaded: Loaded) -> Loaded:
        with suppress(TypeError):  # a diagnostic with a value that nobody has written before
            self._store.write(self._key(file), self._codec.dumps(_kept(loaded)))
        return loaded

    def _key(self, file: File) -> bytes:
        return f"{self._mark}\0{file.path}\0".encode("utf-8", "surrogatepass") + file.content


def _kept(loaded: Loaded) -> _Kept:
    return _Kept(
        loaded.article,
        loaded.spans,
        loaded.source.text,
        loaded.outline.body,
        loaded.outline.langs,
        loaded.links,
        tuple(_Found(one.rule.code, one.span, dict(one.values), one.alike) for one in loaded.diagnostics),
        loaded.strangers,
        loaded.is_legible,
    )


def _loaded(kept: _Kept, path: str) -> Loaded:
    source = Source(path, kept.text)
    found = tuple(
        Diagnostic(rules.BY_CODE[one.code].rule, source, one.span, one.values, one.alike) for one in kept.found
    )
    outline = Outline(source, kept.body, None, [], [], kept.langs)
    return Loaded(kept.article, kept.spans, source, outline, kept.links, found, kept.strangers, kept.is_legible)


@cache
def _program() -> str:
    """Changes with this program, its data, and what it reads with."""
    libraries = " ".join(map(version, _LIBRARIES))
    return f"{code_digest(_PACKAGE, _ENDINGS)} {platform.python_version()} {libraries}"


@contextmanager
def _no_collection() -> Iterator[None]:
    """Thousands of articles made in one go are no garbage: neither now nor later need a collection look at them."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
