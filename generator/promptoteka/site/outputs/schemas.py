"""The JSON Schemas of what the site publishes and of what authors write."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from promptoteka.catalog.records import SCHEMAS, SchemaName, schema
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site


def output(site: Site) -> Iterator[File]:
    for name in SCHEMAS:
        yield File(f"api/schema/{name}.json", site.memo.get(partial(_written, name), name))


def _written(name: SchemaName) -> bytes:
    return f"{json.dumps(schema(name), ensure_ascii=False, indent=2)}\n".encode()
