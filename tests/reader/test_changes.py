"""What changed between two states of a library, as a comment tells it."""

from __future__ import annotations

from promptoteka.catalog import Catalog
from promptoteka.catalog.changes import MAX_DIFF_LINES, compare, markdown

from tests.reader.articles import read


def catalog(prompt: str = "Read.", more: str = "") -> Catalog:
    quoted = "\n".join(f"> {line}" for line in prompt.split("\n"))
    text = f"---\ntitle: T\ndate: 2026-01-15\nlang: en\n{more}---\n# T\n\n## Solution\n\n{quoted}\n"
    return Catalog.of([read(text).article], "en")


def told(old: Catalog, new: Catalog) -> list[str]:
    return list(markdown(compare(old, new), "en"))


def test_an_article_that_left_a_redirect_behind_is_not_removed() -> None:
    old, moved = catalog(more="slug: old\n"), catalog(more="slug: new\naliases: [old]\n")
    assert compare(old, moved).removed == compare(old, moved).added == ()
    gone = compare(old, catalog(more="slug: new\n"))
    assert [article.slug for article in (*gone.removed, *gone.added)] == ["old", "new"]


def test_a_difference_is_cut_behind_its_sixtieth_line() -> None:
    for count, cut in ((MAX_DIFF_LINES - 3, []), (MAX_DIFF_LINES - 2, ["… +1"])):
        lines = told(catalog(), catalog("\n".join(["Read.", *(f"line {n}" for n in range(count + 1))])))
        assert [line for line in lines if line.startswith("…")] == cut
        assert len([line for line in lines if line.startswith("+line")]) == MAX_DIFF_LINES - 2


def test_no_prompt_closes_the_fence_around_it() -> None:
    lines = told(catalog(), catalog("Read.\n`````\ncode\n`````"))
    assert lines.count("``````diff") == lines.count("``````") == 1
