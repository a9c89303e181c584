"""Writes what is generated: `docs/reference.md`, files for editors, icons; `--check` says what is stale."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from promptoteka.catalog.records import SCHEMAS, schema
from promptoteka.cli.manual import manual
from promptoteka.site.reference import commands, headings, keys, rules, settings

from tools import editors, icons

ROOT = Path(__file__).parent.parent


def reference() -> Iterator[str]:
    """The lines of `docs/reference.md`."""
    yield "# Reference"
    yield ""
    yield "Generated from the code by `python -m tools.generated`; do not edit."
    for title, lines in (
        ("Commands", commands.lines("en", 3, manual())),
        ("Settings", settings.lines("en", 3)),
        ("Front matter", keys.lines("en", 3)),
        ("Headings and labels", headings.lines("en", 3)),
        ("Rules", rules.lines("en", _rule_source)),
    ):
        yield from ("", f"## {title}", "", *_single_blanks(lines))
    for name in SCHEMAS:
        yield from _fields(name)


def _single_blanks(lines: Iterator[str]) -> Iterator[str]:
    """Lines without two empty ones in a row, and none at the end."""
    held = list("\n".join(lines).strip().split("\n"))
    yield from (line for n, line in enumerate(held) if line or held[n - 1])


def _rule_source(address: str) -> str:
    """The link from docs/ to the module whose docstring is the page of a rule."""
    stem = address.strip("/").partition("/")[2].replace("-", "_")
    path = next((ROOT / "generator" / "promptoteka" / "checks" / "rules").glob(f"*/{stem}.py"))
    return f"../{path.relative_to(ROOT).as_posix()}"


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
    stale = [(path, content) for path, content in _files() if not _is_fresh(path, content)]
    for path, content in stale:
        if check:
            print(f"{path.relative_to(ROOT)} is stale: run python -m tools.generated", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    sys.exit(check and bool(stale))


def _files() -> Iterator[tuple[Path, bytes]]:
    for path, lines in FILES.items():
        yield path, ("\n".join(lines()) + "\n").encode()
    yield from icons.files()


def _is_fresh(path: Path, content: bytes) -> bool:
    if not path.is_file():
        return False
    kept = path.read_bytes()
    return icons.is_same(kept, content) if path.suffix == ".png" else kept == content


if __name__ == "__main__":
    main()
