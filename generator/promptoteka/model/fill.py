"""Filling in a prompt: values stand in for placeholders as they are, character by character."""

from __future__ import annotations

from collections.abc import Mapping

from promptoteka.model.article import Article, Prompt
from promptoteka.model.article.template import fill_template
from promptoteka.text.slugs import identifier

__all__ = ["UnknownParameter", "fill", "fill_template", "named_values"]


class UnknownParameter(LookupError):
    """The article has no parameter of that label or name; the first argument is what was asked for."""


def fill(prompt: Prompt, values: Mapping[str, str]) -> str:
    """The prompt's text with `values` by parameter name; where there is none stands what a blank copies as."""
    return "".join(values.get(run.parameter) or run.blank if run.parameter else run.text for run in prompt.segments)


def named_values(article: Article, given: Mapping[str, str]) -> dict[str, str]:
    """Values by name from values by label or name, and the defaults of the rest. Raises UnknownParameter.

    A label may be written in any case, and as it stands in the text where `params` shows another one.
    """
    known = {parameter.name: parameter.name for parameter in article.parameters}
    known |= {parameter.label: parameter.name for parameter in article.parameters}
    values = {parameter.name: parameter.default for parameter in article.parameters if parameter.default}
    for key, value in given.items():
        name = known.get(key) or known.get(identifier(key))
        if name is None:
            raise UnknownParameter(key)
        values[name] = value
    return values
