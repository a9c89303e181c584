"""What the home page begins with: a prompt to be tried at once, and tasks to start from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from promptoteka.catalog import Catalog
from promptoteka.model.article import Article, Parameter, Prompt
from promptoteka.site.views.cover import stars
from promptoteka.site.views.readable import readable
from promptoteka.site.views.time import TimeView, time_view

_FIELDS: Final = 2
_TASKS: Final = 3


@dataclass(frozen=True, slots=True)
class Starter:
    """A prompt whose first fields are filled in on the home page; the others stay for its own."""

    name: str
    """How the browser remembers the article."""
    url: str
    title: str
    parameters: tuple[Parameter, ...]
    text: Markup


@dataclass(frozen=True, slots=True)
class Task:
    title: str
    url: str
    time: TimeView | None


def starter(catalog: Catalog, articles: Iterable[Article]) -> Starter | None:
    """Of the prompts with two fields the one that is seen through soonest: few fields, short values, a short text."""
    prompts = [(article, prompt) for article in articles for prompt in article.prompts[:1]]
    fit = [(article, prompt) for article, prompt in prompts if len(prompt.parameters) >= _FIELDS]
    if not fit:
        return None
    article, prompt = min(fit, key=lambda one: _effort(*one))
    return Starter(
        name=catalog.short_name(article),
        url=catalog.address(article),
        title=article.title,
        parameters=tuple(_shown(article, prompt)),
        text=readable(article)[prompt.id],
    )


def tasks(catalog: Catalog, articles: Iterable[Article], shown: Starter | None) -> tuple[Task, ...]:
    """The best ones, of a topic each."""
    best = sorted(articles, key=_quality, reverse=True)
    others = [article for article in best if article.prompts and not (shown and article.title == shown.title)]
    of_topics = {article.tags[:1]: article for article in reversed(others)}
    chosen = [article for article in others if of_topics[article.tags[:1]] is article][:_TASKS]
    return tuple(
        Task(article.title, catalog.address(article), time_view(article.time_saved, article.lang)) for article in chosen
    )


def _shown(article: Article, prompt: Prompt) -> list[Parameter]:
    of_prompt = [parameter for parameter in article.parameters if parameter.name in prompt.parameters]
    return sorted(of_prompt, key=lambda parameter: parameter.multiline)[:_FIELDS]


def _effort(article: Article, prompt: Prompt) -> tuple[int, int, int]:
    long = sum(parameter.multiline for parameter in _shown(article, prompt))
    return long, len(prompt.parameters), len(prompt.text)


def _quality(article: Article) -> float:
    mark = stars(article)
    return mark.value / mark.max if mark else 0
