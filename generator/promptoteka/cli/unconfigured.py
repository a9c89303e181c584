"""A site of a folder that has articles and no `mkdocs.yml`: what the program brings instead of one."""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import click

from promptoteka.cli import libraries, terminal
from promptoteka.languages import CODES
from promptoteka.languages.texts import text
from promptoteka.model import files
from promptoteka.model.config import Config, apart_from_settings
from promptoteka.text.shown import visible

NAMES: Final = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""What the engines look for in the working folder."""
SITE: Final = "site"
_ASKED: Final = 60
"""Articles that are asked for their language, where the settings do not say that of the site."""


@contextmanager
def configuration(config_file: str | None) -> Iterator[list[str]]:
    """The engine's arguments that name its configuration, which may be one of ours that is gone afterwards."""
    if config_file:
        yield ["--config-file", config_file]
    elif any(Path(name).exists() for name in NAMES):
        yield []
    else:
        with tempfile.TemporaryDirectory(prefix="promptoteka-") as name:
            folder = Path(name)
            (folder / "docs").mkdir()
            written = folder / NAMES[0]
            written.write_text(json.dumps(_brought(folder / "docs")), "utf-8")  # JSON is YAML
            yield ["--config-file", str(written)]


def _brought(empty: Path) -> dict[str, Any]:
    """The values of the configuration: MkDocs is shown an empty folder, and the plugin the library."""
    project, lang = Path.cwd(), terminal.language()
    root = libraries.home()
    if not root.is_dir():
        raise click.UsageError(text("build.nothing", lang, folder=project))
    config = terminal.settings()
    spoken = config.lang if "lang" in config.model_fields_set else _language(root, config)
    name = config.site_name if "site_name" in config.model_fields_set else project.name
    if "site_name" not in config.model_fields_set:
        click.echo(text("build.brought", lang, name=visible(name), spoken=spoken), err=True)
    return {
        "site_name": name,
        "site_description": config.site_description,
        "site_url": os.environ.get("SITE_URL") or config.site_url,
        "docs_dir": str(empty),
        "site_dir": str(project / SITE),
        "plugins": [
            {"promptoteka": {"project": str(project), "content": str(root.resolve()), "lang": spoken}},
        ],
    }


def _language(root: Path, config: Config) -> str:
    """The language that most of the first articles are in."""
    from promptoteka.reader import library as reading
    from promptoteka.reader.loader import load

    found = apart_from_settings(files.read(root, "*.md"), root, Path.cwd())
    articles = reading.articles_among(found)[:_ASKED]
    counted = Counter(load(file, config).article.lang for file in articles)
    return next((lang for lang, _ in counted.most_common() if lang in CODES), config.lang)
