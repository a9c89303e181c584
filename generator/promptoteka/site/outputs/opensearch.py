"""`opensearch.xml`: browsers offer the library's search in their address bar.

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


def output(site: Site) -> Iterator[File]:
    config = site.config
    if not config.site_url:
        return
    description = text("opensearch.description", config.lang, name=config.site_name)
    parts = (
        element("ShortName", config.site_name[:MOST_NAME].strip()),
        element("Description", description[:MOST_DESCRIPTION]),
        element("Url", attributes={"type": "text/html", "template": f"{config.site_url}?q={{searchTerms}}"}),
        element("Image", f"{config.site_url}assets/mark.svg", {"type": "image/svg+xml"}),
        element("Language", config.lang),
        element("InputEncoding", "UTF-8"),
    )
    namespace = {"xmlns": "http://a9.com/-/spec/opensearch/1.1/"}
    yield File("opensearch.xml", document(element("OpenSearchDescription", attributes=namespace, children=parts)))
