"""What all tests share: the repository's own site, built once, and a way to build other libraries."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent

# `pytest --hypothesis-profile=thorough` looks longer for counter-examples to the laws. A gate must judge the change and
# not the dice: in CI the examples are the same each time.
settings.register_profile(
    "quick",
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=2000, derandomize=False)
settings.load_profile("quick")
# A shell has those that it starts in the background ignore Ctrl-C; what tests start shall hear it wherever they run.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# No test fetches anything unless it says so.
os.environ["PROMPTOTEKA_OFFLINE"] = "1"
SITES = Path(__file__).parent / "sites"


SLOWEST = ("browser/test_library.py", "site/test_served.py", "browser/test_search.py", "site/test_search.py")
"""Files that begin first: with a file a worker (`--dist loadfile`), a slow one at the end leaves the others idle."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = {Path(__file__).parent / name: place for place, name in enumerate(SLOWEST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite what the fixtures expect")


def run(
    *arguments: str | Path,
    cwd: Path = ROOT,
    stdin: bytes | None = None,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[str]:
    """Run a module of this interpreter as a program, in English: `run("promptoteka", "build")`."""
    done = subprocess.run(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PROMPTOTEKA_LANG": "en", **environment},
        capture_output=True,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's `content/`."""
    folder = tmp_path_factory.mktemp("own") / "site"
    done = run("promptoteka", "build", "--site-dir", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def bilingual_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the case `bilingual`: defaults, a picture, a redirect, both languages."""
    library = copy_library(tmp_path_factory.mktemp("bilingual"), SITES / "bilingual" / "content")
    done = run("promptoteka", "build", cwd=library)
    assert done.returncode == 0, done.stderr
    return library / "site"


def copy_library(folder: Path, content: Path) -> Path:
    """A library of its own in `folder`: that content, and the repository's configuration and theme."""
    shutil.copytree(content, folder / "content")
    shutil.copytree(ROOT / "theme", folder / "theme")
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def add_setting(library: Path, line: str) -> None:
    """Write a line into the settings of a copied library."""
    settings, table = library / "pyproject.toml", "[tool.promptoteka]\n"
    text = settings.read_text("utf-8")
    assert table in text
    settings.write_text(text.replace(table, f"{table}{line}\n"), "utf-8")
