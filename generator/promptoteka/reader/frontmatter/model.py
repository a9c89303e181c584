"""The keys an author may write, with their rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date as Date
from functools import cache
from typing import Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from promptoteka.languages import CODES
from promptoteka.text import slugs
from promptoteka.text.links import address_of

REQUIRED: Final = ("title", "date", "tags")

_LINE: Final = r"[^\x00-\x1f\x7f\u0085\u2028\u2029]"
_ISO_DATE = re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
"""Years of four digits: what months, feeds and addresses are made of has no others."""


def _iso(value: object) -> object:
    if isinstance(value, str):
        if not _ISO_DATE.fullmatch(value):
            raise PydanticCustomError("iso_date", "not an ISO date")
        try:
            return Date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("iso_date", "no such day") from None
    return value


def _listed(value: object) -> object:
    return [value] if isinstance(value, dict) else value


IsoDate = Annotated[Date, BeforeValidator(_iso)]
Title = Annotated[
    str, StringConstraints(min_length=1, max_length=120, pattern=r"^[^<>\x00-\x1f\x7f\u0085\u2028\u2029]+$")
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=rf"^{_LINE}+$")]
Blank = Annotated[str, StringConstraints(max_length=200, pattern=rf"^{_LINE}*$")]
Slug = Annotated[str, StringConstraints(max_length=80, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _with_letters(value: str) -> str:
    """A tag has a page, whose address is made of its letters and digits."""
    if not slugs.anchor(value):
        raise PydanticCustomError("no_letters", "neither letters nor digits", {"text": value})
    return value


Tag = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60, pattern=rf"^{_LINE}+$"),
    AfterValidator(_with_letters),
]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""As in BCP 47: `en`, `pt-BR`."""


def _picture_address(value: str) -> str:
    found = address_of(value)
    if found.kind not in ("https", "ours") or not found.is_plain:
        raise PydanticCustomError("string_pattern_mismatch", "not an address of a picture")
    return value


Image = Annotated[
    str,
    StringConstraints(min_length=1, max_length=2000, pattern=r'^(https://[^\s<>"]+|[^\s:<>"\\/%][^:<>"\\%]*)$'),
    AfterValidator(_picture_address),
]


class Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class ParameterSettings(Table):
    """What the author says of a placeholder beyond its text; it overrides what was read."""

    label: Line | None = None
    """What the reader is asked for."""
    help: str | None = None
    """A sentence under the field."""
    options: tuple[str, ...] | None = None
    """Values offered instead of the examples in the text."""
    default: str | None = None
    """Value the form starts with."""
    empty: Blank | None = None
    """What is copied where nothing was written; it may be nothing. Default: the label in brackets."""
    multiline: bool = False
    """Whether the value is long text."""
    required: bool = False
    """Whether the prompt makes no sense without it."""


class Checked(Table):
    """A try of the prompts by the author."""

    model: Line
    """The model that answered."""
    date: IsoDate
    """The day of it, `2026-02-13`."""


class FrontMatter(Table):
    """Front matter of an article."""

    title: Title | None = None
    """One line, 1-120 characters, without `<` and `>`. Required."""
    date: IsoDate | None = None
    """Day of publication, `2026-02-13`. Required."""
    tags: Annotated[tuple[Tag, ...], Field(min_length=1, max_length=8)] | None = None
    """1-8 tags; their addresses are made of them. Required."""
    keywords: Annotated[tuple[Line, ...], Field(max_length=30)] = ()
    """Words and phrases by which readers look for it and which its text does not have; the search alone knows them."""
    category: Line | None = None
    """The shelf that the article stands on, one line of at most 200 characters."""
    image: Image | None = None
    """https URL, or path of a PNG, JPEG, WebP, AVIF or GIF inside `content/`."""
    description: Line | None = None
    """One line of at most 200 characters for search results. Default: the tagline, else the start of the lead."""
    slug: Slug | None = None
    """Address of the page. Default: from the file's name."""
    lang: Annotated[LanguageCode | None, Field(examples=list(CODES))] = None
    """Language of the article. Default: that of its headings."""
    updated: IsoDate | None = None
    """Day of the last change that matters to readers."""
    authors: tuple[Line, ...] = ()
    """Names of the authors."""
    checked: Annotated[tuple[Checked, ...], BeforeValidator(_listed)] = ()
    """When the prompts were tried, and with what: `{model: GigaChat, date: 2026-02-13}`, or a list of such."""
    draft: bool = False
    """A draft is checked, but not published."""
    for_authors: bool = False
    """Of a hand-written page: it is for those who write articles, and is searched on such pages alone."""
    aliases: tuple[Slug, ...] = ()
    """Former slugs; each redirects to this article."""
    translation_of: Slug | None = None
    """Slug of the article in another language that this one is a translation of; needless where that is its own."""
    translates: Digest | None = None
    """What this translation was made of; written by `promptoteka translation accept`, never by hand."""
    params: dict[str, ParameterSettings] = Field(default_factory=dict)
    """Settings of placeholders, by label or name."""
    extra: dict[str, JsonValue] | None = Field(default=None, exclude=True)


@cache
def text_keys() -> tuple[str, ...]:
    """The keys that hold a text or a list of texts, free or of a pattern."""
    return tuple(key for key, written in schema()["properties"].items() if any(map(_is_text, _kinds(written))))


def _kinds(written: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for kind in written.get("anyOf", [written]):
        yield kind.get("items", kind)


def _is_text(kind: Mapping[str, Any]) -> bool:
    return kind.get("type") == "string" and not kind.keys() & {"enum", "format"}


def schema() -> dict[str, Any]:
    """JSON Schema of the front matter as an author writes it."""
    written = FrontMatter.model_json_schema()
    del written["properties"]["extra"]
    checked = written["properties"]["checked"]
    one = checked.pop("items")
    checked |= {"anyOf": [{"type": checked.pop("type"), "items": one}, one]}
    written["required"] = list(REQUIRED)
    written["patternProperties"] = {"^x-": {"description": "Kept as it is, not interpreted."}}
    return written
