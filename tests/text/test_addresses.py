"""The table of addresses: the first who claims one has it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from promptoteka.text.addresses import Addresses, Taken

PATHS = st.lists(st.sampled_from(["a", "A", "b", "ß", "ss", "é", "e\u0301"]), min_size=1, max_size=3).map("/".join)


def test_an_address_has_one_owner_however_it_is_spelt() -> None:
    table = Addresses()
    assert table.claim("a/index.html", "first") is None
    assert table.claim("a/index.html", "first") is None
    assert table.claim("A/Index.html", "second") == Taken("A/Index.html", "first")
    assert table.claim("a/index.md", "second") is None


def test_where_a_file_stands_can_be_no_folder() -> None:
    table = Addresses()
    assert table.claim("feed.xml") is None
    assert table.claim("feed.xml/index.html", "page") == Taken("feed.xml/index.html", None)
    assert table.claim("about/index.html", "page") is None
    assert table.claim("about", "picture") == Taken("about", "page")


def test_reserved_places_are_taken_by_the_site() -> None:
    table = Addresses()
    assert table.claim("tags/one/index.html", "page", {"tags"}) == Taken("tags/one/index.html", None)
    assert table.claim("tags", "page", {"tags"}) == Taken("tags", None)
    assert table.claim("tags-of-mine/index.html", "page", {"tags"}) is None


@given(st.lists(st.tuples(PATHS, st.sampled_from(["x", "y", None]))))
def test_what_was_given_out_can_be_written_side_by_side(claims: list[tuple[str, str | None]]) -> None:
    table = Addresses()
    given_out = [(path, owner) for path, owner in claims if table.claim(path, owner) is None]
    for path, owner in given_out:
        for other, its_owner in given_out:
            if (path, owner) != (other, its_owner):
                same = path.casefold() == other.casefold()
                assert not other.startswith(f"{path}/")
                assert not same or owner == its_owner
