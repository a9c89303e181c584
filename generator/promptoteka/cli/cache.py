"""Examined articles kept between runs, so that `check` reads again only what has changed.

The cache lies in the user's own folder and never in the project: it is a pickle, and a pull request must not be able
to bring one.
"""

from __future__ import annotations

import gc
import hashlib
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from promptoteka import __version__
from promptoteka.checks.check import examine
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.pictures.cache import cache_folder
from promptoteka.reader.loader import Loaded
from promptoteka.reader.outline import Outline

Entry = tuple[bytes, bytes]
"""Digest of the file, and the pickled article."""


class Cache:
    """The cache of one library. A run writes back what it asked for, and forgets the rest."""

    def __init__(self, root: Path, config: Config) -> None:
        self._mark = f"{_code_mark()} {config.model_dump_json()}"
        self._path = cache_folder() / f"{hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:32]}.pickle"

    def examine_all(self, files: Sequence[File], config: Config) -> Iterator[Loaded]:
        """What `examine` gives for each file."""
        kept = self._read()
        used: dict[str, Entry] = {}
        with _no_collection():
            for file in files:
                digest = hashlib.sha256(file.content).digest()
                entry = kept.get(file.path)
                if entry and entry[0] == digest:
                    loaded: Loaded = pickle.loads(entry[1])
                else:
                    loaded = _slim(examine(file, config))
                    entry = (digest, pickle.dumps(loaded, pickle.HIGHEST_PROTOCOL))
                used[file.path] = entry
                yield loaded
        if used != kept:
            self._write(used)

    def _read(self) -> dict[str, Entry]:
        kept: dict[str, Entry]
        try:
            mark, kept = pickle.loads(self._path.read_bytes())
        except (OSError, ValueError, pickle.UnpicklingError, EOFError):
            return {}
        return kept if mark == self._mark else {}

    def _write(self, used: dict[str, Entry]) -> None:
        """Best effort: a cache that cannot be written is no problem of the author's."""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._path.parent, delete=False) as file:
                file.write(pickle.dumps((self._mark, used), pickle.HIGHEST_PROTOCOL))
            Path(file.name).replace(self._path)
        except OSError:
            return


def _slim(loaded: Loaded) -> Loaded:
    """An article without its tokens: rules about the whole library do not look at them."""
    outline = loaded.outline
    return replace(loaded, outline=Outline(loaded.source, outline.body, None, [], [], outline.langs))


def _code_mark() -> str:
    """Changes with the program: its version, and in a checkout the time of its newest file."""
    newest = max(path.stat().st_mtime_ns for path in Path(__file__).parents[1].rglob("*.py"))
    return f"{__version__}-{newest}"


@contextmanager
def _no_collection() -> Iterator[None]:
    """Thousands of articles made in one go are no garbage: neither now nor later need a collection look at them."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
