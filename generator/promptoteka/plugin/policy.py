"""Templates mark the scripts and styles that stand in them, so that the policy of a page allows these and no others."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup
from mkdocs.livereload import LiveReloadServer

from promptoteka.site import policy

_MARK: Final = "trusted_mark"
_OPENING: Final = re.compile(r"(?<=<script)(?=[\s>])|(?<=<style)(?=[\s>])", re.IGNORECASE)
_RELOADING: Final = re.compile(rb"<script>((?:(?!<script>).)*)</script>\Z", re.DOTALL)


class MarkedElements(Extension):
    """Writes the mark into what is literally in a template: values of its variables come later, and have none."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type != "data":
                yield token
                continue
            first, *others = _OPENING.split(token.value)
            yield Token(token.lineno, "data", first)
            for text in others:
                yield Token(token.lineno, "variable_begin", "{{")
                yield Token(token.lineno, "name", _MARK)
                yield Token(token.lineno, "variable_end", "}}")
                yield Token(token.lineno, "data", text)


class Policies:
    """The policies of the pages of one build."""

    def __init__(self) -> None:
        self._secret = secrets.token_hex(16)

    def use(self, env: Environment) -> None:
        """Have the templates of an environment mark what is theirs."""
        env.add_extension(MarkedElements)
        env.globals[_MARK] = Markup(policy.mark(self._secret))

    def secured(self, html: str) -> str:
        return policy.secured(html, self._secret)


def allow_reloading(server: LiveReloadServer) -> None:
    """MkDocs puts a script into each page that it serves, another one each time: the page's policy is told of it."""
    inner: Any = server.get_app()

    def serve(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        answered: list[Any] = []

        def begin(*answer: Any) -> None:
            answered.extend(answer)

        pieces = inner(environ, begin)
        status, headers, *rest = answered
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers, *rest)
            return pieces  # type: ignore[no-any-return]
        body = _with_reloading(b"".join(pieces))
        sized = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*sized, ("Content-Length", str(len(body)))], *rest)
        return [body]

    server.set_app(serve)


def _with_reloading(page: bytes) -> bytes:
    """MkDocs' script is right before the last `</body>`, where no page of ours has one."""
    found = _RELOADING.search(page[: page.rfind(b"</body>")])
    return policy.with_script(page.decode(), found[1].decode()).encode() if found else page
