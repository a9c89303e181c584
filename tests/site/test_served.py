"""What is served after a change is the site that a build from nothing gives."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from tests.site.served import CHANGES, Server, bilingual_library


def test_what_is_served_after_any_change_is_what_a_build_from_nothing_gives(tmp_path: Path) -> None:
    _serve(bilingual_library(tmp_path / "library"), CHANGES, tmp_path)


def test_with_the_reference_too(tmp_path: Path) -> None:
    """The changes that all pages show."""
    _serve(bilingual_library(tmp_path / "library", reference=True), ("menu", "shell", "settings"), tmp_path)


def _serve(library: Path, changes: Iterable[str], tmp_path: Path) -> None:
    server = Server(library, tmp_path / "served")
    server.build()
    served = {}
    for name in changes:
        CHANGES[name](library)
        served[name] = server.build()
        shutil.copytree(library, tmp_path / name)
    # Afterwards, since MkDocs gives all builds of a process the same plugin, which a start empties.
    for name, files in served.items():
        fresh = Server(tmp_path / name, tmp_path / "fresh" / name).build()
        assert sorted(files) == sorted(fresh), name
        assert {path for path in files if files[path] != fresh[path]} == set(), name
    assert not list(tmp_path.glob(".*"))
