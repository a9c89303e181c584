"""What outputs keep of an article: each function its own."""

from __future__ import annotations

from collections.abc import Callable

from promptoteka.catalog import Catalog
from promptoteka.model.article import Article
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.reader.library import read
from promptoteka.reader.loader import load
from promptoteka.site.outputs import Site
from promptoteka.site.templates import Templates, theme_folder

CONFIG = Config()


def test_functions_of_one_name_in_two_outputs_do_not_get_one_another_s_results() -> None:
    file = File("articles/letter.md", "# Письмо\n".encode())
    library = read([file], CONFIG, lambda files, config: (load(file, config) for file in files))
    article = library.articles[0].article
    site = Site(
        library=library, catalog=Catalog.of([article], "ru"), templates=Templates([theme_folder()]), config=CONFIG
    )
    assert site.view(_in_api(), article) == b"api"
    assert site.view(_in_feeds(), article) == b"feeds"


def _in_api() -> Callable[[Article], bytes]:
    def record(article: Article) -> bytes:
        return b"api"

    return record


def _in_feeds() -> Callable[[Article], bytes]:
    def record(article: Article) -> bytes:
        return b"feeds"

    return record
