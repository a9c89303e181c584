"""What a browser may do on a page, said in the page itself: so it holds on any host.

Scripts and styles come from the site alone. Those inside a page are named by their digests, and only those that stand
in a template: a template marks them with a secret of the build (`mark`), which nothing that an author wrote can know.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_META: Final = '<meta http-equiv="Content-Security-Policy" content="{}">'
_HEAD: Final = re.compile(r"<head[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)
"""The encoding stays first: browsers look for it in the first kilobyte."""
_DATA: Final = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_NOTHING: Final = ("default-src 'none'", "base-uri 'none'", "object-src 'none'")


def of_page(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """The policy of a page with these scripts and styles inside, as an element of its head."""
    return _element(
        *_NOTHING,
        _sources("script-src 'self' 'wasm-unsafe-eval'", scripts),  # the search is WebAssembly
        _sources("style-src 'self'", styles),
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
    )


def of_redirect(script: str) -> str:
    """The policy of a page that has nothing but this script."""
    return _element(*_NOTHING, "form-action 'none'", _sources("script-src", [script]))


def of_fragment() -> str:
    """The policy of a piece of a page, for who opens it by itself: pictures, and nothing that runs."""
    return _element(*_NOTHING, "form-action 'none'", "img-src 'self'")


def mark(secret: str) -> str:
    """What a template writes behind the names of its elements `script` and `style`."""
    return f' data-trusted="{secret}"'


def secured(html: str, secret: str) -> str:
    """A finished page with its policy: what was marked is allowed, and the marks are gone."""
    trusted: dict[str, list[str]] = {"script": [], "style": []}
    marked = mark(secret)

    def unmarked(found: re.Match[str]) -> str:
        tag, attributes, content = found.groups()
        if not _DATA.search(attributes):
            trusted[tag.lower()].append(content)
        return f"<{tag}{attributes}>{content}</{tag}>"

    html = _elements(marked).sub(unmarked, html).replace(marked, "")
    policy = of_page(trusted["script"], trusted["style"])
    return _HEAD.sub(lambda head: head[0] + policy, html, count=1)


def with_script(html: str, script: str) -> str:
    """A page that has a policy, and allows one more script."""
    return html.replace("script-src 'self'", _sources("script-src 'self'", [script]), 1)


@lru_cache(maxsize=2)
def _elements(marked: str) -> re.Pattern[str]:
    return re.compile(rf"<(script|style){re.escape(marked)}([^>]*)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)


def _element(*directives: str) -> str:
    return _META.format("; ".join(directives))


def _sources(directive: str, inside: Iterable[str]) -> str:
    return " ".join([directive, *dict.fromkeys(map(_digest, inside))])


@lru_cache(maxsize=256)
def _digest(content: str) -> str:
    """As a source of a policy: of the text as a browser has it, whose line ends are line feeds."""
    digest = hashlib.sha256(content.replace("\r\n", "\n").replace("\r", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
