"""Which files of a library are read, by their names: those that are fit to be published, and differ from all others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from promptoteka.model.files import File
from promptoteka.text.names import MARKDOWN, Flaw, flaw_of_path, folded


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not read for its path. `name` is the part of the path that is wrong."""

    path: str
    name: str
    flaw: Flaw | None = None
    other: str = ""
    """What stands there already, of which the name differs in case or in Unicode's form only."""


def admit(files: Iterable[File]) -> tuple[list[File], list[Refused]]:
    """The files that are read, and those that are not. Files whose names begin with a dot are those of tools."""
    admitted: list[File] = []
    refused: list[Refused] = []
    standing: dict[str, str] = {}
    for file in files:
        if _is_of_a_tool(file.path):
            continue
        if problem := _problem(file.path, standing):
            refused.append(problem)
        else:
            admitted.append(file)
    return admitted, refused


def _is_of_a_tool(path: str) -> bool:
    folders, _, name = path.rpartition("/")
    return folders.startswith(".") or (name.startswith(".") and not name.lower().endswith(MARKDOWN))


def _problem(path: str, standing: dict[str, str]) -> Refused | None:
    if found := flaw_of_path(path):
        return Refused(path, *found)
    parts = path.split("/")
    places = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    for place in places:
        other = standing.get(folded(place), place)
        if other != place:
            return Refused(path, place, other=other)
    standing.update((folded(place), place) for place in places)
    return None
