"""Articles that were read before, by their bytes: while serving, only changed ones are read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.library import Reader
from promptoteka.reader.loader import Loaded


class Articles:
    """Those of the last build; others are forgotten."""

    def __init__(self) -> None:
        self._config: Config | None = None
        self._read: dict[str, tuple[bytes, Loaded]] = {}

    def examine_all(self, read: Reader, files: Sequence[File], config: Config) -> Iterator[Loaded]:
        """What `read` gives for each file; it is asked for those that have changed."""
        known = self._read if config == self._config else {}
        self._config, self._read = config, {}
        changed = [file for file in files if known.get(file.path, (None,))[0] != file.content]
        fresh = {file.path: loaded for file, loaded in zip(changed, read(changed, config), strict=True)}
        for file in files:
            loaded = fresh[file.path] if file.path in fresh else known[file.path][1]
            self._read[file.path] = (file.content, loaded)
            yield loaded
