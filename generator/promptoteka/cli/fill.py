"""`promptoteka fill`: a prompt with its placeholders filled in."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promptoteka.cli import libraries, terminal
from promptoteka.languages.texts import text
from promptoteka.model import files

if TYPE_CHECKING:
    from promptoteka.model.article import Article, Prompt
    from promptoteka.model.config import Config
    from promptoteka.reader.loader import Loaded


@click.command("fill")
@click.argument("article", metavar="SLUG_OR_PATH")
@click.argument("prompt_id", required=False)
@click.option(
    "--set",
    "given",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value by the label or the name of a field; @FILE is what a file holds, - standard input, @@ a plain @.",
)
@click.option("--content", help="The folder of the library, in which slugs are looked up; default: as for check.")
@click.pass_context
def command(
    context: click.Context, article: str, prompt_id: str | None, given: tuple[str, ...], content: str | None
) -> None:
    """Print a prompt, filled in, and nothing else: ready to be piped into another program.

    Without PROMPT_ID the article's first prompt. Fields without a value are left as their labels in brackets, or as
    the author says.
    """
    from promptoteka.model.fill import UnknownParameter, fill, named_values

    loaded = _load(article, Path(content) if content else libraries.home())
    prompt = _prompt(loaded.article, prompt_id)
    try:
        values = named_values(loaded.article, dict(_pairs(given)))
    except UnknownParameter as unknown:
        known = ", ".join(f"{parameter.label!r} ({parameter.name})" for parameter in loaded.article.parameters)
        raise click.UsageError(f"no field {unknown.args[0]!r}; there are: {known or 'none'}") from unknown
    click.echo(fill(prompt, values))


def _load(article: str, content: Path) -> Loaded:
    from promptoteka.checks.choice import settle
    from promptoteka.reader.loader import load

    config = terminal.settings()
    if article == "-" or Path(article).is_file():
        loaded = load(terminal.read_file(article), config)
    else:
        loaded = _by_slug(article, content, config)
    terminal.report(found for found in settle(loaded.diagnostics, config.check) if found.is_error)
    return loaded


def _by_slug(name: str, content: Path, config: Config) -> Loaded:
    """The article `lease` in the library's language, else in any; `en/lease` in that one."""
    from promptoteka.reader.library import articles_among
    from promptoteka.reader.loader import load

    lang, _, slug = name.rpartition("/")
    others: list[Loaded] = []
    found = articles_among(files.read(content, "*.md")) if content.is_dir() else []
    for file in sorted(found, key=lambda file: slug not in file.path):
        loaded = load(file, config)
        if slug in (loaded.article.slug, *loaded.article.aliases):
            if loaded.article.lang == (lang or config.lang):
                return loaded
            others.append(loaded)
    if not others or lang:
        raise click.UsageError(f"no file and no article of that slug: {name}")
    return others[0]


def _prompt(article: Article, prompt_id: str | None) -> Prompt:
    found = [prompt for prompt in article.prompts if prompt_id in (None, prompt.id)]
    if not found:
        known = ", ".join(prompt.id for prompt in article.prompts)
        raise click.UsageError(f"no prompt {prompt_id or ''}; there are: {known or 'none'}")
    return found[0]


def _pairs(given: Iterable[str]) -> Iterable[tuple[str, str]]:
    for pair in given:
        key, sign, value = pair.partition("=")
        if not sign:
            raise click.UsageError(f"--set wants NAME=VALUE, not {pair!r}")
        yield key.strip(), _value(value)


def _value(given: str) -> str:
    """What is given: a text, `@FILE` for what a file holds, `-` for standard input; `@@` begins a text with `@`."""
    if given == "-":
        content = sys.stdin.buffer.read()
    elif given.startswith("@") and not given.startswith("@@"):
        content = files.read_bytes(Path(given[1:]))
    else:
        return given.removeprefix("@") if given.startswith("@@") else given
    try:
        return content.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise click.UsageError(text("fill.encoding", terminal.language(), name=given)) from error
