"""The pictures of `content/assets/` and of articles, as they are. Nothing else of `content/` is published as a file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.files import File
from generator.outputs.base import Site


def output(site: Site) -> Iterator[File]:
    yield from site.library.images.values()
