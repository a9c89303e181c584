"""The JSON Schemas of what the site publishes and of what authors write."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.files import File
from generator.outputs.base import Site
from generator.records import SCHEMAS, schema


def output(site: Site) -> Iterator[File]:
    for name in SCHEMAS:
        text = json.dumps(schema(name), ensure_ascii=False, indent=2)
        yield File(f"api/schema/{name}.json", f"{text}\n".encode())
