"""Running Pagefind over lean pages."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import takewhile
from pathlib import Path
from typing import Final

from cbor2 import CBORError

from promptoteka.catalog.addresses import root
from promptoteka.model import files
from promptoteka.model.article import Lang
from promptoteka.model.files import File
from promptoteka.search.bundle import EVERYWHERE, published
from promptoteka.search.model import Indexed
from promptoteka.search.synonyms import Group

FOLDER: Final = "pagefind"
"""Where an index stands among the pages of its language."""
LANGUAGE: Final = "und"
"""Pagefind has no stemmer for it: words are stems already (search/writer.py)."""
CHUNK_SIZE: Final = "2500"
"""Postings in a file of the index; Pagefind's own 20,000 make a first search load several times as much."""


def folder(lang: Lang, home: Lang) -> str:
    """Where the index of a language stands in a site whose own language is `home`."""
    return f"{root(lang, home)}{FOLDER}"


class IndexingError(Exception):
    """Pagefind failed; the text says how."""


def index(
    lang: Lang,
    pages: Sequence[Indexed],
    cancelled: threading.Event | None = None,
    work: Path | None = None,
    synonyms: Sequence[Group] = (),
) -> tuple[File, ...]:
    """The files of the index of a language's pages, relative to its folder; none if it was cancelled meanwhile.

    `work` is the folder that may be written in; without one it is the system's own for such things.

    All pages are handed over as a folder at once: record by record, Pagefind takes ten of them a second.

    Raises IndexingError.
    """
    cancelled = cancelled or threading.Event()
    with tempfile.TemporaryDirectory(prefix="promptoteka-search-", dir=work, ignore_cleanup_errors=True) as name:
        source, made = Path(name, "pages"), Path(name, FOLDER)
        files.write(source, _until(cancelled, map(_lean, pages)))
        made.mkdir()
        if pages and not _run(source, made, cancelled):
            return ()
        try:
            return tuple(_until(cancelled, published(files.read(made), pages, lang, synonyms)))
        except (ValueError, TypeError, LookupError, CBORError) as error:
            raise IndexingError(f"Pagefind's files are not what they should be: {error!r}") from error


def _until(cancelled: threading.Event, made: Iterable[File]) -> Iterator[File]:
    """What there is before it is cancelled: what comes of that is not used."""
    return takewhile(lambda _: not cancelled.is_set(), made)


def _lean(page: Indexed) -> File:
    """What Pagefind reads of a page: all that is found, and nothing else."""
    order = "".join(
        f'\n<i data-pagefind-sort="{sort}[title]" title="{escape(place)}"></i>' for sort, place in page.order
    )
    main = f'{page.text.html}{order}\n<p data-pagefind-weight="0">{EVERYWHERE}</p>'
    html = f"<!doctype html><html><body><main data-pagefind-body>{main}</main></body></html>"
    return File(f"{page.address}index.html", html.encode())


def _run(source: Path, made: Path, cancelled: threading.Event) -> bool:
    """Whether it ran to its end."""
    import pagefind.service  # a tenth of a second: it brings asyncio along

    program = pagefind.service.get_executable()
    if program is None:
        raise IndexingError("Pagefind's program is not installed: pip install 'pagefind[bin]'")
    options = ["--site", str(source), "--output-path", str(made), "--force-language", LANGUAGE, "--silent"]
    environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": CHUNK_SIZE}
    try:
        with subprocess.Popen(
            [program, *options],
            env=environment,
            cwd=source,  # or it reads a pagefind.toml that happens to lie about
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as process:
            said = _wait(process, cancelled)
    except OSError as error:
        raise IndexingError(f"Pagefind cannot be run: {error}") from error
    if process.returncode and not cancelled.is_set():
        raise IndexingError(f"Pagefind failed ({process.returncode}): {said}")
    return not cancelled.is_set()


def _wait(process: subprocess.Popen[bytes], cancelled: threading.Event) -> str:
    """What it said; a cancelled one is ended."""
    while True:
        try:
            said, _ = process.communicate(timeout=0.2)
        except subprocess.TimeoutExpired:
            if cancelled.is_set():
                process.terminate()
        else:
            return said.decode(errors="replace").strip()
