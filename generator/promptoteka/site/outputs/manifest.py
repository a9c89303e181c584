"""`manifest.webmanifest`: the site as an application (W3C) in each language, all addresses relative to the file.

It is one application: its pages in all languages belong to it, and the manifest says at which one it begins.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site
from promptoteka.site.templates import relative

PAPER: Final = "#f1f4f1"
"""`--paper` of tokens.css, by day."""
ICONS: Final = (
    {"src": "assets/mark.svg", "type": "image/svg+xml", "sizes": "any"},
    {"src": "assets/icons/icon-192.png", "type": "image/png", "sizes": "192x192"},
    {"src": "assets/icons/icon-512.png", "type": "image/png", "sizes": "512x512"},
    {"src": "assets/icons/maskable-512.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
)
"""Files of the theme."""


def output(site: Site) -> Iterator[File]:
    for lang in site.catalog.languages:
        at, name = f"{site.catalog.library(lang)}manifest.webmanifest", site.config.name_in(lang)
        written = {
            "name": name,
            "short_name": name,
            "description": site.config.description_in(lang),
            "lang": lang,
            "start_url": "./",
            "scope": relative("", at),
            "display": "minimal-ui",
            "background_color": PAPER,
            "theme_color": PAPER,
            "icons": [{**icon, "src": relative(icon["src"], at)} for icon in ICONS],
        }
        yield File(at, f"{json.dumps(written, ensure_ascii=False, indent=2)}\n".encode())
