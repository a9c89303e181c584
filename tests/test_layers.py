"""The plan of rooms (docs/architecture.md) as data: a room imports only from those above it in the table."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PACKAGE = Path(__file__).parent.parent / "generator" / "promptoteka"

ROOMS: Final = (
    "text",
    "languages",
    "model",
    "pictures",
    "reader",
    "catalog",
    "checks",
    "search",
    "site",
    "cli",
    "plugin",
)
"""Low to high."""

LIKE_FILES: Final = ("checks/rules", "checks/reports", "site/outputs")
"""Folders whose files know nothing of one another: they import `base` only."""

IMPORTERS: Final[dict[str, set[str]]] = {
    "mkdocs": {"plugin"},
    "markdown_it": {"reader/markdown"},
    "nh3": set(),
    "jinja2": {"site/templates", "plugin"},
    "yaml": {"languages", "reader/frontmatter", "model/data"},
    "frontmatter": {"reader/frontmatter"},
    "ftfy": {"text/encoding"},
    "iuliia": {"text/slugs"},
    "slugify": {"text/slugs"},
    "babel": {"languages"},
    "click": {"cli"},
    "pydantic": {"text/memo", "languages", "model", "reader/frontmatter", "catalog/records"},
    "pydantic_core": {"reader/frontmatter"},
    "wcwidth": {"checks/reports"},
    "rensa": {"checks/rules"},
    "PIL": {"pictures/images"},
    "requests": {"pictures/remote"},
    "urllib3": {"pictures/remote"},
    "Stemmer": {"text/stems"},
    "regex": {"text"},
    "watchdog": {"plugin"},
    "rjsmin": {"plugin"},
    "pagefind": {"search"},
    "cbor2": {"search"},
    "platformdirs": {"model/disk"},
    "coloraide": {"pictures/covers"},
    "charset_normalizer": {"text/encoding"},
}
"""Libraries of others, and the only places that may import them."""

LONGEST: Final = 300
"""Lines of a module."""


def test_imports_point_down_the_table_and_to_known_libraries() -> None:
    wrong = [problem for path in _modules() for problem in _problems(path)]
    assert not wrong, "\n".join(wrong)


def test_every_room_is_in_the_table() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name not in ("__pycache__", "theme")}
    assert folders == set(ROOMS)


def _problems(path: Path) -> Iterator[str]:
    """What a module imports that its place does not allow."""
    place = _place(path)
    room = place.split("/")[0]
    if len(path.read_text("utf-8").splitlines()) > LONGEST:
        yield f"{place} is longer than {LONGEST} lines"
    for name in imported_names(path):
        top, *inside = name.split(".")
        if top == "promptoteka":
            if room in ROOMS and inside and inside[0] in ROOMS and ROOMS.index(inside[0]) > ROOMS.index(room):
                yield f"{place} imports {name}, which stands above it"
            if problem := _of_a_like_file(place, "/".join(inside)):
                yield problem
        elif not any(place == importer or place.startswith(f"{importer}/") for importer in IMPORTERS.get(top, {place})):
            yield f"{place} imports {top}, which only {IMPORTERS[top]} may"


def _of_a_like_file(place: str, imported: str) -> str | None:
    folder = next((folder for folder in LIKE_FILES if place.startswith(f"{folder}/")), None)
    if folder is None or place.endswith("__init__") or not imported.startswith(f"{folder}/"):
        return None
    is_base = imported in (f"{folder}/base", f"{place.rpartition('/')[0]}/base")
    return None if is_base else f"{place} imports {imported}, a file of its kind"


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "theme" not in path.parts)


def _place(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def imported_names(path: Path) -> Iterator[str]:
    """Dotted names that a module imports, those under TYPE_CHECKING included; each name of a package by itself."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{_place(path)} imports relatively"
            yield node.module
            if node.module == "promptoteka":
                yield from (f"promptoteka.{alias.name}" for alias in node.names)
