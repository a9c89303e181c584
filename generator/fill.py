"""Filling in a prompt: values stand in for placeholders as they are, character by character."""

from __future__ import annotations

from collections.abc import Mapping

from generator.article import Article, Prompt
from generator.article.template import fill_template

__all__ = ["UnknownParameter", "fill", "fill_template", "named_values"]


class UnknownParameter(LookupError):
    """The article has no parameter of that label or name; the first argument is what was asked for."""


def fill(prompt: Prompt, values: Mapping[str, str]) -> str:
    """The prompt's text with `values` by parameter name; a parameter without a value keeps its placeholder."""
    return "".join(values.get(run.parameter) or run.text if run.parameter else run.text for run in prompt.segments)


def named_values(article: Article, given: Mapping[str, str]) -> dict[str, str]:
    """Values by name from values by label or name, and the defaults of the rest. Raises UnknownParameter."""
    names = {parameter.label: parameter.name for parameter in article.parameters}
    names |= {parameter.name: parameter.name for parameter in article.parameters}
    values = {parameter.name: parameter.default for parameter in article.parameters if parameter.default}
    for key, value in given.items():
        if key not in names:
            raise UnknownParameter(key)
        values[names[key]] = value
    return values
