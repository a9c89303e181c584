"""The Jinja2 environment of the pages' inner HTML: autoescape on, undefined names are errors.

Templates live in `theme/`; they get finished values and use filters and tests only, so that another engine can
run them. A page's language and its own address are bound once; the filters `t`, `url`, `date` and `number` read them.
So is `links` where a page shows what an author wrote: the filter `markdown` makes HTML of it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from datetime import date as Date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

import promptoteka
from promptoteka.languages import texts
from promptoteka.model.article import Passage
from promptoteka.site.html import html


def theme_folder() -> Path:
    """The theme: inside the package when installed from a wheel, beside it in a checkout."""
    package = Path(promptoteka.__file__).parent
    return next(folder for folder in (package / "theme", package.parents[1] / "theme") if folder.is_dir())


class Templates:
    """The templates of a theme folder (and of folders that override it, first ones first)."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        self._environment.filters.update(t=_text, url=_url, date=_date, number=_number, markdown=_markdown)
        self._environment.filters["separator"] = texts.separator

    def render(self, name: str, /, *, lang: str, address: str, **values: object) -> str:
        """The template's text for a page in `lang` that will stand at the site-relative `address`."""
        return self._environment.get_template(name).render(lang=lang, address=address, **values)


def relative(target: str, address: str) -> str:
    """The link from the page at `address` to `target`, both relative to the site's root (`prompts/x/`)."""
    path, mark, rest = target.partition("#")
    folder = address if address.endswith("/") or not address else posixpath.dirname(address)
    link = posixpath.relpath("/" + path, "/" + folder)
    return link + ("/" if path.endswith("/") or not path else "") + mark + rest


@pass_context
def _text(context: Context, key: str, lang: str | None = None, **values: object) -> str:
    return texts.text(key, lang or context["lang"], **values)


@pass_context
def _url(context: Context, target: str) -> str:
    return relative(target, context["address"])


@pass_context
def _date(context: Context, day: Date) -> str:
    return texts.long_date(day, context["lang"])


@pass_context
def _markdown(context: Context, passage: Passage) -> Markup:
    return Markup(html(passage.blocks, context["links"]))


@pass_context
def _number(context: Context, value: float) -> str:
    return texts.number(value, context["lang"])
