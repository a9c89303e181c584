"""The log of a build: names of files and texts of others reach it, of MkDocs' own messages too."""

from __future__ import annotations

import logging

from mkdocs.utils import CountHandler

from promptoteka.text.shown import visible_line


class Harmless(logging.Filter):
    """Spells out what a terminal or a CI runner would obey, and what would not be seen; lines stay lines."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = "\n".join(map(visible_line, record.getMessage().split("\n")))
        record.args = ()
        return True


def guard(log: logging.Logger) -> None:
    """Let nothing pass the handlers of a log, and of those above it, that is not harmless."""
    above: logging.Logger | None = log
    while above:
        for handler in above.handlers:
            if not any(isinstance(one, Harmless) for one in handler.filters):
                handler.addFilter(Harmless())
        above = above.parent


def has_warnings(log: logging.Logger) -> bool:
    """Whether the engine is about to give up in strict mode: it counts warnings, and looks only after this event."""
    engine = logging.getLogger(log.name.partition(".")[0])
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in engine.handlers)
