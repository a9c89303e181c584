"""Writes what is generated from the code: `docs/reference.md`, files for editors; `--check` says what is stale."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from generator.cli.main import COMMANDS
from generator.config import Config
from generator.diagnostics import RULES
from generator.records import SCHEMAS, schema
from tools import editors

ROOT = Path(__file__).parent.parent


def reference() -> Iterator[str]:
    """The lines of `docs/reference.md`."""
    yield "# Reference"
    yield ""
    yield "Generated from the code by `python tools/generated.py`; do not edit."
    yield from _commands()
    yield from _settings()
    yield from _rules()
    for name in SCHEMAS:
        yield from _fields(name)


def _commands() -> Iterator[str]:
    yield from ("", "## Commands", "", "Exit codes: 0 clean, 1 problems found, 2 wrong usage or our own failure.")
    for name in COMMANDS:
        command: click.Command = import_module(f"generator.cli.{name}").command
        arguments = [one for one in command.params if isinstance(one, click.Argument)]
        usage = " ".join(one.make_metavar(click.Context(command)) for one in arguments)
        yield from ("", f"### `promptoteka {name} {usage}".rstrip() + "`", "", *_paragraphs(command.help))
        options = [one for one in command.params if isinstance(one, click.Option)]
        if options:
            yield from ("", "| option | what it does |", "| --- | --- |")
            yield from (f"| `{', '.join(one.opts)}` | {one.help} |" for one in options)


def _paragraphs(text: str | None) -> Iterator[str]:
    for number, part in enumerate((text or "").strip().split("\n\n")):
        yield from ("",) if number else ()
        yield " ".join(line.strip() for line in part.splitlines())


def _settings() -> Iterator[str]:
    yield from ("", "## Settings", "", "In `pyproject.toml`, under `[tool.promptoteka]`.", "")
    yield from ("| key | default | what it is |", "| --- | --- | --- |")
    for name, field in Config.model_fields.items():
        if name != "today":
            yield f"| `{name}` | `{field.default}` | {field.description} |"


def _rules() -> Iterator[str]:
    yield from (
        "",
        "## Rules",
        "",
        "| code | name | severity | message | what to do |",
        "| --- | --- | --- | --- | --- |",
    )
    for rule in sorted(RULES, key=lambda rule: rule.code):
        texts = " | ".join(text[1].replace("|", "\\|") for text in (rule.message, rule.help))
        yield f"| {rule.code} | `{rule.name}` | {rule.severity} | {texts} |"


def _fields(name: Any) -> Iterator[str]:
    body = schema(name)
    models = {name: body, **{key: one for key, one in body["$defs"].items() if one.get("properties")}}
    yield from ("", f"## Fields: {name}")
    for title, model in models.items():
        yield from ("", f"### {title}", "", model.get("description", ""), "", "| field | what it is |", "| --- | --- |")
        for key, value in model["properties"].items():
            yield f"| `{key}` | {value.get('description', '')} |"


FILES = {
    ROOT / "docs" / "reference.md": reference,
    **{ROOT / path: lines for path, lines in editors.FILES.items()},
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true", help="change nothing; fail if something is stale")
    check = options.parse_args().check
    stale = False
    for path, lines in FILES.items():
        text = "\n".join(lines()) + "\n"
        if not path.is_file() or path.read_text("utf-8") != text:
            if check:
                stale = True
                print(f"{path.relative_to(ROOT)} is stale: run python tools/generated.py", file=sys.stderr)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
    sys.exit(stale)


if __name__ == "__main__":
    main()
