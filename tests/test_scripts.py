"""The gate of the theme's scripts (`make scripts`) leaves none of them out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

GATE = ROOT / "tools" / "scripts"
VENDORED = ROOT / "theme" / "assets" / "vendor"
SCRIPTS = frozenset(path for path in (ROOT / "theme").rglob("*.js") if VENDORED not in path.parents)
SILENCED = re.compile(r"@ts-(?:nocheck|ignore|expect-error)|biome-ignore|eslint-disable|\{\s*any\s*\}|<any>|any\[\]")
"""What would hide a script, or a line of it, from the checks."""


def settings(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((GATE / name).read_text("utf-8"))
    return loaded


def test_every_script_has_its_types_checked() -> None:
    projects = [settings("tsconfig.json"), settings("tsconfig.worker.json")]
    assert not any("exclude" in project or "files" in project for project in projects)
    folders = [
        (GATE / path).resolve() for project in projects for path in project["include"] if not path.endswith(".ts")
    ]
    assert {script for folder in folders for script in folder.rglob("*.js")} == SCRIPTS
    assert {"checkJs": True, "strict": True}.items() <= settings("tsconfig.base.json")["compilerOptions"].items()


def test_every_script_is_linted() -> None:
    linted = settings("biome.json")
    assert linted["files"] == {"includes": ["theme/**/*.js", "!theme/assets/vendor"]}
    assert linted["linter"] == {"enabled": True}


def test_no_script_silences_a_check() -> None:
    silenced = {path.name: SILENCED.findall(path.read_text("utf-8")) for path in SCRIPTS}
    assert {name: marks for name, marks in silenced.items() if marks} == {}


def test_what_npm_installs_is_pinned_and_names_no_host() -> None:
    lock = (GATE / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    packages: dict[str, dict[str, Any]] = json.loads(lock)["packages"]
    root = packages.pop("")
    assert root["devDependencies"] == settings("package.json")["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in root["devDependencies"].values())
    assert all(Path(name).parts[0] == "node_modules" and package["integrity"] for name, package in packages.items())
