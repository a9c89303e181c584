"""Articles that were read before, by their bytes: while serving, only changed ones are read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from promptoteka.checks.check import examine
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.loader import Loaded


class Articles:
    """Those of the last build; others are forgotten."""

    def __init__(self) -> None:
        self._config: Config | None = None
        self._read: dict[str, tuple[bytes, Loaded]] = {}

    def examine_all(self, files: Sequence[File], config: Config) -> Iterator[Loaded]:
        """What `examine` gives for each file."""
        known = self._read if config == self._config else {}
        self._config, self._read = config, {}
        for file in files:
            content, loaded = known.get(file.path, (None, None))
            if loaded is None or content != file.content:
                loaded = examine(file, config)
            self._read[file.path] = (file.content, loaded)
            yield loaded
