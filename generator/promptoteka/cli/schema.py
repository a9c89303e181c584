"""`promptoteka schema`: the JSON Schemas."""

from __future__ import annotations

import json
from typing import cast

import click

from promptoteka.catalog.records import SCHEMAS, SchemaName, schema


@click.command("schema")
@click.argument("name", type=click.Choice(SCHEMAS))
def command(name: str) -> None:
    """Print the JSON Schema (draft 2020-12) of an article's record, the catalog, a prompt, or the front matter."""
    click.echo(json.dumps(schema(cast(SchemaName, name)), ensure_ascii=False, indent=2))
