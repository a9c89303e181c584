"""Pictures of a library on its site: smaller, upright, without metadata, in boxes that do not move; what cannot be
shown is named, and a cover is drawn."""

from __future__ import annotations

import re
import tracemalloc
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile
from PIL.PngImagePlugin import PngInfo
from promptoteka.model.config import Config
from promptoteka.model.files import File
from promptoteka.pictures.images import Inspected, Job, inspect_all, one_by_one
from promptoteka.pictures.sizes import FOLDER, linked_job, plan
from promptoteka.pictures.sizes import jobs as picture_jobs
from promptoteka.pictures.sizes import picture as planned
from promptoteka.site.build import Build, Ports, build
from promptoteka.site.templates import Templates, theme_folder
from promptoteka.text.memo import Memo

from tests.site import pictures as made

FILES = {kind: made.file(made.picture(24, 18), kind) for kind in ("GIF", "JPEG", "PNG", "WEBP", "AVIF")}
TEMPLATES = Templates([theme_folder()])
CONFIG = Config(lang="en", reference=False)
ARTICLE = """---
title: A letter
date: 2026-01-15
tags: [letters]
image: {image}
---

# A letter

{text}

## Solution

### Basic

> **Role:** You are an editor.
> **Task:** Write.
"""


class Images(HTMLParser):
    """The `<img>` and `<source>` elements of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("img", "source"):
            self.found.append({"tag": tag, **{name: value or "" for name, value in attrs}})


def built(assets: Mapping[str, bytes], image: str = "", text: str = "", ports: Ports | None = None) -> Build:
    article = ARTICLE.format(image=image, text=text).replace("image: \n", "")
    files = [File("articles/letter.md", article.encode())]
    files += [File(f"assets/{name}", content) for name, content in assets.items()]
    return build(files, CONFIG, TEMPLATES, ports=ports)


def html(result: Build, address: str = "prompts/letter/") -> str:
    return next(page.html for page in result.pages if page.address == address)


def frames(image: Image.Image) -> list[int]:
    """The red in the middle of the left edge of each frame."""
    return [red(image, number) for number in range(getattr(image, "n_frames", 1))]


def red(image: Image.Image, number: int) -> int:
    image.seek(number)
    found = image.convert("RGB").getpixel((2, 15))
    assert isinstance(found, tuple)
    return int(found[0])


def sniffed(content: bytes) -> str | None:
    """The ending of what a file is: by the standard of MIME sniffing, 6.1."""
    return "webp" if content[:4] == b"RIFF" and content[8:14] == b"WEBPVP" else None


def images(result: Build) -> list[dict[str, str]]:
    return Images(html(result)).found


def published(result: Build) -> dict[str, bytes]:
    """The pictures that were made, by the width in their names."""
    return {file.path: file.content for file in result.files if file.path.startswith(FOLDER)}


def complaints(result: Build) -> list[tuple[str, str]]:
    return [
        (one.rule.name, one.message("en")) for one in result.diagnostics if one.rule.code.startswith(("PL602", "PL606"))
    ]


def test_a_cover_comes_in_several_widths_and_never_larger_than_it_is() -> None:
    result = built({"a.jpg": made.photograph(1000, 400)}, "assets/a.jpg")
    (cover,) = images(result)
    assert (cover["width"], cover["height"]) == ("1000", "400")
    widths = {int(one.split()[1][:-1]): one.split()[0] for one in cover["srcset"].split(", ")}
    assert sorted(widths) == [480, 1000]
    for width, address in widths.items():
        shown = made.read(published(result)[address.removeprefix("../../")])
        assert (shown.format, shown.size) == ("WEBP", (width, width * 400 // 1000))


def test_a_small_picture_stays_as_large_as_it_is() -> None:
    result = built({"a.png": made.file(made.picture(30, 20), "PNG")}, "assets/a.png")
    (content,) = published(result).values()
    assert made.read(content).size == (30, 20)
    assert "srcset" not in images(result)[0]


def test_a_very_long_picture_fits_into_the_format() -> None:
    result = built({"a.png": made.file(made.picture(20, 17000), "PNG")}, "assets/a.png")
    assert [max(made.read(content).size) <= 16383 for content in published(result).values()] == [True]


def test_a_picture_in_a_text_has_its_box_before_it_loads() -> None:
    result = built({"a.jpg": made.photograph(1600, 900)}, text='![A scheme](../assets/a.jpg "Title")')
    (shown,) = images(result)
    assert (shown["alt"], shown["title"], shown["loading"]) == ("A scheme", "Title", "lazy")
    assert (shown["width"], shown["height"]) == ("1440", "810")
    assert len(shown["srcset"].split(", ")) == 3


def test_a_page_of_its_own_shows_pictures_too() -> None:
    page = File("pages/about.md", b"---\ntitle: About\n---\n\n# About\n\n![Dot](../assets/a.jpg)\n")
    result = build([page, File("assets/a.jpg", made.photograph(50, 40))], CONFIG, TEMPLATES)
    (shown,) = Images(html(result, "about/")).found
    assert shown["src"].removeprefix("../") in published(result)


def test_a_photograph_stands_upright_and_tells_nothing() -> None:
    result = built({"a.jpg": made.turned(600, 300)}, "assets/a.jpg")
    assert (images(result)[0]["width"], images(result)[0]["height"]) == ("600", "300")
    for content in published(result).values():
        shown = made.read(content)
        assert not shown.getexif()
        assert b"secret" not in content
        assert shown.width == 2 * shown.height
    top, bottom = (shown.convert("RGB").getpixel((shown.width // 2, y)) for y in (5, shown.height - 5))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert (top[0] > top[2], bottom[0] < bottom[2]) == (True, True)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1"])
def test_any_mode_of_png_is_shown_and_clear_stays_clear(mode: str) -> None:
    result = built({"a.png": made.file(made.picture(40, 40, mode), "PNG")}, "assets/a.png")
    (content,) = published(result).values()
    shown = made.read(content)
    assert shown.has_transparency_data == (mode in ("RGBA", "LA"))
    assert shown.convert("RGBA").getpixel((30, 10)) != shown.convert("RGBA").getpixel((30, 35))


def test_print_colours_and_deep_greys_are_shown() -> None:
    cmyk = made.file(made.picture(60, 60).convert("CMYK"), "JPEG")
    result = built({"a.jpg": cmyk, "b.png": made.sixteen_bits(64, 64)}, "assets/a.jpg", "![Grey](../assets/b.png)")
    colours, greys = (made.read(published(result)[one["src"].removeprefix("../../")]) for one in images(result))
    red, grey = colours.convert("RGB").getpixel((30, 10)), [greys.convert("L").getpixel((32, y)) for y in (2, 32, 61)]
    assert isinstance(red, tuple)
    assert red[0] > 150 > red[2]
    assert grey == pytest.approx([8, 128, 245], abs=8)


def test_what_moves_in_a_text_moves_on_unless_the_reader_wants_rest() -> None:
    content = made.moving()
    result = built({"a.gif": content}, "assets/a.gif", "![It turns](../assets/a.gif)")
    cover, still, shown = images(result)
    turning = made.read(published(result)[shown["src"].removeprefix("../../")])
    assert frames(turning) == pytest.approx(frames(made.read(content)), abs=60)
    assert (turning.format, turning.info["loop"]) == ("WEBP", 0)
    assert (still["tag"], still["media"]) == ("source", "(prefers-reduced-motion: reduce)")
    assert cover["src"] == still["srcset"]
    assert not getattr(made.read(published(result)[cover["src"].removeprefix("../../")]), "is_animated", False)


def test_a_link_to_a_picture_opens_all_of_it() -> None:
    content = made.photograph(2000, 500)
    cover = built({"a.jpg": content, "unused.jpg": content}, "assets/a.jpg")
    assert sorted(made.read(content).width for content in published(cover).values()) == [480, 960, 1440]
    linked = built({"a.jpg": content}, text="[The scheme](../assets/a.jpg)")
    ((address, whole),) = published(linked).items()
    assert made.read(whole).size == (2000, 500)
    assert f'href="../../{address}"' in html(linked)


def test_a_link_to_what_moves_opens_it_in_motion() -> None:
    linked = built({"a.gif": made.moving()}, text="[It turns](../assets/a.gif)")
    (content,) = published(linked).values()
    assert len(frames(made.read(content))) == 3


NAMES = (
    *("evil.html", "evil.svg", "x.xhtml", "js/main.js", "pictures/a.png", "css/site.css", "a", ".png", "a.b.c"),
    *("index.html", "sw.js", "feed.xml", "prompts/letter/index.html", "a.jpg.exe", "../../x", "a.png/..", "/", ""),
)


@given(st.sampled_from([*FILES, "none"]), st.sampled_from(NAMES) | st.text(max_size=6), st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_a_published_picture_is_what_its_ending_says_and_in_its_own_place(kind: str, name: str, tail: bytes) -> None:
    content = FILES.get(kind, b"") + b"<script>alert(1)</script>" + tail
    (inspected,) = inspect_all([content], one_by_one)
    assert (kind == "none") == (inspected.problem == "unknown")
    shown = {name: inspected} if inspected.problem is None else {}
    for picture in plan(shown, Memo()).values():
        for address, job in [*picture_jobs(picture, content), linked_job(picture, content)]:
            assert re.fullmatch(r"assets/pictures/[a-z0-9-]+\.webp", address)
            made_of_it = job.make()
            assert sniffed(made_of_it) == "webp"
            assert int.from_bytes(made_of_it[4:8], "little") + 8 == len(made_of_it)
            assert b"<script" not in made_of_it


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip("/.") and not name.endswith("/..")])
def test_no_name_of_a_picture_is_an_address_of_the_site(name: str) -> None:
    text = f"![a](<../assets/{name}>) [b](<../assets/{name}>)"
    result = built({name: FILES["GIF"]}, text=text)
    others = {file.path for file in built({}, text="Text").files}
    assert {file.path.rpartition("/")[0] + "/" for file in result.files if file.path not in others} <= {FOLDER}
    assert len(published(result)) == (0 if name.startswith(".") else 1)


@pytest.mark.parametrize(
    "content",
    [
        made.blank_png(1, 49_999_999),
        made.blank_png(49_999_999, 1),
        made.blank_png(40_000, 2),
        made.blank_png(10_000, 10_000),
        made.many_frames(10_000, 10_000, 1),
        made.many_frames(7_000, 7_000, 5),
        made.many_frames(60, 60, 60_000),
        made.many_frames(1, 1, 2, later=(7_200, 7_200)),
        made.moving("WEBP").replace(bytes((39, 0, 0, 29, 0, 0)), bytes((255, 63, 0, 255, 63, 0)), 1),
    ],
    ids=["tall", "wide", "long side", "area", "area of a GIF", "frames", "many frames", "growing", "canvas of a WebP"],
)
def test_a_picture_is_refused_by_its_header(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """No pixel of it is read: what is kept of one would fill the memory."""
    loaded: list[tuple[int, int]] = []
    load = ImageFile.ImageFile.load

    def watched(image: ImageFile.ImageFile) -> object:
        loaded.append(image.size)
        return load(image)

    monkeypatch.setattr(ImageFile.ImageFile, "load", watched)
    (found,) = inspect_all([content], one_by_one)
    assert found.problem == "too-many-pixels"
    assert [size for size in loaded if size[0] * size[1] > 1] == []


def test_texts_of_a_png_that_unpack_to_much_are_no_problem_of_memory() -> None:
    texts = PngInfo()
    texts.add_text("Comment", "x" * 50_000_000, zip=True)
    texts.add_itxt("Other", "x" * 50_000_000, zip=True)
    content = made.file(made.picture(20, 20), "PNG", pnginfo=texts)
    tracemalloc.start()
    inspect_all([content], one_by_one)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_what_stands_beside_the_pixels_is_not_published() -> None:
    commented = made.moving("GIF")[:-1] + b"!\xfe\x19<script>alert(1)</script>\0;"
    texts = PngInfo()
    texts.add_text("Comment", "<script>alert(2)</script>")
    png = made.file(made.picture(20, 20), "PNG", pnginfo=texts)
    result = built({"a.gif": commented, "b.png": png}, "", "![a](../assets/a.gif) ![b](../assets/b.png)")
    assert len(published(result)) == 3
    assert not [content for content in published(result).values() if b"script" in content]


def test_an_address_changes_with_the_picture_and_with_nothing_else() -> None:
    first = built({"a.jpg": made.photograph(60, 60)}, "assets/a.jpg")
    same = built({"a.jpg": made.photograph(60, 60)}, "assets/a.jpg", "More text")
    other = built({"a.jpg": made.photograph(60, 61)}, "assets/a.jpg")
    assert sorted(published(first)) == sorted(published(same))
    assert not set(published(first)) & set(published(other))


def test_two_builds_make_the_same_bytes_with_one_worker_or_many() -> None:
    assets = {"a.jpg": made.photograph(700, 300), "b.png": made.file(made.picture(500, 500, "RGBA"), "PNG")}

    def backwards(jobs: Sequence[Job]) -> Sequence[bytes]:
        return list(reversed(one_by_one(list(reversed(jobs)))))

    first, second = (
        built(assets, "assets/a.jpg", "![B](../assets/b.png)", Ports(make=make)) for make in (one_by_one, backwards)
    )
    assert first.files == second.files
    assert first.pages == second.pages


def test_a_broken_picture_is_named_and_the_cover_is_drawn() -> None:
    whole = made.photograph(300, 300)
    result = built({"a.jpg": whole[: len(whole) // 2]}, "assets/a.jpg", "![A](../assets/a.jpg)")
    assert complaints(result) == [
        ("unusable-image", "The image `assets/a.jpg`: the file is damaged"),
        ("missing-image", "The picture `../assets/a.jpg`: the file is damaged"),
    ]
    assert 'class="cover__drawing"' in html(result)
    assert published(result) == {}


@given(st.sampled_from(["GIF", "JPEG", "PNG", "WEBP", "AVIF"]), st.data())
def test_no_bytes_make_an_inspection_fail(kind: str, data: st.DataObject) -> None:
    whole = bytearray(FILES[kind])
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(whole)))
    (found,) = inspect_all([bytes(whole[:end])], one_by_one)
    assert found.problem or (found.width > 0 and found.height > 0)


@given(st.integers(1, 20000), st.integers(1, 20000))
def test_sizes_keep_their_shape_and_never_grow(width: int, height: int) -> None:
    sizes = [(one.width, one.height) for one in planned("a.png", Inspected(width, height)).variants]
    assert sizes == sorted(sizes)
    for shown, tall in sizes:
        assert 1 <= shown <= min(width, 1440)
        assert 1 <= tall <= 16383
        assert abs(tall - height * shown / width) <= 1 or tall in (1, 16383)


def test_a_fetched_picture_is_shown_like_any_other() -> None:
    address = "https://example.org/photo.jpg?size=large"
    asked: list[Sequence[str]] = []

    def fetch(addresses: Sequence[str]) -> Mapping[str, bytes]:
        asked.append(addresses)
        return {address: made.photograph(600, 400)}

    result = built({}, f'"{address}"', ports=Ports(fetch=fetch))
    assert asked == [[address]]
    (cover,) = images(result)
    assert re.fullmatch(r"\.\./\.\./assets/pictures/photo-[0-9a-f]{16}-600\.webp", cover["src"])
    assert "example.org" not in html(result)


@pytest.mark.parametrize("content", [{}, {"https://example.org/a.jpg": b"\xff\xd8\xff no picture"}])
def test_without_the_fetched_picture_a_cover_is_drawn(content: dict[str, bytes]) -> None:
    result = built({}, "https://example.org/a.jpg", ports=Ports(fetch=lambda addresses: content))
    assert images(result) == []
    assert 'class="cover__drawing"' in html(result)
    assert not result.has_errors


def addresses(result: Build) -> Iterator[str]:
    for page in result.pages:
        for one in Images(page.html).found:
            yield one.get("src", "")
            yield from (part.split()[0] for part in one.get("srcset", "").split(", ") if part)


def test_no_page_asks_another_host_for_a_picture() -> None:
    text = "![a](https://evil.example/a.png) ![b](//evil.example/b.png) ![c][far]\n\n[far]: http://evil.example/c.png"
    result = built({}, "https://evil.example/cover.png", text)
    assert [one for one in addresses(result) if "//" in one] == []
