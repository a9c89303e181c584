"""The settings of a library: `[tool.promptoteka]` in `pyproject.toml`, and what the site's own settings add."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date as Date
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from promptoteka.languages import CODES, DEFAULT
from promptoteka.model import data
from promptoteka.model.files import CONTENT, File
from promptoteka.model.wrong_settings import (
    Problem,
    Refused,
    WrongSettings,
    not_among,
    not_an_address,
    problems,
    unreadable,
)
from promptoteka.text.links import address_of
from promptoteka.text.names import SETTINGS

IGNORED: Final = "ignore"
FRONT_MATTER_KEYS: Final = (
    *("title", "date", "tags", "keywords", "category", "image", "description", "slug", "lang", "updated", "authors"),
    *("draft", "checked", "for_authors", "aliases", "translation_of", "translates", "params", IGNORED),
)
"""Keys of the front matter that a foreign one may stand for."""
REQUIRABLE: Final = tuple(key for key in FRONT_MATTER_KEYS if key != IGNORED)
Layout = Literal["index", "folder", "suffix", "flat"]
LANGUAGE_CODES: Final = f"^(?:{'|'.join(CODES)})$"


class Settings(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=True,
    )


class CheckConfig(Settings):
    """Which rules are on, and how grave they are.

    A rule is named by its code (`PL414`), the beginning of one (`PL4`), or its name.
    """

    select: tuple[str, ...] = ()
    """Rules to check; empty: all."""
    ignore: tuple[str, ...] = ()
    """Rules not to check."""
    per_path_ignores: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Rules not to check in files whose path, relative to `content/`, matches: `{"articles/old-*" = ["PL4"]}`."""
    comments: tuple[str, ...] = ("PL",)
    """Rules that a comment in a file may silence; none: `[]`. Errors of PL0, PL6 and PL7 no comment can silence."""
    severity: dict[str, Literal["error", "warning", "note", "off"]] = Field(default_factory=dict)
    """How grave rules are here, `error`, `warning`, `note` or `off`: `{"missing-key" = "error", "PL414" = "off"}`."""


class FrontMatterConfig(Settings):
    """What the front matter of a library that was written for another site means.

    Beside its own settings the table holds foreign keys: `author = "authors"`, `layout = "ignore"`.
    """

    keys: dict[str, Literal[FRONT_MATTER_KEYS]] = Field(default_factory=dict)  # type: ignore[valid-type]
    """Foreign keys with ours that they stand for, or `ignore`; they may stand in the table itself."""
    image_prefixes: dict[str, str] = Field(default_factory=dict)
    """Beginnings of images' paths, with what they stand for in `content/`: `{"/images/" = "public/images/"}`."""
    required: tuple[Literal[REQUIRABLE], ...] = ("title", "date", "tags")  # type: ignore[valid-type]
    """Keys without which an article is not published."""

    @model_validator(mode="before")
    @classmethod
    def _gather_keys(cls, written: object) -> object:
        if not isinstance(written, dict):
            return written
        own = {"keys", "image-prefixes", "image_prefixes", "required"}
        foreign = {key: value for key, value in written.items() if key not in own}
        kept = {key: value for key, value in written.items() if key in own}
        return {**kept, "keys": {**kept.get("keys", {}), **foreign}}

    @property
    def is_foreign(self) -> bool:
        """Whether the library says that its front matter was written for another site."""
        return bool(self.keys)


class SearchConfig(Settings):
    """What the search of a library knows beside the words of its texts."""

    synonyms: tuple[tuple[Annotated[str, Field(pattern=r"^[^\W_]+$")], ...], ...] = ()
    """Words that stand for one another, each a word, beside those that each language has of its own: `[["lease",
    "rental"], ["client", "customer"]]`."""


class SiteTexts(Settings):
    """What the site says of itself in another language than its own."""

    site_name: str = ""
    """Name of the site in that language; empty: as in the site's own."""
    site_description: str = ""
    """What the site is, in a sentence in that language; empty: nothing is said there."""


class Config(Settings):
    """Immutable; handed down to whatever reads or writes."""

    lang: Annotated[str, Field(pattern=LANGUAGE_CODES)] = DEFAULT
    """Language of the site, and of articles that do not show their own."""
    layout: Layout | None = None
    """How articles lie in the folder: `index` (`<slug>/index.<lang>.md`), `folder` (`<lang>/<slug>.md`), `suffix`
    (`<slug>.<lang>.md`), `flat` (`<slug>.md`); not given: each is recognized."""
    max_file_size: int = Field(64 * 1024, gt=0)
    """Bytes of an article or a page; more is an error."""
    site_name: str = "Promptoteka"
    """Name of the site."""
    site_description: str = ""
    """What the site is, in a sentence."""
    site_url: str = ""
    """Where the site will stand, with a slash at its end; empty: nobody knows, and what needs it is left out."""
    edit_url: str = ""
    """Where an article's source is changed: its path in `content/` follows; empty: pages do not say."""
    discuss_url: str = ""
    """Where an article is spoken about: its title follows; empty: pages do not say."""
    reference: bool = True
    """Whether the site has the reference for authors."""
    term_pages: int = Field(3, ge=1)
    """Articles of a tag, a model or a category that has a page and feeds; others are found by the filters, and in the
    index with their articles."""
    fetch_images: bool = False
    """Whether a build fetches the `image` of articles that lies on another site; without it their covers are drawn."""
    targets: tuple[str, ...] = Field(default_factory=lambda: tuple(data.targets()))
    """Assistants that "Open in" offers, in this order."""
    own_targets: dict[str, Annotated[str, Field(pattern=r"^https?://\S+$")]] = Field(default_factory=dict)
    """Assistants of your own, offered first: `{"Our chat" = "https://chat.example.org/?q={prompt}"}`. Without
    `{prompt}` the prompt is copied and the address opened."""
    in_language: dict[str, SiteTexts] = Field(default_factory=dict)
    """Name and description of the site in its other languages: `in-language.de = {site-name = "…", site-description =
    "…"}`. Without a name `site-name` stands, without a description nothing is said."""
    front_matter: FrontMatterConfig = FrontMatterConfig()
    """What front matter means that was written for another site."""
    check: CheckConfig = CheckConfig()
    """Which rules are on, and how grave they are."""
    search: SearchConfig = SearchConfig()
    """What the search knows beside the words of the texts."""
    today: Date | None = None
    """The day that dates are compared with; None: they are not."""

    def name_in(self, lang: str) -> str:
        """The site's name on pages in a language."""
        spoken = self.in_language.get(lang)
        return (spoken and spoken.site_name) or self.site_name

    def description_in(self, lang: str) -> str:
        """The site's description on pages in a language; empty where it has none in it."""
        return self.site_description if lang == self.lang else self.in_language.get(lang, SiteTexts()).site_description

    @field_validator("own_targets")
    @classmethod
    def _lead_where_they_seem_to(cls, addresses: dict[str, str]) -> dict[str, str]:
        for name, address in addresses.items():
            read = address_of(address)
            if read.kind not in ("https", "http") or not read.is_plain:
                raise Refused(not_an_address(f"own-targets.{name}", address))
        return addresses

    @field_validator("targets")
    @classmethod
    def _are_known(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        known = data.targets()
        for name in names:
            if name not in known:
                raise Refused(not_among("targets", name, tuple(known)))
        return names


def load(folder: Path) -> Config:
    """The settings of the nearest `pyproject.toml` at or above `project(folder)`; the defaults where there is none.

    Raises WrongSettings, a ValueError, if they cannot be used.
    """
    today = datetime.now().astimezone().date()
    path = settings_file(folder)
    if path is None:
        return Config(today=today)
    table = _table(path)
    if "today" in table:
        raise WrongSettings(path.name, [Problem("settings.unknown", {"name": "today"})])
    try:
        return Config(**table, today=today)
    except ValidationError as error:
        raise WrongSettings(path.name, list(problems(error, Config))) from error


def settings_file(folder: Path) -> Path | None:
    """The nearest `pyproject.toml` at or above `project(folder)`."""
    start = project(folder)
    paths = (parent / "pyproject.toml" for parent in (start, *start.parents))
    return next((path for path in paths if path.is_file()), None)


def has_settings(path: Path) -> bool:
    """Whether a `pyproject.toml` says anything of a library."""
    try:
        return bool(_table(path))
    except WrongSettings:
        return True


def _table(path: Path) -> dict[str, Any]:
    """What stands under `[tool.promptoteka]`."""
    try:
        written = path.read_text("utf-8")
        found: object = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise WrongSettings(path.name, [unreadable(error, written)]) from error
    except UnicodeDecodeError as error:
        raise WrongSettings(path.name, [Problem("settings.encoding", {})]) from error
    for part in ("tool", "promptoteka"):
        found = found.get(part, {}) if isinstance(found, dict) else found
    if not isinstance(found, dict):
        values = {"name": "tool.promptoteka", "value": found}
        raise WrongSettings(path.name, [Problem("settings.kind", values, kind="settings.table")])
    return found


def project(folder: Path) -> Path:
    """The folder of the project that `folder` belongs to: settings are the maintainer's, so none count in `content/`.

    In a folder `content/`, or below one, it is the one beside which settings stand; of several the outermost. A project
    may itself lie in a folder of that name: it has a `content/` of its own, and is no part of another project's.
    """
    above = [place.parent for place in (folder, *folder.parents) if place.name == CONTENT]
    for outermost in reversed(above):
        if any((outermost / name).is_file() for name in SETTINGS):
            return outermost
    return folder if not above or (folder / CONTENT).is_dir() else above[-1]


def apart_from_settings(files: Iterable[File], root: Path, folder: Path) -> Iterator[File]:
    """The files of a library at `root`; where that is the project's own folder, settings in it are no part of it."""
    is_project = root.resolve() == project(folder.resolve())
    return (file for file in files if not (is_project and file.path.lower() in SETTINGS))
