"""What the tabs over an article's prompts say."""

from __future__ import annotations

import re
from typing import Final

from promptoteka.languages import vocabulary
from promptoteka.model.article import Article, Lang

_SAID_TWICE: Final = re.compile(r"(?P<name>[^()（）]+?)\s*[(（](?P<again>[^()（）]+)[)）]")


def tab_labels(article: Article) -> dict[str, str]:
    """By id of the prompt; of `Pro Version (Профессиональная версия)` what is said in the article's language."""
    return {prompt.id: _label(prompt.label, article.lang) for prompt in article.prompts}


def _label(label: str, lang: Lang) -> str:
    said = _SAID_TWICE.fullmatch(label.strip())
    if not said:
        return label
    names = (said["again"], said["name"])
    own = [name for name in names if vocabulary.prompt_id(name, lang) and vocabulary.is_written_in(name, lang)]
    return own[0].strip() if own and all(vocabulary.prompt_id(name) for name in names) else label
