"""`manifest.webmanifest`: the site as an application (W3C), all addresses relative to the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from promptoteka.model.files import File
from promptoteka.site.outputs.base import Site

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
    config = site.config
    written = {
        "name": config.site_name,
        "short_name": config.site_name,
        "description": config.site_description,
        "lang": config.lang,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": ICONS,
    }
    yield File("manifest.webmanifest", f"{json.dumps(written, ensure_ascii=False, indent=2)}\n".encode())
