"""`promptoteka init`: the few files of a repository with a library in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files as resources
from pathlib import Path

import click

from promptoteka import __version__
from promptoteka.cli import libraries, terminal
from promptoteka.languages import CODES
from promptoteka.languages.texts import text
from promptoteka.model.files import CONTENT, write_file
from promptoteka.text.shown import visible

WORKFLOW = ".github/workflows/prompts.yml"


@click.command("init")
@click.option("--name", help="Name of the site; default: that of the folder.")
@click.option("--lang", type=click.Choice(CODES), help="Language of the site; default: that of the environment.")
def command(name: str | None, lang: str | None) -> None:
    """Write the files of a library into this folder: settings, a workflow, help for editors, an example.

    What exists stays as it is, and is named.
    """
    spoken = terminal.language()
    for path, written in _files(name or Path.cwd().name, lang or spoken):
        is_there = Path(path).exists()
        if not is_there:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            write_file(Path(path), written.encode())
        click.echo(text("init.kept" if is_there else "init.written", spoken, path=visible(path)), err=True)
    click.echo(text("init.next", spoken), err=True)


def _files(name: str, lang: str) -> Iterator[tuple[str, str]]:
    """Paths and texts, in the order in which they are of use."""
    from promptoteka.languages.example import example
    from promptoteka.languages.snippets import snippets

    yield "pyproject.toml", f"[tool.promptoteka]\nsite-name = {_toml(name)}\nlang = {_toml(lang)}\n"
    if not libraries.home().is_dir():
        today = datetime.now().astimezone().date()
        yield f"{CONTENT}/articles/minutes.md", example(lang, today)
    yield "requirements.txt", f"promptoteka=={__version__}\n"
    yield WORKFLOW, resources("promptoteka.cli").joinpath("start", "workflow.yml").read_text("utf-8")
    yield ".gitignore", "site/\n.venv/\n"
    yield ".vscode/promptoteka.code-snippets", _json(snippets())
    yield ".vscode/settings.json", _json({"[markdown]": {"editor.tabCompletion": "onlySnippets"}, "files.eol": "\n"})
    yield ".vscode/tasks.json", _json(_tasks())


def _tasks() -> dict[str, object]:
    """A task that puts the problems of the articles into the editor's list."""
    pattern = {
        "regexp": r"^(.+?):(\d+):(\d+): (error|warning|note) (.*)$",
        "file": 1,
        "line": 2,
        "column": 3,
        "severity": 4,
        "message": 5,
    }
    matcher = {"owner": "promptoteka", "fileLocation": ["relative", "${workspaceFolder}"], "pattern": pattern}
    check = {
        "label": "promptoteka check",
        "type": "shell",
        "command": "promptoteka check --output-format concise",
        "problemMatcher": matcher,
    }
    return {"version": "2.0.0", "tasks": [check]}


def _toml(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
