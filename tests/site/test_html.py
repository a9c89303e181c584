"""Blocks as HTML: whatever an author wrote, nh3 finds nothing in it to take away."""

from __future__ import annotations

import pickle
from html.parser import HTMLParser
from typing import Final

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from promptoteka.model.markdown import Block, Image, Link, Paragraph, plain
from promptoteka.reader import markdown
from promptoteka.site.html import html
from promptoteka.site.links import AbsoluteLinks, LinksAsWritten, PageLinks
from promptoteka.text.links import address_of

from tests.reader.articles import BODY

TAGS: Final = {
    *("p", "br", "hr", "strong", "em", "s", "code", "pre", "blockquote", "a", "img", "ul", "ol", "li"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES: Final = {
    "a": {"href", "title", "class"},
    "img": {"src", "alt", "title", "loading"},
    "ol": {"start"},
    "code": {"class"},
    "th": {"align"},
    "td": {"align"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
SANITIZER: Final = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
AS_WRITTEN: Final = LinksAsWritten()
ADDRESSES: Final = st.sampled_from(
    [
        "a.md",
        "../b/c.md?d=1&e=2#f",
        "#g",
        "/",
        "/h",
        "//",
        "//example.org/i",
        "https://example.org/?j=%22&copy=1",
        "HTTP://example.org",
        "mailto:k@example.org",
        "tel:1",
        "ftp://example.org/",
        "data:image/png;base64,AA==",
        "data:text/html,l",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "vbscript:m",
        "file:///n",
        "javascript&colon;alert(1)",
        "\\javascript:alert(1)",
        "https:o.png",
        "1p:q",
        "C:/r.png",
        's"t',
        "u't",
        "v&quot;w",
        "<x>",
    ]
)
TEXTS: Final = st.one_of(
    st.sampled_from(
        [
            "",
            "а",
            "![б](в)",
            "`г`",
            "[д](е)",
            "<https://example.org>",
            "**ё**",
            "\\<",
            "&lt;",
            "&#13;",
            "&nbsp;",
            "\xa0",
        ]
    ),
    st.text("<>&\"'аb \xa0*_~`![]()\\\n#", max_size=12),
)
LINKS: Final = st.builds(
    "{}[{}]({}{})".format,
    st.sampled_from(["", "!"]),
    TEXTS,
    ADDRESSES,
    st.sampled_from(["", ' "<ж>&quot;"', " '\"&#13;з'"]),
)
INLINES: Final = st.lists(st.one_of(TEXTS, LINKS, st.text(max_size=5)), max_size=6).map("".join)
OPENINGS: Final = st.sampled_from(
    ["", "> ", "- ", "1. ", "7) ", "# ", "  ", "    ", "```", "```a&b<", "|", "|-|:-:|\n|", "---\n"]
)
MARKDOWN: Final = st.one_of(st.lists(st.builds(str.__add__, OPENINGS, INLINES), max_size=8).map("\n".join), BODY)


def blocks(text: str) -> tuple[Block, ...]:
    return markdown.blocks(markdown.parse(text.replace("\r", "\n").split("\n")).nodes)


@given(MARKDOWN)
def test_nh3_takes_nothing_away(text: str) -> None:
    written = html(blocks(text), AS_WRITTEN)
    assert SANITIZER.clean(written) == written


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_the_wall_does_not_need_the_parser(target: str, text: str, title: str) -> None:
    content = (Link((text,), target, title), Image(target, text, title), Link((Image(target, text, title),), target))
    _Allowed().feed(html((Paragraph(content),), AS_WRITTEN))


@given(ADDRESSES)
def test_no_address_of_any_scheme_gets_out(target: str) -> None:
    _Allowed().feed(html((Paragraph((Link(("а",), target), Image(target, "б"))),), AS_WRITTEN))


@given(MARKDOWN)
def test_plain_text_has_the_words_of_the_html(text: str) -> None:
    seen = _Text()
    seen.feed(html(blocks(text), AS_WRITTEN))
    assert plain(blocks(text)).split() == "".join(seen.found).split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- а\n  ```б в\n  <г>\n  ```",
            '<ul>\n<li>а\n<pre><code class="language-б">&lt;г&gt;\n</code></pre>\n</li>\n</ul>\n',
        ),
        ("-\n- а\n\n  б", "<ul>\n<li></li>\n<li>\n<p>а</p>\n<p>б</p>\n</li>\n</ul>\n"),
        ("0. а", '<ol start="0">\n<li>а</li>\n</ol>\n'),
        (
            "|а|б|\n|-|-:|\n|в\\|г|",
            (
                '<table>\n<thead>\n<tr>\n<th>а</th>\n<th align="right">б</th>\n</tr>\n</thead>\n'
                '<tbody>\n<tr>\n<td>в|г</td>\n<td align="right"></td>\n</tr>\n</tbody>\n</table>\n'
            ),
        ),
        ("а<br>б\\\nв\nг", "<p>а<br>\nб<br>\nв\nг</p>\n"),
        ("[а](tel:1)", "<p><a>а</a></p>\n"),
        ("[а <http://б.рф> в](г)", '<p><a href="%D0%B3">а http://б.рф в</a></p>\n'),
        (
            "![а](https://example.org/б.png) ![](//example.org)",
            (
                '<p><a href="https://example.org/%D0%B1.png" class="remote-image">а</a> '
                '<a href="https://example.org/" class="remote-image">//example.org</a></p>\n'
            ),
        ),
        ("![а](https:б.png)", '<p><a href="https://xn--90a.png/" class="remote-image">а</a></p>\n'),
        ("[![а](https://example.org/)](в)", '<p><a href="%D0%B2">а</a></p>\n'),
        ('![а](б.png "в")', '<p><img src="%D0%B1.png" alt="а" title="в" loading="lazy"></p>\n'),
    ],
)
def test_html(text: str, expected: str) -> None:
    assert html(blocks(text), AS_WRITTEN) == expected


def test_marks_without_end_nest_only_so_deep() -> None:
    deep = blocks("*а " * 3000 + "а*" * 3000)
    assert html(deep, AS_WRITTEN).count("а") == plain(deep).count("а") == 6000
    assert pickle.loads(pickle.dumps(deep)) == deep


def test_links_lead_from_where_the_text_stands() -> None:
    addresses = {"articles/б.md": "prompts/b/", "pages/в.md": "v/"}
    on_page = PageLinks("articles/а.md", "prompts/a/", addresses, {})
    assert [on_page.link(one) for one in ("б.md#г", "../pages/в.md", "нет.md", "#г", "https://example.org", "")] == [
        *("../b/#г", "../../v/", "нет.md", "#г", "https://example.org", "")
    ]
    in_feed = AbsoluteLinks("articles/а.md", "", addresses, {}, "https://e.org/x/prompts/a/", "https://e.org/x/")
    assert [in_feed.link(one) for one in ("б.md#г", "нет.md", "#г", "/д", "mailto:e@e.org", "")] == [
        *("https://e.org/x/prompts/b/#г", "https://e.org/x/%D0%BD%D0%B5%D1%82.md", "https://e.org/x/prompts/a/#г"),
        "https://e.org/%D0%B4",
        *("mailto:e@e.org", ""),
    ]


class _Allowed(HTMLParser):
    """Fails at an element, an attribute or a scheme that is not on the lists."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        for name, value in attrs:
            assert name in ATTRIBUTES[tag]
            if name in ("href", "src"):
                kind = address_of(value or "").kind
                assert kind == "ours" or (name == "href" and kind != "refused")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)
