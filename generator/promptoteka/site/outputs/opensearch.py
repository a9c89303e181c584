"""`opensearch.xml`: browsers offer the search of each language's library in their address bar.

OpenSearch 1.1; the template of the address must be absolute, so a site that does not know its own has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from promptoteka.languages.texts import text
from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site
from promptoteka.site.views import document, element

MOST_NAME: Final = 16
MOST_DESCRIPTION: Final = 1024
"""Characters of `ShortName` and `Description`."""

NAMESPACE: Final = {"xmlns": "http://a9.com/-/spec/opensearch/1.1/"}


def output(site: Site) -> Iterator[File]:
    config = site.config
    if not config.site_url:
        return
    for lang in site.catalog.languages:
        home, name = site.catalog.library(lang), config.name_in(lang)
        description, template = (
            text("opensearch.description", lang, name=name),
            f"{site.url(home, '')}?q={{searchTerms}}",
        )
        parts = (
            element("ShortName", name[:MOST_NAME].strip()),
            element("Description", description[:MOST_DESCRIPTION]),
            element("Url", attributes={"type": "text/html", "template": template}),
            element("Image", f"{config.site_url}assets/mark.svg", {"type": "image/svg+xml"}),
            element("Language", lang),
            element("InputEncoding", "UTF-8"),
        )
        written = document(element("OpenSearchDescription", attributes=NAMESPACE, children=parts))
        yield File(f"{home}opensearch.xml", written)
