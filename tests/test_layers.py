"""The plan of rooms (docs/architecture.md) as data: a room imports only from lower levels, never sideways."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"

LEVELS: dict[str, int] = {
    "__main__": 13,
    "files": 0,
    "source": 0,
    "config": 1,
    "vocabulary": 0,
    "texts": 0,
    "slugs": 0,
    "links": 0,
    "silence": 1,
    "baseline": 2,
    "changes": 6,
    "data": 0,
    "images": 0,
    "covers": 0,
    "pictures": 1,
    "workshop": 1,
    "remote": 2,
    "posters": 7,
    "stems": 0,
    "words": 1,
    "pagefind": 11,
    "textdiff": 0,
    "encoding": 0,
    "diagnostics": 1,
    "frontmatter": 2,
    "markdown": 2,
    "article": 3,
    "outline": 3,
    "fill": 4,
    "skeleton": 1,
    "memo": 0,
    "extract": 4,
    "loader": 5,
    "catalog": 5,
    "page": 5,
    "related": 5,
    "library": 6,
    "records": 6,
    "templates": 6,
    "views": 6,
    "rules": 7,
    "outputs": 9,
    "reports": 7,
    "reference": 8,
    "check": 8,
    "build": 10,
    "fix": 9,
    "plugin": 12,
    "cli": 11,
}

SOCKETS = {"rules", "outputs", "reports"}
"""Folders whose files know nothing of one another: they import `base` only."""

DOORS: dict[str, set[str]] = {
    "mkdocs": {"plugin"},
    "markdown_it": {"markdown"},
    "nh3": {"markdown"},
    "jinja2": {"templates", "plugin"},
    "yaml": {"frontmatter", "data"},
    "frontmatter": {"frontmatter"},
    "ftfy": {"encoding"},
    "iuliia": {"slugs"},
    "slugify": {"slugs"},
    "babel": {"texts", "views"},
    "click": {"cli"},
    "pydantic": {"memo", "data", "config", "frontmatter", "article", "records"},
    "pydantic_core": {"frontmatter"},
    "wcwidth": {"reports"},
    "rensa": {"rules"},
    "PIL": {"images"},
    "requests": {"remote"},
    "urllib3": {"remote"},
    "Stemmer": {"stems"},
    "rjsmin": {"plugin"},
    "pagefind": {"pagefind"},
}
"""Outside dependencies, and the rooms that may know them."""


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "theme" not in path.parts)


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    """Dotted names that a module imports, those under TYPE_CHECKING included."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{_name(path)} imports relatively"
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_a_room_imports_only_from_lower_levels(path: Path) -> None:
    room = _room(path)
    if room == "__init__":
        return
    for name in _imports(path):
        parts = name.split(".")
        if parts[0] == "generator" and parts[1] not in (room, "__version__"):
            ours, theirs = LEVELS[room], LEVELS[parts[1]]
            assert theirs < ours, f"{_name(path)} imports {parts[1]} ({theirs} >= {ours})"


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_an_outside_dependency_has_its_door(path: Path) -> None:
    for name in _imports(path):
        top = name.split(".")[0]
        assert _room(path) in DOORS.get(top, {_room(path)}), f"{_name(path)} imports {top}"


@pytest.mark.parametrize("path", [path for path in _modules() if _room(path) in SOCKETS], ids=_name)
def test_files_of_a_socket_do_not_know_one_another(path: Path) -> None:
    room = _room(path)
    if path.stem == "__init__":
        return
    own = f"generator.{'.'.join(path.relative_to(PACKAGE).parts[:-1])}.base"
    inside = {name for name in _imports(path) if name.startswith(f"generator.{room}.")}
    assert inside <= {f"generator.{room}.base", own}, f"{_name(path)} imports {inside}"


def test_every_room_has_a_level() -> None:
    rooms = {_room(path) for path in _modules()} - {"__init__"}
    assert rooms == set(LEVELS)


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_rooms_are_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300
