"""Pages that are put into the engine's shell are what the engine makes of each of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import ROOT, copy_library, run
from tests.site.test_engines import digest

PATHS = os.pathsep.join((str(ROOT), str(ROOT / "generator")))


def built(module: str, target: Path, *arguments: str, library: Path = ROOT) -> dict[str, str]:
    done = run(module, "build", "--site-dir", target, *arguments, cwd=library, environment={"PYTHONPATH": PATHS})
    assert done.returncode == 0, done.stderr
    return digest(target)


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_a_page_put_into_the_shell_is_byte_for_byte_the_engines(engine: str, site: Path, tmp_path: Path) -> None:
    assert built("tests.site.through_engine", tmp_path / "site", "--engine", engine) == digest(site)


@pytest.mark.parametrize("written", ["{{ page.meta.title | truncate(9) }}", "{{ page.url }}"])
def test_a_theme_that_does_more_than_to_put_in_is_asked_for_each_page(written: str, tmp_path: Path) -> None:
    library = copy_library(tmp_path / "library", ROOT / "content")
    shell, block = library / "theme" / "main.html", "{% block container %}"
    shell.write_text(
        shell.read_text("utf-8").replace(block, f"{block}{{% if page %}}<i>{written}</i>{{% endif %}}"), "utf-8"
    )
    one_by_one = built("tests.site.through_engine", tmp_path / "engine", library=library)
    assert built("promptoteka", tmp_path / "shell", library=library) == one_by_one
