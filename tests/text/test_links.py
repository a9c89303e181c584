"""Addresses are read as a browser reads them: what is called ours stays on the host of any page."""

from __future__ import annotations

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.text.links import Target, address_of, resolve

PIECES = (
    *("https:", "http:", "HTTPS:", "javascript:", "mailto:", "data:", "//", "/", "\\", "..", ".", "?", "#", "@", ":"),
    *("\t", "\n", "\r", " ", "\0", "\x0b", "%2f", "%5c", "%3a", "evil.example", "x", "пример.рф", "[::1]", "٠", "。"),
)
ADDRESSES = st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=8).map("".join)
PAGES = ("https://library.example/", "http://127.0.0.1:8000/sub/prompts/x/", "https://library.example/a/b.html?c#d")


@given(ADDRESSES, st.sampled_from(PAGES))
def test_ours_stays_on_the_host_of_any_page(written: str, page: str) -> None:
    found = address_of(written)
    if found.kind == "ours":
        for address in (written, found.href):
            assert ada_url.URL(address, base=page).origin == ada_url.URL(page).origin


@given(ADDRESSES, st.sampled_from(PAGES))
def test_what_is_written_of_another_host_means_one_thing_on_every_page(written: str, page: str) -> None:
    found = address_of(written)
    if found.kind in ("https", "http", "mailto"):
        assert ada_url.join_url(page, found.href) == found.href
        assert found.href.startswith(f"{found.kind}:")


@given(ADDRESSES)
def test_no_link_has_a_name_or_a_password(written: str) -> None:
    found = address_of(written)
    if found.kind in ("https", "http"):
        read = ada_url.URL(found.href)
        assert (read.username, read.password) == ("", "")


@given(ADDRESSES)
def test_a_path_of_ours_is_relative(written: str) -> None:
    target = resolve(written, "articles/a.md")
    assert target is None or not target.path.startswith("/")


@pytest.mark.parametrize(
    ("written", "kind", "href"),
    [
        ("https://example.org/a?b#c", "https", "https://example.org/a?b#c"),
        ("HTTPS://Example.ORG", "https", "https://example.org/"),
        ("https://пример.рф/", "https", "https://xn--e1afmkfd.xn--p1ai/"),
        ("https:evil.example/a.png", "https", "https://evil.example/a.png"),
        ("https:/evil.example/a.png", "https", "https://evil.example/a.png"),
        ("https:///evil.example/a.png", "https", "https://evil.example/a.png"),
        ("http:evil.example/a.png", "http", "http://evil.example/a.png"),
        ("//evil.example", "https", "https://evil.example/"),
        ("\\\\evil.example\\a", "https", "https://evil.example/a"),
        ("/\\evil.example", "https", "https://evil.example/"),
        ("\t/\n/evil.example", "https", "https://evil.example/"),
        ("ht\ntps://evil.example", "https", "https://evil.example/"),
        ("//page.invalid/a", "http", "http://page.invalid/a"),
        ("//other.invalid/a", "https", "https://other.invalid/a"),
        ("mailto:a@example.org", "mailto", "mailto:a@example.org"),
        ("https://bank.example@evil.example/", "refused", ""),
        ("https://u:p@evil.example/", "refused", ""),
        ("https://", "refused", ""),
        ("https://a b/", "refused", ""),
        (" java\tscript:alert(1)", "refused", ""),
        ("data:text/html,x", "refused", ""),
        ("C:\\a.png", "refused", ""),
        ("a/b.md#c", "ours", "a/b.md#c"),
        ("..\\a.png", "ours", "../a.png"),
        (" a.png\n", "ours", "a.png"),
        ("?a\\b", "ours", "?a\\b"),
        ("", "ours", ""),
    ],
)
def test_an_address_is_read_as_by_a_browser(written: str, kind: str, href: str) -> None:
    found = address_of(written)
    assert (found.kind, found.href) == (kind, href)


@pytest.mark.parametrize(
    ("written", "is_plain"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org?b@c", True),
        ("a/b.md", True),
        ("mailto:a@example.org", True),
        ("tel:1", True),
        ("//example.org/a", False),
        ("https:example.org", False),
        ("https:///example.org", False),
        ("https:\\\\example.org", False),
        ("https://example.org\\@evil.example", False),
        ("https://example.org@evil.example", False),
        ("https://exa\tmple.org", False),
        ("https://", False),
    ],
)
def test_what_people_do_not_see_is_known(written: str, is_plain: bool) -> None:
    assert address_of(written).is_plain is is_plain


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("b.md#c", Target("articles/b.md", "#c")),
        ("..\\assets\\a.png", Target("assets/a.png", "")),
        ("%2E%2E/pages/a.md?b", Target("pages/a.md", "?b")),
        ("../../../a.md", Target("../../a.md", "")),
        ("/a.md", None),
        ("https:b.md", None),
        ("\t//b.md", None),
        ("#c", None),
        ("", None),
    ],
)
def test_relative_paths_start_at_the_file(link: str, target: Target | None) -> None:
    assert resolve(link, "articles/a.md") == target
