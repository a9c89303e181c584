"""What is wrong with the settings of a library, in sentences: a name of no setting, a value that none can have."""

from __future__ import annotations

import difflib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError

from promptoteka.languages import CODES, FALLBACK
from promptoteka.languages.texts import alternatives, text

KINDS: Final = {
    "string": "text",
    "bool": "flag",
    "int": "number",
    "tuple": "list",
    "dict": "table",
    "model": "table",
    "date": "day",
}
"""By beginnings of pydantic's types of errors, the keys of what is due."""
_TOML_PLACE: Final = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_NEAREST: Final = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """One defect: the key of its text and that text's values, and names that may have been meant."""

    key: str
    values: Mapping[str, Any]
    nearest: tuple[str, ...] = ()
    kind: str = ""
    """The key of what is due."""
    choices: tuple[str, ...] = field(default=())

    def worded(self, lang: str) -> str:
        more = {"expected": text(self.kind, lang)} if self.kind else {}
        more |= {"choices": alternatives([f"`{choice}`" for choice in self.choices], lang)} if self.choices else {}
        names = ", ".join(f"`{name}`" for name in self.nearest)
        hint = text("rule.nearest", lang, names=names) if names else ""
        return text(self.key, lang, **self.values, **more) + hint


class Refused(ValueError):
    """A value that a setting's own rule does not take."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.worded(FALLBACK))


class WrongSettings(ValueError):
    """The settings in a file cannot be used; its text is in English."""

    def __init__(self, path: str, problems: Sequence[Problem]) -> None:
        self.path, self.problems = path, tuple(problems)
        super().__init__(self.worded(FALLBACK))

    def worded(self, lang: str) -> str:
        """A line a problem."""
        return "\n".join(f"{self.path}: {problem.worded(lang)}" for problem in self.problems)


def unreadable(error: tomllib.TOMLDecodeError, written: str) -> Problem:
    """A file that is no TOML: the line at which it ends to be."""
    lines = written.split("\n")
    found = _TOML_PLACE.search(str(error))
    number = int(found["line"]) if found and found["line"] else len(lines)
    column = int(found["column"]) if found and found["column"] else len(lines[-1]) + 1
    return Problem("settings.toml", {"line": number, "column": column, "text": lines[number - 1].strip()})


def problems(error: ValidationError, model: type[BaseModel]) -> Iterator[Problem]:
    """What pydantic found in a table of `model`, said of the settings as they are written."""
    for one in error.errors(include_url=False):
        path = tuple(part for part in one["loc"] if isinstance(part, str))
        yield _problem(one["type"], path, one["input"], one.get("ctx", {}), model)


def _problem(
    kind: str, path: tuple[str, ...], given: object, context: Mapping[str, Any], model: type[BaseModel]
) -> Problem:
    *above, last = path
    foreign = above[-2:] == ["front-matter", "keys"] or above[-1:] == ["keys"]
    if foreign:
        above.pop()
    name = ".".join((*above, last))
    if kind == "extra_forbidden" or (foreign and not isinstance(given, str)):
        known = _names(model, above)
        return Problem("settings.unknown", {"name": name}, _near(last, known, above) or _elsewhere(last, model))
    shown = json.dumps(given, ensure_ascii=False, default=str)
    if kind == "value_error" and isinstance(context["error"], Refused):
        return context["error"].problem
    if kind == "literal_error":
        return not_among(name, given, re.findall(r"'([^']*)'", context["expected"]))
    if kind == "string_pattern_mismatch":
        if path == ("lang",):
            return not_among(name, given, CODES)
        return not_an_address(name, given)
    if kind in ("greater_than", "greater_than_equal"):
        least = context["ge"] if "ge" in context else context["gt"] + 1
        return Problem("settings.least", {"name": name, "value": given, "least": least})
    due = next((key for beginning, key in KINDS.items() if kind.startswith(beginning)), "text")
    return Problem("settings.kind", {"name": name, "value": shown}, kind=f"settings.{due}")


def not_an_address(name: str, given: object) -> Problem:
    shown = json.dumps(given, ensure_ascii=False, default=str)
    return Problem("settings.kind", {"name": name, "value": shown}, kind="settings.address")


def not_among(name: str, given: object, known: Sequence[str]) -> Problem:
    nearest = tuple(difflib.get_close_matches(str(given).lower(), known, n=1))
    return Problem("settings.choice", {"name": name, "value": given}, nearest, choices=tuple(known))


def _near(name: str, known: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
    close = difflib.get_close_matches(name.lower().replace("_", "-"), known, n=_NEAREST, cutoff=0.6)
    return tuple(".".join((*above, one)) for one in close)


def _elsewhere(name: str, model: type[BaseModel]) -> tuple[str, ...]:
    """The settings of that name in other tables."""
    wanted = name.lower().replace("_", "-")
    return tuple(path for path in _all(model) if path.rpartition(".")[2] == wanted)[:_NEAREST]


def _all(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, inner in _fields(model):
        yield f"{prefix}{name}"
        if inner:
            yield from _all(inner, f"{prefix}{name}.")


def _names(model: type[BaseModel], path: Sequence[str]) -> list[str]:
    """The settings that the table at a path may hold."""
    for part in path:
        fields = dict(_fields(model))
        if part not in fields:
            continue  # a key of the author's own, as the language in `in-language.de`
        model = fields[part] or model
    return [name for name, _ in _fields(model)]


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel] | None]]:
    """The settings of a table as they are written, with the table that each is or holds."""
    for name, about in model.model_fields.items():
        if name == "today":
            continue  # the program's own
        held = (about.annotation, *get_args(about.annotation))
        inner = next((one for one in held if isinstance(one, type) and issubclass(one, BaseModel)), None)
        yield about.alias or name, inner
