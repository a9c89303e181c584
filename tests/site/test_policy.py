"""Every page says what a browser may do on it, and allows no script or style that is not in a template."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from promptoteka.plugin.policy import Policies
from promptoteka.site.policy import of_fragment, of_page, of_redirect, secured, with_script

HTML = st.lists(
    st.sampled_from(
        [
            *("<head>", "<meta charset='utf-8'>", "<script>", "</script>", "<style>", "</style>", "a()", "<!--", "-->"),
            *("<script src='a.js'>", '<script type="application/json">', '<script data-trusted="x">', "</body>", "\n"),
        ]
    )
).map("".join)


class Parsed(HTMLParser):
    """The policies of a page with what stood before them, the elements inside that are to have a digest, and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.before: list[str] = []
        self.inside: list[tuple[str, str]] = []
        self.attributes: list[tuple[str, str]] = []
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.attributes += [(tag, name) for name in attributes if name == "style" or name.startswith("on")]
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(attributes["content"])
        elif not self.policies:
            self.before.append(tag)
        is_data = "src" in attributes or "json" in attributes.get("type", "")
        self._open = tag if tag in ("script", "style") and not is_data else ""
        if self._open:
            self.inside.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self._open:
            self.inside[-1] = (self._open, self.inside[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


def digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (one.split() for one in policy.split("; "))}


def test_every_page_has_a_policy_and_nothing_that_it_does_not_allow(site: Path, bilingual_site: Path) -> None:
    pages = [path for folder in (site, bilingual_site) for path in folder.rglob("*.html")]
    kinds = {path.name for path in pages}
    assert kinds == {"index.html", "404.html", "card.html"}
    for path in pages:
        page = Parsed(path.read_text("utf-8"))
        (policy,) = page.policies
        assert set(page.before) <= {"html", "head", "meta"}, path
        allowed = directives(policy)
        for tag, content in page.inside:
            assert digest(content) in allowed[f"{tag}-src"], (path, content)
        assert page.attributes == [], path
        assert allowed["default-src"] == allowed["object-src"] == allowed["base-uri"] == ["'none'"]
        assert "unsafe-inline" not in policy
        assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")
        assert not re.search(r"https?:|//|\*", re.sub(r"'sha256-\S+'", "", policy))


@pytest.mark.parametrize("policy", [of_page(["a"], ["b"]), of_redirect("a"), of_fragment()])
def test_a_policy_fits_into_an_attribute(policy: str) -> None:
    assert policy.count('"') == 4
    assert policy.count("<") == policy.count(">") == 1


@given(HTML)
def test_nothing_without_the_mark_is_allowed(html: str) -> None:
    (policy,) = Parsed(secured(f"<head>{html}", "secret")).policies[:1] or [""]
    assert "sha256" not in policy


@given(HTML)
def test_a_page_is_what_it_was_but_for_the_policy(html: str) -> None:
    made = secured(f"<head>{html}", "secret")
    assert re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", made, count=1) == f"<head>{html}"


@given(HTML, st.sampled_from(["script", "style"]))
def test_what_a_template_holds_is_allowed_and_what_its_values_hold_is_not(value: str, tag: str) -> None:
    policies = Policies()
    source = (
        f"<head>{{{{ value }}}}<{tag}>ours({{{{ 1 }}}})</{tag}><script src='a.js'></script><scripted>{{# <script> #}}"
    )
    env = Environment(loader=DictLoader({"page": source}), autoescape=False)
    policies.use(env)
    made = policies.secured(env.get_template("page").render(value=value))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', made)
    assert digest("ours(1)") in directives(policy)[f"{tag}-src"]
    assert policy.count("sha256") == 1
    assert "data-trusted" not in made.replace('data-trusted="x"', "")
    assert f"<{tag}>ours(1)</{tag}><script src='a.js'></script><scripted>" in made


def test_marks_of_two_builds_differ() -> None:
    marks = set()
    for _ in range(2):
        env = Environment(loader=DictLoader({"page": "<script>"}), autoescape=True)
        Policies().use(env)
        marks.add(env.get_template("page").render())
    assert len(marks) == 2


def test_line_ends_are_those_that_a_browser_has() -> None:
    assert digest("a\nb\nc") in secured('<head><script data-trusted="s">a\r\nb\rc</script>', "s")


def test_one_more_script_is_allowed_in_a_page_that_has_a_policy() -> None:
    page = secured("<head><body>script-src 'self'", "secret")
    (policy,) = Parsed(with_script(page, "reload()")).policies
    assert digest("reload()") in directives(policy)["script-src"]
    assert with_script(page, "reload()").endswith("<body>script-src 'self'")
