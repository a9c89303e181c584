"""Where articles stand: those in the site's own language at its root, the others in a folder of their language."""

from __future__ import annotations

from promptoteka.model.article import Identity, Lang


def root(lang: Lang, home: Lang) -> str:
    """The folder of a language's pages in a site whose own language is `home`."""
    return "" if lang == home else f"{lang}/"


def address(identity: Identity, home: Lang) -> str:
    """The page of an article: `prompts/lease/`, `en/prompts/lease/`."""
    lang, slug = identity
    return f"{root(lang, home)}prompts/{slug}/"


def short_name(identity: Identity, home: Lang) -> str:
    """The shortest name that tells an article from all others: `lease`, `en/lease`."""
    lang, slug = identity
    return f"{root(lang, home)}{slug}"
