"""The table `targets.yml`: assistants that a prompt can be opened in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal
from urllib.parse import quote

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

HOLE: Final = "{prompt}"
_UNRESERVED: Final = "!'()*"
"""What `encodeURIComponent` leaves as it is, beyond what `quote` leaves."""


class Target(BaseModel):
    """A row. Addresses with a prompt in them are counted in characters, as a browser would write them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    name: str = Field(min_length=1)
    strategy: Literal["url", "copy-open"]
    home: str = Field(pattern=r"^https?://\S+$")
    """An empty chat."""
    template: str | None = Field(default=None, pattern=r"^https?://\S+$")
    """A chat with the prompt typed in, which goes where `{prompt}` stands."""
    max_url: int | None = Field(default=None, gt=0)
    """The longest address that the assistant takes."""
    may_send: bool = False
    """Whether it may send the prompt without being asked."""
    verified_on: Date
    source: str = Field(min_length=1)

    @model_validator(mode="after")
    def _is_of_its_strategy(self) -> Target:
        if self.strategy == "copy-open":
            if self.template or self.max_url or self.may_send:
                raise ValueError("copy-open has no template, max_url or may_send")
        elif (self.template or "").count(HOLE) != 1:
            raise ValueError(f"template must hold {HOLE} once")
        elif not self.max_url:
            raise ValueError("max_url is missing")
        return self

    def link_length(self, prompt: str) -> int:
        """Length of the address that opens `prompt`."""
        encoded = quote(prompt, safe=_UNRESERVED, errors="replace")
        return len((self.template or "").replace(HOLE, "")) + len(encoded)


_ROWS: Final = TypeAdapter(tuple[Target, ...])


@cache
def targets() -> Mapping[str, Target]:
    """The table, by id, in its order."""
    return read_targets(files(__package__).joinpath("targets.yml").read_text("utf-8"))


def read_targets(text: str) -> dict[str, Target]:
    """Rows by id. Raises ValueError, which names the row."""
    rows = yaml.load(text, yaml.CSafeLoader)
    try:
        found = _ROWS.validate_python(rows)
    except ValidationError as error:
        raise ValueError(_said(error, rows)) from error
    by_id = {target.id: target for target in found}
    for number, target in enumerate(found, 1):
        if by_id[target.id] is not target:
            raise ValueError(f"targets.yml, row {number} ({target.id}): the id stands twice")
    return by_id


def _said(error: ValidationError, rows: Any) -> str:
    first = error.errors(include_url=False)[0]
    if not first["loc"]:
        return f"targets.yml: {first['msg']}"
    index, *keys = first["loc"]
    row = rows[index]
    name = row.get("id") if isinstance(row, dict) else row
    place = "".join(f", {key}" for key in keys)
    return f"targets.yml, row {int(index) + 1} ({name}){place}: {first['msg']}"
