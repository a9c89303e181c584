"""One language: the files of its folder, each read and validated when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, TypeVar

import yaml
from babel import Locale
from pydantic import TypeAdapter, ValidationError

from promptoteka.languages.schema import (
    PLURAL_CATEGORIES,
    PluralCategory,
    Profile,
    Reference,
    RuleTexts,
    Search,
    Synonyms,
    Text,
    Vocabulary,
)

CODES: Final = ("ru", "en", "de", "es", "fr", "it", "pt", "ja", "ko", "zh")
"""Every language, a folder each. The first is that of a site which names none."""
DEFAULT: Final = CODES[0]
FALLBACK: Final = "en"
"""The language that is complete by itself: what another one lacks is said in it."""

_T = TypeVar("_T")
_PROFILE: Final = TypeAdapter(Profile)
_VOCABULARY: Final = TypeAdapter(Vocabulary)
_REFERENCE: Final = TypeAdapter(Reference)
_SEARCH: Final = TypeAdapter(Search)
_SYNONYMS: Final = TypeAdapter(Synonyms)
_INTERFACE: Final = TypeAdapter(dict[str, Text])
_RULES: Final = TypeAdapter(dict[str, RuleTexts])
_TEXTS: Final = TypeAdapter(dict[str, str])


@dataclass(frozen=True)
class Language:
    """What is known of a language. A file that it lacks is empty, but for `language.yml`."""

    code: str

    @cached_property
    def profile(self) -> Profile:
        return self._parsed("language.yml", _PROFILE)

    @cached_property
    def locale(self) -> Locale:
        return Locale.parse(self.profile.locale)

    @cached_property
    def plural_categories(self) -> tuple[PluralCategory, ...]:
        """The categories that its whole numbers and fractions fall into, in CLDR's order."""
        used = {*self.locale.plural_form.tags, "other"}
        return tuple(category for category in PLURAL_CATEGORIES if category in used)

    @cached_property
    def interface(self) -> Mapping[str, Text]:
        """Texts of the site, the reports and the commands, by key."""
        return self._parsed("interface.yml", _INTERFACE, {})

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return self._parsed("vocabulary.yml", _VOCABULARY, {})

    @cached_property
    def skeleton(self) -> Mapping[str, str]:
        """Texts of a new article."""
        return self._parsed("skeleton.yml", _TEXTS, {})

    @cached_property
    def rules(self) -> Mapping[str, RuleTexts]:
        """What rules say, by name of the rule."""
        return self._parsed("rules.yml", _RULES, {})

    @cached_property
    def reference(self) -> Reference:
        return self._parsed("reference.yml", _REFERENCE, {})

    @cached_property
    def search(self) -> Search:
        return self._parsed("search.yml", _SEARCH, {})

    @cached_property
    def synonyms(self) -> Synonyms:
        """Words that stand for one another in what readers ask."""
        return self._parsed("synonyms.yml", _SYNONYMS, ())

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Words that tell nothing of what a text is about."""
        return frozenset((self._read("stopwords.txt") or "").split())

    @property
    def has_documents(self) -> bool:
        """Whether the long documents of the rules stand in it."""
        return self.code == FALLBACK or (self._folder / "rules").is_dir()

    def rule_document(self, name: str) -> str | None:
        """The page of a rule, Markdown; None where it has none."""
        return self._read(f"rules/{name}.md")

    @property
    def _folder(self) -> Traversable:
        return files(__package__) / self.code

    def _read(self, name: str) -> str | None:
        file = self._folder.joinpath(*name.split("/"))
        return file.read_text("utf-8") if file.is_file() else None

    def _parsed(self, name: str, kind: TypeAdapter[_T], default: object = None) -> _T:
        """The values of a file. Every scalar is text until its model says otherwise: `no` is a word, too.

        Raises ValueError, which names the file.
        """
        text = self._read(name)
        if text is None and default is None:
            raise ValueError(f"languages/{self.code}/{name} is missing")
        try:
            return kind.validate_python(default if text is None else yaml.load(text, yaml.CBaseLoader))
        except (ValidationError, yaml.YAMLError) as error:
            raise ValueError(f"languages/{self.code}/{name}: {error}") from error


_SUBSTITUTE: Final = ContextVar("substitute", default=FALLBACK)


@contextmanager
def substitute(code: str) -> Iterator[None]:
    """While it lasts, a language that is not known is spoken to in this one: that of the site (issue 8)."""
    token = _SUBSTITUTE.set(code if code in CODES else FALLBACK)
    try:
        yield
    finally:
        _SUBSTITUTE.reset(token)


def language(code: str) -> Language:
    """The language of a code; one that is not known is spoken to in the `substitute`, else in the fallback."""
    return _known(code if code in CODES else _SUBSTITUTE.get())


@cache
def _known(code: str) -> Language:
    return Language(code)
