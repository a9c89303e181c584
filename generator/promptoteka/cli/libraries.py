"""Which library the paths of a command line mean."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from promptoteka.model import files
from promptoteka.model.config import apart_from_settings
from promptoteka.model.files import CONTENT, File
from promptoteka.reader.layout import is_document


@dataclass(frozen=True, slots=True)
class Chosen:
    """A library's root, and the paths below it that were asked for (None: all)."""

    root: Path
    only: frozenset[str] | None
    named: tuple[str, ...] = ()
    """Paths below it as they were given: files and folders."""

    @property
    def shown(self) -> str:
        """What comes before a path of the library when it is shown: relative to the working folder where possible."""
        root = self.root.resolve()
        working = Path.cwd().resolve()
        shown = root.relative_to(working) if root.is_relative_to(working) else self.root
        return "" if shown == Path() else f"{shown.as_posix()}/"

    def files(self) -> Iterator[File]:
        """The library's files; of a library around single files, what lies in their folder."""
        return apart_from_settings(files.read(self.root), self.root, Path.cwd())


def home() -> Path:
    """The library of the working folder: `content/`, or the folder itself where articles stand in it alone."""
    content = Path(CONTENT)
    return content if content.is_dir() or not _has_articles(Path()) else Path()


def _has_articles(folder: Path) -> bool:
    """Whether a Markdown file that is no document of a repository stands in it, or one with front matter below."""
    if any(path.is_file() and not is_document(path.name) for path in folder.glob("*.md")):
        return True
    below = (path for pattern in ("[!.]*/*.md", "[!.]*/[!.]*/*.md") for path in folder.glob(pattern))
    return any(path.is_file() and not is_document(path.name) and _has_front_matter(path) for path in below)


def _has_front_matter(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16).removeprefix(b"\xef\xbb\xbf").startswith(b"---")


def choose(paths: Sequence[str]) -> list[Chosen]:
    """The libraries that `paths` mean: `content/` with the paths inside it; each other folder; the folder of each
    other file. Without any, that of the working folder."""
    if not paths:
        paths = [str(home())]
    found: dict[Path, set[str] | None] = {}
    named: dict[Path, list[str]] = {}
    for given in paths:
        path = Path(given)
        if not path.exists():
            raise click.UsageError(f"{given}: no such file or folder")
        root = _root(path)
        inside = path.resolve().relative_to(root.resolve()).as_posix()
        named.setdefault(root, []).extend([inside] if inside != "." else [])
        if inside == "." or found.get(root, set()) is None:
            found[root] = None
        else:
            names = (
                {inside}
                if path.is_file()
                else {name.path for name in files.read(root) if name.path.startswith(f"{inside}/")}
            )
            found[root] = (found.get(root) or set()) | names
    return [Chosen(root, None if only is None else frozenset(only), tuple(named[root])) for root, only in found.items()]


def _root(path: Path) -> Path:
    content = Path(CONTENT)
    if content.is_dir() and path.resolve().is_relative_to(content.resolve()):
        return content
    if path.is_dir():
        return path
    for parent in path.absolute().parents:
        if parent.name == CONTENT:
            return parent
    return path.parent


def at_revision(root: Path, revision: str) -> list[File]:
    """The files of a library at a Git revision. A revision or repository that is not there is a usage error."""
    command = ["git", "-C", str(root), "archive", "--format=tar", "--end-of-options", revision, "."]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise click.UsageError(f"git: {done.stderr.decode(errors='replace').strip()}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        members = [(member, archive.extractfile(member)) for member in archive.getmembers() if member.isfile()]
        return [File(member.name.removeprefix("./"), held.read()) for member, held in members if held]


def changed_paths(root: Path, revision: str) -> frozenset[str]:
    """Paths of the library, relative to it, that differ from a Git revision; new files included."""
    commands = (
        ["diff", "--name-only", "-z", "--relative", "--end-of-options", revision, "--", "."],
        ["ls-files", "--others", "--exclude-standard", "-z", "."],
    )
    names: set[str] = set()
    for command in commands:
        done = subprocess.run(["git", "-C", str(root), *command], capture_output=True, check=False)
        if done.returncode:
            raise click.UsageError(f"git: {done.stderr.decode(errors='replace').strip()}")
        names.update(name for name in os.fsdecode(done.stdout).split("\0") if name)
    return frozenset(names)
