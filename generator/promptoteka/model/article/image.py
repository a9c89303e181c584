"""Where the picture of an article lies."""

from __future__ import annotations

from promptoteka.model.article.article import Article
from promptoteka.text.links import address_of, resolve


def image_path(article: Article) -> str | None:
    """The article's own image as a path inside `content/`; None where it has none or a remote one.

    A path may start at `content/` or, with `./` or `../`, at the article's file.
    """
    if not article.image or is_remote(article.image):
        return None
    if article.image.startswith("."):
        target = resolve(article.image, article.source)
        return target.path if target else None
    return article.image


def is_remote(image: str) -> bool:
    return address_of(image).kind == "https"
