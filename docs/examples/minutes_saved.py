"""Median minutes saved by tag, from the catalog that a site publishes: a table, and a bar chart as SVG.

Run: `python docs/examples/minutes_saved.py site/api/catalog.json --lang en --svg minutes.svg`. Python's own library is
enough. Articles that do not name both times are left out.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any
from xml.sax.saxutils import escape

ROW, LABEL, WIDTH = 26, 180, 720


def medians(catalog: dict[str, Any], lang: str | None = None) -> dict[str, float]:
    """Minutes by tag, the most first."""
    saved: dict[str, list[float]] = defaultdict(list)
    for article in catalog["articles"]:
        time = article["time_saved"] or {}
        before, after = time.get("before_minutes"), time.get("after_minutes")
        if lang in (None, article["lang"]) and before is not None and after is not None:
            for tag in article["tags"]:
                saved[tag].append(before - after)
    return dict(sorted(((tag, median(minutes)) for tag, minutes in saved.items()), key=lambda row: (-row[1], row[0])))


def chart(minutes: dict[str, float]) -> str:
    """A bar a tag."""
    scale = (WIDTH - LABEL - 60) / max([1.0, *minutes.values()])
    bars = "".join(
        f'<text x="{LABEL - 8}" y="{ROW * row + 17}" text-anchor="end">{escape(tag)}</text>'
        f'<rect x="{LABEL}" y="{ROW * row + 4}" width="{max(value, 0) * scale:.1f}" height="18" fill="#0a6b4c"/>'
        f'<text x="{LABEL + max(value, 0) * scale + 6:.1f}" y="{ROW * row + 17}">{value:g}</text>'
        for row, (tag, value) in enumerate(minutes.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{ROW * len(minutes) + 8}" '
        f'font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="white"/>{bars}</svg>\n'
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("catalog", type=Path, help="`api/catalog.json` of a site")
    options.add_argument("--lang", help="the articles of one language only")
    options.add_argument("--svg", type=Path, help="where the chart goes")
    given = options.parse_args()
    minutes = medians(json.loads(given.catalog.read_text("utf-8")), given.lang)
    for tag, value in minutes.items():
        print(f"{value:6g}  {tag}")
    if given.svg:
        given.svg.write_text(chart(minutes), "utf-8")


if __name__ == "__main__":
    main()
