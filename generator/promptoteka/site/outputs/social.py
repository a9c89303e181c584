"""The picture of each article, and that of each library, for where links to them are shared; nobody shares a draft."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from promptoteka.model.article import Article, Lang
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.pictures import posters
from promptoteka.pictures.covers import Design, design
from promptoteka.pictures.images import Job, named
from promptoteka.pictures.posters import Poster
from promptoteka.site.outputs.base import Site
from promptoteka.site.views import stars, time_view

_OF_THE_SITE = Design(hue=164, hue2=92, pattern=4, seed=3)


def output(site: Site) -> Iterator[File]:
    if site.problems is not None:  # served while it is being written
        return
    config = site.config
    made = {
        **{f"{site.catalog.library(lang)}social.png": _of_library(lang, config) for lang in site.catalog.languages},
        **{
            f"{site.catalog.address(article)}social.png": _poster(article, config.name_in(article.lang))
            for article in site.catalog.articles
        },
    }
    jobs = [Job(named("social", repr(poster)), partial(posters.draw, poster)) for poster in made.values()]
    for path, content in zip(made, site.make(jobs), strict=True):
        yield File(path, content)


def _of_library(lang: Lang, config: Config) -> Poster:
    name = config.name_in(lang)
    return Poster(_OF_THE_SITE, title=config.description_in(lang) or name, site_name=name)


def _poster(article: Article, site_name: str) -> Poster:
    time, rating = time_view(article.time_saved, article.lang), stars(article)
    return Poster(
        design=design(article.slug),
        kicker=" · ".join(dict.fromkeys(article.tag_labels)),
        title=article.title,
        note=f"{time.before} → {time.after}" if time and time.before and time.after else "",
        stars=(rating.value, rating.max) if rating else None,
        site_name=site_name,
    )
