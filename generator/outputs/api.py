"""The record of each article beside its page, and the summary of all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import address
from generator.files import File
from generator.outputs.base import Site
from generator.records import catalog_record, to_json


def output(site: Site) -> Iterator[File]:
    for article in site.catalog.articles:
        yield File(f"{address(article)}article.json", f"{to_json(article)}\n".encode())
    summary = catalog_record(site.catalog, site.config.site_name)
    yield File("api/catalog.json", f"{to_json(summary)}\n".encode())
