"""The edge of the command line: whatever fails ends in one line and exit code 2, and leaves nothing behind.

It stands before everything else is imported, or an early Ctrl+C would end in the middle of that.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Final, NoReturn

import click

CODE: Final = 2
"""The exit code of wrong usage and of our own failures."""
_ENDING: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Ended(BaseException):
    """Somebody asked for the end: Ctrl+C, or a signal."""


class OutputClosed(BaseException):
    """Who read the output has seen enough."""


def told(run: Callable[[], object], *, is_traced: bool) -> int:
    """The exit code of `run`, a program of click's; what fails in it is said to stderr."""
    try:
        with _signals():
            code = run()
            sys.stdout.flush()
            return int(code) if isinstance(code, int) else 0
    except click.ClickException as error:
        if is_traced and error.__cause__:
            traceback.print_exception(error.__cause__)
        with suppress(OSError):
            error.show()
        return error.exit_code
    except (OutputClosed, BrokenPipeError):
        _silence(sys.stdout)
        return CODE
    except (Ended, KeyboardInterrupt, click.Abort):
        _say(_interrupted())
        return CODE
    except Exception as error:
        if is_traced:
            traceback.print_exc()
        else:
            _say(_sentence(error))
        if isinstance(error, OSError) and not error.filename:
            _silence(sys.stdout)  # it still holds what it could not write, and Python would try again
        return CODE


@contextmanager
def past_click() -> Iterator[None]:
    """Take past click what it would end in its own way."""
    try:
        yield
    except BrokenPipeError as error:
        raise OutputClosed from error
    except KeyboardInterrupt as error:
        raise Ended from error


def _interrupted() -> str:
    from promptoteka.cli import terminal
    from promptoteka.languages.texts import text

    return text("failure.interrupted", terminal.language())


def _sentence(error: Exception) -> str:
    from promptoteka.cli import terminal
    from promptoteka.languages.texts import text
    from promptoteka.model.disk.failures import sentence

    lang = terminal.language()
    return sentence(error, lang, text("failure.output", lang))


def _say(sentence: str) -> None:
    with suppress(OSError):
        if sys.stderr.isatty():
            click.echo(err=True)  # the line that `^C` stands in, or a half of ours
        click.echo(sentence, err=True)


def _silence(stream: object) -> None:
    """Let what a stream still holds go nowhere."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[attr-defined]
        os.close(nowhere)


@contextmanager
def _signals() -> Iterator[None]:
    """A signal to end is an exception meanwhile, so that everything is tidied up on the way out."""

    def end(number: int, frame: FrameType | None) -> NoReturn:
        raise Ended

    try:
        before = {number: signal.signal(number, end) for number in _ENDING}
    except ValueError:  # signals are the business of the main thread
        before = {}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
