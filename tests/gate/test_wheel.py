"""What is installed from the wheel works where no checkout is: commands, plugin, theme, languages, types."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest
from promptoteka.languages import CODES

from tests.conftest import ROOT

PACKAGE = ROOT / "generator" / "promptoteka"
SETTINGS = """\
site_name: Prompts
docs_dir: content
theme: {name: material, font: false}
plugins: [promptoteka]
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder))
    (made,) = folder.glob("promptoteka-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """The programs of a fresh environment that holds the wheel, and beside it the libraries of this one."""
    folder = wheel.parent / "environment"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    programs, packages = (
        Path(sysconfig.get_path(kind, "venv", {"base": str(folder), "platbase": str(folder)}))
        for kind in ("scripts", "purelib")
    )
    _pip("--python", str(programs / "python"), "install", "--no-deps", "--no-index", str(wheel))
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return programs


def test_it_holds_the_package_the_theme_and_nothing_else(wheel: Path) -> None:
    names = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    theme = {f"promptoteka/theme/{path}" for path in _tracked(ROOT / "theme")}
    assert names == theme | {f"promptoteka/{path}" for path in _tracked(PACKAGE)}
    assert "promptoteka/py.typed" in names
    for code in CODES:
        assert {f"promptoteka/languages/{code}/{kind}.yml" for kind in ("language", "interface")} <= names


def test_its_commands_and_its_plugin_make_a_site(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content" / "articles", tmp_path / "content" / "articles")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    where = _run(installed / "python", "-c", "import promptoteka; print(promptoteka.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)
    assert version("promptoteka") in _run(installed / "promptoteka", "--version", cwd=tmp_path)
    _run(installed / "promptoteka", "build", cwd=tmp_path)
    site = tmp_path / "site"
    page = (site / "prompts" / "proverka-dogovora" / "index.html").read_text("utf-8")
    assert 'data-component="prompt-card"' in page
    ours = sorted((ROOT / "theme" / "assets" / "js").rglob("*.js"))
    assert [path.name for path in ours if not (site / path.relative_to(ROOT / "theme")).is_file()] == []


def _tracked(folder: Path) -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=folder, capture_output=True, check=True)
    return [name for name in done.stdout.decode().split("\0") if name]


def _pip(*arguments: str) -> None:
    _run(Path(sys.executable), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments, cwd=ROOT)


def _run(program: Path, *arguments: str, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [program, *arguments],
        cwd=cwd,
        env={**environment, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()
